using Microsoft.Playwright;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;
using Shouldly;

namespace Report.Tests.Site.Rows;

/// <summary>
/// Readers can sort and filter all rows of a dataset of several pages with the keyboard, and a link to a row leads to it.
/// </summary>
public sealed class RowsInBrowserTests(BrowserFixture browser, RowsInBrowserTests.Stations stations)
    : IClassFixture<RowsInBrowserTests.Stations>
{
    [Fact]
    public async Task Rows_that_the_script_writes_are_those_of_the_pages()
    {
        var page = await Open(await stations.Root(), "data/stations/");
        var own = await Rows(page);

        await page.Locator("thead button").First.PressAsync("Enter");
        await Shows(page, "1,000");

        (await Rows(page)).ShouldBe(own);
    }

    [Fact]
    public async Task Rows_are_sorted_over_all_pages_with_the_keyboard()
    {
        var page = await Open(await stations.Root(), "data/stations/");

        var heading = page.Locator("thead button", new() { HasText = "Station" });
        await heading.PressAsync("Enter");
        await Shows(page, "1,000");
        await heading.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("S1000");
        (await page.Locator("thead th").First.GetAttributeAsync("aria-sort")).ShouldBe("descending");

        // Sorts by number: a bound such as "over 5" counts as its value, and rows without a number come last.
        await page.Locator("thead button", new() { HasText = "vehicles" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("tbody tr").First).Not.ToContainTextAsync("S1000");
        var counts = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('tbody data')].filter(d => d.closest('td').cellIndex === 3).map(d => Number(d.value))"
        );
        counts.Length.ShouldBe(200);
        counts.ShouldBe(counts.Order());

        await page.Locator(".row-steps button").Last.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".row-steps [role=status]")).ToHaveTextAsync("Rows 201 to 400 of 1,000");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Next rows");
        (
            await page.EvaluateAsync<double>("Number(document.querySelector('tbody tr td:nth-child(4) data').value)")
        ).ShouldBeGreaterThanOrEqualTo(counts[^1]);
    }

    [Fact]
    public async Task A_filter_looks_through_the_rows_of_all_pages_and_an_empty_one_brings_the_page_back()
    {
        var page = await Open(await stations.Root(), "data/stations/rows/2/");
        var own = await Rows(page);

        await page.Locator(".table-filter input").FillAsync("s0777");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        (await page.Locator("tbody tr").InnerTextAsync()).ShouldContain("S0777");
        (await page.Locator(".table-filter output").InnerTextAsync()).ShouldBe("1 of 1,000 rows");
        await Assertions.Expect(page.Locator(".row-pages")).ToBeHiddenAsync();

        await page.Locator(".table-filter input").FillAsync("counted TWICE");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(20);

        await page.Locator(".table-filter input").FillAsync("");
        await Assertions.Expect(page.Locator(".row-pages")).ToBeVisibleAsync();
        (await Rows(page)).ShouldBe(own);
    }

    [Fact]
    public async Task A_link_to_a_row_that_the_first_page_once_had_comes_to_the_page_that_has_it()
    {
        var page = await Open(await stations.Root(), "data/stations/#row-s0501");

        await page.WaitForURLAsync("**/data/stations/rows/3/#row-s0501");
        await Assertions.Expect(page.Locator("tr:target")).ToContainTextAsync("S0501");
    }

    [Fact]
    public async Task A_row_that_no_page_has_is_shown_among_its_neighbours()
    {
        using var paged = new PagedReport();
        paged.Report.Write("data/stations.csv", PagedReport.Csv(6000));
        await using var site = await paged.Report.Serve(TestContext.Current.CancellationToken);
        var page = await Open(site.Root, "data/stations/#row-s5900");

        await Assertions.Expect(page.Locator("tr:target")).ToContainTextAsync("S5900");
        await Assertions.Expect(page.Locator(".row-steps [role=status]")).ToHaveTextAsync("Rows 5,801 to 6,000 of 6,000");
    }

    [Fact]
    public async Task Without_a_script_a_link_leads_to_the_row_and_the_pages_lead_on()
    {
        var page = await browser.NewPage(javaScript: false);
        await page.GotoAsync(new Uri(await stations.Root(), "second/").ToString());

        await page.Locator("a[href$='#row-s0501']:visible").Last.ClickAsync();
        page.Url.ShouldEndWith("/data/stations/rows/3/#row-s0501");
        await page.Locator(".row-pages [rel=next]").ClickAsync();
        (await page.Locator("tbody tr").First.InnerTextAsync()).ShouldStartWith("S0601");
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_table_over_all_rows_passes_axe_and_stays_within_the_window(int width, ColorScheme scheme)
    {
        var page = await Open(await stations.Root(), "data/stations/rows/3/", width, scheme);
        await page.Locator("thead button").First.ClickAsync();
        await Shows(page, "1,000");

        (await Axe.Violations(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")).ShouldBeFalse();
    }

    private static Task Shows(IPage page, string all) =>
        Assertions.Expect(page.Locator(".row-steps [role=status]")).ToContainTextAsync($"of {all}");

    private static Task<string[]> Rows(IPage page) =>
        page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('tbody tr')].map(row => row.id + ': ' + [...row.cells].map(cell => `${cell.className} "
                + "${cell.dataset.label ?? ''} ${cell.textContent}`).join(' | '))"
        );

    private async Task<IPage> Open(Uri root, string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.NewPage(width, scheme: scheme);
        await page.GotoAsync(new Uri(root, path).ToString());
        return page;
    }

    /// <summary>The site with five pages of stations, built and served once for all tests.</summary>
    public sealed class Stations : IAsyncDisposable
    {
        private readonly PagedReport paged = new();
        private readonly Lazy<Task<StaticServer>> server;

        public Stations() => server = new(() => paged.Report.Serve());

        public async Task<Uri> Root() => (await server.Value).Root;

        public async ValueTask DisposeAsync()
        {
            if (server.IsValueCreated)
            {
                await (await server.Value).DisposeAsync();
            }

            paged.Dispose();
        }
    }
}
