using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>A dataset made from a table, ready to be written.</summary>
/// <param name="Yaml">data/ID.yaml.</param>
/// <param name="Csv">data/ID.csv, where the rows are too many to stand in the YAML; else null.</param>
/// <param name="MissingSources">Ids of sources that it names and that sources.yaml does not have yet, with what the table calls them.</param>
/// <param name="Remarks">What an editor should look at.</param>
public sealed record ImportedDataset(
    string Id,
    string Yaml,
    string? Csv,
    IReadOnlyList<ImportedField> Fields,
    int Rows,
    IReadOnlyList<(string Id, string Title)> MissingSources,
    IReadOnlyList<string> Remarks);

/// <param name="Type">As it is written in YAML.</param>
public sealed record ImportedField(string Name, string Type, string? Unit);

/// <summary>Makes a dataset of a CSV or TSV file: fields, types and units as far as the table shows them.</summary>
public static class TableImport
{
    /// <summary>More rows than this are easier to keep in a spreadsheet than in YAML.</summary>
    private const int MostRowsInYaml = 200;

    /// <param name="path">The table, wherever it lies.</param>
    /// <param name="shown">How the user named it.</param>
    /// <param name="knownSources">Ids in sources.yaml.</param>
    /// <returns>Null after a diagnostic.</returns>
    public static ImportedDataset? Read(string path, string shown, string id, IReadOnlyCollection<string> knownSources, DiagnosticBag bag)
    {
        if (ReadTable(path, shown, bag) is not { } table)
        {
            return null;
        }

        var remarks = new List<string>();
        var columns = Columns(table, remarks);
        var sources = new SourceColumn(id, columns, knownSources);
        var written = new DatasetText(id, Title(id), sources.Default, sources.Columns);
        var inYaml = table.Records.Count <= MostRowsInYaml;
        return new ImportedDataset(
            id,
            written.Yaml(inYaml, shown),
            inYaml ? null : written.Csv(),
            [.. columns.Where(c => !c.IsReserved).Select(c => new ImportedField(c.Name, FieldReader.Word(c.Type), c.Unit))],
            table.Records.Count,
            sources.Missing,
            remarks);
    }

    private static CsvTable? ReadTable(string path, string shown, DiagnosticBag bag)
    {
        var at = Position.StartOf(shown);
        if (!File.Exists(path))
        {
            bag.Add(DataRules.MissingFile.At(at, shown));
            return null;
        }

        InputFile? file;
        try
        {
            file = TextDecoder.Read(path, shown, bag);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(DataRules.Unreadable.At(at, shown));
            return null;
        }

        if (file is null)
        {
            return null;
        }

        var table = CsvTable.Read(file, []);
        foreach (var quote in table.BadQuotes)
        {
            bag.Add(DataRules.OpenQuote.At(quote));
        }

        foreach (var record in table.Records.Where(r => r.Count != table.Header.Count))
        {
            bag.Add(table.Misfit(record));
        }

        if (table.Records.Count == 0)
        {
            bag.Add(table.Header.Count == 0 ? DataRules.EmptyFile.At(at) : NewRules.HeadingsOnly.At(at));
        }

        return bag.HasErrors ? null : table;
    }

    private static List<ImportedColumn> Columns(CsvTable table, List<string> remarks)
    {
        var inference = new ColumnInference(DecimalComma.IsUsed(table.Records.SelectMany(r => r.Select(c => c.Value))), remarks);
        var names = new ColumnNames();
        List<ImportedColumn> columns =
        [
            .. table.Header
                .Select((heading, i) => Column(inference, names, table, heading.Value, i))
                .Where((column, i) => Keeps(column, i, table.Header[i].Value, remarks)),
        ];
        return RowNumbers.AreNeeded(columns) ? [RowNumbers.Column(names, columns, remarks), .. columns] : columns;
    }

    // A column without a value is left out, and nobody need know what it would have been called.
    private static bool Keeps(ImportedColumn column, int i, string heading, List<string> remarks)
    {
        var kept = column.Cells.Any(cell => cell is not null);
        if (kept && !column.IsReserved && ColumnNames.Remark(heading, i, column.Name) is { } remark)
        {
            remarks.Add(remark);
        }

        return kept;
    }

    private static ImportedColumn Column(ColumnInference inference, ColumnNames names, CsvTable table, string heading, int i)
    {
        Located<string>[] cells = [.. table.Records.Select(record => record[i])];
        if (names.Reserved(heading, cells) is { } key)
        {
            return new ImportedColumn(key, FieldType.Text, heading, null, [.. cells.Select(c => c.Value.Trim() is { Length: > 0 } text ? text : null)]) { IsReserved = true };
        }

        return inference.Column(heading.Length > 0 ? heading : $"Column {i + 1}", names.Field(heading, i), cells, i == 0);
    }

    private static string Title(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
