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
    public static DateValue Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);
}
