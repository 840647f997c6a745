using System.Buffers;
using System.Text;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>A <see cref="DownloadTable"/> as CSV (RFC 4180).</summary>
public static class CsvDownload
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    // A spreadsheet takes text that starts with one of these for a formula, and runs it.
    private static readonly SearchValues<char> StartsFormula = SearchValues.Create("=+-@\t\r\n");

    /// <summary>A whole dataset.</summary>
    public static string Write(Dataset dataset) => Write(dataset.Rows, dataset.Fields);

    /// <summary>Some rows and fields of a dataset.</summary>
    public static string Write(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields) => Encoding.UTF8.GetString(Bytes(DownloadTable.Of(rows, fields)).Span);

    /// <summary>In UTF-8, without a mark of byte order.</summary>
    public static ReadOnlyMemory<byte> Bytes(DownloadTable table)
    {
        var csv = new ArrayBufferWriter<byte>(1024 + (table.Rows.Count * table.Columns.Count * 4));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            Append(csv, i, Text(table.Columns[i].Name));
        }

        csv.Write("\r\n"u8);
        var cells = new Cell?[table.Columns.Count];
        foreach (var row in table.Rows)
        {
            table.CellsOf(row, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                var column = table.Columns[i];
                Append(csv, i, column.IsNumeric ? ValueText.Machine(column.NumberOf(cells[i])) : IsPlain(column) ? column.TextOf(row, cells[i], table.Fields) ?? "" : Text(column.TextOf(row, cells[i], table.Fields)));
            }

            csv.Write("\r\n"u8);
        }

        return csv.WrittenMemory;
    }

    // Words of our own and ids, which are no formula.
    private static bool IsPlain(DownloadColumn column) =>
        column.Part is QuantityColumn.Qualifier or QuantityColumn.Status or DownloadTable.MadeFrom || column is { Field: null, Part: RowKeys.Source };

    /// <summary>Text that no spreadsheet takes for a formula. The mark in front is the one that spreadsheets themselves use and hide.</summary>
    private static string Text(string? text) =>
        string.IsNullOrEmpty(text) ? "" : StartsFormula.Contains(text[0]) ? "'" + text : text;

    private static void Append(ArrayBufferWriter<byte> csv, int column, string value)
    {
        if (column > 0)
        {
            csv.Write(","u8);
        }

        Encoding.UTF8.GetBytes(value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value, csv);
    }
}
