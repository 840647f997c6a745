using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Numbers as most of Europe writes them: 1.234,5.</summary>
internal static partial class DecimalComma
{
    /// <summary>Whether the cells of a table use it. "1,234" alone says nothing, "1,5" and "1.234,5" do, and "1.5" speaks against it.</summary>
    public static bool IsUsed(IEnumerable<string> cells)
    {
        var commas = false;
        foreach (var cell in cells)
        {
            if (Point().IsMatch(cell))
            {
                return false;
            }

            commas |= Comma().IsMatch(cell);
        }

        return commas;
    }

    /// <summary>The same text with its numbers written 1,234.5.</summary>
    public static string ToPoint(string text) =>
        Number().Replace(text, number => string.Concat(number.Value.Select(c => c switch { ',' => '.', '.' => ',', _ => c })));

    // A comma that cannot part thousands: not three digits behind it, or points that do so before it.
    [GeneratedRegex(@"(?<![\d.,])[-−]?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|0,\d+)(?![\d.,])")]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<![\d.,])[-−]?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|0\.\d+|\d{1,3}(,\d{3}){2,})(?![\d.,])")]
    private static partial Regex Point();

    [GeneratedRegex(@"\d[\d.,]*\d")]
    private static partial Regex Number();
}
