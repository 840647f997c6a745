using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Docs;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>A site of every chart of the guides: on its page, in its embed, in the gallery and in its downloads a chart says the same.</summary>
public sealed partial class ChartsOfASiteTests : IDisposable
{
    private readonly SmallReport report = new();

    [Fact]
    public void Page_embed_gallery_images_and_downloads_of_each_chart_agree()
    {
        var charts = WriteCharts();
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(report.Options(), bag);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        var files = made!.Files.ToDictionary(f => f.Path, f => f.Content.ToArray());
        charts.Count.ShouldBeGreaterThan(9);
        foreach (var id in charts)
        {
            FaultsOf(id, files).ShouldBeEmpty(id);
        }
    }

    public void Dispose() => report.Dispose();

    private static IEnumerable<string> FaultsOf(string id, Dictionary<string, byte[]> files)
    {
        var (page, embed) = (Figure(files[$"charts/{id}/index.html"]), Figure(files[$"charts/{id}/embed/index.html"]));
        var json = JsonDocument.Parse(files[$"charts/{id}.json"]).RootElement;
        var tables = json.GetProperty("tables").EnumerateArray().ToList();
        var rows = tables.Sum(t => t.GetProperty("rows").GetArrayLength());
        if (page.InnerHtml != embed.InnerHtml)
        {
            yield return "the embed shows another figure than the page";
        }

        var narrow = page.QuerySelector(".chart-narrow svg")!;
        var entry = Document(files["charts/index.html"]).QuerySelector($".gallery a[href='/charts/{id}/']");
        if (entry?.QuerySelector("svg path") is null || !entry.TextContent.Contains(page.QuerySelector(".chart-title")!.TextContent, StringComparison.Ordinal))
        {
            yield return "the gallery does not show it under its title";
        }

        // Cells across a table are one row each in the data.
        var shown = page.QuerySelectorAll("table").OfType<IHtmlTableElement>().Sum(t => t.ClassList.Contains("compares")
            ? t.QuerySelectorAll("tbody td.numeric").Count(cell => cell.TextContent.Trim().Length > 0)
            : t.QuerySelectorAll("tbody tr").Length);
        if (shown != rows)
        {
            yield return $"the table has {shown} rows and the JSON {rows}";
        }

        foreach (var (table, i) in tables.Select((t, i) => (t, i)))
        {
            var csv = Encoding.UTF8.GetString(files[i == 0 ? $"charts/{id}.csv" : $"charts/{id}/{table.GetProperty("dataset").GetString()}.csv"]);
            if (csv.Split("\r\n").Length - 2 != table.GetProperty("rows").GetArrayLength())
            {
                yield return "the CSV has other rows than the JSON";
            }
        }

        var credit = Words(page.QuerySelector(".chart-source")!.TextContent)["Source: ".Length..];
        var svg = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[$"charts/{id}.svg"])).QuerySelector("svg")!;
        if (!Words(string.Join(' ', svg.QuerySelectorAll("text").Select(t => t.TextContent))).Contains(credit, StringComparison.Ordinal))
        {
            yield return $"the image does not credit {credit}";
        }

        if (!svg.QuerySelector("desc")!.TextContent.Contains(narrow.QuerySelector("desc")!.TextContent, StringComparison.Ordinal))
        {
            yield return "the image is described otherwise than the page";
        }
    }

    private static IDocument Document(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    private static IElement Figure(byte[] html) => Document(html).QuerySelector("figure.chart")!;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^title: .*", RegexOptions.Multiline)]
    private static partial Regex FirstTitle();

    private List<string> WriteCharts()
    {
        var ids = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("docs/marks"), "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)))
        {
            foreach (var (name, text) in MarkdownExamples.In(file))
            {
                // Each guide calls its dataset by the same name, and leaves its source out.
                var data = Path.GetFileNameWithoutExtension(file) + "-data";
                if (name.StartsWith("input/charts/", StringComparison.Ordinal))
                {
                    ids.Add(Path.GetFileNameWithoutExtension(name));
                    report.Write(name["input/".Length..], text.Replace("data: example", $"data: {data}", StringComparison.Ordinal));
                }
                else
                {
                    report.Write($"data/{data}.yaml", "source: paper\n" + FirstTitle().Replace(text, $"title: {data}", 1));
                }
            }
        }

        return ids;
    }
}
