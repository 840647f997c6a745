using System.Buffers;
using System.Text.Json;
using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// A <see cref="DownloadTable"/> as an object of lists in JSON: one for each column, with a number or text for every row and null where there is none, and one of the rows' anchors.
/// A column without any value is left out. Each list stands on a line of its own.
/// </summary>
internal static class JsonColumns
{
    /// <summary>Name of the list of anchors: no field may be called so, since names of fields begin with a letter.</summary>
    public const string Anchor = "#anchor";

    public static void Write(Utf8JsonWriter json, DownloadTable table)
    {
        var columns = table.Columns.Select(column => new Column(column)).ToList();
        var anchors = new Column(new(Anchor, null, Anchor));
        var cells = new Cell?[columns.Count];
        foreach (var row in table.Rows)
        {
            anchors.Add(row.Anchor.Length > 0 ? row.Anchor : null);
            table.CellsOf(row, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                columns[i].Add(row, cells[i], table.Fields);
            }
        }

        json.WriteObject("columns", () =>
        {
            foreach (var column in columns.Prepend(anchors).Where(column => !column.IsBlank))
            {
                column.WriteTo(json);
            }
        });
    }

    private sealed class Column
    {
        private readonly DownloadColumn about;
        private readonly ArrayBufferWriter<byte> buffer = new();
        private readonly Utf8JsonWriter list;

        public Column(DownloadColumn about)
        {
            this.about = about;
            list = Json.OneLine(buffer);
            list.WriteStartArray();
        }

        public bool IsBlank { get; private set; } = true;

        public void Add(Row row, Cell? cell, IReadOnlyList<Field> fields)
        {
            if (!about.IsNumeric)
            {
                Add(about.TextOf(row, cell, fields));
            }
            else if (about.NumberOf(cell) is { } number)
            {
                IsBlank = false;
                list.WriteRawValue(ValueText.Machine(number), skipInputValidation: true);
            }
            else
            {
                list.WriteNullValue();
            }
        }

        public void Add(string? text)
        {
            IsBlank &= text is null;
            list.WriteStringValue(text);
        }

        public void WriteTo(Utf8JsonWriter json)
        {
            list.WriteEndArray();
            list.Flush();
            json.WritePropertyName(about.Name);
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        }
    }
}
