using Microsoft.Playwright;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>
/// On the front page, the lead chart stands below the headline, charts keep their width, and chapters are listed with their findings.
/// </summary>
public sealed class FrontPageInBrowserTests(BrowserFixture browser) : IDisposable
{
    private readonly SmallReport report = new();

    [Theory]
    [InlineData(1280, 900, 600)]
    [InlineData(390, 844, 1000)]
    public async Task The_lead_chart_stands_directly_below_the_headline(int width, int height, int most)
    {
        WriteFrontPage("Of one statement on troops in Europe that was checked, none holds as it stands");
        await using var site = await report.Serve(TestContext.Current.CancellationToken);
        var page = await Open(site, width, height);

        var chart = await Box(page, ".chart svg:visible");

        chart.Y.ShouldBeLessThan(most);
        chart.Y.ShouldBeGreaterThan((await Box(page, "h1")).Y);
        (await page.Locator(".prose > *").First.GetAttributeAsync("id")).ShouldBe("chart-troops");
    }

    [Theory]
    [InlineData(1280, 1120, ".chart-page-wide")]
    [InlineData(1024, 992, ".chart-page-wide")]
    [InlineData(800, 768, ".chart-wide")]
    [InlineData(390, 358, ".chart-narrow")]
    public async Task A_chart_of_the_width_of_the_page_takes_it_and_shows_no_text_under_twelve_pixels(
        int width,
        double wide,
        string rendering
    )
    {
        WriteFrontPage("A headline");
        await using var site = await report.Serve(TestContext.Current.CancellationToken);
        var page = await Open(site, width, 900);

        (await Box(page, ".chart")).Width.ShouldBe((float)wide, 1);
        (await page.Locator($"{rendering} svg").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".chart svg:visible").CountAsync()).ShouldBe(1);
        var least = await page.Locator(".chart svg:visible")
            .EvaluateAsync<double>(
                """
                svg => Math.min(...[...svg.querySelectorAll("text")].map(text => parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))
                """
            );
        least.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public async Task Chapters_are_listed_with_their_findings_and_a_drawing_where_they_have_a_chart()
    {
        report.Write("third.md", "---\ntitle: A third chapter\norder: 3\n---\n\n{{chart \"troops\"}}");
        WriteFrontPage("A headline");
        await using var site = await report.Serve(TestContext.Current.CancellationToken);
        var page = await Open(site, 1280, 900);

        (await page.Locator(".chapter-title").AllInnerTextsAsync()).ShouldBe([
            "The first chapter",
            "The second chapter",
            "A third chapter",
        ]);
        (
            await page.Locator(".chapter-list li")
                .EvaluateAllAsync<int[]>("items => items.map(item => item.querySelectorAll('svg').length)")
        ).ShouldBe([0, 0, 1]);
        (await page.Locator(".chapter-list svg text").CountAsync()).ShouldBe(0);
        (await page.Locator(".verdict-signs i").CountAsync()).ShouldBe(1);
        (await page.Locator(".verdicts").InnerTextAsync()).ShouldContain("1 of 1 Imprecise");
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{{chapters}}", "PAGE060")]
    [InlineData("{{verdicts}}", "PAGE061")]
    public void A_list_of_nothing_is_refused(string call, string code)
    {
        report.Write("claims.yaml", "{}");
        report.Write("first.md", "---\ntitle: First\n---\n\n{{chart \"troops\"}}");
        report.Write("second.md", "---\ntitle: Second\n---");
        report.Write("index.md", $"---\ntitle: Front\norder: 0\n---\n\n{call}");

        report.Faults().Select(fault => fault.Code).ShouldContain(code);
    }

    public void Dispose() => report.Dispose();

    private void WriteFrontPage(string title)
    {
        report.Write(
            "charts/troops.yaml",
            """
            title: The troops left
            subtitle: Troops in Europe, 1985 to 2010
            data: troops
            mark: line
            width: page
            encoding: { x: year, y: troops }
            """
        );
        report.Write(
            "index.md",
            $$$"""
            ---
            title: {{{title}}}
            description: In one sentence or two, what the article said, and what is to be found out about it in the record that was published at the time.
            ---

            {{chart "troops"}}

            {{verdicts}}

            ## What is not known

            Words.

            ## Chapters

            {{chapters}}
            """
        );
    }

    private async Task<IPage> Open(StaticServer site, int width, int height)
    {
        var page = await browser.NewPage(width, height);
        await page.GotoAsync(site.Root.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }

    private static async Task<LocatorBoundingBoxResult> Box(IPage page, string selector) =>
        (await page.Locator(selector).First.BoundingBoxAsync()).ShouldNotBeNull();
}
