using System.Buffers;
using System.Text.Json;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// Writes a <see cref="DownloadTable"/> as a JSON object of lists: one for each column, with a number, a text or null for every row, and
/// one of the rows' anchors. Columns without any value are left out. Each list is on a line of its own, and only one at a time is in
/// memory.
/// </summary>
internal static class JsonColumns
{
    /// <summary>Name of the list of anchors. No field can have this name, since names of fields begin with a letter.</summary>
    public const string Anchor = "#anchor";

    public static void Write(Utf8JsonWriter json, DownloadTable table) =>
        json.WriteObject(
            "columns",
            () =>
            {
                var list = new ArrayBufferWriter<byte>();
                Add(Anchor, () => WriteTexts(list, table.Rows, row => row.Anchor.Length > 0 ? row.Anchor : null));
                foreach (var column in table.Columns)
                {
                    Add(
                        column.Name,
                        () =>
                            column.IsNumeric
                                ? WriteNumbers(list, table.Rows, column)
                                : WriteTexts(list, table.Rows, row => column.TextOf(row, table.Fields))
                    );
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
            }
        );

    // Returns false if no row has a text.
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

    // Returns false if no row has a number. Writes bytes without a JSON writer, since digits need no escaping.
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
