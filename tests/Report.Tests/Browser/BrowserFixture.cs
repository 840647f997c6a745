using Microsoft.Playwright;
using Report.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Report.Tests.Browser;

/// <summary>One headless browser for all tests; it starts with the first test that asks for a page.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    /// <summary>A page in a context of its own: no cookies, cache or storage shared with another.</summary>
    public async Task<IPage> NewPage(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        var executable = Chromium.Locate();
        var playwright = await Playwright.CreateAsync();
        // A wait ends when what is waited for is there; on a busy machine that can be late.
        Assertions.SetDefaultExpectTimeout(30_000);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
            ],
        });
        return (playwright, browser);
    }
}
