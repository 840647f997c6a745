namespace Report.Data.Import;

/// <summary>How an import reads a table where the table itself leaves it open, or says otherwise. Null and zero leave it to the table.</summary>
internal sealed record ImportOptions
{
    public static readonly ImportOptions None = new();

    /// <summary>The first and last line that hold headings, counted from 1; (0, 0) where no line does.</summary>
    public (int First, int Last)? Header { get; init; }

    /// <summary>How many lines at the top are no part of the table.</summary>
    public int Skip { get; init; }

    /// <summary>Name of a sheet, or its number from 1.</summary>
    public string? Sheet { get; init; }

    /// <summary>The order of day, month and year in dates of numbers.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Point or comma.</summary>
    public char? Decimal { get; init; }

    /// <summary>Name of a character encoding, as in "windows-1251".</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether a number in brackets is below zero; null where that is not known.</summary>
    public bool? BracketsAreMinus { get; init; }

    /// <summary>Whether columns that are periods of time stay columns.</summary>
    public bool Wide { get; init; }

    /// <summary>Whether columns named source, note, quote or status become those keys of the rows.</summary>
    public bool RowKeys { get; init; }
}

/// <summary>The order of the parts of a date.</summary>
internal enum DateOrder { DayMonthYear, MonthDayYear, YearMonthDay }
