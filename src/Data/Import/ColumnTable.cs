namespace Report.Data.Import;

/// <summary>A table with headings, before the types of its columns are known.</summary>
/// <param name="Lines">The line of the file at which each row begins.</param>
internal sealed record ColumnTable(IReadOnlyList<HeadedColumn> Columns, int[] Lines)
{
    /// <summary>The separator between cells of the file; null if it has none.</summary>
    public char? Separator { get; init; }

    public HeadedColumn? Column(params string[] headings) =>
        headings
            .Select(h => Columns.FirstOrDefault(c => c.Heading.Equals(h, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(c => c is not null);

    public static ColumnTable Of(TableLayout layout, char? separator) =>
        new(
            [.. layout.Headings.Select((heading, i) => new HeadedColumn(heading, i, [.. layout.Rows.Select(row => row.At(i))]))],
            [.. layout.Rows.Select(row => row.Line)]
        )
        {
            Separator = separator,
        };
}

/// <param name="Heading">The heading in the file; "" if there is none.</param>
/// <param name="Index">Index of the column in the file, from 0.</param>
/// <param name="Cells">A cell for each row, trimmed; "" if it is blank.</param>
internal sealed record HeadedColumn(string Heading, int Index, string[] Cells)
{
    /// <summary>The name of the column in messages.</summary>
    public string Name => Heading.Length > 0 ? Heading : $"Column {Index + 1}";

    /// <summary>Status of each row's value, if another column of the table gives it; else null.</summary>
    public ObservationStatus?[]? Statuses { get; init; }

    /// <summary>Note on each row's value, if another column of the table gives it; else null.</summary>
    public string?[]? Notes { get; init; }

    /// <summary>
    /// Columns by which each value is to be multiplied before it is what it says: the power of ten, and its name where there is one. Empty
    /// where there are none.
    /// </summary>
    public IReadOnlyList<HeadedColumn> Powers { get; init; } = [];

    /// <summary>The unit, if the table gives it outside of the heading; else null.</summary>
    public string? Unit { get; init; }

    /// <summary>The title for readers, if it differs from the heading; else null.</summary>
    public string? Title { get; init; }
}
