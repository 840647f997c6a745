namespace Report.Data.Import;

/// <summary>A table as it lies in a file, before headings, notes and rows are told apart.</summary>
/// <param name="Records">Those with something in them, from top to bottom.</param>
internal sealed record RawTable(IReadOnlyList<RawRecord> Records)
{
    /// <summary>What parts the cells; null where the file has none.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether the first record is the headings and all others are rows, as in JSON.</summary>
    public bool IsRegular { get; init; }

    /// <summary>Cells that stand over several columns, with the first and last of them: (line, column, column).</summary>
    public IReadOnlyList<(int Line, int First, int Last)>? Merged { get; init; }

    /// <summary>Names of all sheets of a workbook, in its order.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What a workbook says of single cells.</summary>
    public WorkbookCells Cells { get; init; } = WorkbookCells.None;

    /// <summary>What the file says of the table beside its cells.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Line">Where it begins, from 1.</param>
/// <param name="AfterBlank">Whether a line with nothing in it comes before.</param>
internal readonly record struct RawRecord(int Line, string[] Cells, bool AfterBlank)
{
    /// <summary>How many cells it has in the file, with those that are blank at its end.</summary>
    public int Width { get; init; } = Cells.Length;

    /// <summary>The cell's text without blanks around it; "" beyond the last one.</summary>
    public string At(int column) => column < Cells.Length ? Cells[column] : "";

    public int Filled => Cells.Count(cell => cell.Length > 0);
}
