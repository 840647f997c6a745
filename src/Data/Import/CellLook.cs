using System.Buffers;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Judges the content of a cell by its look, before the type of its column is known.</summary>
internal static partial class CellLook
{
    private static readonly SearchValues<char> BeforeNumber = SearchValues.Create("+-−–<>~≥≤±(['$€£¥ .,");

    /// <summary>True if a cell begins like a number, a date or an amount: "1,234*", "£5m", "12 Jan 2020", "&lt;5".</summary>
    public static bool IsDatum(string cell)
    {
        var first = cell.AsSpan().IndexOfAnyExcept(BeforeNumber);
        return first >= 0 && char.IsAsciiDigit(cell[first]);
    }

    /// <summary>True for a year of four digits from 1500 to 2150.</summary>
    public static bool IsYear(string cell) =>
        cell.Length == 4
        && cell[0] is '1' or '2'
        && cell.All(char.IsAsciiDigit)
        && int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) is >= 1500 and <= 2150;

    /// <summary>True if a line with a single cell reads as a note about the table rather than the name of a row.</summary>
    public static bool IsNote(string cell) =>
        cell.Length > 60
        || Note().IsMatch(cell)
        || cell.Contains(": ", StringComparison.Ordinal)
        || cell.Contains("://", StringComparison.Ordinal);

    /// <summary>True if a text begins like a note above or below a table: "Source: …", "Note 1", "* Provisional", "© …".</summary>
    public static bool BeginsAsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(
        @"^(source|sources|note|notes|footnote|footnotes|quelle|quellen|hinweis|anmerkung|bron|fuente|fuentes|fonte|champ|lecture|data from|data source|last updated?|updated|released?|published|extracted|downloaded|contact|copyright|disclaimer|crown copyright|licen[cs]e|prepared by|for more)\b|^(©|\(c\)|\*|†|‡|¹|\[\w{1,2}\]|\(\d\)|--)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Note();
}
