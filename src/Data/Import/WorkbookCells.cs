using System.Globalization;

namespace Report.Data.Import;

/// <summary>
/// Details of cells that ExcelDataReader does not give: errors such as #N/A, which it reads as blank, and formulas without a stored value.
/// </summary>
/// <param name="Errors">Errors as a spreadsheet program shows them, by line (from 1) and column (from 0).</param>
/// <param name="Unstored">Formulas without a stored value, by line and column as above.</param>
internal sealed record WorkbookCells(
    IReadOnlyDictionary<(int Line, int Column), string> Errors,
    IReadOnlyList<(int Line, int Column)> Unstored
)
{
    public static readonly WorkbookCells None = new(new Dictionary<(int, int), string>(), []);

    /// <param name="number">Number of the sheet, from 1, in the order of the workbook.</param>
    public static WorkbookCells Read(byte[] workbook, int number) =>
        workbook.AsSpan().StartsWith("PK"u8) ? OpenXmlCells.Read(workbook, number) : BiffCells.Read(workbook, number);

    /// <summary>Returns the usual name of a cell: "B3".</summary>
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
