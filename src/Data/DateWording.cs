using Report.Languages;

namespace Report.Data;

/// <summary>Writes dates in a language, as far as they are known: 8 July 2016, July 2016 or 2016.</summary>
public static class DateWording
{
    public static string Write(this IDateWords words, DateValue date) => date.Precision switch
    {
        DatePrecision.Year => words.Year(date.Start.Year),
        DatePrecision.Month => words.Month(date.Start.Year, date.Start.Month),
        _ => words.Day(date.Start),
    };
}
