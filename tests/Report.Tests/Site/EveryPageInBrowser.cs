using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>
/// Every page of a report, not only one of each kind, loads in a browser without a fault or a request to another host, and draws its
/// chart.
/// </summary>
public abstract class EveryPageInBrowser(BrowserFixture browser, BuiltSite report)
{
    private const int Phone = 390;
    private const int Desk = 1280;

    [Fact]
    public async Task No_page_has_a_fault_or_asks_another_host_for_anything()
    {
        var root = (await report.Root()).AbsoluteUri;
        var page = await browser.NewPage(Desk);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                faults.Add($"{page.Url}: {response.Status} for {response.Url}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url} asks for {request.Url}");
            }
        };

        foreach (var path in await report.Pages())
        {
            await page.GotoAsync(root + path);
        }

        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Phone, true)]
    [InlineData(Desk, true)]
    [InlineData(Phone, false)]
    public async Task Every_chart_is_drawn_once_with_script_or_without(int width, bool javaScript)
    {
        var page = await browser.NewPage(width, javaScript: javaScript);
        var charts = (await report.Pages())
            .Where(path => path.StartsWith("charts/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2)
            .ToList();
        charts.ShouldNotBeEmpty();
        foreach (var path in charts)
        {
            await page.GotoAsync($"{await report.Root()}{path}");
            var drawn = page.Locator("figure.chart svg[role=img]:visible");

            (await drawn.CountAsync()).ShouldBe(1, $"{path} at {width}");
            var box = await drawn.BoundingBoxAsync();
            box!.Width.ShouldBeInRange(280, width, path);
            box.Height.ShouldBeGreaterThan(80, path);
            (await drawn.Locator("path").CountAsync()).ShouldBeGreaterThan(1, path);
        }

        await page.Context.CloseAsync();
    }
}
