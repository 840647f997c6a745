using System.Text.Json;
using AngleSharp.Html.Parser;
using Report.Pages;
using Shouldly;

namespace Report.Tests.Site.Rows;

/// <summary>
/// The rows of a large dataset are divided into pages of a few hundred, and a link to a row leads to the page that has it.
/// </summary>
public sealed class PagesOfRowsTests : IDisposable
{
    // Built once for all tests that do not change the report.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Unchanged = new(() =>
    {
        using var paged = new PagedReport();
        return paged.Report.Make();
    });

    private readonly PagedReport paged = new();

    public void Dispose() => paged.Dispose();

    [Fact]
    public void All_rows_stand_on_pages_once_and_in_order()
    {
        var files = Unchanged.Value;

        var rows = Pages("stations", 5).SelectMany(path => RowsOf(files[path])).ToList();

        rows.ShouldBe(Enumerable.Range(1, PagedReport.Rows).Select(i => $"row-s{i:0000}"));
        files.Keys.ShouldNotContain("data/stations/rows/6/index.html");
    }

    [Fact]
    public void Pages_lead_to_each_other_without_a_script()
    {
        var files = Unchanged.Value;

        var document = new HtmlParser().ParseDocument(files["data/stations/rows/3/index.html"]);

        document.QuerySelector("h1")!.TextContent.ShouldBe("Stations, rows 401 to 600 of 1,000");
        document.QuerySelector(".row-pages [rel=prev]")!.GetAttribute("href").ShouldBe("/data/stations/rows/2/");
        document.QuerySelector(".row-pages [rel=next]")!.GetAttribute("href").ShouldBe("/data/stations/rows/4/");
        document
            .QuerySelectorAll(".row-pages [aria-label^=Page]")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe([
                "/data/stations/",
                "/data/stations/rows/2/",
                "/data/stations/rows/3/",
                "/data/stations/rows/4/",
                "/data/stations/rows/5/",
            ]);
        document.QuerySelector(".row-pages [aria-current]")!.TextContent.ShouldBe("3");
    }

    [Fact]
    public void A_value_and_a_link_of_an_editor_lead_to_the_page_that_has_the_row()
    {
        var second = Unchanged.Value["second/index.html"];

        second.ShouldContain("href=\"/data/stations/rows/3/#row-s0501\"");
        second.ShouldNotContain("\"/data/stations/#row-s0501\"");
    }

    [Fact]
    public void Pages_of_rows_are_no_places_of_the_search_and_the_sitemap()
    {
        var files = Unchanged.Value;

        files["sitemap.xml"].ShouldNotContain("/rows/");
        files["search.json"].ShouldNotContain("/rows/");
        files["data/stations/rows/2/index.html"].ShouldContain("<meta name=\"robots\" content=\"noindex\">");
    }

    [Fact]
    public void Beyond_some_thousands_of_rows_only_pages_with_cited_rows_are_made_and_readers_are_told()
    {
        paged.Report.Write("data/stations.csv", PagedReport.Csv(7000));
        paged.Report.Write(
            "first.md",
            "---\ntitle: The first chapter\ndescription: What it is about.\norder: 1\n---\n\nThere were {{value \"stations\" "
                + "\"count\" station=S6500}}.\n"
        );

        var files = paged.Report.Make();

        files["first/index.html"].ShouldContain("href=\"/data/stations/rows/33/#row-s6500\"");
        RowsOf(files["data/stations/rows/33/index.html"]).ShouldContain("row-s6500");
        files.Keys.Count(path => path.StartsWith("data/stations/rows/", StringComparison.Ordinal)).ShouldBe(24 + 1);
        files["data/stations/index.html"]
            .ShouldContain(
                "The pages list the first 5,000 rows, and those that the report links to. The filter and the files have all 7,000."
            );
    }

    [Fact]
    public void Rows_that_a_derived_row_was_made_from_have_their_pages()
    {
        paged.Report.Write("data/stations.csv", PagedReport.Csv(7000));
        paged.Report.Write(
            "data/late.yaml",
            "title: Late\nfrom: stations\ntransform:\n  - filter: station in [\"S5903\", \"S6928\"]\n  - aggregate: { rows: count() "
                + "}\n    groupby: [country]\n"
        );

        var files = paged.Report.Make();

        var links = new HtmlParser()
            .ParseDocument(files["data/late/index.html"])
            .QuerySelectorAll("td.row-sources a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        links.ShouldBe(["/data/stations/rows/30/#row-s5903", "/data/stations/rows/35/#row-s6928"], ignoreOrder: true);
        links.ShouldAllBe(link =>
            RowsOf(files[link.TrimStart('/').Split('#', StringSplitOptions.None)[0] + "index.html"])
                .Contains(link.Split('#', StringSplitOptions.None)[1])
        );
    }

    [Fact]
    public void A_small_dataset_has_one_page_and_no_parquet()
    {
        var files = Unchanged.Value;

        files.Keys.ShouldNotContain("data/troops.parquet");
        files["data/troops/index.html"].ShouldNotContain("data-rows");
        JsonDocument.Parse(files["data/troops.json"]).RootElement.TryGetProperty("shown", out _).ShouldBeFalse();
    }

    [Fact]
    public void Tables_within_pages_and_below_charts_show_the_first_rows_and_say_how_many_there_are()
    {
        paged.Report.Write(
            "charts/counts.yaml",
            "title: Stations counted\ndata: stations\nmark: dot\nopacity: 0.2\nencoding: { x: day, y: count }\nfilter: { "
                + "country: Latvia }\n"
        );
        paged.Report.Write(
            "second.md",
            "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\n---\n\n{{chart \"counts\"}}\n\n{{table "
                + "\"stations\"}}\n"
        );

        var files = paged.Report.Make();

        foreach (
            var (path, rest) in new[]
            {
                ("second/index.html", "These are the first 200 of 1,000 rows"),
                // A long table below a chart stands on the page of the chart alone.
                ("charts/counts/index.html", "These are the first 200 of 333 rows"),
            }
        )
        {
            var page = new HtmlParser().ParseDocument(files[path]);
            page.QuerySelectorAll("table").ShouldHaveSingleItem().QuerySelectorAll("tbody tr").Length.ShouldBe(200);
            page.QuerySelectorAll(".table-rest").ShouldHaveSingleItem().TextContent.Trim().Split(';')[0].ShouldBe(rest);
            page.QuerySelectorAll(".table-rest a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/data/stations/");
            page.QuerySelectorAll("table.sorts, table.filters").ShouldBeEmpty();
        }

        files["charts/counts.csv"].Split("\r\n").Length.ShouldBe(1 + 333 + 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(300, 1)]
    [InlineData(301, 2)]
    [InlineData(14_000, 70)]
    public void Pages_hold_a_few_hundred_rows(int rows, int pages) => RowPages.CountOf(Dataset(rows)).ShouldBe(pages);

    private static Report.Data.Dataset Dataset(int rows)
    {
        var at = Report.Diagnostics.Position.StartOf("a.yaml");
        return new(
            "a",
            "A",
            null,
            null,
            [],
            [.. Enumerable.Range(0, rows).Select(i => new Report.Data.Row($"row-{i}", [], null, null, null, at))],
            [],
            at
        );
    }

    private static IEnumerable<string> Pages(string dataset, int count) =>
        Enumerable.Range(2, count - 1).Select(page => $"data/{dataset}/rows/{page}/index.html").Prepend($"data/{dataset}/index.html");

    private static IEnumerable<string> RowsOf(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll("tbody tr[id]").Select(row => row.Id!);
}
