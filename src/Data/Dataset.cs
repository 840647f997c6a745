using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>A table of values, each with its source.</summary>
/// <param name="Id">The file's name without its extension.</param>
/// <param name="Source">Id of the publication of every row that names none of its own.</param>
internal sealed record Dataset(
    string Id,
    string Title,
    string? Description,
    Located<string>? Source,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<SeriesBreak> Breaks,
    Position At
)
{
    /// <summary>The language in which its values are written.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>The fields whose values identify a row, as an editor declared or as inferred from the rows.</summary>
    public IReadOnlyList<Field> Key { get; init; } = [];

    /// <summary>False if part of the file could not be read: a field or row that seems to be missing may have been written.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>False if a row or cell had a fault of its own and may therefore be missing.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>How it was derived from other datasets; null if its rows were written.</summary>
    public Derivation.DatasetOrigin? Origin { get; init; }

    /// <summary>The position of the rows, or of the name of the file that has them.</summary>
    public Position RowsAt { get; init; } = At;

    /// <summary>
    /// True if an editor deliberately wrote no rows; readers may be shown that there are none. Whatever needs rows shares one fault: <see
    /// cref="DataRules.NoRows"/> at <see cref="RowsAt"/>.
    /// </summary>
    public bool IsEmpty => IsComplete && Rows.Count == 0;

    /// <summary>True if every row and cell that was written is present.</summary>
    public bool IsComplete => Whole && Sound;

    public Field? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>
    /// Returns the breaks of a field between the earliest and the latest of the rows, by the dataset's first temporal field.
    /// </summary>
    public IReadOnlyList<SeriesBreak> BreaksWithin(Field field, IEnumerable<Row> rows)
    {
        var breaks = Breaks.Where(b => b.Field == field.Name).ToList();
        if (breaks.Count == 0 || Fields.FirstOrDefault(f => f.IsTemporal) is not { } time)
        {
            return [];
        }

        var dates = rows.Select(row => row[time.Name]?.Value).OfType<DateValue>().OrderBy(date => date.Start).ToList();
        return dates.Count == 0 ? [] : [.. breaks.Where(b => !b.Precedes(dates[0]) && b.Precedes(dates[^1]))];
    }
}

/// <summary>A row: its cells in the order of the dataset's fields, without blank ones.</summary>
/// <param name="Cells">In a large dataset, cells are created on each access: two cells of one row and field are equal, but may not be the
/// same object.</param>
/// <param name="Anchor">Names the row in links; does not change when rows are added, moved or revised.</param>
/// <param name="Source">Id of the publication it comes from: the row's own, or else the dataset's.</param>
internal sealed record Row(string Anchor, IReadOnlyList<Cell> Cells, Located<string>? Source, string? Note, string? Quote, Position At)
{
    /// <summary>The cell of one of the dataset's fields; null if it is blank.</summary>
    public Cell? this[string field]
    {
        get
        {
            if (Cells is CellStore.PackedCells packed)
            {
                return packed.Of(field);
            }

            for (var i = 0; i < Cells.Count; i++)
            {
                if (Cells[i].Field.Name == field)
                {
                    return Cells[i];
                }
            }

            return null;
        }
    }

    public Quantity? Quantity(string field) => this[field]?.Value as Quantity;

    /// <summary>Returns the value of a field without creating its cell; null if it is blank.</summary>
    public Value? ValueOf(Field field) => Cells is CellStore.PackedCells packed ? packed.ValueOf(field) : this[field.Name]?.Value;

    /// <summary>
    /// Returns the number of a field whose value is plain (<see cref="Field.PlainOf"/>), without creating the value; null for any other
    /// value and for a blank.
    /// </summary>
    public decimal? PlainOf(Field field) =>
        Cells is CellStore.PackedCells packed ? packed.PlainOf(field) : field.PlainOf(this[field.Name]?.Value);

    /// <summary>
    /// True if no cell has a status, a note, a source other than the row's, or a lineage. Only known for the rows of large datasets; false
    /// for others, where finding out would cost as much as reading each cell.
    /// </summary>
    public bool IsOrdinary => Cells is CellStore.PackedCells { AreOrdinary: true };

    /// <summary>
    /// Returns the distinct ids of the publications of the row's values in some fields. If all of these are blank, the row's own.
    /// </summary>
    public IEnumerable<string> SourcesOf(IReadOnlyCollection<Field> fields) => IsOrdinary ? SourceIds(Source) : SourcesOfCells(fields);

    private IEnumerable<string> SourcesOfCells(IReadOnlyCollection<Field> fields)
    {
        var shown = Cells.Where(cell => fields.Contains(cell.Field)).ToList();
        return (
            shown.Count == 0 ? SourceIds(Source) : shown.SelectMany(cell => cell.Sources.Count > 0 ? cell.Sources : SourceIds(Source))
        ).Distinct(StringComparer.Ordinal);
    }

    /// <summary>True if any of the row's values in some fields comes from a publication.</summary>
    public bool RestsOn(string source, IReadOnlyList<Field> fields)
    {
        if (IsOrdinary)
        {
            return Source?.Value == source;
        }

        foreach (var cell in Cells)
        {
            if (cell is { Lineage: null, Source.Value: var own } && own == source && fields.Contains(cell.Field))
            {
                return true;
            }
        }

        return SourcesOf(fields).Contains(source);
    }

    /// <summary>Ids of all publications that the row rests on.</summary>
    public IEnumerable<string> Sources =>
        IsOrdinary ? SourceIds(Source) : SourceIds(Source).Concat(Cells.SelectMany(cell => cell.Sources)).Distinct(StringComparer.Ordinal);

    /// <summary>The ids that editors wrote, with their positions: first those of the cells, then the row's. May contain null.</summary>
    internal IEnumerable<Located<string>?> NamedSources => IsOrdinary ? [Source] : Cells.Select(cell => cell.Source).Append(Source);

    private static IReadOnlyList<string> SourceIds(Located<string>? source) => source is { } one ? [one.Value] : [];
}

/// <summary>A value of one field in a row, with the position where an editor wrote it. Blanks have no cell.</summary>
internal sealed record Cell(Field Field, Value Value, ObservationStatus Status, Position At)
{
    /// <summary>Id of the publication it comes from: the cell's own, or else the row's, or else the dataset's.</summary>
    public Located<string>? Source { get; init; }

    /// <summary>An editor's note on this value; null if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The cells that it was derived from; null if an editor wrote it.</summary>
    public Derivation.Lineage? Lineage { get; init; }

    /// <summary>
    /// Ids of the publications it comes from: at most one for a value that was written, those of all inputs for a derived one.
    /// </summary>
    public IReadOnlyList<string> Sources => Lineage?.Sources ?? (Source is { } one ? [one.Value] : []);
}

/// <summary>The codes of SDMX's code list CL_OBS_STATUS that a report needs.</summary>
public enum ObservationStatus
{
    Normal,
    Estimated,
    Provisional,
    Forecast,
    Revised,
    Break,
    Imputed,
    LowReliability,
}

/// <summary>A point in time across which values cannot be compared.</summary>
/// <param name="After">The last date of the dataset's first temporal field before the break.</param>
internal sealed record SeriesBreak(string Field, DateValue After, string Reason, Position At)
{
    /// <summary>
    /// True if a date lies after the break. The whole of <see cref="After"/> lies before it: each month of 2007, each day of 2007-09.
    /// </summary>
    public bool Precedes(DateValue date) => date.Start > After.End;
}
