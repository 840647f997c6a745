using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Report.Tests.Browser;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>
/// A chart embedded in a page on another host fits its frame, follows the theme and accent set there, and keeps its words without
/// scripts.
/// </summary>
public sealed class EmbeddingInBrowserTests(BrowserFixture browser, ExampleReport report) : IAsyncDisposable
{
    private const string Chart = "charts/us-troops-europe/";

    private readonly ConcurrentQueue<string> warnings = [];
    private WebApplication? host;

    [Theory]
    [InlineData(Chart)]
    [InlineData("charts/us-troops-europe")]
    [InlineData(Chart + "index.html")]
    [InlineData(Chart + "embed/")]
    public async Task The_component_shows_the_chart_whichever_of_its_addresses_it_is_given(string path)
    {
        var page = await Open(path);

        // All renderings are visible until the style sheet has arrived.
        await Assertions.Expect(Embedded(page).Locator("figure.chart svg[role=img]:visible")).ToHaveCountAsync(1);
        (await Frame(page).GetAttributeAsync("title")).ShouldBe("American troops");
    }

    [Fact]
    public async Task Its_height_follows_the_chart()
    {
        var page = await Open(Chart);
        await FitsItsChart(page);
        var wide = await Height(page);

        await page.SetViewportSizeAsync(390, 900);

        await page.WaitForFunctionAsync($"document.querySelector('iframe').clientHeight !== {wide}");
        await FitsItsChart(page);
    }

    [Fact]
    public async Task A_plain_frame_grows_with_its_chart_where_the_script_is_on_the_page()
    {
        var root = await report.Root();
        var page = await OpenHtml(
            $"<script src=\"{root}embed.js\" async></script><iframe src=\"{root}{Chart}embed/\" width=\"100%\" height=\"100\" "
                + "title=\"A chart\"></iframe>"
        );
        await page.WaitForFunctionAsync("document.querySelector('iframe').clientHeight > 200");
        await FitsItsChart(page);
    }

    [Fact]
    public async Task The_theme_is_the_reader_s_until_the_page_says_otherwise()
    {
        var page = await Open(Chart);
        var light = await Background(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Background(page);
        dark.ShouldNotBe(light);

        await SetAttribute(page, "theme", "light");

        (await Background(page)).ShouldBe(light);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await SetAttribute(page, "theme", "dark");
        (await Background(page)).ShouldBe(dark);
    }

    [Theory]
    [InlineData("c00000", "#c00000")]
    [InlineData("#C00000", "#C00000")]
    [InlineData("c00", "#cc0000")]
    public async Task An_accent_takes_the_place_of_the_theme_s(string accent, string taken)
    {
        var page = await Open(Chart, $"accent=\"{accent}\"");
        (await Accent(page)).ShouldBe(taken);
    }

    [Theory]
    [InlineData("fffff0", "accent=fffff0 is not taken: it has too little contrast")]
    [InlineData("red", "accent=red is not taken: a colour is three or six hexadecimal digits")]
    public async Task An_accent_that_is_not_taken_is_told_in_the_console(string accent, string word)
    {
        var own = await Accent(await Open(Chart));

        (await Accent(await Open(Chart, $"accent=\"{accent}\""))).ShouldBe(own);

        warnings.ShouldContain(warning => warning.StartsWith(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_accent_is_judged_against_the_theme_that_is_asked_for()
    {
        (await Accent(await Open(Chart + "?accent=ffe080&theme=Dark"))).ShouldBe("#ffe080");
        warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?theme=dunkel", "theme=dunkel is not taken: a theme is light or dark")]
    [InlineData("?colour=c00000", "colour=c00000 is not taken: it is none of theme, accent, language")]
    public async Task Another_parameter_of_the_address_is_told_in_the_console(string query, string word)
    {
        await HasToldItsHeight(await Open(Chart + query));
        warnings.ShouldContain(word);
    }

    [Fact]
    public async Task Another_language_than_the_report_s_is_told_to_whoever_looks_for_the_reason()
    {
        var page = await Open(Chart, "language=\"fr\"");
        await HasToldItsHeight(page);
        warnings.ShouldContain(warning =>
            warning.StartsWith("language=fr is not taken: this chart is written in en", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_scripts_the_words_and_links_within_stay()
    {
        var page = await Open(Chart, javaScript: false);
        await Assertions.Expect(page.GetByText("American troops")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_but_a_web_address_is_framed()
    {
        var page = await OpenHtml(
            $"<script src=\"{await report.Root()}embed.js\"></script><report-chart src=\"javascript:document.title='taken'\">A "
                + "chart</report-chart>"
        );
        await page.WaitForFunctionAsync("customElements.get('report-chart') !== undefined");
        (await page.Locator("iframe").CountAsync()).ShouldBe(0);
        await Assertions.Expect(page.GetByText("A chart")).ToBeVisibleAsync();
        warnings.ShouldContain(warning => warning.StartsWith("report-chart: src=\"javascript:", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    private static ILocator Frame(IPage page) => page.Locator("iframe");

    private static IFrameLocator Embedded(IPage page) => page.FrameLocator("iframe");

    private static async Task<int> Height(IPage page) => await Frame(page).EvaluateAsync<int>("frame => frame.clientHeight");

    private static async Task SetAttribute(IPage page, string name, string value) =>
        await page.Locator("report-chart")
            .EvaluateAsync("(chart, [name, value]) => chart.setAttribute(name, value)", new[] { name, value });

    // The last that the script in the chart does, after it has followed the parameters.
    private static async Task HasToldItsHeight(IPage page) =>
        await page.WaitForFunctionAsync("document.querySelector('iframe')?.style.height");

    // Waits within the embedded document, since the page around it cannot query a frame of another host.
    private static async Task FitsItsChart(IPage page)
    {
        var chart = Embedded(page).Locator("html");
        await chart.EvaluateAsync(
            """
            root => new Promise(done => {
              const fits = () => innerHeight === Math.ceil(root.getBoundingClientRect().height);
              fits() ? done() : addEventListener("resize", () => fits() && done());
            })
            """
        );
        (await Height(page)).ShouldBe((int)Math.Ceiling(await chart.EvaluateAsync<double>("root => root.getBoundingClientRect().height")));
    }

    private static async Task<string> Background(IPage page)
    {
        await HasToldItsHeight(page);
        return await Embedded(page)
            .Locator("body")
            .EvaluateAsync<string>(
                "body => getComputedStyle(body).getPropertyValue('background-color') + "
                    + "getComputedStyle(document.documentElement).backgroundColor"
            );
    }

    private static async Task<string> Accent(IPage page)
    {
        await HasToldItsHeight(page);
        return await Embedded(page)
            .Locator("html")
            .EvaluateAsync<string>("root => getComputedStyle(root).getPropertyValue('--color-accent').trim()");
    }

    private async Task<IPage> Open(string path, string attributes = "", bool javaScript = true)
    {
        var root = await report.Root();
        return await OpenHtml(
            $"<script src=\"{root}embed.js\" async></script><report-chart src=\"{root}{path}\" {attributes}><a href=\"{root}{Chart}\">American "
                + "troops</a></report-chart>",
            javaScript
        );
    }

    private async Task<IPage> OpenHtml(string html, bool javaScript = true)
    {
        await DisposeAsync();
        (host, var address) = await LocalServer.Start(server =>
            server.Run(async context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync($"<!DOCTYPE html><html lang=\"en\"><title>Another paper</title><body>{html}");
            })
        );
        var page = await browser.NewPage(javaScript: javaScript);
        page.Console += (_, message) =>
        {
            if (message.Type == "warning")
            {
                warnings.Enqueue(message.Text);
            }
        };
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }
}
