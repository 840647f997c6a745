namespace Report.Data.Import;

/// <summary>A column as a field of a dataset, with its cells as an editor would write them.</summary>
/// <param name="Cells">A cell for each row; null if it is blank.</param>
internal sealed record ImportedColumn(string Name, FieldType Type, string Title, string? Unit, IReadOnlyList<string?> Cells)
{
    /// <summary>True if the column is a reserved key of rows (source, note, quote, status) rather than a field.</summary>
    public bool IsReserved { get; init; }

    /// <summary>The heading in the file, if the title differs from it; else null.</summary>
    public string? Heading { get; init; }

    /// <summary>Status of each value; null if no value has one.</summary>
    public IReadOnlyList<ObservationStatus?>? Statuses { get; init; }

    /// <summary>Id of each value's source, if it differs from the row's; null if no value has its own.</summary>
    public IReadOnlyList<string?>? Sources { get; init; }

    /// <summary>Note on each value; null if no value has one.</summary>
    public IReadOnlyList<string?>? Notes { get; init; }
}
