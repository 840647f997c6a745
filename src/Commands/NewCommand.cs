using System.CommandLine;
using Report.Charts.Marks;
using Report.Commands.New;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Commands;

/// <summary>
/// <c>new dataset|chart|page NAME</c> and <c>new site FOLDER</c>: write a commented starting point. Nothing is ever overwritten.
/// </summary>
internal static class NewCommand
{
    public static Command Create() =>
        new("new", "Begins a dataset, a chart, a page or a whole report, with comments that explain it.")
        {
            Kind(
                "dataset",
                "A table with a row for each kind of value.",
                id => $"data/{id}.yaml",
                (id, file, data, input) => Starters.Dataset(FreeTitle.For(id, "dataset", file, input, data), source: null),
                (id, input) =>
                    $"put your numbers in and name their source, then type '{Invocation.Of($"new chart NAME --data {id}", input)}'"
            ),
            Chart(),
            Kind(
                "page",
                "A page of text.",
                id => id == "index" ? "index.md" : $"{id}/index.md",
                (id, file, data, input) =>
                    Starters.Page(
                        FreeTitle.For(id, "page", file, input, data),
                        NextOrder(id, input),
                        data.Datasets.Values.FirstOrDefault()
                    ),
                (_, input) =>
                    $"write it, with '{Invocation.Of("preview --open", input)}' beside you; a link in {input.TrimEnd('/')}/site.yaml "
                    + "under 'navigation' puts it at the top of every page"
            ),
            Site(),
        };

    /// <summary>Makes a command that writes one file of the input folder, with a path and a text made from its id.</summary>
    /// <param name="text">Makes the text from the id, the file's path, the report's data and the input folder.</param>
    /// <param name="next">Describes the next step, from the id and the input folder.</param>
    private static Command Kind(
        string kind,
        string description,
        Func<string, string> path,
        Func<string, string, InputData, string, string> text,
        Func<string, string, string> next
    )
    {
        var name = new Argument<string>("name") { Description = "Its id, which becomes part of its address." };
        var command = new Command(kind, description) { name };
        command.SetAction(parsed =>
        {
            var input = parsed.GetRequiredValue(CommonOptions.Input);
            return Begin(
                parsed,
                parsed.GetRequiredValue(name),
                input,
                (id, files, bag) =>
                {
                    var (file, data) = (path(id), InputReader.Read(input, new DiagnosticBag()));
                    if (IsTaken(file))
                    {
                        bag.Add(NewRules.AddressTaken.At(Position.StartOf($"{input.TrimEnd('/')}/{file}"), PageReader.PermalinkOf(file)));
                        return null;
                    }

                    files.Add(file, text(id, file, data, input));
                    return $"{input.TrimEnd('/')}/{file}";
                },
                id => $"Next: {next(id, input)}."
            );
        });
        return command;
    }

    private static Command Chart()
    {
        var name = new Argument<string>("name") { Description = "Its id, which becomes part of its address." };
        var wanted = new Option<string?>("--data")
        {
            Description = "Id of the dataset to draw; the first that can be drawn if left out.",
            HelpName = "id",
        };
        var drawn = new Option<string?>("--mark")
        {
            Description = $"How it is drawn: {string.Join(", ", MarkList.BuiltIn.Names)}; what suits the dataset if left out.",
            HelpName = "name",
        };
        var command = new Command("chart", "A chart of a dataset.") { name, wanted, drawn };
        command.SetAction(parsed =>
        {
            var input = parsed.GetRequiredValue(CommonOptions.Input);
            return Begin(
                parsed,
                parsed.GetRequiredValue(name),
                input,
                (id, files, bag) =>
                {
                    var data = InputReader.Read(input, new DiagnosticBag());
                    if (ChartOf(id, parsed.GetValue(wanted), parsed.GetValue(drawn), input, data, bag) is not { } text)
                    {
                        return null;
                    }

                    files.Add($"charts/{id}.yaml", text);
                    return $"{input.TrimEnd('/')}/charts/{id}.yaml";
                },
                id => $"Next: put {{{{chart \"{id}\"}}}} on a page, in a paragraph of its own."
            );
        });
        return command;
    }

    private static Command Site()
    {
        var folder = new Argument<string>("folder") { Description = "Where the report will be: a folder that is new or empty." };
        var command = new Command(
            "site",
            "A report of its own: a whole repository, with all that publishes it; within one that there is, a further report."
        )
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            return Begin(
                parsed,
                Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target))),
                target,
                (id, files, bag) =>
                {
                    NewSite.Add(files, target, id, DateOnly.FromDateTime(DateTime.Today));
                    return target;
                },
                _ => NextSteps(target)
            );
        });
        return command;
    }

    private static string NextSteps(string folder) =>
        SurroundingRepository.Of(folder) is { } around
            ? Steps(
                Path.GetRelativePath(Environment.CurrentDirectory, around),
                $"{Invocation.LocalTool} preview --open{Invocation.InputOption(Path.Combine(Path.GetRelativePath(around, folder), "input"))}"
            ) + "docs/publisher.md says how several reports of one repository are published."
            : Steps(folder, "dotnet tool restore", $"{Invocation.LocalTool} preview --open")
                + "README.md there says how to make it yours and how to publish it.";

    private static string Steps(string folder, params string[] steps)
    {
        var go = Path.GetRelativePath(Environment.CurrentDirectory, folder) is "." ? [] : new[] { $"cd {Invocation.Quoted(folder)}" };
        return $"Next, type:\n{string.Concat(go.Concat(steps).Select(step => $"  {step}\n"))}";
    }

    /// <param name="next">Describes the next step, from the id.</param>
    private static int Begin(
        ParseResult parsed,
        string name,
        string folder,
        Func<string, NewFiles, DiagnosticBag, string?> add,
        Func<string, string> next
    )
    {
        var console = ConsoleReport.For(parsed);
        var bag = new DiagnosticBag();
        var files = new NewFiles(folder);
        var id = Slug.Of(name);
        string? begun = null;
        if (id.Length == 0)
        {
            bag.Add(NewRules.NoName.At(Position.StartOf(name), name));
        }
        else if (name.AsSpan().ContainsAny('/', '\\'))
        {
            bag.Add(NewRules.NotAName.At(Position.StartOf(name), name));
        }
        else if (files.EndEarlierRun(bag))
        {
            begun = add(id, files, bag);
        }

        var written = begun is not null && !bag.HasErrors && files.Write(bag);
        var code = console.Conclude(written ? begun : null, bag, "Nothing was written", file => $"{file} is begun");
        if (written)
        {
            console.Say(next(id));
        }

        return code;
    }

    /// <summary>
    /// Returns a chart of the requested dataset; if none is named, of the dataset with the chart's id, or else of the first that can be
    /// drawn. Null after a diagnostic.
    /// </summary>
    private static string? ChartOf(string id, string? wanted, string? drawn, string input, InputData data, DiagnosticBag bag)
    {
        var at = Position.StartOf($"{input.TrimEnd('/')}/data");
        if (wanted is not null && !data.Datasets.ContainsKey(wanted))
        {
            bag.Add(SiteRules.UnknownDataset.At(at, wanted).WithHint(DidYouMean.Hint(wanted, data.Datasets.Keys)));
            return null;
        }

        var mark = drawn is null ? null : MarkList.BuiltIn.Find(drawn);
        if (drawn is not null && mark is null)
        {
            bag.Add(ChartRules.UnknownMark.At(at, drawn).WithHint(DidYouMean.Hint(drawn, MarkList.BuiltIn.Names)));
            return null;
        }

        if (mark is { NeedsOtherLayer: true })
        {
            bag.Add(
                NewRules
                    .NothingToDraw.At(at, $"{wanted ?? "any dataset"} by the mark '{mark.Name}' alone")
                    .WithHint(
                        $"begin the chart with the mark that draws the rows, such as '--mark dot', and add 'layers: [{{ mark: {mark.Name} "
                            + "}]' to it"
                    )
            );
            return null;
        }

        var candidates = data.Datasets.Values.Where(dataset => wanted is null || dataset.Id == wanted).OrderBy(dataset => dataset.Id != id);
        var text = StarterChart.Of(id, FreeTitle.For(id, "chart", $"charts/{id}.yaml", input, data), candidates, data.Datasets, mark);
        if (text is null)
        {
            bag.Add(NewRules.NothingToDraw.At(at, (wanted ?? "any dataset") + (mark is null ? "" : $" by the mark '{mark.Name}'")));
        }

        return text;
    }

    // True if the address belongs to a generated list of charts, data and the like, even if the report does not have that list yet.
    private static bool IsTaken(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && GeneratedAddresses.Lists.Contains(PageReader.PermalinkOf(file));

    // Places the page after the existing ones. The page itself does not count, as an interrupted run may have written it already.
    private static int NextOrder(string id, string input) =>
        Directory.Exists(input)
            ? Directory
                .EnumerateDirectories(input)
                .Count(folder => Path.GetFileName(folder) != id && File.Exists(Path.Combine(folder, "index.md"))) + 1
            : 1;
}
