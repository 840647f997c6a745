using Report.Data;
using Report.Data.Tables;

namespace Report.Site.Downloads;

/// <summary>A <see cref="DownloadTable"/> as Parquet, with the columns of the CSV. Text stands as it is: no spreadsheet takes it for a formula.</summary>
internal static class ParquetDownload
{
    public static ReadOnlyMemory<byte> Bytes(DownloadTable table)
    {
        var columns = table.Columns.Select((column, i) => new ParquetColumn(column.Name, TypeOf(table, i))).ToList();
        return ParquetFile.Write(columns, Values(table, columns));
    }

    private static IEnumerable<object?[]> Values(DownloadTable table, List<ParquetColumn> columns)
    {
        var cells = new Cell?[columns.Count];
        var values = new object?[columns.Count];
        foreach (var row in table.Rows)
        {
            table.CellsOf(row, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                values[i] = columns[i].Type switch
                {
                    ParquetType.Text => table.Columns[i].TextOf(row, cells[i], table.Fields),
                    ParquetType.Day => (cells[i]?.Value as DateValue)?.Start,
                    ParquetType.Whole when table.Columns[i].IsNumeric => (long?)table.Columns[i].NumberOf(cells[i]),
                    ParquetType.Whole => (long?)(cells[i]?.Value as DateValue)?.Start.Year,
                    ParquetType.Double => (double?)table.Columns[i].NumberOf(cells[i]),
                    _ => table.Columns[i].NumberOf(cells[i]) is { } number ? ValueText.Machine(number) : null,
                };
            }

            yield return values;
        }
    }

    // The narrowest type that holds every value as it is. A binary number of 15 digits gives back the decimals that were written.
    private static ParquetType TypeOf(DownloadTable table, int at)
    {
        var column = table.Columns[at];
        if (column is { IsNumeric: false, Part: DownloadColumn.Value, Field.IsTemporal: true })
        {
            return TypeOfDates(table, column);
        }

        if (!column.IsNumeric)
        {
            return ParquetType.Text;
        }

        var (whole, brief) = (true, true);
        foreach (var row in table.Rows)
        {
            if (column.NumberOf(row[column.Field!.Name]) is { } number)
            {
                whole &= number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
                brief &= IsBrief(number);
                if (!whole && !brief)
                {
                    return ParquetType.Decimal;
                }
            }
        }

        return whole ? ParquetType.Whole : brief ? ParquetType.Double : ParquetType.Decimal;
    }

    private static ParquetType TypeOfDates(DownloadTable table, DownloadColumn column)
    {
        var precisions = new HashSet<DatePrecision>();
        foreach (var row in table.Rows)
        {
            if (row[column.Field!.Name]?.Value is DateValue date)
            {
                precisions.Add(date.Precision);
            }
        }

        return precisions.Count != 1 ? ParquetType.Text : precisions.Single() switch
        {
            DatePrecision.Day => ParquetType.Day,
            DatePrecision.Year => ParquetType.Whole,
            _ => ParquetType.Text,
        };
    }

    private static bool IsBrief(decimal number)
    {
        Span<char> digits = stackalloc char[64];
        return Rounding.WithoutZeros(number).TryFormat(digits, out var length, "G29", System.Globalization.CultureInfo.InvariantCulture)
            && digits[..length].TrimStart("-0.").Length - (digits[..length].TrimStart("-0.").Contains('.') ? 1 : 0) <= 15;
    }
}
