using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Looks up the meaning of footnote marks in the notes around a table.</summary>
internal sealed class Footnotes(IReadOnlyList<string> notes)
{
    private static readonly FrozenDictionary<string, ObservationStatus> Words = new Dictionary<string, ObservationStatus>(
        StringComparer.OrdinalIgnoreCase
    )
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

    /// <summary>Returns the text of a footnote; null if the table has none for the mark.</summary>
    public string? Of(string mark)
    {
        if (!known.TryGetValue(mark, out var text))
        {
            known[mark] = text = notes.Select(note => Text(note, mark)).FirstOrDefault(found => found is not null);
        }

        return text;
    }

    /// <summary>Returns the status that a short footnote names, as in "* Provisional"; null if it says something else.</summary>
    public static ObservationStatus? StatusIn(string footnote) =>
        Words.TryGetValue(footnote.Split(' ')[0].TrimEnd('.', ','), out var status) && footnote.Split(' ').Length <= 3 ? status : null;

    /// <summary>True if a footnote names the status anywhere.</summary>
    public static bool Says(string footnote, ObservationStatus status) =>
        footnote
            .Split([' ', '.', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Words.TryGetValue(word, out var said) && said == status);

    private static string? Text(string note, string mark)
    {
        var name = string.Concat(
            mark.Trim('(', ')', '[', ']', ' ').Select(c => Raised.IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c)
        );
        return (Plain(note, mark.Trim()) ?? Plain(note, name)) is { } start ? note[start..].Trim() : null;
    }

    // Offset of a note's text after its mark; null if the note has another mark. A letter counts as a mark only if a sign or a bracket
    // follows it, or if it has the same case as in the cell: "A new method" and "Excludes ships" explain no letter.
    private static int? Plain(string note, string name)
    {
        var letters = Regex.Escape(name);
        var end =
            name.Length > 0 && char.IsLetterOrDigit(name[^1])
                ? $@"(?:[\])]\s*|\s*[.:=–-]+\s+|(?<=^(?-i:{letters}))\s+)"
                : @"\s*[.:=–-]*\s*";
        var begins = Regex.Match(
            note,
            $@"^[\[(]?(?:note\s*)?{letters}{end}(?=\p{{L}})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
        return begins.Success ? begins.Length : null;
    }
}
