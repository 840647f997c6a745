namespace Report.Data.Import;

/// <summary>
/// The user's choices for reading a table, where it is ambiguous or guessed wrongly. Null and zero leave the choice to the import.
/// </summary>
internal sealed record ImportOptions
{
    public static readonly ImportOptions None = new();

    /// <summary>The first and last line of headings, counted from 1; (0, 0) for a table without headings.</summary>
    public (int First, int Last)? Header { get; init; }

    /// <summary>The number of lines at the top that are not part of the table.</summary>
    public int Skip { get; init; }

    /// <summary>Name of a sheet, or its number from 1.</summary>
    public string? Sheet { get; init; }

    /// <summary>The order of day, month and year in numeric dates.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>The decimal mark: point or comma.</summary>
    public char? Decimal { get; init; }

    /// <summary>Name of a character encoding, as in "windows-1251".</summary>
    public string? Encoding { get; init; }

    /// <summary>True if brackets around a number make it negative, false if they mean nothing; null to ask.</summary>
    public bool? BracketsAreMinus { get; init; }

    /// <summary>True to keep columns that are periods of time as columns.</summary>
    public bool Wide { get; init; }

    /// <summary>True to make columns named source, note, quote or status the reserved keys of rows.</summary>
    public bool RowKeys { get; init; }
}

/// <summary>The order of the parts of a date.</summary>
internal enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}
