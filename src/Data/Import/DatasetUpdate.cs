using System.Text;
using Report.Data.Changes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>
/// Replaces the rows of an existing dataset with those of a newer table. The dataset's head, its fields and what an editor added to rows
/// and values are kept.
/// </summary>
internal static class DatasetUpdate
{
    /// <param name="input">The folder that holds <c>data/</c>.</param>
    /// <param name="shown">The name of the table as the user gave it.</param>
    /// <returns>The files to write, and the updated dataset; null after a diagnostic.</returns>
    public static (IReadOnlyList<(string Name, byte[] Content)> Files, Dataset Updated)? Of(
        ImportedDataset table,
        Dataset old,
        string input,
        string shown,
        List<string> remarks,
        DiagnosticBag bag
    )
    {
        var name = $"data/{old.Id}.yaml";
        var yaml = File.ReadAllText(Path.Combine(input, name));
        if (
            Matched(table, old, shown, remarks, bag) is not { } columns
            || YamlReader.Read(name, yaml, new DiagnosticBag()) is not YamlMapping root
            || root["rows"] is not { } rows
        )
        {
            return null;
        }

        var csv = rows is YamlScalar { Text: var file } ? $"data/{file}" : null;
        var plain = Write(columns);
        if (Read(plain, shown, bag) is not { } fresh)
        {
            return null;
        }

        var files = Write(WithRemarks(columns, old, fresh));
        return Read(files, shown, bag) is { } updated ? ([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))], updated) : null;

        List<(string Name, string Text)> Write(IReadOnlyList<ImportedColumn> written)
        {
            var text = new DatasetText(old.Id, old.Title, null, null, written);
            return csv is null
                ? [(name, WithRows(yaml, root, text.Rows(new StringBuilder()).ToString()))]
                : [(name, yaml), (csv, text.Csv())];
        }
    }

    // Returns the columns of the dataset's fields, in the order of the fields. Null, after a diagnostic, if one with values is missing.
    private static List<ImportedColumn>? Matched(ImportedDataset table, Dataset old, string shown, List<string> remarks, DiagnosticBag bag)
    {
        var columns = new List<ImportedColumn>();
        var missing = new List<string>();
        foreach (var field in old.Fields)
        {
            if (table.Columns.FirstOrDefault(c => !c.IsReserved && c.Name == field.Name) is { } column)
            {
                columns.Add(column with { Type = field.Type });
            }
            else if (old.Rows.Any(row => row[field.Name] is not null))
            {
                missing.Add($"'{field.Name}'");
            }
        }

        if (missing.Count > 0)
        {
            bag.Add(
                ImportRules.OtherShape.At(
                    Position.StartOf(shown),
                    old.Id,
                    $"{(missing.Count == 1 ? "field" : "fields")} {string.Join(", ", missing)}",
                    string.Join(", ", table.Fields.Select(f => $"'{f.Name}'"))
                )
            );
            return null;
        }

        var added = table.Columns.Where(c => !c.IsReserved && old.Field(c.Name) is null).Select(c => $"'{c.Name}'").ToList();
        if (added.Count > 0)
        {
            remarks.Add(
                $"{string.Join(", ", added)} {(added.Count == 1 ? "is" : "are")} new in the table and no field of the dataset: left "
                    + $"out until you add {(added.Count == 1 ? "it" : "them")} under 'fields' and import again"
            );
        }

        return [.. columns, .. table.Columns.Where(c => c.IsReserved)];
    }

    // Keeps what an editor added: to a row, if the row with the same key is still there; to a value, if the value is still the same.
    private static List<ImportedColumn> WithRemarks(List<ImportedColumn> columns, Dataset old, Dataset fresh)
    {
        var before = RowPairs.Of(old, fresh).Where(pair => pair.After is not null).Select(pair => pair.Before).ToList();
        var kept = columns.ConvertAll(column =>
            column.IsReserved || fresh.Field(column.Name) is not { } field ? column : WithRemarks(column, field, before, fresh)
        );
        Keep(RowKeys.Source, row => row.Source?.Value is { } source && source != old.Source?.Value ? source : null);
        Keep(RowKeys.Note, row => row.Note);
        Keep(RowKeys.Quote, row => row.Quote);
        return kept;

        void Keep(string key, Func<Row, string?> of)
        {
            var texts = before.Select(row => row is null ? null : of(row)).ToList();
            if (texts.Exists(text => text is not null) && !kept.Exists(c => c.IsReserved && c.Name == key))
            {
                kept.Add(new ImportedColumn(key, FieldType.Text, key, null, texts) { IsReserved = true });
            }
        }
    }

    private static ImportedColumn WithRemarks(ImportedColumn column, Field field, List<Row?> before, Dataset fresh)
    {
        var statuses = new ObservationStatus?[before.Count];
        var notes = new string?[before.Count];
        var sources = new string?[before.Count];
        for (var i = 0; i < before.Count; i++)
        {
            var now = fresh.Rows[i][field.Name];
            var was = before[i]?[field.Name] is { } cell && now is not null && cell.Value == now.Value ? cell : null;
            statuses[i] = column.Statuses?[i] ?? (was?.Status is { } status and not ObservationStatus.Normal ? status : null);
            notes[i] = column.Notes?[i] ?? was?.Note;
            sources[i] = was?.Source?.Value is { } own && own != before[i]!.Source?.Value ? own : null;
        }

        return column with
        {
            Statuses = statuses.Any(s => s is not null) ? statuses : null,
            Notes = notes.Any(n => n is not null) ? notes : null,
            Sources = sources.Any(s => s is not null) ? sources : null,
        };
    }

    // Replaces the rows in the text; keys after them are kept.
    private static string WithRows(string yaml, YamlMapping root, string rows)
    {
        var place = root.Entries.ToList().FindIndex(e => e.Key.Text == "rows");
        var lines = yaml.Split('\n');
        var first = root.Entries[place].Key.At.Line - 1;
        var end = place + 1 < root.Entries.Count ? root.Entries[place + 1].Key.At.Line - 1 : lines.Length;
        return string.Concat(lines.Take(first).Select(line => line + "\n")) + rows + string.Join('\n', lines.Skip(end));
    }

    // Reads the files as a build would: nothing that fails the checks is written.
    private static Dataset? Read(List<(string Name, string Text)> files, string shown, DiagnosticBag bag)
    {
        var folder = Directory.CreateTempSubdirectory("report-import-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            }

            var found = new DiagnosticBag();
            var dataset = DatasetReader.Read(new InputFolder(folder.FullName), files[0].Name, found);
            if (dataset is not null && !found.HasErrors)
            {
                return dataset;
            }

            var fault = found.Sorted().First(f => f.Severity == Severity.Error);
            bag.Add(ImportRules.DoesNotFit.At(Position.StartOf(shown), fault.Message));
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
