using Microsoft.Playwright;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>Readers can put a chart's table beside it, hear it as sound, and hide its series.</summary>
public sealed class ChartToolsInBrowserTests(BrowserFixture browser, ExampleReport report)
{
    [Fact]
    public async Task The_table_goes_beside_the_chart_and_back()
    {
        var page = await Open("charts/battlegroups-by-host/");
        var beside = page.GetByRole(AriaRole.Button, new() { Name = "Show the table beside the chart" });

        await beside.ClickAsync();

        var picture = (await page.Locator("figure.chart svg[role=img]:visible").BoundingBoxAsync())!;
        var table = (await page.Locator(".chart-data table").BoundingBoxAsync())!;
        table.X.ShouldBeGreaterThanOrEqualTo(picture.X + picture.Width);
        table.Y.ShouldBeLessThan(picture.Y + picture.Height);
        await beside.ClickAsync();
        (await page.Locator(".chart-data table").BoundingBoxAsync())!.Y.ShouldBeGreaterThan(picture.Y + picture.Height);
    }

    [Fact]
    public async Task A_chart_is_heard_value_by_value_and_stops_when_asked()
    {
        var page = await Open(
            "charts/us-troops-europe/",
            "window.tones = []; OscillatorNode.prototype.start = function () { window.tones.push(this.frequency.value); }; "
                + "OscillatorNode.prototype.stop = () => {};"
        );
        var status = page.Locator(".chart-tools [role=status]");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hear the chart" }).ClickAsync();

        await Assertions.Expect(status).ToContainTextAsync("All of Europe");
        await Assertions.Expect(status).ToContainTextAsync("Highest 1957: 442,030");
        var tones = await page.EvaluateAsync<double[]>("window.tones");
        tones.Length.ShouldBeGreaterThan(60);
        tones.Max().ShouldBe(tones[tones.Take(10).Index().MaxBy(tone => tone.Item).Index], 0.01, "the peak is in the 1950s");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(status).ToHaveTextAsync("Stopped.");
    }

    [Fact]
    public async Task Each_country_of_a_chart_is_a_run_of_its_own()
    {
        var page = await Open("charts/us-troops-by-country/");
        var status = page.Locator(".chart-tools [role=status]");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hear the chart" }).ClickAsync();

        await Assertions.Expect(status).ToContainTextAsync("United Kingdom, 74 values. First 1950: 5,208.");
    }

    [Fact]
    public async Task A_series_is_put_out_of_sight_and_the_keys_pass_it_over()
    {
        var page = await Open("charts/us-troops-europe/");
        var frame = page.Locator(".chart-page-wide");
        var germany = page.Locator(".chart-tools").GetByRole(AriaRole.Button, new() { Name = "Germany", Exact = true });
        var before = await frame.Locator("svg path:visible").CountAsync();

        await germany.ClickAsync();

        (await frame.Locator("svg path:visible").CountAsync()).ShouldBeLessThan(before);
        (await germany.GetAttributeAsync("aria-pressed")).ShouldBe("false");
        await frame.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await frame.Locator(".chart-tip").WaitForAsync();
        for (var step = 0; step < 80; step++)
        {
            (await frame.Locator(".chart-tip").TextContentAsync())!.ShouldNotContain("Germany");
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await germany.ClickAsync();
        (await frame.Locator("svg path:visible").CountAsync()).ShouldBe(before);
    }

    private async Task<IPage> Open(string path, string? script = null)
    {
        var page = await browser.NewPage();
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        await page.GotoAsync($"{await report.Root()}{path}");
        await page.Locator(".chart-data > summary").ClickAsync();
        return page;
    }
}
