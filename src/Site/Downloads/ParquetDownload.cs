using System.Buffers;
using Report.Data;
using Report.Data.Tables;

namespace Report.Site.Downloads;

/// <summary>
/// Writes a <see cref="DownloadTable"/> as Parquet, with the columns of the CSV. Text needs no protection against being read as a formula.
/// </summary>
internal static class ParquetDownload
{
    public static void Write(DownloadTable table, IBufferWriter<byte> file)
    {
        var columns = table.Columns.Select((column, i) => new ParquetColumn(column.Name, TypeOf(table, i))).ToList();
        ParquetFile.Write(columns, Values(table, columns), file);
    }

    private static IEnumerable<ParquetValue[]> Values(DownloadTable table, List<ParquetColumn> columns)
    {
        var values = new ParquetValue[columns.Count];
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < values.Length; i++)
            {
                var column = table.Columns[i];
                values[i] = columns[i].Type switch
                {
                    ParquetType.Text => new() { Text = column.TextOf(row, table.Fields) },
                    ParquetType.Day => new() { Day = (row.ValueOf(column.Field!) as DateValue)?.Start },
                    ParquetType.Whole when column.IsNumeric => new() { Whole = (long?)column.NumberOf(row) },
                    ParquetType.Whole => new() { Whole = (row.ValueOf(column.Field!) as DateValue)?.Start.Year },
                    ParquetType.Double => new() { Double = (double?)column.NumberOf(row) },
                    _ => new() { Text = column.NumberOf(row) is { } number ? ValueText.Machine(number) : null },
                };
            }

            yield return values;
        }
    }

    // The most decimal digits that a double preserves.
    private const int MostDigits = 15;

    // The least number of more digits than that.
    private const ulong LeastLong = 1_000_000_000_000_000;

    // Returns the narrowest type that represents every value exactly.
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
            if (column.NumberOf(row) is { } number)
            {
                whole = whole && IsWhole(number);
                brief = brief && IsBrief(number);
                if (!whole && !brief)
                {
                    return ParquetType.Decimal;
                }
            }
        }

        return whole ? ParquetType.Whole
            : brief ? ParquetType.Double
            : ParquetType.Decimal;
    }

    private static ParquetType TypeOfDates(DownloadTable table, DownloadColumn column)
    {
        var precisions = new HashSet<DatePrecision>();
        foreach (var row in table.Rows)
        {
            if (row.ValueOf(column.Field!) is DateValue date)
            {
                precisions.Add(date.Precision);
            }
        }

        return precisions.Count != 1
            ? ParquetType.Text
            : precisions.Single() switch
            {
                DatePrecision.Day => ParquetType.Day,
                DatePrecision.Year => ParquetType.Whole,
                _ => ParquetType.Text,
            };
    }

    private static bool IsWhole(decimal number) =>
        (number.Scale == 0 || decimal.Truncate(number) == number) && number is >= long.MinValue and <= long.MaxValue;

    private static bool IsBrief(decimal number)
    {
        // A number of so few digits, its zeros included, need not be written to be counted.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits[2] == 0 && (((ulong)(uint)bits[1] << 32) | (uint)bits[0]) < LeastLong)
        {
            return true;
        }

        Span<byte> digits = stackalloc byte[ValueText.LongestNumber];
        var significant = digits[..ValueText.Machine(number, digits)].TrimStart("-0."u8);
        return significant.Length - (significant.Contains((byte)'.') ? 1 : 0) <= MostDigits;
    }
}
