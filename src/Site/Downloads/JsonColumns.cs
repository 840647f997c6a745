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
        Add(Anchor, () => WriteTexts(list, table.Rows, row => row.Anchor.Length > 0 ? row.Anchor : null));
        foreach (var column in table.Columns)
        {
            Add(column.Name, () => column.IsNumeric ? WriteNumbers(list, table.Rows, column) : WriteTexts(list, table.Rows, row => column.TextOf(row, table.Fields)));
        }

        void Add(string name, Func<bool> write)
        {
            list.ResetWrittenCount();
            if (write())
            {
                json.WritePropertyName(name);
                json.WriteRawValue(list.WrittenSpan, skipInputValidation: true);
            }
        }
    });

    // False where there is not one.
    private static bool WriteTexts(ArrayBufferWriter<byte> list, IReadOnlyList<Row> rows, Func<Row, string?> textOf)
    {
        var isBlank = true;
        using var line = Json.OneLine(list);
        line.WriteStartArray();
        foreach (var row in rows)
        {
            var text = textOf(row);
            line.WriteStringValue(text);
            isBlank &= text is null;
        }

        line.WriteEndArray();
        return !isBlank;
    }

    // False where there is not one. Digits need none of what a writer of JSON looks for.
    private static bool WriteNumbers(ArrayBufferWriter<byte> list, IReadOnlyList<Row> rows, DownloadColumn column)
    {
        var isBlank = true;
        list.Write("["u8);
        for (var i = 0; i < rows.Count; i++)
        {
            var bytes = list.GetSpan(ValueText.LongestNumber + 1);
            bytes[0] = (byte)',';
            var start = i > 0 ? 1 : 0;
            if (column.NumberOf(rows[i]) is { } number)
            {
                list.Advance(start + ValueText.Machine(number, bytes[start..]));
                isBlank = false;
            }
            else
            {
                "null"u8.CopyTo(bytes[start..]);
                list.Advance(start + "null"u8.Length);
            }
        }

        list.Write("]"u8);
        return !isBlank;
    }
}
