using Microsoft.Playwright;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// In a browser, hiding a series leaves the others where they are and in their colours, pointing names every series at the nearest place,
/// and sound plays every figure.
/// </summary>
public sealed class HandlingInBrowserTests(BrowserFixture browser) : IDisposable
{
    private const int Charts = 6;
    private const int Pointed = 12;

    private readonly SmallReport report = new();

    [Fact]
    public async Task Hiding_moves_and_recolours_nothing_else_pointing_names_every_series_and_sound_plays_every_figure()
    {
        var charts = Write();
        await using var server = await report.Serve(TestContext.Current.CancellationToken);
        var faults = new List<string>();
        foreach (var (id, chart, shown) in charts)
        {
            foreach (var width in new[] { 1280, 390 })
            {
                var page = await browser.NewPage(width);
                await page.AddInitScriptAsync(
                    "window.tones = 0; OscillatorNode.prototype.start = function () { window.tones++; }; "
                        + "OscillatorNode.prototype.stop = () => {};"
                );
                await page.GotoAsync($"{server.Root}charts/{id}/");
                await page.Locator(".chart-data > summary").First.ClickAsync();
                await page.Locator(".chart-tools").First.WaitForAsync();
                var frame = page.Locator(width < 600 ? ".chart-narrow" : ".chart-wide");
                var found = (await Hiding(page, frame))
                    .Concat(await Pointing(page, frame, shown, width))
                    .Concat(width < 600 ? [] : await Hearing(page, shown));
                faults.AddRange(found.Select(f => $"{id} at {width}: {f}\n{chart.Yaml}"));
                await page.Context.CloseAsync();
            }
        }

        faults.ShouldBeEmpty();
    }

    public void Dispose() => report.Dispose();

    // Writes only charts of several series, so that there is one to hide.
    private List<(string Id, GeneratedChart Chart, ChartData Shown)> Write()
    {
        var charts = new List<(string Id, GeneratedChart Chart, ChartData Shown)>();
        for (var number = 0; charts.Count < SameCharts.Times(Charts); number++)
        {
            var chart = SameCharts.Make(GeneratedChart.Any, number);
            if (GeneratedReport.IsSmall(chart) && chart.ReadToDraw(new DiagnosticBag()) is { Series.Count: > 1 } shown)
            {
                charts.Add(($"chart-{number}", chart, shown));
            }
        }

        GeneratedReport.Write(report, [.. charts.Select(c => (c.Id, c.Chart))]);
        return charts;
    }

    /// <summary>
    /// Hides and shows each series in turn: elements in its colour disappear, and no attribute changes but the class <c>is-off</c>, which
    /// elements in another series' colour never have.
    /// </summary>
    private static async Task<IEnumerable<string>> Hiding(IPage page, ILocator frame) =>
        await page.EvaluateAsync<string[]>(
            """
            frame => {
              const svg = frame.querySelector("svg");
              const faults = [];
              const all = () => [...svg.querySelectorAll("*")];
              const state = () => all().map(e => { const c = e.cloneNode(false); c.classList.remove("is-off"); if (c.getAttribute("class") === "") c.removeAttribute("class"); return c.outerHTML; });
              const series = JSON.parse(svg.dataset.series ?? "[]");
              const buttons = [...document.querySelectorAll(".chart-tools .button[aria-pressed]")].filter(b => !b.classList.contains("chart-beside"));
              if (buttons.length !== series.length) faults.push(`${series.length} series and ${buttons.length} buttons`);
              const before = state();
              const size = svg.getAttribute("viewBox");
              for (const [name, ink] of series) {
                const button = buttons.find(b => b.textContent === name);
                if (!button) { faults.push(`no button for ${name}`); continue; }
                button.click();
                const after = state();
                if (after.length !== before.length || after.some((html, i) => html !== before[i]) || svg.getAttribute("viewBox") !== size) faults.push(`hiding ${name} changes what stays`);
                const own = all().filter(e => [e.dataset.ink === ink, e.getAttribute("fill"), e.getAttribute("stroke")].some(v => v === true || v === `var(--color-${ink})`));
                if (own.some(e => getComputedStyle(e).visibility !== "hidden" && getComputedStyle(e).display !== "none" && getComputedStyle(e).opacity !== "0")) faults.push(`${name} is still to be seen`);
                for (const [other, otherInk] of series.filter(([n]) => n !== name)) {
                  if (all().some(e => e.classList.contains("is-off") && [e.getAttribute("fill"), e.getAttribute("stroke")].includes(`var(--color-${otherInk})`))) faults.push(`hiding ${name} hides ${other}`);
                }
                button.click();
              }
              if (all().some(e => e.classList.contains("is-off"))) faults.push("something stays hidden");
              return faults;
            }
            """,
            await frame.ElementHandleAsync()
        );

    /// <summary>Checks that the tooltip at a place has that place and the text of each datum drawn there, and nothing else.</summary>
    private static async Task<IEnumerable<string>> Pointing(IPage page, ILocator frame, ChartData shown, int width)
    {
        var theme = Drawing.Theme;
        var picture = ChartLayout.Compose(
            shown,
            theme,
            width < 600 ? ChartStyle.Narrow(theme) : ChartStyle.Wide(theme),
            null,
            new DiagnosticBag()
        );
        if (picture.Along is null || shown.Panels.Count > 1 || picture.PointsAtSome)
        {
            return [];
        }

        var faults = new List<string>();
        var drawn = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Select(s => s.Datum)
            .OfType<Datum>()
            .Concat(picture.Pointed)
            .DistinctBy(d => d.Number)
            .ToList();
        await frame.ScrollIntoViewIfNeededAsync();
        await frame.HoverAsync();
        await frame.Locator(".chart-tip").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var box = (await frame.Locator("svg").BoundingBoxAsync())!;
        var scale = box.Width / picture.Width;
        var places = picture.Stops.Where(s => s.Heading.Length > 0).DistinctBy(s => s.Heading).ToList();
        foreach (var stop in places.Where((_, i) => i % ((places.Count / Pointed) + 1) == 0))
        {
            var at = stop.Hits[0].At;
            await page.Mouse.MoveAsync((float)(box.X + (at.X * scale)), (float)(box.Y + (at.Y * scale)));
            var told = await frame.Locator(".chart-tip p").AllTextContentsAsync();
            var wanted = drawn.Where(d => d.Title.Heading == stop.Heading).Select(d => d.Title.Detail).Where(t => t.Length > 0).ToHashSet();
            if (told.Count == 0 || told[0] != stop.Heading || !wanted.SetEquals(told.Skip(1)))
            {
                faults.Add($"at {stop.Heading}, {string.Join(" | ", told)} is told and not {string.Join(" | ", wanted)}");
            }
        }

        return faults;
    }

    /// <summary>Checks that playing the chart starts one tone for each figure of its tables.</summary>
    private static async Task<IEnumerable<string>> Hearing(IPage page, ChartData shown)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Hear the chart" }).ClickAsync();
        // The status message appears once all tones are scheduled.
        await Assertions.Expect(page.Locator(".chart-tools [role=status]").First).Not.ToBeEmptyAsync();
        var tones = await page.EvaluateAsync<int>("window.tones");
        var figures = shown.Tables.Sum(t =>
            t.Rows.Sum(r => t.Fields.Where(f => f.IsNumeric).Count(f => r.Quantity(f.Name)?.Point is not null))
        );
        return tones == figures ? [] : [$"{tones} tones for {figures} figures"];
    }
}
