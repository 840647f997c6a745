using Report.Diagnostics;

namespace Report.Data;

/// <summary>Collects the cells of one row, added in the order of the dataset's fields.</summary>
internal interface IRowBuilder
{
    /// <summary>Adds a plain number (<see cref="Field.PlainOf"/>) with the row's source.</summary>
    void Add(Field field, decimal number, Position at);

    void Add(Cell cell);

    IReadOnlyList<Cell> Finish();
}

/// <summary>Collects a row's cells in a list, for a small dataset.</summary>
/// <param name="source">The row's source.</param>
internal sealed class CellListBuilder(Located<string>? source) : IRowBuilder
{
    private readonly List<Cell> cells = [];

    public void Add(Field field, decimal number, Position at) =>
        Add(new Cell(field, field.Plain(number), ObservationStatus.Normal, at) { Source = source });

    public void Add(Cell cell) => cells.Add(cell);

    public IReadOnlyList<Cell> Finish() => cells;
}
