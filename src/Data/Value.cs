using System.Globalization;

namespace Report.Data;

/// <summary>The value of a cell: a <see cref="TextValue"/>, a <see cref="DateValue"/> or a <see cref="Quantity"/>.</summary>
internal abstract record Value;

/// <summary>A text, a category or a web address; never empty.</summary>
internal sealed record TextValue(string Text) : Value;

/// <summary>The precision of a date, or the kind of a period.</summary>
internal enum DatePrecision
{
    Year,
    Month,
    Day,
    Week,
    Quarter,
    HalfYear,
    FinancialYear,
}

/// <summary>
/// A day, month or year, or a period whose first day is <paramref name="Start"/>. Weeks are those of ISO 8601, which begin on a Monday; a
/// financial year begins in the month of its first day.
/// </summary>
internal sealed record DateValue(DateOnly Start, DatePrecision Precision) : Value
{
    /// <summary>
    /// The date in ISO 8601, at its own precision: 2016-07-08, 2016-07, 2016 or 2016-W27. Periods that ISO 8601 lacks are written as
    /// statistics offices do: 2016-Q3, 2016-H2, 2016/17.
    /// </summary>
    public string Iso =>
        Precision switch
        {
            DatePrecision.Year => Year4,
            DatePrecision.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DatePrecision.Day => Start.ToString("O", CultureInfo.InvariantCulture),
            DatePrecision.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYear:0000}-W{WeekNumber:00}"),
            DatePrecision.Quarter => $"{Year4}-Q{Quarter}",
            DatePrecision.HalfYear => $"{Year4}-H{Half}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year4}/{(Start.Year + 1) % 100:00}"),
        };

    /// <summary>The last day of the date or period: 31 December for a year.</summary>
    public DateOnly End =>
        Precision switch
        {
            DatePrecision.Year => new DateOnly(Start.Year, 12, 31),
            DatePrecision.Month => LastDayOf(1),
            DatePrecision.Week => DateOnly.FromDayNumber(Math.Min(Start.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
            DatePrecision.Quarter => LastDayOf(3),
            DatePrecision.HalfYear => LastDayOf(6),
            DatePrecision.FinancialYear => LastDayOf(12),
            _ => Start,
        };

    /// <summary>True if the <c>datetime</c> attribute of HTML's <c>time</c> element can express it.</summary>
    public bool IsIso => Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day or DatePrecision.Week;

    /// <summary>1 to 4.</summary>
    public int Quarter => ((Start.Month - 1) / 3) + 1;

    /// <summary>1 or 2.</summary>
    public int Half => ((Start.Month - 1) / 6) + 1;

    /// <summary>The week's number in ISO 8601, 1 to 53.</summary>
    public int WeekNumber => ISOWeek.GetWeekOfYear(Start.ToDateTime(TimeOnly.MinValue));

    /// <summary>The ISO 8601 year of the week, which may differ from the year of its first day.</summary>
    public int WeekYear => ISOWeek.GetYear(Start.ToDateTime(TimeOnly.MinValue));

    public static DateValue Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>True if the whole of another date lies within this one: a year holds its months, and itself.</summary>
    public bool Holds(DateValue other) => Start <= other.Start && other.End <= End;

    private string Year4 => Start.ToString("yyyy", CultureInfo.InvariantCulture);

    // Does not use the first day of the next period, which does not exist after the year 9999.
    private DateOnly LastDayOf(int months)
    {
        var last = ((Start.Year * 12) + Start.Month - 1) + months - 1;
        var (year, month) = (last / 12, (last % 12) + 1);
        return year > 9999 ? DateOnly.MaxValue : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }
}
