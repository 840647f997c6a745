using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Reads periods: years (2021), half-years (2021-H1), quarters (2021-Q3), months (2021-03), ISO 8601 weeks (2021-W05) and financial years
/// (2019/20). Accepts the other orders and separators found in tables ("Q3 2021", "2021Q3").
/// </summary>
internal static partial class PeriodReader
{
    /// <summary>The month, April, in which a financial year begins unless an editor says otherwise.</summary>
    public const int UsualBeginning = 4;

    private const string UsualHint = "write 2021-Q3, 2019/20, 2021-H1, 2021-03, 2021-W05 or 2021";

    /// <summary>A date or a period outside any field; a financial year begins in <see cref="UsualBeginning"/>.</summary>
    public static readonly YamlSchema<DateValue> DateShape = Shapes.Parsed(
        "a date",
        (text, at, bag) => Parse(text) ?? DateReader.Read(text, at, bag),
        new JsonObject
        {
            ["type"] = new JsonArray("string", "integer"),
            ["examples"] = new JsonArray(2016, "2016-07-08", "2016-07", "2016-Q3", "2016/17"),
        }
    );

    /// <summary>Reads a period; null, with a diagnostic, if the text is none.</summary>
    /// <param name="begins">The month in which a financial year begins, 1 to 12; null for <see cref="UsualBeginning"/>.</param>
    public static DateValue? Read(string text, int? begins, Position at, DiagnosticBag bag)
    {
        var read = Parse(text, begins, out var hint);
        if (read is null)
        {
            bag.Add(DataRules.NotAPeriod.At(at, text, hint));
        }

        return read;
    }

    /// <summary>Reads a period; null if the text is none.</summary>
    public static DateValue? Parse(string text, int? begins = null) => Parse(text, begins, out _);

    /// <summary>True if the text is a period that no date can express: a quarter, half-year, week or financial year.</summary>
    public static bool IsNoDate(string text) => Parse(text) is { Precision: not (DatePrecision.Year or DatePrecision.Month) };

    /// <summary>Returns advice for a period written where a date is expected; null if the text is no such period.</summary>
    public static string? HintFor(string text) =>
        IsNoDate(text) ? "give the field the type 'period', which holds quarters, financial years and weeks" : null;

    private static DateValue? Parse(string text, int? begins, out string hint)
    {
        hint = UsualHint;
        text = text.Trim();
        if (DateReader.Parse(text) is { Precision: DatePrecision.Year or DatePrecision.Month } date)
        {
            return date;
        }

        if (
            Part().Match(text) is { Success: true } part
            && int.TryParse(part.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 0
        )
        {
            return PartOf(
                year,
                part.Groups["kind"].Value.ToUpperInvariant()[0],
                int.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture),
                ref hint
            );
        }

        if (Years().Match(text) is { Success: true } years)
        {
            return FinancialYear(years, begins ?? UsualBeginning, ref hint);
        }

        hint =
            text.StartsWith("FY", StringComparison.OrdinalIgnoreCase) ? "write both years of a financial year, as in 2019/20"
            : OfFinancialYear().IsMatch(text) ? "write the quarter or half of the calendar year, as in 2019-Q2"
            : UsualHint;
        return null;
    }

    private static DateValue? PartOf(int year, char kind, int number, ref string hint)
    {
        switch (kind)
        {
            case 'Q':
                hint = "a year has quarters Q1 to Q4";
                return number is >= 1 and <= 4 ? new DateValue(new DateOnly(year, (3 * number) - 2, 1), DatePrecision.Quarter) : null;
            case 'H' or 'S':
                hint = "a year has halves H1 and H2";
                return number is 1 or 2 ? new DateValue(new DateOnly(year, (6 * number) - 5, 1), DatePrecision.HalfYear) : null;
            case 'M':
                hint = "months run from 01 to 12";
                return number is >= 1 and <= 12 ? new DateValue(new DateOnly(year, number, 1), DatePrecision.Month) : null;
            default:
                var weeks = ISOWeek.GetWeeksInYear(year);
                hint = string.Create(CultureInfo.InvariantCulture, $"{year} has weeks W01 to W{weeks}, by ISO 8601");
                // Week 1 may begin in the year before. In year 1, which has no year before it, week 1 begins on 1 January.
                return number >= 1 && number <= weeks
                    ? new DateValue(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)), DatePrecision.Week)
                    : null;
        }
    }

    // The second year, in two or four digits, follows the first. 2011-12 with a hyphen is December and was read before.
    private static DateValue? FinancialYear(Match years, int begins, ref string hint)
    {
        var (first, second) = (years.Groups["first"].Value, years.Groups["second"].Value);
        var (from, to) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture));
        if (from is < 1 or >= 9999)
        {
            return null;
        }

        if (to != (second.Length == 2 ? (from + 1) % 100 : from + 1))
        {
            hint = string.Create(CultureInfo.InvariantCulture, $"a financial year ends in the year after: {from}/{(from + 1) % 100:00}");
            return null;
        }

        return new DateValue(new DateOnly(from, begins, 1), DatePrecision.FinancialYear);
    }

    [GeneratedRegex(
        @"^(?:(?<year>\d{4})[- /]?(?<kind>[QHSMW])(?<number>\d{1,2})|(?<kind>[QHW])(?<number>\d{1,2})[- /](?<year>\d{4}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\d{4}[-/\u2013]\d{2}.*[QH]\d|[QH]\d.*\d{4}[-/\u2013]\d{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfFinancialYear();

    [GeneratedRegex(@"^(?:FY ?)?(?<first>\d{4})[-/\u2013](?<second>\d{2}|\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
