namespace Report.Data.Import;

/// <summary>A table as stored in a file, before headings, notes and rows are distinguished.</summary>
/// <param name="Records">The records that are not blank, from top to bottom.</param>
internal sealed record RawTable(IReadOnlyList<RawRecord> Records)
{
    /// <summary>The separator between cells; null if the file has none.</summary>
    public char? Separator { get; init; }

    /// <summary>True if the first record is the headings and all others are rows, as in JSON.</summary>
    public bool IsRegular { get; init; }

    /// <summary>Merged cells: their line and the indexes of their first and last column. Null if the format has none.</summary>
    public IReadOnlyList<(int Line, int First, int Last)>? Merged { get; init; }

    /// <summary>Names of all sheets of a workbook, in order.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Errors and formulas of single cells of a workbook.</summary>
    public WorkbookCells Cells { get; init; } = WorkbookCells.None;

    /// <summary>Texts about the table that the file holds outside of its cells.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Line">The line at which it begins, from 1.</param>
/// <param name="AfterBlank">True if a blank line comes before it.</param>
internal readonly record struct RawRecord(int Line, string[] Cells, bool AfterBlank)
{
    /// <summary>The number of its cells in the file, including blank ones at its end.</summary>
    public int Width { get; init; } = Cells.Length;

    /// <summary>Returns the trimmed text of a cell; "" beyond the last one.</summary>
    public string At(int column) => column < Cells.Length ? Cells[column] : "";

    public int Filled => Cells.Count(cell => cell.Length > 0);
}
