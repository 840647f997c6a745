using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>A table of values, each with its source.</summary>
/// <param name="Id">The file's name without its extension.</param>
/// <param name="Source">Id of the publication that every row without its own comes from.</param>
internal sealed record Dataset(
    string Id,
    string Title,
    string? Description,
    Located<string>? Source,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<SeriesBreak> Breaks,
    Position At)
{
    /// <summary>Language in which its values are written.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>The fields whose values tell one row from another, as the editor says or as the rows show.</summary>
    public IReadOnlyList<Field> Key { get; init; } = [];

    /// <summary>False where some of the file could not be read: a field or row that seems to be missing may have been written.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>False where a row or a cell has a fault of its own: one that is not there may be that one.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>How it was derived from other datasets; null where its rows were written.</summary>
    public Derivation.DatasetOrigin? Origin { get; init; }

    /// <summary>Where an editor wrote the rows, or named the file that has them.</summary>
    public Position RowsAt { get; init; } = At;

    /// <summary>
    /// True where an editor wrote that there are none, which readers may see. Only what cannot be without rows is at fault:
    /// <see cref="DataRules.NoRows"/> at the rows, once for all that needs them.
    /// </summary>
    public bool IsEmpty => IsComplete && Rows.Count == 0;

    /// <summary>Whether all rows and cells that were written are there.</summary>
    public bool IsComplete => Whole && Sound;

    public Field? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>The breaks of a field that some of the rows lie before and some behind, by the dataset's first field of time.</summary>
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

/// <summary>A row: its cells in the order of the dataset's fields, without those that are blank.</summary>
/// <param name="Cells">Of a large dataset they are made anew each time they are asked for: two of one row and field are equal and may not be the same object.</param>
/// <param name="Anchor">Names the row in links; stays the same when rows are added, moved or revised.</param>
/// <param name="Source">Id of the publication it comes from: the row's own, else the dataset's.</param>
internal sealed record Row(
    string Anchor,
    IReadOnlyList<Cell> Cells,
    Located<string>? Source,
    string? Note,
    string? Quote,
    Position At)
{
    /// <summary>The cell of a field of this row's dataset, null where it is blank.</summary>
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

    /// <summary>The value of a field, null where it is blank: what <see cref="this[string]"/> has, without its cell.</summary>
    public Value? ValueOf(Field field) => Cells is CellStore.PackedCells packed ? packed.ValueOf(field) : this[field.Name]?.Value;

    /// <summary>
    /// The number of a field whose value is an exact one of which nothing else is said, without the value; null for any other value and
    /// where it is blank.
    /// </summary>
    public decimal? PlainOf(Field field) =>
        Cells is CellStore.PackedCells packed ? packed.PlainOf(field) : field.PlainOf(this[field.Name]?.Value);

    /// <summary>
    /// Whether nothing is said of any value: no status, no note, no source but the row's, and none was derived. False where finding out
    /// would cost as much as asking each cell.
    /// </summary>
    public bool IsOrdinary => Cells is CellStore.PackedCells { AreOrdinary: true };

    /// <summary>
    /// Ids of the publications that the row's values in some fields come from, each once. A blank row has its own.
    /// </summary>
    public IEnumerable<string> SourcesOf(IReadOnlyCollection<Field> fields) => IsOrdinary ? SourceIds(Source) : SourcesOfCells(fields);

    private IEnumerable<string> SourcesOfCells(IReadOnlyCollection<Field> fields)
    {
        var shown = Cells.Where(cell => fields.Contains(cell.Field)).ToList();
        return (shown.Count == 0 ? SourceIds(Source) : shown.SelectMany(cell => cell.Sources.Count > 0 ? cell.Sources : SourceIds(Source)))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether the row's values in some fields come from a publication.</summary>
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
    public IEnumerable<string> Sources => IsOrdinary
        ? SourceIds(Source)
        : SourceIds(Source).Concat(Cells.SelectMany(cell => cell.Sources)).Distinct(StringComparer.Ordinal);

    /// <summary>Where editors named those publications: the row's own, then those of its cells that were written.</summary>
    internal IEnumerable<Located<string>?> NamedSources => IsOrdinary ? [Source] : Cells.Select(cell => cell.Source).Append(Source);

    private static IReadOnlyList<string> SourceIds(Located<string>? source) => source is { } one ? [one.Value] : [];
}

/// <summary>One value, with the place where an editor wrote it. Blank cells do not exist.</summary>
internal sealed record Cell(Field Field, Value Value, ObservationStatus Status, Position At)
{
    /// <summary>Id of the publication it comes from: the cell's own, else the row's, else the dataset's.</summary>
    public Located<string>? Source { get; init; }

    /// <summary>What an editor says of this one value.</summary>
    public string? Note { get; init; }

    /// <summary>The cells that it was derived from; null where an editor wrote it.</summary>
    public Derivation.Lineage? Lineage { get; init; }

    /// <summary>Ids of the publications that it comes from: one for a value that was written, all of those behind one that was derived.</summary>
    public IReadOnlyList<string> Sources => Lineage?.Sources ?? (Source is { } one ? [one.Value] : []);
}

/// <summary>SDMX's code list CL_OBS_STATUS, as far as a report needs it.</summary>
public enum ObservationStatus { Normal, Estimated, Provisional, Forecast, Revised, Break, Imputed, LowReliability }

/// <summary>A place where values before and after cannot be compared.</summary>
/// <param name="After">The last value of the dataset's first temporal field before the break.</param>
internal sealed record SeriesBreak(string Field, DateValue After, string Reason, Position At)
{
    /// <summary>Whether a date lies behind the break. All of what <see cref="After"/> names lies before it: of 2007 each month, of 2007-09 each day.</summary>
    public bool Precedes(DateValue date) => date.Start > After.End;
}
