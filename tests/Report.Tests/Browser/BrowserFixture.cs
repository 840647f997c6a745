using Microsoft.Playwright;
using Report.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Report.Tests.Browser;

/// <summary>The headless browser that all tests share; it starts when the first test asks for a page.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    /// <summary>Opens a page in its own browser context, which shares no cookies, cache or storage with another.</summary>
    public async Task<IPage> NewPage(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                JavaScriptEnabled = javaScript,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
            }
        );
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
        // Longer than the default of 5 seconds, for busy machines; a wait still ends as soon as its condition holds.
        Assertions.SetDefaultExpectTimeout(30_000);
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-color-profile=srgb",
                ],
            }
        );
        return (playwright, browser);
    }
}
