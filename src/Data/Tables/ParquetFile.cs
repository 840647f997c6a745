using System.Buffers;
using System.Globalization;
using DuckDB.NET.Data;

namespace Report.Data.Tables;

/// <summary>The type of a column in a Parquet file. Decimals are passed as text, with digits and a point.</summary>
internal enum ParquetType
{
    Text,
    Whole,
    Double,
    Decimal,
    Day,
}

/// <summary>A column of a Parquet file.</summary>
internal sealed record ParquetColumn(string Name, ParquetType Type);

/// <summary>A value for a Parquet file. At most one part is set, according to the type of its column; none for a missing value.</summary>
internal readonly record struct ParquetValue(string? Text, long? Whole, double? Double, DateOnly? Day);

/// <summary>Writes tables as Parquet files with DuckDB. The output is reproducible: the same rows give the same bytes.</summary>
internal static class ParquetFile
{
    // Row groups let a reader skip rows that it does not need, and limit its use of memory.
    private const int RowsAGroup = 100_000;

    /// <summary>Writes rows as a Parquet file.</summary>
    /// <param name="rows">The rows. Each is consumed before the next is requested, so one array may be reused for all.</param>
    public static void Write(IReadOnlyList<ParquetColumn> columns, IEnumerable<ParquetValue[]> rows, IBufferWriter<byte> file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.parquet");
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            // With more than one thread, the order of row groups would differ from run to run.
            Run(connection, "SET threads = 1");
            Run(connection, "SET preserve_insertion_order = true");
            Run(connection, "SET autoinstall_known_extensions = false");
            Run(
                connection,
                $"CREATE TABLE rows ({string.Join(", ", columns.Select((c, i) => $"{Place(i)} {(c.Type == ParquetType.Decimal ? "VARCHAR" : SqlType(c.Type))}"))})"
            );
            Fill(connection, rows);
            var decimals = columns
                .Select((c, i) => c.Type == ParquetType.Decimal ? (int?)i : null)
                .OfType<int>()
                .ToDictionary(i => i, i => DecimalType(connection, i));
            var named = columns.Select(
                (c, i) =>
                    decimals.TryGetValue(i, out var type)
                        ? $"{Place(i)}::{type} AS {Sql.Name(c.Name)}"
                        : $"{Place(i)} AS {Sql.Name(c.Name)}"
            );
            Run(
                connection,
                $"COPY (SELECT {string.Join(", ", named)} FROM rows) TO {Sql.Text(path)} (FORMAT parquet, COMPRESSION zstd, "
                    + $"ROW_GROUP_SIZE {RowsAGroup.ToString(CultureInfo.InvariantCulture)})"
            );
            Copy(path, file);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Copy(string path, IBufferWriter<byte> file)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        while (written.Read(file.GetSpan(1 << 16)) is > 0 and var count)
        {
            file.Advance(count);
        }
    }

    private static void Fill(DuckDBConnection connection, IEnumerable<ParquetValue[]> rows)
    {
        using var appender = connection.CreateAppender("rows");
        foreach (var row in rows)
        {
            var added = appender.CreateRow();
            foreach (var value in row)
            {
                added = value switch
                {
                    { Text: { } text } => added.AppendValue(text),
                    { Whole: { } whole } => added.AppendValue(whole),
                    { Double: { } number } => added.AppendValue(number),
                    { Day: { } day } => added.AppendValue(day),
                    _ => added.AppendNullValue(),
                };
            }

            added.EndRow();
        }
    }

    // Returns a type with as many decimals as the longest number; text if the engine has no type with so many digits.
    private static string DecimalType(DuckDBConnection connection, int column)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT coalesce(max(length(split_part(c, '.', 1))), 0), coalesce(max(length(split_part(c, '.', 2))), 0) FROM (SELECT "
            + $"ltrim({Place(column)}, '-') AS c FROM rows)";
        using var reader = command.ExecuteReader();
        reader.Read();
        var (whole, scale) = (reader.GetInt64(0), reader.GetInt64(1));
        return whole + scale <= 38 ? string.Create(CultureInfo.InvariantCulture, $"DECIMAL(38, {scale})") : "VARCHAR";
    }

    private static string SqlType(ParquetType type) =>
        type switch
        {
            ParquetType.Whole => "BIGINT",
            ParquetType.Double => "DOUBLE",
            ParquetType.Day => "DATE",
            _ => "VARCHAR",
        };

    private static string Place(int column) => string.Create(CultureInfo.InvariantCulture, $"c{column}");

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
