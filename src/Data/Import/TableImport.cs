using System.Text.RegularExpressions;
using Report.Diagnostics;

namespace Report.Data.Import;

/// <summary>A dataset made from a table, ready to be written to files.</summary>
/// <param name="Yaml">Content of data/ID.yaml.</param>
/// <param name="Csv">Content of data/ID.csv, if there are too many rows for the YAML file; else null.</param>
/// <param name="MissingSources">Ids of sources that are not in sources.yaml yet, with their titles in the table.</param>
/// <param name="Remarks">Messages on what was guessed, changed or left out, for an editor to check.</param>
internal sealed record ImportedDataset(
    string Id,
    string Yaml,
    string? Csv,
    IReadOnlyList<ImportedField> Fields,
    int Rows,
    IReadOnlyList<(string Id, string Title)> MissingSources,
    IReadOnlyList<string> Remarks
)
{
    internal IReadOnlyList<ImportedColumn> Columns { get; init; } = [];
}

/// <param name="Type">The type as written in YAML.</param>
internal sealed record ImportedField(string Name, string Type, string? Unit);

/// <summary>Makes a dataset from a table in a file, and infers fields, types and units.</summary>
internal static partial class TableImport
{
    /// <summary>The limit above which rows are written to a CSV file, where they are easier to edit than in YAML.</summary>
    private const int MostRowsInYaml = 200;

    private const int LongestDescription = 2000;

    /// <param name="path">Path of the table.</param>
    /// <param name="shown">The name of the table as the user gave it.</param>
    /// <param name="knownSources">Ids in sources.yaml.</param>
    /// <returns>Null after a diagnostic.</returns>
    public static ImportedDataset? Read(
        string path,
        string shown,
        string id,
        IReadOnlyCollection<string> knownSources,
        DiagnosticBag bag,
        ImportOptions? options = null
    )
    {
        var asked = options ?? ImportOptions.None;
        var remarks = new ImportNotes();
        if (
            TableFile.Read(path, shown, asked, remarks, bag) is not { } raw
            || TableLayout.Find(raw, asked, shown, remarks, bag) is not { } layout
        )
        {
            return null;
        }

        List<string> notes = [.. layout.Notes];
        var footnotes = new Footnotes(notes);
        var table = SdmxColumns.Read(
            PublishedColumns.Read(WideTable.MakeLong(ColumnTable.Of(layout, raw.Separator), asked, footnotes, remarks), remarks),
            notes,
            remarks
        );
        var columns = Columns(table, footnotes, asked, shown, remarks, bag);
        if (bag.HasErrors)
        {
            return null;
        }

        var row = raw.Separator is null ? "row" : "line";
        TotalRows.Tell(columns, columns.Count > 0 && columns[0].Cells.Count == table.Lines.Length ? table.Lines : [], row, remarks);
        var sources = new SourceColumn(id, columns, knownSources);
        var written = new DatasetText(id, layout.Title ?? Title(id), Description(notes, remarks), sources.Default, sources.Columns);
        var inYaml = table.Lines.Length <= MostRowsInYaml;
        return new ImportedDataset(
            id,
            written.Yaml(inYaml, Path.GetFileName(shown)),
            inYaml ? null : written.Csv(),
            [.. columns.Where(c => !c.IsReserved).Select(c => new ImportedField(c.Name, FieldReader.Word(c.Type), c.Unit))],
            table.Lines.Length,
            sources.Missing,
            remarks.All(row)
        )
        {
            Columns = sources.Columns,
        };
    }

    private static List<ImportedColumn> Columns(
        ColumnTable table,
        Footnotes footnotes,
        ImportOptions options,
        string shown,
        ImportNotes remarks,
        DiagnosticBag bag
    )
    {
        var inference = new ColumnInference(table, options, footnotes, shown, remarks, bag);
        var names = new ColumnNames(remarks);
        var columns = new List<ImportedColumn>();
        var titles = new List<(string Heading, string Title)>();
        foreach (var column in table.Columns.Where(c => c.Heading.Length > 0 || c.Cells.Any(cell => cell.Length > 0)))
        {
            if (options.RowKeys && names.Reserved(column) is { } key)
            {
                columns.Add(
                    new ImportedColumn(key, FieldType.Text, column.Heading, null, [.. column.Cells.Select(c => c.Length > 0 ? c : null)])
                    {
                        IsReserved = true,
                    }
                );
                continue;
            }

            foreach (var read in inference.Columns(column, heading => names.Field(heading, column.Index)))
            {
                var renamed = IsRenamed(column.Heading, read.Title);
                columns.Add(read with { Heading = renamed ? column.Heading : null });
                if (renamed)
                {
                    titles.Add((column.Heading, read.Title));
                }
            }
        }

        if (titles.Count > 0)
        {
            remarks.Tell(
                $"headings became titles for readers, '{titles[0].Heading}' '{titles[0].Title}'{(titles.Count > 1 ? $" and {titles.Count - 1} more" : "")}: "
                    + "look at them"
            );
        }

        return !bag.HasErrors && RowNumbers.AreNeeded(columns) ? [RowNumbers.Column(names, columns, remarks), .. columns] : columns;
    }

    // True if the title reads differently from the heading. A unit that became a key of its own, or a capital, makes no difference.
    private static bool IsRenamed(string heading, string title)
    {
        var plain = SingleLineText.Of(heading);
        return plain.Length > 0
            && !plain.Contains(title, StringComparison.OrdinalIgnoreCase)
            && !title.Contains(plain, StringComparison.OrdinalIgnoreCase)
            && plain.AsSpan().ContainsAny("_.") | plain.Any(char.IsUpper) & !plain.Contains(' ', StringComparison.Ordinal);
    }

    private static string? Description(List<string> notes, ImportNotes remarks)
    {
        var text = string.Join(' ', notes.Where(n => n.Any(char.IsLetterOrDigit)).Select(n => Sentence(Spaces().Replace(n, " ").Trim())));
        if (text.Length > LongestDescription)
        {
            remarks.Tell(
                $"the notes around the table are {text.Length} characters long, and the description has the first "
                    + $"{LongestDescription} of them"
            );
            text = text[..LongestDescription].TrimEnd() + " …";
        }

        return text.Length == 0 ? null : text;
    }

    private static string Sentence(string note) =>
        note.Length > 0 && (char.IsLetterOrDigit(note[^1]) || note[^1] is ')' or ']') ? note + "." : note;

    private static string Title(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
