using System.Buffers;
using System.Text;
using Report.Data.Yaml;

namespace Report.Data.Import;

/// <summary>Writes a dataset as an editor would: fields and rows a line each.</summary>
internal sealed class DatasetText(string id, string title, string? source, IReadOnlyList<ImportedColumn> columns)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t|\"\r\n");

    private IEnumerable<ImportedColumn> Fields => columns.Where(c => !c.IsReserved);

    /// <param name="rows">Whether the rows stand in it; otherwise it names the CSV file.</param>
    /// <param name="from">The table that it is made from.</param>
    public string Yaml(bool rows, string from)
    {
        var yaml = new StringBuilder();
        yaml.Append(SchemaLine.For("dataset", folders: 2));
        yaml.Append($"# Imported from {Path.GetFileName(from)}. Say what the table holds, and look at the types and units of the fields.\n");
        yaml.Append($"title: {YamlText.Scalar(title)}\n");
        if (source is not null)
        {
            yaml.Append($"source: {source}\n");
        }

        yaml.Append("fields:\n");
        foreach (var field in Fields)
        {
            var unit = field.Unit is null ? "" : $", unit: {YamlText.Scalar(field.Unit)}";
            yaml.Append($"  - {{ name: {YamlText.Scalar(field.Name)}, type: {FieldReader.Word(field.Type)}, title: {YamlText.Scalar(field.Title)}{unit} }}\n");
        }

        if (!rows)
        {
            return yaml.Append($"rows: {id}.csv\n").ToString();
        }

        yaml.Append("rows:\n");
        for (var i = 0; i < columns[0].Cells.Count; i++)
        {
            var cells = columns.Where(c => c.Cells[i] is not null).Select(c => $"{YamlText.Scalar(c.Name)}: {YamlText.Scalar(c.Cells[i]!, asText: IsText(c))}");
            yaml.Append($"  - {{ {string.Join(", ", cells)} }}\n");
        }

        return yaml.ToString();
    }

    public string Csv()
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', columns.Select(c => Quoted(c.Name))).Append('\n');
        for (var i = 0; i < columns[0].Cells.Count; i++)
        {
            csv.AppendJoin(',', columns.Select(c => Quoted(c.Cells[i] ?? ""))).Append('\n');
        }

        return csv.ToString();
    }

    private static bool IsText(ImportedColumn column) => column.Type is FieldType.Text or FieldType.Category or FieldType.Url;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
