using System.Buffers;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>What a cell looks like, before its column is known.</summary>
internal static partial class CellLook
{
    private static readonly SearchValues<char> BeforeNumber = SearchValues.Create("+-−–<>~≥≤±(['$€£¥ .,");

    /// <summary>Whether it begins like a number, a date or an amount: "1,234*", "£5m", "12 Jan 2020", "<5".</summary>
    public static bool IsDatum(string cell)
    {
        var first = cell.AsSpan().IndexOfAnyExcept(BeforeNumber);
        return first >= 0 && char.IsAsciiDigit(cell[first]);
    }

    /// <summary>A year of four digits from 1500 to 2150.</summary>
    public static bool IsYear(string cell) =>
        cell.Length == 4 && cell[0] is '1' or '2' && cell.All(char.IsAsciiDigit) && int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) is >= 1500 and <= 2150;

    /// <summary>Whether text that stands alone in a line reads as a note about the table, not as the name of a row.</summary>
    public static bool IsNote(string cell) => cell.Length > 60 || Note().IsMatch(cell) || cell.Contains(": ", StringComparison.Ordinal) || cell.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether text begins as what stands around a table does: "Source: …", "Note 1", "* Provisional", "© …".</summary>
    public static bool BeginsAsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(@"^(source|sources|note|notes|footnote|footnotes|quelle|quellen|hinweis|anmerkung|bron|fuente|fuentes|fonte|champ|lecture|data from|data source|last updated?|updated|released?|published|extracted|downloaded|contact|copyright|disclaimer|crown copyright|licen[cs]e|prepared by|for more)\b|^(©|\(c\)|\*|†|‡|¹|\[\w{1,2}\]|\(\d\)|--)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
