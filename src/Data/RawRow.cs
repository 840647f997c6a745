using Report.Diagnostics;

namespace Report.Data;

/// <summary>A row as it is written in YAML or CSV, before its cells are read as their fields demand.</summary>
/// <param name="Cells">Of a CSV file that is read row by row, good until the next row is asked for.</param>
internal sealed record RawRow(
    IReadOnlyList<RawCell> Cells,
    Located<string>? Source,
    string? Note,
    string? Quote,
    ObservationStatus? Status,
    Position At)
{
    /// <summary>Some of the row could not be read: a cell that seems to be blank may have been written.</summary>
    public bool Cut { get; init; }
}

/// <param name="Text">As written; never blank.</param>
internal readonly record struct RawCell(
    Field Field,
    string Text,
    Position At,
    ObservationStatus? Status = null,
    string? Note = null,
    Located<string>? Source = null);
