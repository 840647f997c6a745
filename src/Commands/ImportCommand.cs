using System.CommandLine;
using Report.Data;
using Report.Data.Import;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary><c>import FILE</c>: a dataset from a table.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("file") { Description = "A table: CSV or TSV, in UTF-8, with a line of headings." };

    private static readonly Option<string?> Id = new("--name") { Description = "Id of the dataset, and name of its file; the table's own name if left out.", HelpName = "id" };

    public static Command Create()
    {
        var command = new Command("import", "Makes a dataset of a CSV or TSV file: fields, types and units as far as it shows them.") { File, Id };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        var table = parsed.GetRequiredValue(File);
        var imported = Import(table, parsed.GetValue(Id), options.Input, bag);
        return console.Conclude(imported, bag, "Nothing was written", i => Told(i, console, Shown(options.Input)));
    }

    // What was understood, and what is left to be done.
    private static string Told(ImportedDataset imported, ConsoleReport console, string input)
    {
        foreach (var field in imported.Fields)
        {
            console.Say($"  {field.Name}: {field.Type}{(field.Unit is null ? "" : $" of {field.Unit}")}");
        }

        foreach (var remark in imported.Remarks)
        {
            console.Say($"Note: {remark}.");
        }

        foreach (var (id, title) in imported.MissingSources)
        {
            console.Say($"Next: add '{id}' to {input}/sources.yaml ({title}).");
        }

        return $"{input}/data/{imported.Id}.yaml has {Count.Of(imported.Rows, "row", "rows")} of {Count.Of(imported.Fields.Count, "field", "fields")}";
    }

    private static ImportedDataset? Import(string table, string? name, string input, DiagnosticBag bag)
    {
        var id = Slug.Of(name ?? Path.GetFileNameWithoutExtension(table));
        var at = Position.StartOf(table);
        if (id.Length == 0)
        {
            bag.Add(NewRules.NoName.At(at, name ?? table));
            return null;
        }

        var sources = InputReader.Read(input, new DiagnosticBag()).Sources.Keys.ToList();
        if (TableImport.Read(table, table, id, sources, bag) is not { } imported)
        {
            return null;
        }

        var files = new NewFiles(input);
        files.Add($"data/{id}.yaml", imported.Yaml);
        if (imported.Csv is { } csv)
        {
            files.Add($"data/{id}.csv", csv);
        }

        return files.Write(bag) ? imported : null;
    }

    private static string Shown(string folder) => folder.TrimEnd('/', '\\');
}
