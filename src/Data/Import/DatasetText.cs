using System.Buffers;
using System.Text;
using Report.Data.Yaml;

namespace Report.Data.Import;

/// <summary>Writes a dataset as an editor would: each field and each row on a line.</summary>
/// <param name="description">The description, made from notes of the table; null if it has none.</param>
internal sealed class DatasetText(string id, string title, string? description, string? source, IReadOnlyList<ImportedColumn> columns)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t|\"\r\n");

    private IEnumerable<ImportedColumn> Fields => columns.Where(c => !c.IsReserved);

    /// <param name="rows">True to include the rows; else the text names the CSV file.</param>
    /// <param name="from">The name of the imported table.</param>
    public string Yaml(bool rows, string from)
    {
        var yaml = new StringBuilder();
        yaml.Append(SchemaLine.For("dataset", folders: 2));
        yaml.Append(
            $"# Imported from {SingleLineText.Of(from)}. Say what the table holds, and look at the types and units of the fields.\n"
        );
        yaml.Append($"title: {YamlText.Scalar(title)}\n");
        if (description is not null)
        {
            yaml.Append($"description: {YamlText.Scalar(description)}\n");
        }

        if (source is not null)
        {
            yaml.Append($"source: {source}\n");
        }

        yaml.Append("fields:\n");
        foreach (var field in Fields)
        {
            var unit = field.Unit is null ? "" : $", unit: {YamlText.Scalar(field.Unit)}";
            var heading = field.Heading is null ? "" : $" # {SingleLineText.Of(field.Heading)}";
            yaml.Append(
                $"  - {{ name: {YamlText.Scalar(field.Name)}, type: {FieldReader.Word(field.Type)}, title: "
                    + $"{YamlText.Scalar(field.Title)}{unit} }}{heading}\n"
            );
        }

        return (rows ? Rows(yaml) : yaml.Append($"rows: {id}.csv\n")).ToString();
    }

    /// <summary>Appends the key <c>rows</c> with a line for each row.</summary>
    public StringBuilder Rows(StringBuilder yaml)
    {
        yaml.Append("rows:\n");
        for (var i = 0; i < columns[0].Cells.Count; i++)
        {
            var row = i;
            yaml.Append($"  - {{ {string.Join(", ", columns.Where(c => c.Cells[row] is not null).Select(c => Cell(c, row)))} }}\n");
        }

        return yaml;
    }

    public string Csv()
    {
        var csv = new StringBuilder();
        var parts = columns.SelectMany(Parts).ToList();
        csv.AppendJoin(',', parts.Select(c => Quoted(c.Name))).Append('\n');
        for (var i = 0; i < columns[0].Cells.Count; i++)
        {
            var first = true;
            foreach (var (_, cell) in parts)
            {
                csv.Append(first ? "" : ",").Append(Quoted(cell(i) ?? ""));
                first = false;
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static IEnumerable<(string Name, Func<int, string?> Cell)> Parts(ImportedColumn column)
    {
        yield return (column.Name, i => column.Cells[i]);
        if (column.Statuses is { } statuses)
        {
            yield return (
                $"{column.Name}.{RowKeys.Status}",
                i => column.Cells[i] is not null && StatusOf(statuses, i) is { } status ? RowKeys.Word(status) : null
            );
        }

        if (column.Notes is { } notes)
        {
            yield return ($"{column.Name}.{RowKeys.Note}", i => column.Cells[i] is null ? null : notes[i]);
        }

        if (column.Sources is { } sources)
        {
            yield return ($"{column.Name}.{RowKeys.Source}", i => column.Cells[i] is null ? null : sources[i]);
        }
    }

    private static string Cell(ImportedColumn column, int row)
    {
        var value = YamlText.Scalar(column.Cells[row]!, asText: column.Type is FieldType.Text or FieldType.Category or FieldType.Url);
        var status = column.Statuses is { } statuses && StatusOf(statuses, row) is { } known ? $", status: {RowKeys.Word(known)}" : "";
        var note = column.Notes?[row] is { } text ? $", note: {YamlText.Scalar(text)}" : "";
        var source = column.Sources?[row] is { } id ? $", source: {YamlText.Scalar(id)}" : "";
        return status.Length + note.Length + source.Length == 0
            ? $"{YamlText.Scalar(column.Name)}: {value}"
            : $"{YamlText.Scalar(column.Name)}: {{ value: {value}{status}{note}{source} }}";
    }

    private static ObservationStatus? StatusOf(IReadOnlyList<ObservationStatus?> statuses, int row) =>
        statuses[row] is null or ObservationStatus.Normal ? null : statuses[row];

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
