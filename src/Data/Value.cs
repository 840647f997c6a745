using System.Globalization;

namespace Report.Data;

/// <summary>What a cell holds: a <see cref="TextValue"/>, a <see cref="DateValue"/> or a <see cref="Quantity"/>.</summary>
public abstract record Value;

/// <summary>Text, a category or an address; never empty.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision { Year, Month, Day }

/// <summary>A date, or a year or month of which no more is known (<paramref name="Start"/> is then its first day).</summary>
public sealed record DateValue(DateOnly Start, DatePrecision Precision) : Value
{
    /// <summary>As ISO 8601 writes it, as far as it is known: 2016-07-08, 2016-07 or 2016.</summary>
    public string Iso => Start.ToString(
        Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    /// <summary>The last day that it may be: 31 December of a year.</summary>
    public DateOnly End => Precision switch
    {
        DatePrecision.Year => new DateOnly(Start.Year, 12, 31),
        DatePrecision.Month => new DateOnly(Start.Year, Start.Month, DateTime.DaysInMonth(Start.Year, Start.Month)),
        _ => Start,
    };

    public static DateValue Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);
}
