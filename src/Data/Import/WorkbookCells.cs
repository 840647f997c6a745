using System.Globalization;

namespace Report.Data.Import;

/// <summary>What a sheet of a workbook says of its cells and ExcelDataReader does not: errors such as #N/A, which it reads as blank, and formulas whose values the file does not hold.</summary>
/// <param name="Errors">As a spreadsheet program shows them, by line and column, from 1 and from 0.</param>
/// <param name="Unstored">Formulas without a value, the same.</param>
internal sealed record WorkbookCells(IReadOnlyDictionary<(int Line, int Column), string> Errors, IReadOnlyList<(int Line, int Column)> Unstored)
{
    public static readonly WorkbookCells None = new(new Dictionary<(int, int), string>(), []);

    /// <param name="number">Of the sheet, from 1, in the order of the workbook.</param>
    public static WorkbookCells Read(byte[] workbook, int number) =>
        workbook.AsSpan().StartsWith("PK"u8) ? OpenXmlCells.Read(workbook, number) : BiffCells.Read(workbook, number);

    /// <summary>A cell as people call it: "B3".</summary>
    public static string NameOf((int Line, int Column) cell)
    {
        var letters = "";
        for (var rest = cell.Column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + cell.Line.ToString(CultureInfo.InvariantCulture);
    }
}
