using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Recognises periods of time other than dates: quarters, half-years, weeks, and years that span two calendar years.</summary>
internal static partial class PeriodForms
{
    public static bool IsOne(string cell) => Short().IsMatch(cell) || IsSplitYear(cell);

    /// <summary>True for a year that begins in one calendar year and ends in the next: 2019/20, 2019-2020, FY2019-20.</summary>
    public static bool IsSplitYear(string cell) =>
        SplitYear().Match(cell) is { Success: true } year
        && int.Parse(year.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is var first
        && int.Parse(year.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) is var second
        && (first + 1) % (year.Groups[2].Length == 4 ? 10000 : 100) == second;

    /// <summary>Returns such a year with a slash: 2019/20. With a hyphen, 2011-12 could be read as December 2011.</summary>
    public static string WithSlash(string year) => SplitYear().Replace(year, "$1/$2");

    /// <summary>Replaces the letter of a quarter by the English one: 2021-T3 of a French table becomes 2021-Q3.</summary>
    public static string InEnglish(string period) => Quarter().Replace(period, "Q");

    [GeneratedRegex(@"(?<![A-Za-z])[TK](?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    // 2021-Q3, 2021Q3, Q3 2021, 3Q21, 2021-T3, 2021H1, 2021-S1, 2021-W05, FY2019, FY 2019/20.
    [GeneratedRegex(
        @"^(?:\d{4}[-\s]?[QTKSH][1-4]|[QTKSH][1-4][-/\s]?\d{2,4}|[1-4][QTKSH]\s?\d{2,4}|\d{4}[-\s]?W\d{1,2}|FY\s?['’]?\d{2,4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:FY\s?)?(\d{4})\s?[-/–]\s?(\d{4}|\d{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SplitYear();
}
