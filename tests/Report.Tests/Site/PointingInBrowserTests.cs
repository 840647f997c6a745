using Microsoft.Playwright;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;
using SkiaSharp;

namespace Report.Tests.Site;

/// <summary>
/// A chart shows the values under a pointer, under a finger or at the keys, and hiding a series leaves all others unchanged.
/// </summary>
public sealed class PointingInBrowserTests(BrowserFixture browser, PointingInBrowserTests.Charts charts)
    : IClassFixture<PointingInBrowserTests.Charts>
{
    private const int Years = 74;

    private static readonly string[] Names = ["Alder", "Birch", "Cedar", "Dogwood"];

    [Fact]
    public async Task Every_series_at_the_nearest_place_is_named_as_drawn_from_top_to_bottom()
    {
        var (page, frame) = await Open("lines");

        await PointAt(page, frame, 0.5);

        var lines = await Lines(frame);
        lines[0].ShouldMatch("^[0-9]{4}$");
        var year = int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture);
        lines
            .Skip(1)
            .ShouldBe(Enumerable.Range(0, 4).OrderByDescending(s => Height(year, s)).Select(s => $"{Names[s]}: {Height(year, s)} trees"));
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("stack")]
    public async Task The_tip_covers_no_point_of_the_lines_that_it_explains(string chart)
    {
        var (page, frame) = await Open(chart);
        foreach (var share in new[] { 0.1, 0.3, 0.5, 0.7, 0.85 })
        {
            await PointAt(page, frame, share);

            (await Covered(frame)).ShouldBe(0, $"at {share}");
        }
    }

    [Fact]
    public async Task On_a_phone_every_point_of_a_chart_can_be_pointed_at()
    {
        var (page, frame) = await Open("lines", width: 390);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var box = (await frame.Locator("svg").BoundingBoxAsync())!;
        for (var x = 0; x < box.Width; x += 2)
        {
            await page.Mouse.MoveAsync(box.X + x, box.Y + (box.Height / 2));
            var lines = await Lines(frame);
            told.UnionWith(lines.Skip(1).Select(line => $"{lines[0]} {line}"));
        }

        told.Count.ShouldBe(Years * 4);
    }

    [Fact]
    public async Task The_keys_go_from_place_to_place_and_name_every_series_there()
    {
        var (page, frame) = await Open("lines");
        await frame.FocusAsync();

        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowLeft");

        var lines = await Lines(frame);
        lines[0].ShouldBe($"{1950 + Years - 2}");
        lines.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_tap_finds_the_nearest_bar_of_a_group_with_all_its_parts()
    {
        var (page, frame) = await Open("bars", width: 390);

        await PointAt(page, frame, 0.9);

        (await Lines(frame)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_finger_far_from_every_mark_of_a_timeline_is_told_the_nearest_and_a_mouse_there_nothing()
    {
        var (_, frame) = await Open("events", width: 390);
        var box = (await frame.Locator("svg").BoundingBoxAsync())!;
        var (clientX, clientY) = ((int)(box.X + box.Width - 2), (int)(box.Y + box.Height - 2));

        await frame.DispatchEventAsync(
            "pointermove",
            new
            {
                clientX,
                clientY,
                pointerType = "mouse",
            }
        );
        (await Lines(frame)).ShouldBe([""]);

        await frame.DispatchEventAsync(
            "pointerdown",
            new
            {
                clientX,
                clientY,
                pointerType = "touch",
            }
        );
        (await Lines(frame)).ShouldContain(line => line.Contains("The last tree", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hiding_a_part_of_a_stack_leaves_its_place_empty_and_every_other_as_it_was()
    {
        var (page, frame) = await Open("stack");
        var picture = frame.Locator("svg");
        await page.Locator(".chart-data > summary").ClickAsync();
        await page.Mouse.MoveAsync(0, 0);
        using var before = SKBitmap.Decode(await picture.ScreenshotAsync());

        await page.Locator(".chart-tools").GetByRole(AriaRole.Button, new() { Name = "Cedar", Exact = true }).ClickAsync();
        await page.Mouse.MoveAsync(0, 0);

        using var after = SKBitmap.Decode(await picture.ScreenshotAsync());
        var ground = before.GetPixel(0, 0);
        var changed = Pixels(before).Zip(Pixels(after)).Where(p => p.First != p.Second).ToList();
        changed.Count.ShouldBeGreaterThan(1000);
        var inks = Pixels(before)
            .Where(p => Hue(p) > 20)
            .CountBy(p => p)
            .OrderByDescending(p => p.Value)
            .Take(Names.Length)
            .Select(p => p.Key)
            .ToHashSet();
        // Not none: edges are antialiased, so that a few of their pixels happen to have the colour of a neighbour.
        changed.Count(p => inks.Contains(p.Second)).ShouldBeLessThan(changed.Count / 1000);
        changed.Count(p => p.Second == ground).ShouldBeGreaterThan(changed.Count / 2);
    }

    [Fact]
    public async Task Hiding_a_series_takes_it_out_of_what_is_told()
    {
        var (page, frame) = await Open("lines");
        await page.Locator(".chart-data > summary").ClickAsync();

        await page.Locator(".chart-tools").GetByRole(AriaRole.Button, new() { Name = "Birch", Exact = true }).ClickAsync();
        await PointAt(page, frame, 0.5);

        (await Lines(frame)).ShouldNotContain(line => line.StartsWith("Birch", StringComparison.Ordinal));
        (await Lines(frame)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_name_under_the_pointer_lets_the_other_series_recede()
    {
        var (_, frame) = await Open("lines");

        await frame.Locator("text.series-name", new() { HasText = "Alder" }).HoverAsync(new() { Force = true });

        (await frame.Locator(".is-back").CountAsync()).ShouldBeGreaterThan(2);
        (await frame.Locator(".is-back[stroke='var(--color-series-1)']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Every_series_is_heard_also_of_a_second_dataset_and_of_few_values()
    {
        var (page, _) = await Open(
            "layers",
            script: "window.tones = 0; OscillatorNode.prototype.start = function () { window.tones++; }; "
                + "OscillatorNode.prototype.stop = () => {};"
        );
        await page.Locator(".chart-data > summary").ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Hear the chart" }).ClickAsync();

        await page.WaitForFunctionAsync("window.tones > 0");
        (await page.EvaluateAsync<int>("window.tones")).ShouldBe((Years * 4) + 2);
    }

    private static int Height(int year, int series) => 100 + (series * 40) + ((year * (series + 3)) % 37);

    private static int Hue(SKColor color) =>
        Math.Max(color.Red, Math.Max(color.Green, color.Blue)) - Math.Min(color.Red, Math.Min(color.Green, color.Blue));

    private static SKColor[] Pixels(SKBitmap bitmap) => bitmap.Pixels;

    private static async Task PointAt(IPage page, ILocator frame, double share)
    {
        var box = (await frame.Locator("svg").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (float)(box.Width * share), box.Y + (box.Height / 2));
    }

    private static async Task<IReadOnlyList<string>> Lines(ILocator frame) =>
        !await frame.Locator(".chart-tip").IsVisibleAsync() ? [""] : await frame.Locator(".chart-tip p").AllTextContentsAsync();

    /// <summary>Returns the number of points of the chart's lines that the tooltip covers.</summary>
    private static Task<int> Covered(ILocator frame) =>
        frame.EvaluateAsync<int>(
            """
            frame => {
              const tip = frame.querySelector('.chart-tip').getBoundingClientRect();
              const matrix = frame.querySelector('svg').getScreenCTM();
              return [...frame.querySelectorAll('.hits path')]
                .flatMap(path => [...path.getAttribute('d').matchAll(/M(-?\d+) (-?\d+)/g)])
                .map(([, x, y]) => new DOMPoint(x, y).matrixTransform(matrix))
                .filter(({ x, y }) => x > tip.left && x < tip.right && y > tip.top && y < tip.bottom).length;
            }
            """
        );

    private async Task<(IPage Page, ILocator Frame)> Open(string chart, int width = 1280, string? script = null)
    {
        var page = await browser.NewPage(width);
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        await page.GotoAsync($"{await charts.Root()}charts/{chart}/");
        var frame = page.Locator(width < 600 ? ".chart-narrow" : ".chart-wide");
        // The script for pointing loads at the first hover.
        await frame.HoverAsync();
        await frame.Locator(".chart-tip").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return (page, frame);
    }

    /// <summary>
    /// A site with charts of four series, over 74 years as lines, as a stack and with a layer of a second dataset, over three years as
    /// bars; and a timeline.
    /// </summary>
    public sealed class Charts : IAsyncDisposable
    {
        private readonly SmallReport report = new();
        private readonly Lazy<Task<StaticServer>> server;

        public Charts() => server = new(Start);

        public async Task<Uri> Root() => (await server.Value).Root;

        public async ValueTask DisposeAsync()
        {
            if (server.IsValueCreated)
            {
                await (await server.Value).DisposeAsync();
            }

            report.Dispose();
        }

        private async Task<StaticServer> Start()
        {
            var years = Enumerable.Range(1950, Years).ToList();
            WriteTrees("trees", years);
            WriteTrees("some-trees", [1990, 1991, 1992]);
            report.Write(
                "data/counts.yaml",
                """
                title: Counts by hand
                source: paper
                fields: [{ name: year, type: year, title: Year }, { name: hand, type: quantity, title: By hand, unit: trees }]
                rows: [{ year: 1980, hand: about 200 }, { year: 1990, hand: over 210 }]
                """
            );
            report.Write(
                "data/events.yaml",
                """
                title: Events
                source: paper
                fields: [{ name: day, type: date, title: Day }, { name: event, type: text, title: Event }]
                rows: [{ day: 1960-03-01, event: The first tree }, { day: 1990-05-02, event: The last tree }]
                """
            );
            report.Write("charts/events.yaml", "{ title: The events, data: events, mark: timeline, encoding: { x: day, label: event } }");
            WriteChart("lines", "trees", "line");
            WriteChart("stack", "trees", "area");
            WriteChart("bars", "some-trees", "bar");
            report.Write(
                "charts/layers.yaml",
                """
                title: Trees and counts
                data: trees
                mark: line
                encoding: { x: year, y: trees, color: kind }
                layers:
                  - { data: counts, mark: dot, encoding: { x: year, y: hand } }
                """
            );
            return await report.Serve();
        }

        private void WriteTrees(string id, IReadOnlyList<int> years) =>
            report.Write(
                $"data/{id}.yaml",
                $$"""
                title: Trees of {{id}}
                source: paper
                key: [year, kind]
                fields:
                  - { name: year, type: year, title: Year }
                  - { name: kind, type: category, title: Kind }
                  - { name: trees, type: quantity, title: Trees, unit: trees }
                rows:
                """
                    + "\n"
                    + string.Join(
                        '\n',
                        years.SelectMany(y =>
                            Enumerable.Range(0, 4).Select(s => $"  - {{ year: {y}, kind: {Names[s]}, trees: {Height(y, s)} }}")
                        )
                    )
            );

        private void WriteChart(string id, string data, string mark) =>
            report.Write(
                $"charts/{id}.yaml",
                $"title: The {id}\ndata: {data}\nmark: {mark}\nencoding: {{ x: year, y: trees, color: kind }}"
            );
    }
}
