using Report.Diagnostics;

namespace Report.Data;

/// <summary>A table of values, each with its source.</summary>
/// <param name="Id">The file's name without its extension.</param>
/// <param name="Source">Id of the publication that every row without its own comes from.</param>
public sealed record Dataset(
    string Id,
    string Title,
    string? Description,
    Located<string>? Source,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<SeriesBreak> Breaks,
    Position At)
{
    public Field? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);
}

/// <summary>A row: one value a field, in the order of the dataset's fields; null where the cell is blank.</summary>
/// <param name="Anchor">Names the row in links; stays the same when rows are added, moved or revised.</param>
/// <param name="Source">Id of the publication it comes from: the row's own, else the dataset's.</param>
public sealed record Row(
    string Anchor,
    IReadOnlyList<Cell> Cells,
    Located<string>? Source,
    string? Note,
    string? Quote,
    Position At)
{
    /// <summary>The cell of a field of this row's dataset, null where it is blank.</summary>
    public Cell? this[string field] => Cells.FirstOrDefault(c => c.Field.Name == field);

    public Quantity? Quantity(string field) => this[field]?.Value as Quantity;
}

/// <summary>One value, with the place where an editor wrote it. Blank cells do not exist.</summary>
public sealed record Cell(Field Field, Value Value, ObservationStatus Status, Position At);

/// <summary>SDMX's code list CL_OBS_STATUS, as far as a report needs it.</summary>
public enum ObservationStatus { Normal, Estimated, Provisional, Forecast, Revised, Break, Imputed, LowReliability }

/// <summary>A place where values before and after cannot be compared.</summary>
/// <param name="After">The last value of the dataset's first temporal field before the break.</param>
public sealed record SeriesBreak(string Field, DateValue After, string Reason, Position At);
