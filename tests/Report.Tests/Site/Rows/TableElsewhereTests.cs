using Microsoft.Playwright;
using Report.Tests.Browser;
using Shouldly;

namespace Report.Tests.Site.Rows;

/// <summary>
/// A long table of a chart is only on the chart's own page; other pages link to it, and load it when a reader opens it there.
/// </summary>
public sealed class TableElsewhereTests(BrowserFixture browser) : IDisposable
{
    private readonly SmallReport report = new();

    public void Dispose() => report.Dispose();

    [Theory]
    [InlineData(250, true)]
    [InlineData(150, false)]
    public void A_page_has_a_link_where_the_table_would_weigh_more_than_the_chart(int rows, bool elsewhere)
    {
        Write(rows);

        var files = report.Make();

        files["second/index.html"]
            .Contains("href=\"/charts/days/#chart-days\">Table of 250 rows, on the page of this chart", StringComparison.Ordinal)
            .ShouldBe(elsewhere);
        files["second/index.html"].Contains("data-table", StringComparison.Ordinal).ShouldBe(!elsewhere);
        files["charts/days/embed/index.html"].Contains("data-table", StringComparison.Ordinal).ShouldBe(!elsewhere);
        files["charts/days/index.html"].ShouldContain("data-table");
        files["charts/days/index.html"].ShouldNotContain("table-elsewhere");
    }

    [Fact]
    public async Task The_table_takes_the_place_of_the_link_when_it_is_opened_and_the_link_is_all_there_is_without_a_script()
    {
        Write(250);
        await using var site = await report.Serve(TestContext.Current.CancellationToken);

        var page = await browser.NewPage(390);
        await page.GotoAsync(new Uri(site.Root, "second/").ToString());
        await page.Locator(".chart-data > summary").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chart-data tbody tr")).ToHaveCountAsync(250);
        await Assertions.Expect(page.Locator(".table-elsewhere")).ToHaveCountAsync(0);
        await page.Locator(".chart-data thead button").Last.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chart-data thead th").Last).ToHaveAttributeAsync("aria-sort", "ascending");
        (await Axe.Violations(page)).ShouldBeEmpty();

        var plain = await browser.NewPage(javaScript: false);
        await plain.GotoAsync(new Uri(site.Root, "second/").ToString());
        await plain.Locator(".chart-data > summary").ClickAsync();
        await plain.Locator(".table-elsewhere a").ClickAsync();
        plain.Url.ShouldEndWith("/charts/days/#chart-days");
        await Assertions.Expect(plain.Locator(".chart-data tbody tr")).ToHaveCountAsync(250);

        await plain.GotoAsync(new Uri(site.Root, "second/").ToString());
        await plain.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(plain.Locator(".table-elsewhere")).ToBeVisibleAsync();
    }

    private void Write(int rows)
    {
        var days = Enumerable
            .Range(0, rows)
            .Select(day => $"  - {{ day: {new DateOnly(2020, 1, 1).AddDays(day):yyyy-MM-dd}, count: {day * 7 % 50} }}\n");
        report.Write(
            "data/days.yaml",
            "title: Days\nsource: paper\nfields:\n  - { name: day, type: date, title: Day }\n  - { name: count, type: quantity, "
                + $"title: Count, unit: cars }}\nrows:\n{string.Concat(days)}"
        );
        report.Write("charts/days.yaml", "title: Cars by day\ndata: days\nmark: line\nencoding: { x: day, y: count }\n");
        report.Write("second.md", "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\n---\n\n{{chart \"days\"}}\n");
    }
}
