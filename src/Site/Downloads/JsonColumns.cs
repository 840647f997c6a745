using System.Buffers;
using System.Text.Json;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// A <see cref="DownloadTable"/> as an object of lists in JSON: one for each column, with a number or text for every row and null where there is none, and one of the rows' anchors.
/// A column without any value is left out. Each list stands on a line of its own, and no more than one is in memory.
/// </summary>
internal static class JsonColumns
{
    /// <summary>Name of the list of anchors: no field may be called so, since names of fields begin with a letter.</summary>
    public const string Anchor = "#anchor";

    public static void Write(Utf8JsonWriter json, DownloadTable table) => json.WriteObject("columns", () =>
    {
        var list = new ArrayBufferWriter<byte>();
        WriteList(json, list, Anchor, table.Rows, (row, line) => WriteText(line, row.Anchor.Length > 0 ? row.Anchor : null));
        foreach (var column in table.Columns)
        {
            WriteList(json, list, column.Name, table.Rows, column.IsNumeric
                ? (row, line) => WriteNumber(line, column.NumberOf(row))
                : (row, line) => WriteText(line, column.TextOf(row, table.Fields)));
        }
    });

    /// <param name="write">Writes the value of a row; false where there is none.</param>
    private static void WriteList(Utf8JsonWriter json, ArrayBufferWriter<byte> list, string name, IReadOnlyList<Row> rows, Func<Row, Utf8JsonWriter, bool> write)
    {
        list.ResetWrittenCount();
        var isBlank = true;
        using (var line = Json.OneLine(list))
        {
            line.WriteStartArray();
            foreach (var row in rows)
            {
                isBlank &= !write(row, line);
            }

            line.WriteEndArray();
        }

        if (!isBlank)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(list.WrittenSpan, skipInputValidation: true);
        }
    }

    private static bool WriteText(Utf8JsonWriter list, string? text)
    {
        list.WriteStringValue(text);
        return text is not null;
    }

    private static bool WriteNumber(Utf8JsonWriter list, decimal? number)
    {
        if (number is not { } value)
        {
            list.WriteNullValue();
            return false;
        }

        Span<byte> digits = stackalloc byte[ValueText.LongestNumber];
        list.WriteRawValue(digits[..ValueText.Machine(value, digits)], skipInputValidation: true);
        return true;
    }
}
