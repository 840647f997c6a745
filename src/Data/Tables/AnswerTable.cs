using System.Text.Json;
using Report.Diagnostics;

namespace Report.Data.Tables;

/// <summary>The result of a query, as text.</summary>
/// <param name="Rows">The rows, each with a text for each column; null for a missing value.</param>
/// <param name="Inputs">The files that the query read.</param>
internal sealed record AnswerTable(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<string?[]> Rows, IReadOnlyList<QueryInput> Inputs)
{
    /// <summary>Returns the position of a cell by its row and column; null for a result that is not stored in a file.</summary>
    public Func<int, int, Position>? Places { get; init; }

    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inputs");
        foreach (var input in Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteNumber("bytes", input.Bytes);
            json.WriteString("sha256", input.Sha256);
            json.WriteNumber("rows", input.Rows ?? -1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a table written by <see cref="Write"/>; null if the content is anything else.</summary>
    public static AnswerTable? Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            return new AnswerTable(
                [
                    .. root.GetProperty("columns")
                        .EnumerateArray()
                        .Select(c => new AnswerColumn(c.GetProperty("name").GetString()!, c.GetProperty("type").GetString()!)),
                ],
                [
                    .. root.GetProperty("rows")
                        .EnumerateArray()
                        .Select(row => row.EnumerateArray().Select(cell => cell.GetString()).ToArray()),
                ],
                [.. root.GetProperty("inputs").EnumerateArray().Select(InputOf)]
            );
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static QueryInput InputOf(JsonElement input) =>
        new(
            input.GetProperty("name").GetString()!,
            input.GetProperty("bytes").GetInt64(),
            input.GetProperty("sha256").GetString()!,
            input.GetProperty("rows").GetInt64() is >= 0 and var rows ? rows : null
        );
}

/// <summary>A column of the result.</summary>
/// <param name="Type">The type in the engine's terms: "BIGINT", "DECIMAL(18,2)".</param>
internal sealed record AnswerColumn(string Name, string Type);

/// <summary>A file that a query read.</summary>
/// <param name="Name">The path, relative to input/tables/.</param>
/// <param name="Rows">
/// The number of rows; null for one of several files that form a table, and for a file read by a function in the query.
/// </param>
internal sealed record QueryInput(string Name, long Bytes, string Sha256, long? Rows);
