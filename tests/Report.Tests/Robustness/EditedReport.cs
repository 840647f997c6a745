using System.Text.RegularExpressions;
using Report.Site;
using Report.Site.Caching;
using Report.Tests.Diagnostics;
using Report.Tests.Docs;
using Report.Tests.Site;
using Report.Tests.Themes;

namespace Report.Tests.Robustness;

/// <summary>A report on disk whose files tests overwrite with typing errors.</summary>
/// <param name="sample">Content of the report.</param>
internal sealed class EditedReport : IDisposable
{
    // The repository's own theme is not edited, so it is loaded once.
    private static readonly LoadedThemes OfRepository = new() { AreFixed = true };

    private readonly TemporaryFolder folder = new();

    public EditedReport(ReportSample sample)
    {
        sample.WriteTo(folder);
        Files =
        [
            .. Directory
                .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Where(path => IsText(path) && new FileInfo(path).LinkTarget is null)
                .Select(path => Path.GetRelativePath(folder.Path, path))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Paths of the text files, which are those that can be mistyped.</summary>
    public IReadOnlyList<string> Files { get; }

    public BuildOptions Options =>
        new(folder["input"], Directory.Exists(folder["theme"]) ? folder["theme"] : Repository.PathTo("theme"), folder["output"])
        {
            Cache = folder["cache"],
            OnlyChecked = true,
            Themes = Directory.Exists(folder["theme"]) ? LoadedThemes.OfProcess : OfRepository,
        };

    public string Read(string file) => folder.Read(file);

    public void Overwrite(string file, string text) => File.WriteAllText(folder[file], text);

    public void Dispose() => folder.Dispose();

    private static bool IsText(string path) =>
        Path.GetExtension(path) is not (".png" or ".jpg" or ".woff2" or ".ttf" or ".parquet" or ".xlsx");
}

/// <summary>The content of a report to be mistyped, and how often.</summary>
/// <param name="Group">Name of the test case that runs it with others: one of <see cref="Groups"/>.</param>
/// <param name="Edits">Number of typing errors tried, one at a time, unless <c>REPORT_TEST_EDITS</c> says another.</param>
internal sealed partial record ReportSample(string Group, string Name, int Edits, Action<TemporaryFolder> WriteTo)
{
    // Many edits for small reports with many features; few for the many reports that each show one fault or one case.
    private const int Thorough = 100;
    private const int Brief = 3;

    public static IReadOnlyList<ReportSample> All { get; } =
    [.. Written(), .. Marks(), .. Transforms(), .. Reports(), .. Cases(), .. FaultsOfDocs(), .. Themed()];

    public static TheoryData<string> Groups => [.. All.Select(sample => sample.Group).Distinct()];

    /// <summary>True if the report has no fault before it is mistyped.</summary>
    public bool IsSound =>
        !Group.StartsWith("faults of ", StringComparison.Ordinal) && !Group.StartsWith("cases of ", StringComparison.Ordinal);

    public int Tries => int.TryParse(Environment.GetEnvironmentVariable("REPORT_TEST_EDITS"), out var tries) ? tries : Edits;

    public override string ToString() => $"{Group}/{Name}";

    private static IEnumerable<ReportSample> Written() =>
        WrittenSamples.All.Select(sample => new ReportSample(sample.Name, sample.Name, Thorough, folder => Write(folder, sample.Files)));

    private static IEnumerable<ReportSample> Marks() => Documented("marks", Thorough, isGroupOfItsOwn: true);

    private static IEnumerable<ReportSample> Transforms() => Documented("transforms", 4 * Brief, isGroupOfItsOwn: false);

    // Returns one report for each page in a folder of docs/ that has examples of input.
    private static IEnumerable<ReportSample> Documented(string guides, int edits, bool isGroupOfItsOwn) =>
        from page in Directory.EnumerateFiles(Repository.PathTo("docs", guides), "*.md").Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(page)
        let examples = MarkdownExamples.In(page).Where(example => example.Name.StartsWith("input/", StringComparison.Ordinal)).ToList()
        where examples.Count > 0
        select new ReportSample(isGroupOfItsOwn ? name : guides, name, edits, folder => Write(folder, WithPage(examples)));

    private static IEnumerable<(string File, string Text)> WithPage(IEnumerable<(string Name, string Text)> examples)
    {
        yield return ("index.md", WrittenSamples.FrontPage);
        foreach (var (name, text) in examples)
        {
            yield return (
                name["input/".Length..],
                name.Contains("/data/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
                    ? WithSource(text)
                    : text
            );
            if (name.StartsWith("input/charts/", StringComparison.Ordinal))
            {
                yield return (
                    "index.md",
                    $$$"""{{{WrittenSamples.FrontPage}}}{{chart "{{{Path.GetFileNameWithoutExtension(name)}}}"}}""" + "\n"
                );
            }
        }
    }

    // A derived dataset has the sources of the one that it is derived from.
    private static string WithSource(string dataset) =>
        DerivedFrom().IsMatch(dataset) ? dataset
        : SourceOfAll().IsMatch(dataset) ? SourceOfAll().Replace(dataset, "source: paper")
        : "source: paper\n" + dataset;

    [GeneratedRegex("^from:", RegexOptions.Multiline)]
    private static partial Regex DerivedFrom();

    [GeneratedRegex("^source:.*", RegexOptions.Multiline)]
    private static partial Regex SourceOfAll();

    private static IEnumerable<ReportSample> Reports() =>
        [
            new("reports", "example", 8 * Brief, folder => folder.Copy(ExampleReport.Input, "input")),
            new("reports", "tables", 8 * Brief, folder => folder.Copy(TablesReport.Input, "input")),
        ];

    private static IEnumerable<ReportSample> Cases() =>
        from input in Directory
            .EnumerateDirectories(Repository.PathTo("tests", "Report.Tests", "Robustness", "Cases"), "input", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        let place = Path.GetDirectoryName(input)!
        select new ReportSample(
            $"cases of {Path.GetFileName(Path.GetDirectoryName(place))}",
            Path.GetFileName(place),
            Brief,
            folder => folder.Copy(input, "input")
        );

    private static IEnumerable<ReportSample> FaultsOfDocs() =>
        from rule in DiagnosticDocs.All()
        where rule.Files.Count > 0
        select new ReportSample(
            $"faults of {rule.Stage}",
            rule.Code,
            Brief,
            folder =>
            {
                Write(folder, [("index.md", WrittenSamples.FrontPage)]);
                foreach (var file in rule.Files)
                {
                    file.WriteTo(folder);
                }
            }
        );

    private static IEnumerable<ReportSample> Themed() =>
        [
            new(
                "theme",
                "courier",
                8 * Brief,
                folder =>
                {
                    Write(folder, WrittenSamples.All.Single(sample => sample.Name == "tables").Files);
                    OtherThemeTests.CopyCourier(folder, "theme");
                }
            ),
        ];

    private static void Write(TemporaryFolder folder, IEnumerable<(string File, string Text)> files)
    {
        foreach (var (file, text) in WrittenSamples.Common.Concat(files))
        {
            folder.Write($"input/{file}", text);
        }
    }
}
