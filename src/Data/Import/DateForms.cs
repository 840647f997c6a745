using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>The possible readings of a cell as a date.</summary>
/// <param name="Certain">The only possible date; null if the order of its numbers is ambiguous.</param>
/// <param name="ByOrder">The date for each order of its numbers that gives a valid one; empty if it is certain.</param>
/// <param name="Time">The time of day after it, as written; null if there is none.</param>
internal sealed record DateReading(DateValue? Certain, IReadOnlyDictionary<DateOrder, DateValue> ByOrder, string? Time, bool ShortYear);

/// <summary>Reads dates in the formats that statistics offices and spreadsheets use.</summary>
internal static partial class DateForms
{
    private static readonly Dictionary<DateOrder, DateValue> None = [];

    /// <returns>Null if the cell is not a date.</returns>
    /// <param name="compact">True if digits alone (20150131, 201501) may be a date.</param>
    public static DateReading? Read(string cell, bool compact)
    {
        var (text, time) = WithoutTime(cell);
        text = Weekday().Replace(text, "").Trim();
        if (Digits().Match(text) is { Success: true } digits)
        {
            var read = compact
                ? digits.Length == 8
                    ? Day(text[..4], text[4..6], text[6..])
                    : Month(text[..4], text[4..])
                : null;
            return read is null ? null : new DateReading(read, None, time, false);
        }

        return Numbers(text, time)
            ?? Named(text, time)
            ?? (
                YearMonth().Match(text) is { Success: true } month && Month(month.Groups["y"].Value, month.Groups["m"].Value) is { } read2
                    ? new DateReading(read2, None, time, false)
                    : null
            );
    }

    // Three numbers: one with four digits is the year. If it comes last, or none has four, the order of the others is ambiguous.
    private static DateReading? Numbers(string text, string? time)
    {
        if (ThreeNumbers().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (a, b, c) = (match.Groups[1].Value, match.Groups[3].Value, match.Groups[4].Value);
        if (a.Length == 4)
        {
            return c.Length <= 2 && Day(a, b, c) is { } day ? new DateReading(day, None, time, false) : null;
        }

        if (a.Length > 2 || c.Length is 1 or 3)
        {
            return null;
        }

        var found = new Dictionary<DateOrder, DateValue>();
        Add(DateOrder.DayMonthYear, Day(Century(c), b, a));
        Add(DateOrder.MonthDayYear, Day(Century(c), a, b));
        Add(DateOrder.YearMonthDay, c.Length == 2 && a.Length == 2 ? Day(Century(a), b, c) : null);
        return found.Count == 0 ? null : new DateReading(null, found, time, c.Length == 2);

        void Add(DateOrder order, DateValue? date)
        {
            if (date is not null)
            {
                found[order] = date;
            }
        }
    }

    // "1 January 2000", "Jan 1, 2000", "1-Jan-00", "January 2000", "2000 JAN".
    private static DateReading? Named(string text, string? time)
    {
        var parts = Parts().Matches(text).Select(m => m.Value).ToList();
        if (parts.Count is not (2 or 3) || Parts().Replace(text, "").Any(c => c is not (' ' or ',' or '-' or '/' or '.')))
        {
            return null;
        }

        var name = parts.FindIndex(part => char.IsLetter(part[0]));
        if (name < 0 || MonthNames.Of(parts[name]) is not { } month || parts.FindLastIndex(part => char.IsLetter(part[0])) != name)
        {
            return null;
        }

        parts.RemoveAt(name);
        var numbers = parts.Select(part => part.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h')).ToList();
        var inDigits = month.ToString("00", CultureInfo.InvariantCulture);
        var read = numbers switch
        {
            [{ Length: 4 } year] => Month(year, inDigits),
            [{ Length: 4 } year, { Length: <= 2 } day] => Day(year, inDigits, day),
            [{ Length: <= 2 } day, { Length: 2 or 4 } year] => Day(Century(year), inDigits, day),
            _ => null,
        };
        return read is null ? null : new DateReading(read, None, time, numbers[^1].Length == 2 && numbers.Count == 2);
    }

    private static (string Text, string? Time) WithoutTime(string cell) =>
        cell.Contains(':', StringComparison.Ordinal) && TimeOfDay().Match(cell) is { Success: true } time
            ? (cell[..time.Index], time.Groups[1].Value)
            : (cell, null);

    // As in POSIX: 69 to 99 are in the last century.
    private static string Century(string year) =>
        year.Length == 4 ? year
        : string.CompareOrdinal(year, "69") >= 0 ? "19" + year
        : "20" + year;

    private static DateValue? Month(string year, string month) =>
        Number(year) is >= 1000 and var y && Number(month) is >= 1 and <= 12 and var m
            ? new DateValue(new DateOnly(y, m, 1), DatePrecision.Month)
            : null;

    private static DateValue? Day(string year, string month, string day) =>
        Month(year, month) is { } start && Number(day) is >= 1 and var d && d <= DateTime.DaysInMonth(start.Start.Year, start.Start.Month)
            ? new DateValue(new DateOnly(start.Start.Year, start.Start.Month, d), DatePrecision.Day)
            : null;

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"(?:[T\s]\s*|(?<=\d)\s+)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(\d{8}|\d{6})$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{1,4})([-/.]|\.\s)(\d{1,2})\2(\d{1,4})$")]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"\p{L}+\.?|\d+(?:st|nd|rd|th|er|\.(?=\s))?")]
    private static partial Regex Parts();

    /// <summary>Whether it is a month with a point before its year, 01.2021, which may also be a number with decimals.</summary>
    public static bool IsMonthWithPoint(string cell) => MonthWithPoint().IsMatch(cell);

    /// <summary>Whether it is two numbers that may be a month and a year, or a day and a month: 01.02, 1/21, 01-02.</summary>
    public static bool IsPartOfDate(string cell) =>
        TwoNumbers().Match(cell) is { Success: true } two
        && (IsMonth(two.Groups["a"].Value) || IsMonth(two.Groups["b"].Value))
        && Number(two.Groups["a"].Value) is > 0;

    private static bool IsMonth(string digits) => Number(digits) is >= 1 and <= 12;

    [GeneratedRegex(@"^(?:0?[1-9]|1[0-2])\.(?:19|20)\d{2}$")]
    private static partial Regex MonthWithPoint();

    [GeneratedRegex(@"^(?:(?<a>\d{1,2})[./](?<b>\d{1,2})\.?|(?<a>\d{2})-(?<b>\d{2}))$")]
    private static partial Regex TwoNumbers();

    // 2015-01, 2015/1, 2015M01, 2015-M01, 2015m1; 1/2015, 01-2015; 01.2015.
    [GeneratedRegex(@"^(?:(?<y>\d{4})(?:[-/]|-?[Mm])(?<m>\d{1,2})|(?<m>\d{1,2})(?:[-/](?<y>\d{4})|\.(?<y>(?:19|20)\d{2})))$")]
    private static partial Regex YearMonth();
}
