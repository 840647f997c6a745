using Microsoft.Playwright;
using Report.Preview;
using Report.Site;
using Report.Tests.Browser;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace Report.Tests.Preview;

/// <summary>
/// A page in the preview updates itself in a real browser when the site changes: in place if possible, else by reloading.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LivePageTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly PreviewBroadcast display = new();
    private PreviewServer server = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        Show(Site());
        for (
            var port = PreviewServer.NextFree(30_000 + (Environment.ProcessId % 10_000));
            server is null;
            port = PreviewServer.NextFree(port)
        )
        {
            server = (await PreviewServer.Start(display, () => "/my-report/", port))!;
        }

        page = await browser.NewPage();
        // Waits until the page has fetched the copy of itself that changes are compared with: before that, any change reloads it.
        var compared = await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync(server.Root.OriginalString),
            response => response.Request.ResourceType == "fetch"
        );
        await compared.FinishedAsync();
        await page.EvaluateAsync("window.sameDocument = true");
    }

    [Fact]
    public async Task Prose_that_changes_is_reloaded_and_the_reader_stays_where_they_were()
    {
        await page.EvaluateAsync("scrollTo(0, 1500)");
        Show(Site(prose: "about 66,000 left"));
        await Expect(page.Locator("#prose")).ToHaveTextAsync("about 66,000 left");
        await Expect(page).ToHaveTitleAsync("Front");
        await page.WaitForFunctionAsync("scrollY === 1500");
    }

    [Fact]
    public async Task A_chart_that_changes_is_swapped_without_a_reload()
    {
        Show(Site(chart: "new chart"));
        await Expect(page.Locator("#chart-troops")).ToHaveTextAsync("new chart");
        (await SameDocument()).ShouldBeTrue();

        Show(Site(chart: "newer chart"));
        await Expect(page.Locator("#chart-troops")).ToHaveTextAsync("newer chart");
        (await SameDocument()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_style_that_changes_is_swapped_without_a_reload_also_when_its_name_changes()
    {
        Show(Site(color: "rgb(1, 2, 3)"));
        await Expect(page.Locator("#prose")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Show(Site(color: "rgb(4, 5, 6)", style: "style.b.css"));
        await Expect(page.Locator("#prose")).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        (await SameDocument()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_style_that_changes_its_name_again_and_again_leaves_the_page_listening()
    {
        Show(Site(color: "rgb(4, 5, 6)", style: "style.b.css"));
        await Expect(page.Locator("#prose")).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        Show(Site(color: "rgb(7, 8, 9)", style: "style.c.css"));
        await Expect(page.Locator("#prose")).ToHaveCSSAsync("color", "rgb(7, 8, 9)");

        display.Show(null, [new ShownFault("input/data/efp.yaml:14:22", "DATA007", true, "'foru' is not a quantity", null, null)]);
        // Looks for the details, since the element around them has no size: its content is positioned in its own layer.
        await Expect(page.Locator("#preview-faults details")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_change_of_another_page_leaves_this_one_alone()
    {
        Show([.. Site(), OutputFile.Text("other/index.html", "<html><head></head><body>other</body></html>")]);
        Show(Site(chart: "new chart"));
        await Expect(page.Locator("#chart-troops")).ToHaveTextAsync("new chart");
        (await SameDocument()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_fault_lies_over_the_page_until_it_is_mended_and_the_last_good_page_stays()
    {
        var excerpt = "   14 |   - { host: Estonia, troops: foru }\n      |                              ^^^^";
        display.Show(
            null,
            [new ShownFault("input/data/efp.yaml:14:22", "DATA007", true, "'foru' is not a <b>quantity</b>", excerpt, "write a number")]
        );

        var overlay = page.Locator("#preview-faults");
        await Expect(overlay.Locator(".place")).ToHaveTextAsync("input/data/efp.yaml:14:22");
        await Expect(overlay.Locator("pre")).ToContainTextAsync("^^^^");
        await Expect(overlay).ToContainTextAsync("'foru' is not a <b>quantity</b>");
        await Expect(overlay).ToContainTextAsync("write a number");
        await Expect(overlay.Locator("details")).ToHaveCSSAsync("position", "fixed");
        await Expect(page.Locator("#prose")).ToHaveTextAsync("about 65,000 left");

        Show(Site(prose: "about 70,000 left"));
        await Expect(page.Locator("#prose")).ToHaveTextAsync("about 70,000 left");
        await Expect(overlay).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Warnings_alone_stay_folded_up()
    {
        Show(Site(), new ShownFault("input/index.md:3:1", "PAGE001", false, "a bare number", null, null));
        await Expect(page.Locator("#preview-faults summary")).ToHaveTextAsync("1 warning");
        await Expect(page.Locator("#preview-faults .place")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_was_not_there_appears_once_it_is()
    {
        await page.GotoAsync(server.Root + "later/");
        await Expect(page.Locator("h1")).ToHaveTextAsync("There is no such page");
        Show([.. Site(), OutputFile.Text("later/index.html", "<html><head></head><body><h1>Here now</h1></body></html>")]);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Here now");
    }

    [Fact]
    public async Task The_preview_started_again_is_joined_again()
    {
        var port = server.Port;
        await server.DisposeAsync();
        Show(Site(prose: "changed meanwhile"));
        server = (await PreviewServer.Start(display, () => "/my-report/", port)).ShouldNotBeNull();
        await Expect(page.Locator("#prose")).ToHaveTextAsync("changed meanwhile");
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        await server.DisposeAsync();
    }

    private static OutputFile[] Site(
        string prose = "about 65,000 left",
        string chart = "old chart",
        string color = "rgb(0, 0, 0)",
        string style = "style.a.css"
    ) =>
        [
            OutputFile.Text(
                "index.html",
                $"""
                <!doctype html><html lang="en"><head>
                <meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>Front</title>
                <link rel="stylesheet" href="/my-report/{style}"></head>
                <body><p id="prose">{prose}</p><figure class="chart" id="chart-troops"><div>{chart}</div></figure><div class="tall"></div></body></html>
                """
            ),
            OutputFile.Text(style, $".tall {{ height: 5000px }} #prose {{ color: {color} }}"),
        ];

    private void Show(OutputFile[] files, params ShownFault[] faults) => display.Show(files, faults);

    private Task<bool> SameDocument() => page.EvaluateAsync<bool>("window.sameDocument === true");
}
