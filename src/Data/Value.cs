using System.Globalization;

namespace Report.Data;

/// <summary>What a cell holds: a <see cref="TextValue"/>, a <see cref="DateValue"/> or a <see cref="Quantity"/>.</summary>
internal abstract record Value;

/// <summary>Text, a category or an address; never empty.</summary>
internal sealed record TextValue(string Text) : Value;

/// <summary>How finely a date is known, or what kind of period it stands for.</summary>
internal enum DatePrecision { Year, Month, Day, Week, Quarter, HalfYear, FinancialYear }

/// <summary>
/// A date, or a year or month of which no more is known, or a period (<paramref name="Start"/> is then its first day). A week is one of ISO 8601,
/// which begins on a Monday; a financial year begins in the month of its first day.
/// </summary>
internal sealed record DateValue(DateOnly Start, DatePrecision Precision) : Value
{
    /// <summary>
    /// As ISO 8601 writes it, as far as it is known: 2016-07-08, 2016-07, 2016 or 2016-W27. For what it has no form for, as statistics offices do:
    /// 2016-Q3, 2016-H2, 2016/17.
    /// </summary>
    public string Iso => Precision switch
    {
        DatePrecision.Year => Year4,
        DatePrecision.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => Start.ToString("O", CultureInfo.InvariantCulture),
        DatePrecision.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYear:0000}-W{WeekNumber:00}"),
        DatePrecision.Quarter => $"{Year4}-Q{Quarter}",
        DatePrecision.HalfYear => $"{Year4}-H{Half}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year4}/{(Start.Year + 1) % 100:00}"),
    };

    /// <summary>The last day that it may be: 31 December of a year.</summary>
    public DateOnly End => Precision switch
    {
        DatePrecision.Year => new DateOnly(Start.Year, 12, 31),
        DatePrecision.Month => LastDayOf(1),
        DatePrecision.Week => DateOnly.FromDayNumber(Math.Min(Start.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
        DatePrecision.Quarter => LastDayOf(3),
        DatePrecision.HalfYear => LastDayOf(6),
        DatePrecision.FinancialYear => LastDayOf(12),
        _ => Start,
    };

    /// <summary>Whether HTML has a form for it in <c>time datetime</c>.</summary>
    public bool IsIso => Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day or DatePrecision.Week;

    /// <summary>1 to 4.</summary>
    public int Quarter => ((Start.Month - 1) / 3) + 1;

    /// <summary>1 or 2.</summary>
    public int Half => ((Start.Month - 1) / 6) + 1;

    /// <summary>Of ISO 8601, 1 to 53.</summary>
    public int WeekNumber => ISOWeek.GetWeekOfYear(Start.ToDateTime(TimeOnly.MinValue));

    /// <summary>The year that the week belongs to, which at the turn of the year may not be that of its first day.</summary>
    public int WeekYear => ISOWeek.GetYear(Start.ToDateTime(TimeOnly.MinValue));

    public static DateValue Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>Whether all of another lies within it: a year holds its months, and itself.</summary>
    public bool Holds(DateValue other) => Start <= other.Start && other.End <= End;

    private string Year4 => Start.ToString("yyyy", CultureInfo.InvariantCulture);

    // Written without the first day of the next period, which after the year 9999 there is not.
    private DateOnly LastDayOf(int months)
    {
        var last = ((Start.Year * 12) + Start.Month - 1) + months - 1;
        var (year, month) = (last / 12, (last % 12) + 1);
        return year > 9999 ? DateOnly.MaxValue : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }
}
