namespace Report.Data.Import;

/// <summary>A column as a field, with its cells as an editor would write them.</summary>
/// <param name="Cells">One a row; null where it is blank.</param>
internal sealed record ImportedColumn(string Name, FieldType Type, string Title, string? Unit, IReadOnlyList<string?> Cells)
{
    /// <summary>Whether it becomes a key of every row (source, note, quote, status) instead of a field.</summary>
    public bool IsReserved { get; init; }

    /// <summary>The heading in the file, where the title is another.</summary>
    public string? Heading { get; init; }

    /// <summary>Status of each value; null where none has one.</summary>
    public IReadOnlyList<ObservationStatus?>? Statuses { get; init; }

    /// <summary>Id of each value's own source, where it is not the row's; null where none has one.</summary>
    public IReadOnlyList<string?>? Sources { get; init; }

    /// <summary>Note on each value; null where none has one.</summary>
    public IReadOnlyList<string?>? Notes { get; init; }
}
