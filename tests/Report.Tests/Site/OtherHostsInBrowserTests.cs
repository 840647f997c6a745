using System.Collections.Concurrent;
using Microsoft.Playwright;
using Report.Tests.Browser;
using Report.Tests.Commands;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>A reader's browser requests nothing from other hosts before the reader has asked for it or agreed.</summary>
public sealed class OtherHostsInBrowserTests(BrowserFixture browser) : IAsyncDisposable
{
    private const string Film = "https://video.example.org/embed/1";
    private const string Counter = "https://count.example.org/c.js";
    private const string Change = "Change your answer about scripts";

    private readonly NewReport report = new();
    private readonly ConcurrentQueue<string> asked = [];
    private StaticServer? server;

    [Fact]
    public async Task A_film_is_asked_for_when_its_button_is_pressed_and_takes_the_focus()
    {
        WriteFilm();
        var page = await Open("film/");
        var show = page.GetByRole(AriaRole.Button, new() { Name = "Show it here" });
        await Assertions.Expect(show).ToBeVisibleAsync();
        asked.ShouldBeEmpty();

        await show.ClickAsync();

        var frame = page.Locator("figure.frame iframe");
        await Assertions.Expect(frame).ToBeFocusedAsync();
        await Assertions.Expect(page.FrameLocator("figure.frame iframe").GetByText("from elsewhere")).ToBeVisibleAsync();
        asked.ShouldBe([Film]);
        (await frame.GetAttributeAsync("title")).ShouldBe("A speech");
        await Assertions.Expect(show).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_a_film_is_a_link()
    {
        WriteFilm();
        var page = await Open("film/", javaScript: false);

        (await page.GetByRole(AriaRole.Link, new() { Name = "A speech" }).GetAttributeAsync("href")).ShouldBe(Film);
        (await page.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_script_that_waits_for_consent_runs_on_every_page_once_a_reader_has_agreed()
    {
        AskForConsent();
        var page = await Open();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).WaitForAsync();
        asked.ShouldBeEmpty();

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();

        await Counted(page);
        (await page.EvaluateAsync<string>("document.querySelector(`script[src='" + Counter + "']`).dataset.domain")).ShouldBe(
            "example.org"
        );
        await Assertions.Expect(page.Locator(".consent")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(server!.Root, "charts/").AbsoluteUri);
        await Counted(page);
        await Assertions.Expect(page.Locator(".consent")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_no_is_kept()
    {
        AskForConsent();
        var page = await Open();

        await page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();
        await page.ReloadAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = Change }).WaitForAsync();
        await Assertions.Expect(page.Locator(".consent")).ToHaveCountAsync(0);
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Consent_is_taken_back_at_the_foot_of_any_page()
    {
        AskForConsent();
        var page = await Open();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await Counted(page);

        await page.GetByRole(AriaRole.Button, new() { Name = Change }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true })).ToBeFocusedAsync();
        asked.Clear();
        await page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();

        // The page reloads, so that the script of the other host no longer runs on it.
        await Assertions.Expect(page.Locator("html:not([data-counted]) .consent-change")).ToHaveCountAsync(1);
        asked.ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = Change }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await Counted(page);
    }

    [Fact]
    public async Task An_answer_holds_for_the_addresses_that_were_asked_about()
    {
        AskForConsent();
        var page = await Open();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await Counted(page);

        report.Edit("input/site.yaml", "scripts:", "scripts:\n  - { src: 'https://ads.example.org/a.js', consent: true }");
        Build();
        asked.Clear();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".consent")).ToContainTextAsync("ads.example.org");
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_asks_on_each_page()
    {
        AskForConsent();
        var page = await Open(
            script: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
        );

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();
        await Counted(page);
        await page.ReloadAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).WaitForAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_question_and_the_button_that_asks_again_are_sound(int width, ColorScheme scheme)
    {
        AskForConsent();
        var page = await Open(width: width, scheme: scheme);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).WaitForAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = Change })).ToBeFocusedAsync();
        (await Axe.Violations(page)).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        report.Dispose();
    }

    private static Task Counted(IPage page) => Assertions.Expect(page.Locator("html[data-counted]")).ToHaveCountAsync(1);

    private void WriteFilm()
    {
        report.Edit("input/site.yaml", "language: en", "language: en\nembeds: [video.example.org]");
        report.Write("input/film.md", $"---\ntitle: Film\ndescription: A film.\n---\n\n{{{{frame \"{Film}\" title=\"A speech\"}}}}\n");
    }

    private void AskForConsent() =>
        report.Edit(
            "input/site.yaml",
            "language: en",
            $"language: en\nscripts:\n  - {{ src: '{Counter}', data: {{ domain: example.org }}, consent: true }}"
        );

    private void Build() =>
        report.Type("build", "--strict").ShouldSatisfyAllConditions(b => b.Error.ShouldNotContain("error"), b => b.ExitCode.ShouldBe(0));

    private async Task<IPage> Open(
        string path = "",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool javaScript = true,
        string? script = null
    )
    {
        Build();
        server = await StaticServer.Start(report["output"], "/my-report/");
        var page = await browser.NewPage(width, scheme: scheme, javaScript: javaScript);
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        await page.RouteAsync(
            address => !address.StartsWith("http://127.0.0.1", StringComparison.Ordinal),
            async route =>
            {
                asked.Enqueue(route.Request.Url);
                var isScript = route.Request.ResourceType == "script";
                await route.FulfillAsync(
                    new()
                    {
                        ContentType = isScript ? "text/javascript" : "text/html",
                        Body = isScript ? "document.documentElement.dataset.counted = true;" : "<p>from elsewhere",
                    }
                );
            }
        );
        await page.GotoAsync(new Uri(server.Root, path).AbsoluteUri);
        return page;
    }
}
