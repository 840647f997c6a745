using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Report.Commands.Changes;
using Report.Data;
using Report.Data.Changes;
using Report.Data.Import;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site.Changes;

namespace Report.Commands;

/// <summary><c>import FILE</c>: makes a dataset from a table.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "A table: CSV, TSV, Excel (.xlsx, .xls), JSON, lines of JSON, JSON-stat or SDMX-CSV.",
    };

    private static readonly Option<string?> Id = new("--name")
    {
        Description = "Id of the dataset, and name of its file; the table's own name if left out.",
        HelpName = "id",
    };

    private static readonly Option<(int First, int Last)?> Header = new("--header")
    {
        Description = "The line of the headings, or the first and last of several (2-3); 0 where there is none.",
        HelpName = "line",
        CustomParser = ParseHeader,
    };

    private static readonly Option<int> Skip = new("--skip")
    {
        Description = "How many lines at the top are no part of the table.",
        HelpName = "lines",
        CustomParser = ParseSkip,
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "Name or number of the sheet of a workbook.",
        HelpName = "sheet",
    };

    private static readonly Option<string?> Dates = Choice(
        "--dates",
        "The order of day, month and year in dates of numbers.",
        "dmy",
        "mdy",
        "ymd"
    );

    private static readonly Option<string?> Decimal = Choice("--decimal", "The decimal mark of numbers.", ".", ",");

    private static readonly Option<string?> Encoding = new("--encoding")
    {
        Description = "Character encoding of the file, as in windows-1251.",
        HelpName = "name",
    };

    private static readonly Option<string?> Brackets = Choice("--brackets", "What brackets around a number mean.", "minus", "plain");

    private static readonly Option<bool> Wide = new("--wide") { Description = "Leave columns that are periods of time as columns." };

    private static readonly Option<bool> RowKeys = new("--row-keys")
    {
        Description = "Make columns named source, note, quote or status those keys of the rows.",
    };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Makes a dataset of a table: fields, types and units as far as it shows them. A newer table of the same name "
                + "updates its dataset."
        )
        {
            File,
            Id,
            Header,
            Skip,
            Sheet,
            Dates,
            Decimal,
            Encoding,
            Brackets,
            Wide,
            RowKeys,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var options = CommonOptions.Read(parsed);
        var bag = new DiagnosticBag();
        var table = parsed.GetRequiredValue(File);
        var imported = Import(
            table,
            parsed.GetValue(Id),
            options.Input,
            Options(parsed),
            changes => ChangeText.Write(changes, parsed.InvocationConfiguration.Output, console.OutputColors),
            bag
        );
        return console.Conclude(imported, bag, "Nothing was written", i => Told(i, console, Shown(options.Input)));
    }

    // Prints the fields that were found and the steps that remain.
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

        return $"{input}/data/{imported.Id}.yaml has {Count.Of(imported.Rows, "row", "rows")} of "
            + $"{Count.Of(imported.Fields.Count, "field", "fields")}";
    }

    private static ImportOptions Options(ParseResult parsed) =>
        new()
        {
            Header = parsed.GetValue(Header),
            Skip = parsed.GetValue(Skip),
            Sheet = parsed.GetValue(Sheet),
            Dates = parsed.GetValue(Dates) switch
            {
                "dmy" => DateOrder.DayMonthYear,
                "mdy" => DateOrder.MonthDayYear,
                "ymd" => DateOrder.YearMonthDay,
                _ => null,
            },
            Decimal = parsed.GetValue(Decimal) is { } mark ? mark[0] : null,
            Encoding = parsed.GetValue(Encoding),
            BracketsAreMinus = parsed.GetValue(Brackets) is { } brackets ? brackets == "minus" : null,
            Wide = parsed.GetValue(Wide),
            RowKeys = parsed.GetValue(RowKeys),
        };

    private static Option<string?> Choice(string name, string description, params string[] choices) =>
        UsageFault.OneOf(new Option<string?>(name) { Description = description }, choices);

    private static (int First, int Last)? ParseHeader(ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split('-');
        if (parts.Length <= 2 && parts.All(part => part.Length is > 0 and < 7 && part.All(char.IsAsciiDigit)))
        {
            var lines = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
            return (lines[0], lines[^1]);
        }

        result.AddError($"'{result.Tokens[0].Value}' is no line: write 2, 2-3 for several, or 0 for none");
        return null;
    }

    private static int ParseSkip(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var lines))
        {
            return lines;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no number of lines: write one such as 3");
        return 0;
    }

    private static ImportedDataset? Import(
        string table,
        string? name,
        string input,
        ImportOptions how,
        Action<ChangeReport> show,
        DiagnosticBag bag
    )
    {
        var id = Slug.Of(name ?? Path.GetFileNameWithoutExtension(table));
        var at = Position.StartOf(table);
        if (id.Length == 0)
        {
            bag.Add(NewRules.NoName.At(at, name ?? table));
            return null;
        }

        var files = new NewFiles(input);
        if (!files.EndEarlierRun(bag))
        {
            return null;
        }

        var before = InputReader.Read(input, new DiagnosticBag());
        var sources = before.Sources.Keys.ToList();
        if (TableImport.Read(table, table, id, sources, bag, how) is not { } imported)
        {
            return null;
        }

        files.Add($"data/{id}.yaml", imported.Yaml);
        if (imported.Csv is { } csv)
        {
            files.Add($"data/{id}.csv", csv);
        }

        if (!files.WereWritten && before.Datasets.TryGetValue(id, out var old))
        {
            return Update(imported, old, before, input, table, show, bag);
        }

        return files.Write(bag) ? imported : null;
    }

    // An existing dataset gets the rows of the newer table.
    private static ImportedDataset? Update(
        ImportedDataset imported,
        Dataset old,
        InputData before,
        string input,
        string table,
        Action<ChangeReport> show,
        DiagnosticBag bag
    )
    {
        var remarks = imported.Remarks.ToList();
        if (DatasetUpdate.Of(imported, old, input, table, remarks, bag) is not var (files, updated))
        {
            return null;
        }

        try
        {
            new StagedFiles(input).Write(files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(Shown(input)), Shown(input), FileErrorText.Of(fault)));
            return null;
        }

        var after = before with { Datasets = before.Datasets.ToDictionary(d => d.Key, d => d.Key == old.Id ? updated : d.Value) };
        show(ChangeReport.Of($"the last import of {old.Id}", DataChanges.Between(before, after), null, before.Site.Locale));
        var ofDataset = old.Fields.Select(f => f.Name).ToHashSet();
        return imported with
        {
            Remarks = remarks,
            MissingSources = [],
            Fields = [.. imported.Fields.Where(f => ofDataset.Contains(f.Name))],
        };
    }

    private static string Shown(string folder) => folder.TrimEnd('/', '\\');
}
