using Microsoft.Playwright;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>Pages are laid out as intended on phones, on desktops and on paper.</summary>
public sealed class LayoutInBrowserTests(BrowserFixture browser, ExampleReport report)
{
    // True if the cells of each row stand side by side, and its notes, its sources and the columns moved out of the row lie below all of
    // them.
    private const string CellsOfARowAreLevel = """
        box => [...box.querySelectorAll("tr")].every(row => {
          const isShown = cell => cell.getBoundingClientRect().height > 0;
          const top = cell => cell.getBoundingClientRect().top;
          const isBelow = cell => cell.matches(".row-more, .row-notes, .row-sources");
          const cells = [...row.cells].filter(cell => !isBelow(cell));
          const bottoms = cells.map(cell => cell.getBoundingClientRect().bottom);
          return Math.max(...bottoms) > Math.max(...cells.map(top))
            && [...row.cells].filter(cell => isBelow(cell) && isShown(cell)).every(cell => top(cell) >= Math.max(...bottoms) - 1);
        })
        """;

    private static readonly string[] TableRoles = ["table", "row", "columnheader", "rowheader", "cell"];

    [Theory]
    [InlineData("data/force-proposals/")]
    [InlineData("data/timeline/")]
    [InlineData("data/baltic/")]
    public async Task On_a_phone_columns_that_find_no_room_stand_below_their_row_with_their_names_and_nothing_is_cut_off(string path)
    {
        var page = await Open(path, 390);
        var box = page.Locator(".table-scroll").First;

        (await box.EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth")).ShouldBeTrue();
        (await box.EvaluateAsync<bool>(CellsOfARowAreLevel)).ShouldBeTrue();
        var cell = box.Locator("tbody td.row-more:not(:empty)").First;
        (await cell.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content")).ShouldContain(
            await cell.GetAttributeAsync("data-label") ?? "none"
        );
        // At least two columns stay in the row, or there would be nothing to compare.
        (await box.Locator("thead th:visible:not(.row-notes, .row-sources)").CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        TableRoles.ShouldBeSubsetOf(await RolesHeard(page));
    }

    [Theory]
    [InlineData("data/rand-hours/")]
    [InlineData("data/us-troops-europe/")]
    [InlineData("data/nato-members/")]
    [InlineData("method/")]
    public async Task On_a_phone_a_table_that_fits_stays_one_with_notes_and_sources_below_each_row(string path)
    {
        var page = await Open(path, 390);
        var box = page.Locator(".table-scroll").First;

        (await box.EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth")).ShouldBeTrue();
        (await box.EvaluateAsync<bool>(CellsOfARowAreLevel)).ShouldBeTrue();
        (await box.Locator("tbody .row-notes:not(:empty)").CountAsync()).ShouldBeGreaterThan(0);
        TableRoles.ShouldBeSubsetOf(await RolesHeard(page));
    }

    [Theory]
    [InlineData("data/timeline/")]
    [InlineData("data/force-density/")]
    public async Task On_paper_no_column_of_a_wide_table_is_cut_off(string path)
    {
        // A4 is 794 CSS pixels wide, which media queries see, and has 643 between its margins.
        var page = await Open(path, 794);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("document.body.style.width = '643px'");

        var right = await page.Locator(".data-table").First.EvaluateAsync<double>("table => table.getBoundingClientRect().right");

        right.ShouldBeLessThanOrEqualTo(643.5);
    }

    [Fact]
    public async Task On_paper_figures_leave_room_for_text_and_addresses_can_be_read()
    {
        var page = await Open("shield/", 643);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var heights = await page.Locator(".chart svg:visible")
            .EvaluateAllAsync<double[]>("drawings => drawings.map(drawing => drawing.getBoundingClientRect().height)");
        heights.ShouldAllBe(height => height > 100 && height < 300);
        foreach (var hidden in new[] { ".masthead-nav", ".toc", ".chart-data table", ".chart-source summary" })
        {
            (await page.Locator(hidden).First.IsVisibleAsync()).ShouldBeFalse(hidden);
        }

        // Paper shows what is folded or linked on screen: all sources of a chart, its address, and the address of the page.
        (await page.Locator(".chart-source details a").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".chart-share a").First.InnerTextAsync()).ShouldContain("/charts/us-troops-europe/");
        (await page.Locator(".colophon-address dd").InnerTextAsync()).ShouldEndWith("/shield/");
    }

    [Fact]
    public async Task A_table_on_a_phone_can_be_filtered_and_sorted()
    {
        var page = await Open("data/timeline/", 390);

        await page.Locator(".table-filter input").FillAsync("Sweden");
        await page.Locator("thead button").First.ClickAsync();

        (await page.Locator("tbody tr:visible").CountAsync()).ShouldBe(1);
        (await page.Locator("thead th").First.GetAttributeAsync("aria-sort")).ShouldBe("ascending");
    }

    [Fact]
    public async Task A_long_table_of_a_page_is_filtered_under_its_title()
    {
        var page = await Open("method/", 1280);
        (await page.Locator(".table-filter").CountAsync()).ShouldBe(0);

        await page.Locator(".data-table").Last.EvaluateAsync("table => table.classList.add('filters')");
        var script = await page.Locator("script[type=module][src]").First.GetAttributeAsync("src");
        await page.EvaluateAsync("script => import(`${script}?again`)", script);

        await Assertions.Expect(page.Locator("caption > .table-filter")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(768)]
    public async Task The_current_page_is_in_sight_in_the_masthead_and_the_title_has_one_line(int width)
    {
        var page = await Open("method/", width);

        (
            await page.Locator(".masthead-nav [aria-current]")
                .EvaluateAsync<bool>(
                    "tab => tab.getBoundingClientRect().right <= document.documentElement.clientWidth && "
                        + "tab.getBoundingClientRect().left >= 0"
                )
        ).ShouldBeTrue();
        (await page.EvaluateAsync<double>("scrollY")).ShouldBe(0);
        (await Box(page, ".masthead-title")).Height.ShouldBeLessThan(60);
    }

    [Fact]
    public async Task Figures_at_a_glance_fill_their_rows_however_many_there_are()
    {
        var page = await Open("", 1280);
        await page.Locator(".prose")
            .First.EvaluateAsync("prose => prose.append(Object.assign(document.createElement('ul'), { className: 'figures' }))");
        foreach (var width in new[] { 640, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var gaps = await page.Locator(".figures")
                .EvaluateAsync<int[]>(
                    """
                    list => [1, 2, 3, 4, 5, 6, 7, 8].filter(count => {
                      list.replaceChildren(...Array.from({ length: count }, () => document.createElement("li")));
                      list.childNodes.forEach(item => item.append("x"));
                      const boxes = [...list.children].map(item => item.getBoundingClientRect());
                      const ends = new Map(boxes.map(box => [box.top, box.right]));
                      return [...ends.values()].some(end => Math.abs(end - list.getBoundingClientRect().right) > 1);
                    })
                    """
                );
            gaps.ShouldBeEmpty($"{width}");
        }
    }

    [Fact]
    public async Task Masthead_contents_and_colophon_share_an_edge_and_so_do_text_and_charts()
    {
        var page = await Open("promises/", 1280);

        var edge = (await Box(page, ".masthead-title")).X;
        (await Box(page, ".toc")).X.ShouldBe(edge, 1);
        (await Box(page, ".colophon-title")).X.ShouldBe(edge, 1);
        var text = (await Box(page, ".prose > p")).X;
        (await Box(page, ".prose > .chart")).X.ShouldBe(text, 1);
        (await Box(page, ".prose > .claim")).X.ShouldBe(text, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("shield/")]
    [InlineData("charts/")]
    [InlineData("charts/promises/")]
    [InlineData("data/")]
    [InlineData("data/baltic/")]
    [InlineData("claims/")]
    [InlineData("claims/rand-72-hours/")]
    [InlineData("sources/")]
    [InlineData("glossary/")]
    [InlineData("corrections/")]
    [InlineData("404.html")]
    public async Task Every_kind_of_page_starts_at_the_edge_of_the_masthead(string path)
    {
        foreach (var width in new[] { 390, 800, 1280, 1920 })
        {
            var page = await Open(path, width);
            var edge = width >= 1024 ? (await Box(page, ".masthead-title")).X : (await Box(page, ".heading")).X;
            (await Box(page, "h1")).X.ShouldBe(edge, 1);
        }
    }

    [Fact]
    public async Task The_contents_stay_in_sight_beside_a_long_page()
    {
        var page = await Open("promises/", 1280);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        await page.EvaluateAsync("scrollTo(0, 2500)");

        (await Box(page, ".toc")).Y.ShouldBeInRange(0, 100);
    }

    [Fact]
    public async Task A_citation_on_a_claim_has_one_face_and_size()
    {
        var page = await Open("checked/", 1280);

        var faces = await page.Locator(".claim-source, .claim-source a")
            .EvaluateAllAsync<string[]>(
                "parts => [...new Set(parts.map(part => getComputedStyle(part).fontFamily + getComputedStyle(part).fontSize))]"
            );

        faces.Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_embedded_chart_grows_no_wider_than_it_is_drawn() =>
        (await Box(await Open("charts/us-troops-europe/embed/", 1280), ".chart-wide svg")).Width.ShouldBeLessThanOrEqualTo(720);

    [Fact]
    public async Task The_subtitle_of_a_chart_follows_the_title_of_its_page_at_the_same_edge()
    {
        var page = await Open("charts/promises/", 1280);
        var title = await Box(page, "h1");
        var subtitle = await Box(page, ".standfirst");

        (subtitle.Y - title.Y - title.Height).ShouldBeInRange(0, 24);
        subtitle.X.ShouldBe(title.X);
        (await page.Locator("main .chart-subtitle").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Pictures_in_the_gallery_are_whole_and_no_text_is_too_small_to_read()
    {
        foreach (var width in new[] { 390, 1280 })
        {
            var page = await Open("charts/", width);

            (
                await page.Locator(".sketch")
                    .EvaluateAllAsync<bool>(
                        "pictures => pictures.every(picture => picture.scrollHeight <= picture.clientHeight && picture.clientHeight > 100)"
                    )
            ).ShouldBeTrue();
            (await page.Locator(".sketch text").CountAsync()).ShouldBe(0);
        }
    }

    private async Task<IPage> Open(string path, int width)
    {
        var page = await browser.NewPage(width: width);
        await page.GotoAsync($"{await report.Root()}{path}", new() { WaitUntil = WaitUntilState.Load });
        return page;
    }

    /// <summary>
    /// Returns the roles in the accessibility tree, which screen readers use; CSS can make them differ from those of the elements.
    /// </summary>
    private static async Task<IReadOnlySet<string>> RolesHeard(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree")).ShouldNotBeNull();
        return tree.GetProperty("nodes")
            .EnumerateArray()
            .Select(node => node.TryGetProperty("role", out var role) ? role.GetProperty("value").GetString() : null)
            .OfType<string>()
            .ToHashSet();
    }

    private static async Task<LocatorBoundingBoxResult> Box(IPage page, string selector) =>
        (await page.Locator(selector).First.BoundingBoxAsync()).ShouldNotBeNull();
}
