using System.Text.RegularExpressions;
using CsCheck;
using Report.Diagnostics;
using Report.Preview;
using Report.Site;
using Report.Tests.Docs;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>For each chart of the guides and for generated charts, page, embed, gallery, images and downloads of a site agree.</summary>
public sealed partial class ChartsOfASiteTests : IDisposable
{
    private const int Charts = 24;

    private readonly SmallReport report = new();

    [Fact]
    public void Page_embed_gallery_images_and_downloads_of_each_chart_agree()
    {
        var charts = WriteCharts();
        charts.Count.ShouldBeGreaterThan(9);
        var (_, files) = Make();
        foreach (var id in charts)
        {
            SiteTruths.Of(id, files).ShouldBeEmpty(id);
        }
    }

    [Fact]
    public async Task Charts_of_any_rows_say_the_same_in_all_files_of_a_site_and_in_the_preview()
    {
        // Only charts that can be drawn: one that is refused has no pages.
        var drawn = GeneratedChart.Any.Where(c => GeneratedReport.IsSmall(c) && c.ReadToDraw(new DiagnosticBag()) is not null);
        var charts = SameCharts.Make(drawn.Array[Charts], 0).Select((chart, i) => (Id: $"chart-{i}", Chart: chart)).ToList();
        var ids = charts.Select(c => c.Id).ToList();
        GeneratedReport.Write(report, charts);

        var (made, files) = Make();
        ids.SelectMany(id => SiteTruths.Of(id, files).Select(fault => $"{id}: {fault}")).ShouldBeEmpty();

        var display = new PreviewBroadcast();
        display.Show([.. made.Files], []);
        await using var server = (await PreviewServer.Start(display, () => "/", PreviewServer.NextFree(5080))).ShouldNotBeNull();
        using var client = new HttpClient();
        foreach (var id in ids)
        {
            var served = await client.GetByteArrayAsync(new Uri(server.Root, $"charts/{id}/"), TestContext.Current.CancellationToken);
            SiteTruths.Figure(served).InnerHtml.ShouldBe(SiteTruths.Figure(files[$"charts/{id}/index.html"]).InnerHtml, id);
        }
    }

    public void Dispose() => report.Dispose();

    [GeneratedRegex("^title: .*", RegexOptions.Multiline)]
    private static partial Regex FirstTitle();

    [GeneratedRegex(@"(?<=\bdata: )[\w-]+")]
    private static partial Regex Data();

    private (BuildResult Made, Dictionary<string, byte[]> Files) Make()
    {
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(report.Options(), bag, stop: TestContext.Current.CancellationToken);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return (made!, made!.Files.ToDictionary(f => f.Path, f => f.Content.ToArray()));
    }

    private List<string> WriteCharts()
    {
        var ids = new List<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Repository.PathTo("docs/marks"), "*.md")
                .Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))
        )
        {
            // Guides share names of datasets and leave the source out, so each dataset gets its own name and a source here.
            var examples = MarkdownExamples.In(file).ToList();
            var files = examples
                .Where(e => e.Name.StartsWith("input/data/", StringComparison.Ordinal))
                .ToLookup(e => Path.GetExtension(e.Name));
            var datasets = files[".yaml"].ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), e => e.Text);
            string Id(string dataset) => $"{Path.GetFileNameWithoutExtension(file)}-{dataset}";
            string InFile(string text) => text.Replace("rows: example.csv", $"rows: {Id("example")}.csv", StringComparison.Ordinal);
            foreach (var (dataset, text) in datasets)
            {
                report.Write(
                    $"data/{Id(dataset)}.yaml",
                    "source: paper\n" + FirstTitle().Replace(InFile(text), $"title: {Id(dataset)}", 1)
                );
            }

            foreach (var (name, text) in files[".csv"])
            {
                report.Write($"data/{Id(Path.GetFileNameWithoutExtension(name))}.csv", text);
            }

            foreach (var (name, text) in examples.Where(e => e.Name.StartsWith("input/charts/", StringComparison.Ordinal)))
            {
                ids.Add(Path.GetFileNameWithoutExtension(name));
                report.Write(
                    name["input/".Length..],
                    Data().Replace(text, data => datasets.ContainsKey(data.Value) ? Id(data.Value) : data.Value)
                );
            }
        }

        return ids;
    }
}
