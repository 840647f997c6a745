using Microsoft.Playwright;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>The finished pages work in a browser for readers with a mouse, a keyboard, a phone, a screen reader, or no script.</summary>
public sealed class PagesInBrowserTests(BrowserFixture browser, ExampleReport report)
{
    // A page of each kind.
    private static readonly string[] Kinds =
    [
        "",
        "shield/",
        "promises/",
        "timeline/",
        "charts/",
        "charts/us-troops-europe/",
        "charts/us-troops-europe/embed/",
        "data/",
        "data/efp-battlegroups/",
        "claims/",
        "claims/rand-72-hours/",
        "sources/",
        "corrections/",
        "glossary/",
        "404.html",
    ];

    private const string TopOfTable = "document.querySelector('thead').getBoundingClientRect().top + scrollY";

    // Records each layout shift: its score, and the elements that moved, with their old and new positions.
    private const string WatchShifts = """
        window.shifts = [];
        const place = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
        const told = ({ node, previousRect, currentRect }) => `${node?.nodeName} ${node?.className}: ${place(previousRect)} -> ${place(currentRect)}`;
        new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push(`${e.value} ${e.sources.map(told).join('; ')}`)))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Checks the four pages with the most content; <c>./check axe</c> checks every page.</summary>
    [Theory]
    [InlineData("shield/")]
    [InlineData("charts/us-troops-europe/")]
    [InlineData("charts/us-troops-europe/embed/")]
    [InlineData("data/efp-battlegroups/")]
    public async Task A_page_passes_axe_in_light_and_dark(string path)
    {
        var page = await browser.NewPage(width: 390);
        await Open(page, path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });

            (await Axe.Violations(page)).ShouldBeEmpty($"{scheme}");
        }
    }

    [Fact]
    public async Task Nothing_runs_out_of_a_page_from_320_to_2560_pixels()
    {
        var page = await browser.NewPage(width: 320);
        var faults = new List<string>();
        foreach (var path in Kinds)
        {
            await Open(page, path);
            foreach (var width in new[] { 320, 390, 768, 1280, 2560 })
            {
                await page.SetViewportSizeAsync(width, 900);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                {
                    faults.Add($"/{path} at {width}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("72-hours/")]
    [InlineData("enough/")]
    public async Task A_page_with_two_charts_is_small_and_comes_in_few_requests(string path)
    {
        var page = await browser.NewPage();
        var urls = new List<string>();
        page.Request += (_, request) => urls.Add(request.Url);

        await Open(page, path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var sizes = await Task.WhenAll(urls.ToList().Select(SizeOverTheWire));
        urls.Count.ShouldBeLessThanOrEqualTo(8, string.Join('\n', urls));
        sizes.Sum().ShouldBeLessThanOrEqualTo(60 * 1024);
    }

    [Theory]
    [InlineData("")]
    [InlineData("first/")]
    [InlineData("charts/troops/")]
    [InlineData("data/")]
    public async Task A_page_opened_from_a_disk_says_why_it_looks_as_it_does(string path)
    {
        using var small = new SmallReport();
        await using var site = await small.Serve(TestContext.Current.CancellationToken);
        var page = await browser.NewPage();
        var word = page.GetByText("A page opened from a disk");

        await page.GotoAsync(new Uri(Path.Combine(small.Output, path, "index.html")).AbsoluteUri);
        (await word.IsVisibleAsync()).ShouldBeTrue();

        await page.GotoAsync(new Uri(site.Root, path).AbsoluteUri);
        (await word.IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("shield/")]
    [InlineData("data/timeline/")]
    public async Task Nothing_moves_while_a_page_loads(string path)
    {
        var page = await browser.NewPage(width: 390);
        await page.AddInitScriptAsync(WatchShifts);

        await Open(page, path);

        (await page.EvaluateAsync<string[]>("window.shifts")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_moves_although_a_long_table_stops_half_way(int width)
    {
        await using var slow = new HaltingServer();
        var page = await browser.NewPage(width);
        await page.AddInitScriptAsync(WatchShifts);

        await page.GotoAsync(
            $"{await slow.Start(await report.Root(), "<tr", 3)}data/timeline/",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await page.EvaluateAsync(
            "new Promise(painted => new PerformanceObserver(painted).observe({ type: 'paint', buffered: true })).then(() => 0)"
        );
        var top = await page.EvaluateAsync<double>(TopOfTable);
        slow.GoOn();
        await page.Locator(".table-filter").WaitForAsync();

        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(20);
        (await page.EvaluateAsync<double>(TopOfTable)).ShouldBe(top);
        // Allows small shifts: the browser sizes columns by the rows received so far, so that later rows move words sideways and may wrap
        // a heading.
        (await page.EvaluateAsync<string[]>("window.shifts.filter(shift => parseFloat(shift) > 0.03)")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_every_chart_has_its_table_and_every_value_its_row()
    {
        var page = await browser.NewPage(javaScript: false);
        await Open(page, "shield/");

        await page.Locator("#chart-us-troops-europe .chart-data > summary").ClickAsync();

        (await page.Locator("#chart-us-troops-europe table").First.IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("a[data-note]").First.ClickAsync();
        page.Url.ShouldContain("/data/");
        await Assertions.Expect(page.Locator("tr:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_chart_is_one_tab_stop_and_arrow_keys_go_from_mark_to_mark()
    {
        var page = await browser.NewPage();
        await Open(page, "charts/battlegroups-by-host/");
        var frame = page.Locator(".chart-wide");
        var tip = frame.Locator(".chart-tip");
        await frame.FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await tip.WaitForAsync();
        var first = await tip.TextContentAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var second = await tip.TextContentAsync();

        first.ShouldNotBeNullOrWhiteSpace();
        second.ShouldNotBe(first);
        (await frame.Locator("[tabindex]").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("Escape");
        (await tip.IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mark_tells_its_value_on_hover()
    {
        var page = await browser.NewPage();
        await Open(page, "charts/battlegroups-by-host/");

        await page.Locator(".chart-wide")
            .HoverAsync(
                new()
                {
                    Position = new() { X = 200, Y = 60 },
                }
            );

        await page.Locator(".chart-wide .chart-tip").WaitForAsync();
    }

    [Fact]
    public async Task The_note_behind_a_value_opens_beside_it_and_closes_with_escape()
    {
        var page = await browser.NewPage();
        await Open(page, "shield/");
        var link = page.Locator("a[data-note]").First;
        var before = page.Url;

        await link.ClickAsync();

        var note = page.Locator(".value-note:popover-open");
        (await note.TextContentAsync())!.ShouldContain("Source");
        page.Url.ShouldBe(before);
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".value-note:popover-open").CountAsync()).ShouldBe(0);
        (await link.EvaluateAsync<bool>("link => link === document.activeElement")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_search_opens_with_a_key_finds_a_page_and_goes_there()
    {
        var page = await browser.NewPage();
        await Open(page, "");

        await page.Keyboard.PressAsync("/");
        await page.Locator(".search input").FillAsync("battlegroups");
        var first = page.Locator(".search li a").First;
        var address = await first.EvaluateAsync<string>("link => link.href");
        (await first.TextContentAsync())!.ShouldContain("battlegroups", Case.Insensitive);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await first.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(address);
    }

    [Fact]
    public async Task A_table_sorts_by_value_and_filters()
    {
        var page = await browser.NewPage();
        await Open(page, "data/us-troops-europe-by-country/");
        var heading = page.Locator("thead th.numeric button").First;

        await heading.ClickAsync();
        await heading.ClickAsync();
        await page.Locator(".table-filter input").FillAsync("italy");
        // Waits for the web worker, which filters the rows of all pages of the table.
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Italy");

        (await page.Locator("thead th.numeric").First.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        var values = await page.Locator("tbody tr:visible td.numeric:not(:has(.missing))")
            .EvaluateAllAsync<double[]>("cells => cells.map(cell => Number(cell.textContent.replaceAll(',', '')))");
        values.ShouldNotBeEmpty();
        values.ShouldBeInOrder(SortDirection.Descending);
        (await page.Locator("tbody tr:visible").AllTextContentsAsync()).ShouldAllBe(row => row.Contains("Italy"));
    }

    [Fact]
    public async Task An_embed_tells_its_height_to_the_page_around_it()
    {
        var page = await browser.NewPage(width: 500);
        var root = await report.Root();
        await page.SetContentAsync(
            $"""<script src="{root}embed.js"></script><iframe src="{root}charts/us-troops-europe/embed/" style="height: 10px"></iframe>"""
        );

        await page.WaitForFunctionAsync("parseInt(document.querySelector('iframe').style.height) > 200");
    }

    [Fact]
    public async Task A_report_chart_element_shows_the_chart_in_the_scheme_and_accent_of_the_page_around_it()
    {
        var page = await browser.NewPage(width: 500);
        var root = await report.Root();
        await page.SetContentAsync(
            $"""
            <script src="{root}embed.js"></script>
            <report-chart src="{root}charts/us-troops-europe/" theme="dark" accent="ffcc00"><a href="{root}">Troops in Europe</a></report-chart>
            """
        );

        await page.WaitForFunctionAsync("parseInt(document.querySelector('report-chart iframe').style.height) > 200");
        (await page.Locator("report-chart iframe").GetAttributeAsync("title")).ShouldBe("Troops in Europe");
        var embedded = page.Frames[1];
        (await embedded.EvaluateAsync<string>("document.documentElement.dataset.theme")).ShouldBe("dark");
        (
            await embedded.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--color-accent').trim()")
        ).ShouldBe("#ffcc00");

        await page.EvaluateAsync("chart => document.querySelector('report-chart').setAttribute('accent', '111111')");
        await page.WaitForFunctionAsync("parseInt(document.querySelector('report-chart iframe').style.height) > 200");
        (
            await page.Frames[1]
                .EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--color-accent').trim()")
        ).ShouldNotBe("#111111");
    }

    [Fact]
    public async Task Colours_that_the_reader_forces_and_paper_leave_nothing_out()
    {
        var page = await browser.NewPage();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Open(page, "shield/");
        (await page.Locator("#chart-us-troops-europe .chart-page-wide svg").IsVisibleAsync()).ShouldBeTrue();

        await page.EmulateMediaAsync(new() { Media = Media.Print, ForcedColors = ForcedColors.None });

        (await page.Locator("#chart-us-troops-europe svg:visible").CountAsync()).ShouldBe(1);
        (await page.Locator(".masthead-nav").IsVisibleAsync()).ShouldBeFalse();
    }

    private async Task Open(IPage page, string path) =>
        await page.GotoAsync($"{await report.Root()}{path}", new() { WaitUntil = WaitUntilState.Load });

    private static async Task<int> SizeOverTheWire(string url)
    {
        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(url);
        if (url.EndsWith(".woff2", StringComparison.Ordinal))
        {
            return bytes.Length;
        }

        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)packed.Length;
    }
}
