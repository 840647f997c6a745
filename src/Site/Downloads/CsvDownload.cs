using System.Buffers;
using System.Text;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>Writes a <see cref="DownloadTable"/> as CSV (RFC 4180).</summary>
internal static class CsvDownload
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    // Spreadsheets take text that starts with one of these for a formula and evaluate it.
    private static readonly SearchValues<char> StartsFormula = SearchValues.Create("=+-@\t\r\n");

    /// <summary>Writes a whole dataset.</summary>
    public static string Write(Dataset dataset) => Write(dataset.Rows, dataset.Fields);

    /// <summary>Writes some rows and fields of a dataset.</summary>
    public static string Write(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
    {
        var csv = new ArrayBufferWriter<byte>();
        Write(DownloadTable.Of(rows, fields), csv);
        return Encoding.UTF8.GetString(csv.WrittenSpan);
    }

    /// <summary>Writes a table in UTF-8 without a byte order mark, row by row.</summary>
    public static void Write(DownloadTable table, IBufferWriter<byte> csv)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            Append(csv, i, Text(table.Columns[i].Name));
        }

        csv.Write("\r\n"u8);
        var (numeric, plain) = (table.Columns.Select(column => column.IsNumeric).ToArray(), table.Columns.Select(IsPlain).ToArray());
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < numeric.Length; i++)
            {
                var column = table.Columns[i];
                if (numeric[i])
                {
                    Append(csv, i, column.NumberOf(row));
                }
                else
                {
                    var text = column.TextOf(row, table.Fields);
                    Append(csv, i, plain[i] ? text ?? "" : Text(text));
                }
            }

            csv.Write("\r\n"u8);
        }
    }

    // True for columns of the program's own words and of ids, which never look like formulas.
    private static bool IsPlain(DownloadColumn column) =>
        column.Part is QuantityColumn.Qualifier or QuantityColumn.Status or DownloadTable.MadeFrom
        || column is { Field: null, Part: RowKeys.Source };

    /// <summary>
    /// Prevents spreadsheets from taking text for a formula, by the apostrophe that they themselves use for this and do not show.
    /// </summary>
    private static string Text(string? text) =>
        string.IsNullOrEmpty(text) ? ""
        : StartsFormula.Contains(text[0]) ? "'" + text
        : text;

    private static void Append(IBufferWriter<byte> csv, int column, decimal? number)
    {
        var bytes = csv.GetSpan(ValueText.LongestNumber + 1);
        var start = column > 0 ? 1 : 0;
        bytes[0] = (byte)',';
        csv.Advance(start + (number is { } value ? ValueText.Machine(value, bytes[start..]) : 0));
    }

    private static void Append(IBufferWriter<byte> csv, int column, string value)
    {
        if (column > 0)
        {
            csv.Write(","u8);
        }

        Encoding.UTF8.GetBytes(
            value.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value,
            csv
        );
    }
}
