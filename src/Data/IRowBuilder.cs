using Report.Diagnostics;

namespace Report.Data;

/// <summary>Takes the cells of one row in the order of the dataset's fields, then gives them as the row has them.</summary>
internal interface IRowBuilder
{
    /// <summary>A number of which nothing else is said (<see cref="Field.PlainOf"/>), with the row's source.</summary>
    void Add(Field field, decimal number, Position at);

    void Add(Cell cell);

    IReadOnlyList<Cell> Finish();
}

/// <summary>The cells of a row of a small dataset, as they are.</summary>
/// <param name="source">Of the row.</param>
internal sealed class CellListBuilder(Located<string>? source) : IRowBuilder
{
    private readonly List<Cell> cells = [];

    public void Add(Field field, decimal number, Position at) =>
        Add(new Cell(field, field.Plain(number), ObservationStatus.Normal, at) { Source = source });

    public void Add(Cell cell) => cells.Add(cell);

    public IReadOnlyList<Cell> Finish() => cells;
}
