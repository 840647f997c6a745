namespace Report.Data.Import;

/// <summary>A table whose columns have headings, before their types are known.</summary>
/// <param name="Lines">Where in the file each row begins.</param>
internal sealed record ColumnTable(IReadOnlyList<HeadedColumn> Columns, int[] Lines)
{
    /// <summary>What parts the cells of the file; null where it has none.</summary>
    public char? Separator { get; init; }

    public HeadedColumn? Column(params string[] headings) =>
        headings.Select(h => Columns.FirstOrDefault(c => c.Heading.Equals(h, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null);

    public static ColumnTable Of(TableLayout layout, char? separator) => new(
        [.. layout.Headings.Select((heading, i) => new HeadedColumn(heading, i, [.. layout.Rows.Select(row => row.At(i))]))],
        [.. layout.Rows.Select(row => row.Line)])
    { Separator = separator };
}

/// <param name="Heading">As in the file; "" where it has none.</param>
/// <param name="Index">Its place in the file, from 0.</param>
/// <param name="Cells">One a row, without blanks around it; "" where there is nothing.</param>
internal sealed record HeadedColumn(string Heading, int Index, string[] Cells)
{
    /// <summary>As messages name it.</summary>
    public string Name => Heading.Length > 0 ? Heading : $"Column {Index + 1}";

    /// <summary>Status of each row's value, where another column of the table says it; null where none does.</summary>
    public ObservationStatus?[]? Statuses { get; init; }

    /// <summary>A note on each row's value, where another column of the table has it; null where none does.</summary>
    public string?[]? Notes { get; init; }

    /// <summary>
    /// Columns by which each value is to be multiplied before it is what it says: the power of ten, and its name where there is one. Empty where there are none.
    /// </summary>
    public IReadOnlyList<HeadedColumn> Powers { get; init; } = [];

    /// <summary>What it counts or measures, where the table says it elsewhere.</summary>
    public string? Unit { get; init; }

    /// <summary>What readers see for it, where the heading is not that.</summary>
    public string? Title { get; init; }
}
