using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>What the marks of a table mean, as the notes around it say.</summary>
internal sealed class Footnotes(IReadOnlyList<string> notes)
{
    private static readonly FrozenDictionary<string, ObservationStatus> Words = new Dictionary<string, ObservationStatus>(StringComparer.OrdinalIgnoreCase)
    {
        ["provisional"] = ObservationStatus.Provisional,
        ["preliminary"] = ObservationStatus.Provisional,
        ["estimated"] = ObservationStatus.Estimated,
        ["estimate"] = ObservationStatus.Estimated,
        ["estimates"] = ObservationStatus.Estimated,
        ["revised"] = ObservationStatus.Revised,
        ["forecast"] = ObservationStatus.Forecast,
        ["projected"] = ObservationStatus.Forecast,
        ["imputed"] = ObservationStatus.Imputed,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The text of a footnote; null where the table has none for that mark.</summary>
    public string? Of(string mark)
    {
        if (!known.TryGetValue(mark, out var text))
        {
            known[mark] = text = notes.Select(note => Text(note, mark)).FirstOrDefault(found => found is not null);
        }

        return text;
    }

    /// <summary>The status that a footnote says in one word, as in "* Provisional"; null where it says something else.</summary>
    public static ObservationStatus? StatusIn(string footnote) =>
        Words.TryGetValue(footnote.Split(' ')[0].TrimEnd('.', ','), out var status) && footnote.Split(' ').Length <= 3 ? status : null;

    /// <summary>Whether a footnote says the status anywhere in it.</summary>
    public static bool Says(string footnote, ObservationStatus status) => footnote.Split([' ', '.', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Any(word => Words.TryGetValue(word, out var said) && said == status);

    private static string? Text(string note, string mark)
    {
        var name = string.Concat(mark.Trim('(', ')', '[', ']', ' ').Select(c => Raised.IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c));
        return (Plain(note, mark.Trim()) ?? Plain(note, name)) is { } start ? note[start..].Trim() : null;
    }

    // Where the text begins. "A new method" and "Excludes ships" explain no letter: a sign or a bracket stands behind it, or it is as small as in the cell.
    private static int? Plain(string note, string name)
    {
        var letters = Regex.Escape(name);
        var end = name.Length > 0 && char.IsLetterOrDigit(name[^1]) ? $@"(?:[\])]\s*|\s*[.:=–-]+\s+|(?<=^(?-i:{letters}))\s+)" : @"\s*[.:=–-]*\s*";
        var begins = Regex.Match(note, $@"^[\[(]?(?:note\s*)?{letters}{end}(?=\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return begins.Success ? begins.Length : null;
    }
}
