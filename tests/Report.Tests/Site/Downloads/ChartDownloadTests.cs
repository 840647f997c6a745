using System.Text.Json;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Report.Tests.Site.Downloads;

/// <summary>The downloads of a chart hold the rows, fields and sources that it shows, and say where the whole datasets are.</summary>
public sealed class ChartDownloadTests : IDisposable
{
    private readonly SmallReport report = new();

    public ChartDownloadTests()
    {
        report.Write(
            "sources.yaml",
            """
            paper: { type: report, title: A paper, author: [{ family: Writer, given: W. }], issued: 2020, URL: https://example.com/paper }
            count: { type: dataset, title: A count, author: [{ literal: Bureau }], issued: 2011, as_reported_by: paper }
            poll: { type: webpage, title: A poll, author: [{ literal: Pollster }], issued: 2012 }
            """
        );
        report.Write(
            "data/troops.yaml",
            """
            title: Troops in Europe
            source: paper
            fields:
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops }
              - { name: ships, type: integer, title: Ships, unit: ships }
            rows:
              - { year: 1985, troops: over 300000, ships: 12 }
              - { year: 1990, troops: { value: 290000, source: count }, ships: 9 }
              - { year: 2010, troops: about 65000, ships: { value: 4, source: poll, note: Counted twice. } }
            """
        );
        report.Write(
            "data/targets.yaml",
            """
            title: Targets
            source: poll
            fields:
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Wanted, unit: troops }
            rows:
              - { year: 1985, troops: 310000 }
              - { year: 1990, troops: 250000, source: count }
            """
        );
        report.Write(
            "charts/troops.yaml",
            """
            title: Troops of both years
            data: troops
            mark: line
            encoding: { x: year, y: troops }
            filter: { year: [1985, 1990] }
            layers:
              - { data: targets, mark: dot, filter: { year: 1985 } }
            """
        );
    }

    [Fact]
    public void A_chart_s_csv_holds_the_rows_fields_and_sources_that_the_chart_shows()
    {
        var files = Files();
        Lines(files["charts/troops.csv"])
            .ShouldBe([
                "year,troops,troops_low,troops_high,troops_qualifier,source,note,troops.source",
                "1985,300000,300000,,over,paper,,",
                "1990,290000,290000,290000,exact,paper,,count",
            ]);
        Lines(files["charts/troops/targets.csv"])[1..].ShouldBe(["1985,310000,poll,"]);
        Lines(files["data/troops.csv"])[0].ShouldEndWith("ships,source,note,troops.source,ships.source,ships.note");
    }

    [Fact]
    public void A_chart_s_json_holds_the_same_and_says_where_the_whole_datasets_are()
    {
        var json = JsonDocument.Parse(Files()["charts/troops.json"]).RootElement;
        var tables = json.GetProperty("tables").EnumerateArray().ToList();
        tables
            .Select(t => t.GetProperty("whole").GetString())
            .ShouldBe(["https://example.org/data/troops.json", "https://example.org/data/targets.json"]);
        tables.Select(t => t.GetProperty("rows").GetArrayLength()).ShouldBe([2, 1]);
        tables[0].GetProperty("rows")[1].GetProperty("troops").GetProperty("source").GetString().ShouldBe("count");
        tables[0].GetProperty("rows")[0].TryGetProperty("ships", out _).ShouldBeFalse();
        json.GetProperty("sources").EnumerateObject().Select(s => s.Name).ShouldBe(["paper", "count", "poll"]);
    }

    [Fact]
    public void The_page_the_embed_and_the_image_credit_the_same_sources_and_the_page_links_to_the_downloads_and_to_all_the_data()
    {
        var files = Files();
        const string credit = "Writer, 2020; Bureau, 2011, as reported by Writer, 2020; Pollster, 2012";
        files["charts/troops.svg"].Replace("</text><text", " ", StringComparison.Ordinal).ShouldContain("Sources: " + credit);
        foreach (var page in new[] { "charts/troops/index.html", "charts/troops/embed/index.html" })
        {
            var html = new HtmlParser().ParseDocument(files[page]);
            var line = html.QuerySelector(".chart-source")!.TextContent;
            credit.Split("; ").ShouldAllBe(source => line.Contains(source));
            html.QuerySelectorAll(".chart-downloads a")
                .Select(a => a.GetAttribute("href"))
                .ShouldBe([
                    "/charts/troops.csv",
                    "/charts/troops/targets.csv",
                    "/charts/troops.json",
                    "/charts/troops.svg",
                    "/charts/troops.png",
                    "/data/troops/",
                    "/data/targets/",
                ]);
        }
    }

    public void Dispose() => report.Dispose();

    private IReadOnlyDictionary<string, string> Files() => report.Make();

    private static string[] Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
