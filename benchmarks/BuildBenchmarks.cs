using System.Globalization;
using BenchmarkDotNet.Attributes;
using Markdig;
using Report.Diagnostics;
using Report.Site;

namespace Report.Benchmarks;

/// <summary>
/// Compares a build of plain pages, checked and set in the theme, with Markdig alone on the same text: the ratio is the cost of a page
/// beyond its Markdown.
/// </summary>
public class BuildBenchmarks
{
    private const int WordsInAParagraph = 80;

    private static readonly MarkdownPipeline Markdig = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private readonly List<string> texts = [];
    private string folder = "";

    [Params(100, 1000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("report-benchmark-").FullName;
        File.WriteAllText(
            Path.Combine(folder, "site.yaml"),
            "title: A corpus\ndescription: Pages to measure with.\nurl: https://example.org/\ndate: 2026-01-01\n"
        );
        for (var page = 1; page <= Pages; page++)
        {
            var text = Body(page);
            texts.Add(text);
            var name = page == 1 ? "index" : string.Create(CultureInfo.InvariantCulture, $"p{page}");
            File.WriteAllText(
                Path.Combine(folder, name + ".md"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"---\ntitle: Page {page}\ndescription: The page of the number {page}.\n---\n\n{text}"
                )
            );
        }
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int Markdig_alone() => texts.Sum(text => Markdown.ToHtml(text, Markdig).Length);

    [Benchmark]
    public int Report_in_memory()
    {
        var bag = new DiagnosticBag();
        return SiteBuilder.Make(new BuildOptions(folder, ReportFolders.Theme, "output"), bag)!.Files.Count;
    }

    private static string Body(int page)
    {
        string[] words = ["troops", "summit", "border", "treaty", "budget", "winter", "signal", "report", "harbour", "ballot"];
        var paragraph = string.Join(' ', Enumerable.Range(0, WordsInAParagraph).Select(i => words[(i * 7 + page) % words.Length]));
        var list = string.Join('\n', Enumerable.Range(0, 6).Select(i => $"- {words[(i + page) % words.Length]} and {words[i]}"));
        return $"{paragraph}.\n\n## A heading\n\n{paragraph}, *with stress* and [a link](https://example.org/).\n\n{list}\n\n## "
            + $"Another\n\n{paragraph}.\n";
    }
}
