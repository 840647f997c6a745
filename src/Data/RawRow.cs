using Report.Diagnostics;

namespace Report.Data;

/// <summary>A row as written in YAML or CSV, before its cells are parsed by type.</summary>
/// <param name="Cells">Valid only until the next row is read, if the row comes from a CSV file that is read row by row.</param>
internal sealed record RawRow(
    IReadOnlyList<RawCell> Cells,
    Located<string>? Source,
    string? Note,
    string? Quote,
    ObservationStatus? Status,
    Position At
)
{
    /// <summary>True if part of the row could not be read: a cell that seems blank may have been written.</summary>
    public bool Cut { get; init; }
}

/// <param name="Text">The text as written; blank only if there is a <paramref name="Number"/>.</param>
/// <param name="Number">The number that the text states in plain digits, in a cell and a row without a status, a note or a source of their
/// own; null where the text was not parsed, or says more.</param>
internal readonly record struct RawCell(
    Field Field,
    string Text,
    Position At,
    ObservationStatus? Status = null,
    string? Note = null,
    Located<string>? Source = null,
    decimal? Number = null
);
