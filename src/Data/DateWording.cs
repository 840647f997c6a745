using Report.Languages;

namespace Report.Data;

/// <summary>Writes dates and periods in a language, at their own precision: 8 July 2016, July 2016, Q3 2016 or 2016.</summary>
internal static class DateWording
{
    public static string Write(this IDateWords words, DateValue date) =>
        date.Precision switch
        {
            DatePrecision.Year => words.Year(date.Start.Year),
            DatePrecision.Month => words.Month(date.Start.Year, date.Start.Month),
            DatePrecision.Quarter => words.Quarter(date.Start.Year, date.Quarter),
            DatePrecision.HalfYear => words.HalfYear(date.Start.Year, date.Half),
            DatePrecision.Week => words.Week(date.WeekYear, date.WeekNumber),
            DatePrecision.FinancialYear => words.FinancialYear(date.Start.Year),
            _ => words.Day(date.Start),
        };

    /// <summary>Writes a date in its short form, where room is scarce: 8 Jul 2016, Jul 2016, Q3 2016 or 2016.</summary>
    public static string WriteShort(this IDateWords words, DateValue date) =>
        date.Precision switch
        {
            DatePrecision.Month => words.ShortMonth(date.Start.Year, date.Start.Month),
            DatePrecision.Week => words.ShortWeek(date.WeekYear, date.WeekNumber),
            DatePrecision.Day => words.ShortDay(date.Start),
            _ => words.Write(date),
        };
}
