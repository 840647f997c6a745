using Report.Charts;
using Report.Charts.Layout;
using Report.Diagnostics;

namespace Report.Tests.Charts.Rendering;

/// <summary>Charts of thousands of rows leave out only what nobody could see, and stay within a limit of bytes.</summary>
public sealed class DenseChartTests
{
    private const int MostBytes = 80_000;

    [Fact]
    public void Ten_thousand_points_keep_the_extremes_of_each_series_in_few_bytes()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => (Day: i / 4, Series: i % 4, Value: Level(i / 4, i % 4))).ToList();
        var chart = Drawing.Read(
            "title: T\ndata: example\nmark: line\nencoding: { x: day, y: n, color: station }",
            "day:date | station:category | n:quantity:cm\n"
                + string.Join('\n', rows.Select(r => $"{new DateOnly(2015, 1, 1).AddDays(r.Day):yyyy-MM-dd} | S{r.Series} | {r.Value}"))
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var (low, high) = (rows.Min(r => r.Value), rows.Max(r => r.Value));
            var plot = picture.Plots.Single();
            var lines = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Brush.Ink.StartsWith("series-", StringComparison.Ordinal) && s.Outline.Count > 50)
                .ToList();
            lines.Count.ShouldBe(4);
            var perUnit = (lines.Max(l => l.Bounds.Bottom) - lines.Min(l => l.Bounds.Top) - (2 * lines[0].Reach)) / (high - low);
            var bottom = lines.Max(l => l.Bounds.Bottom) - lines[0].Reach;
            foreach (
                var (line, series) in lines.Select(l =>
                    (l, int.Parse(l.Brush.Ink[^1..], System.Globalization.CultureInfo.InvariantCulture) - 1)
                )
            )
            {
                var own = rows.Where(r => r.Series == series).ToList();
                line.Outline.Max(p => p.Y).ShouldBe(bottom - ((own.Min(r => r.Value) - low) * perUnit), 0.1);
                line.Outline.Min(p => p.Y).ShouldBe(bottom - ((own.Max(r => r.Value) - low) * perUnit), 0.1);
            }

            plot.Width.ShouldBeGreaterThan(100);
            Drawing.Svg(picture, "T").Length.ShouldBeLessThan(MostBytes);
        }
    }

    [Fact]
    public void A_bar_a_day_over_four_years_is_within_the_same_bounds()
    {
        var chart = Drawing.Read(
            "title: T\ndata: example\nmark: bar\nencoding: { x: day, y: n }",
            ChartFixture.Rows(
                "day:date | n:quantity:cases",
                1500,
                i => $"{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd} | {100 + (i * 37 % 89)}"
            )
        );

        Drawing.Svg(Drawing.Compose(chart), "T").Length.ShouldBeLessThan(MostBytes + 20_000);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("opacity: 0.2\n", false)]
    public void Dots_that_cover_each_other_are_told_unless_they_are_seen_through(string opacity, bool isTold)
    {
        var bag = new DiagnosticBag();
        var table = ChartFixture.Table(ChartFixture.Rows("a:number | b:number", 3000, i => $"{i * 37 % 40} | {i * 29 % 31}"));

        var data = Drawing.Read($"title: T\ndata: example\nmark: dot\n{opacity}encoding: {{ x: a, y: b }}", table, bag);

        bag.Sorted().Select(d => d.Code).ShouldBe(isTold ? ["CHART141"] : []);
        var picture = Drawing.Compose(data!);
        picture.Notes.ShouldContain(
            isTold
                ? "Many dots lie over each other: there are more than can be seen."
                : "Where dots lie over each other, the colour is stronger."
        );
        Drawing.Svg(picture, "T").Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public void Few_dots_or_dots_apart_are_not_told_to_cover_each_other()
    {
        var apart = ChartFixture.Rows("a:number | b:number", 400, i => $"{i % 20} | {i / 20}");

        Drawing.Faults("title: T\ndata: example\nmark: dot\nencoding: { x: a, y: b }", apart).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("log")]
    [InlineData("symlog")]
    public void Dots_that_a_logarithmic_axis_sets_apart_are_not_told_to_cover_each_other(string scale)
    {
        var apart = ChartFixture.Rows("a:number | b:number", 400, i => $"{Quarter(i % 20)} | {Quarter(i / 20)}");

        Drawing
            .Faults(
                $"title: T\ndata: example\nmark: dot\nencoding: {{ x: {{ field: a, scale: {scale} }}, y: {{ field: b, scale: {scale} }} }}",
                apart
            )
            .ShouldBeEmpty();

        static double Quarter(int quarters) => Math.Round(Math.Pow(10, quarters / 4.0), 2);
    }

    private static int Level(int day, int series) =>
        500 + (series * 300) + (day * (series + 7) * 31 % 211) + (day % 500 == series * 17 ? 150 : 0) - (day % 700 == 3 + series ? 120 : 0);
}
