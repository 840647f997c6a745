using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Report.Tests.Browser;

/// <summary>The built report as readers meet it: on a phone and a desk, light and dark, with and without script.</summary>
public sealed class ReportInBrowserTests(BuiltReport report, BrowserFixture browser)
{
    private const int Phone = 390;
    private const int Desk = 1280;

    private static readonly string[] Generated = ["charts/", "data/", "claims/", "sources/", "corrections/", "glossary/"];

    [Fact]
    public async Task Every_page_opens_without_a_fault_or_a_request_elsewhere()
    {
        var root = await report.Address();
        var page = await browser.NewPage(Desk);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url} asks for {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                faults.Add($"{page.Url}: {response.Status} for {response.Url}");
            }
        };

        foreach (var path in report.Pages())
        {
            await page.GotoAsync(new Uri(root, path).AbsoluteUri);
        }

        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Phone, true)]
    [InlineData(Desk, true)]
    [InlineData(Phone, false)]
    public async Task Charts_are_drawn_once_each_with_script_or_without(int width, bool javaScript)
    {
        var page = await browser.NewPage(width, javaScript: javaScript);
        foreach (var path in report.Pages().Where(IsStory))
        {
            await page.GotoAsync(new Uri(await report.Address(), path).AbsoluteUri);
            foreach (var chart in await page.Locator("figure.chart").AllAsync())
            {
                var drawn = chart.Locator("svg[role=img]:visible");
                (await drawn.CountAsync()).ShouldBe(1, $"{path} at {width}");
                var box = await drawn.BoundingBoxAsync();
                box!.Width.ShouldBeInRange(280, width, path);
                box.Height.ShouldBeGreaterThan(80, path);
            }
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_page_is_wider_than_the_window()
    {
        var page = await browser.NewPage(Desk);
        var wide = new List<string>();
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(new Uri(await report.Address(), path).AbsoluteUri);
            foreach (var width in new[] { 320, Phone, 768, Desk, 2560 })
            {
                await page.SetViewportSizeAsync(width, 900);
                var content = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (content > width)
                {
                    wide.Add($"/{path} at {width}: {content}");
                }
            }
        }

        wide.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Phone, ColorScheme.Light)]
    [InlineData(Phone, ColorScheme.Dark)]
    [InlineData(Desk, ColorScheme.Light)]
    [InlineData(Desk, ColorScheme.Dark)]
    public async Task No_kind_of_page_breaks_a_rule_of_accessibility(int width, ColorScheme scheme)
    {
        var page = await browser.NewPage(width, scheme: scheme);
        var violations = new List<string>();
        foreach (var path in OneOfEachKind())
        {
            await page.GotoAsync(new Uri(await report.Address(), path).AbsoluteUri);
            var result = await page.RunAxe();
            violations.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"/{path}: {v.Id}: {v.Help}: {n.Target} {n.Html}")));
        }

        violations.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static bool IsStory(string path) =>
        !Generated.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    // All that people wrote, and of what is generated alike one page each.
    private IEnumerable<string> OneOfEachKind() =>
        report.Pages().GroupBy(path => IsStory(path) ? path : Kind(path)).Select(kind => kind.First());

    private static string Kind(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? path : $"{parts[0]}/*/{string.Join('/', parts.Skip(2))}";
    }
}
