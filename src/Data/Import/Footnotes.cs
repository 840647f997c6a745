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

    private static string? Text(string note, string mark)
    {
        var name = Regex.Escape(mark.Trim('(', ')', '[', ']', ' '));
        var begins = Regex.Match(note, $@"^[\[(]?(?:note\s*)?{name}[\])]?\s*[.:=–-]*\s*(?=[\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return begins.Success && begins.Length < note.Length ? note[begins.Length..].Trim() : null;
    }
}
