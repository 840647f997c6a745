using CsCheck;
using Report.Charts.Layout;
using Report.Charts.Rendering;

namespace Report.Tests.Charts.Marks;

public sealed class SpreadDotsTests
{
    [Fact]
    public void Packed_dots_do_not_cover_each_other_and_stay_at_their_values() =>
        Gen.Int[0, 100]
            .List[13, 60]
            .Sample(
                values =>
                {
                    var (inLine, packed) = (Dots(values, ""), Dots(values, "position: dodge,"));
                    packed
                        .Select(d => Math.Round(d.Outline[0].X, 3))
                        .ShouldBe(inLine.Select(d => Math.Round(d.Outline[0].X, 3)), ignoreOrder: true);
                    foreach (
                        var (a, b) in from i in Enumerable.Range(0, packed.Count)
                        from j in Enumerable.Range(0, i)
                        select (packed[i], packed[j])
                    )
                    {
                        a.Outline[0].DistanceTo(b.Outline[0]).ShouldBeGreaterThan((2 * a.Reach) - 0.1);
                    }
                },
                iter: 20
            );

    [Fact]
    public void Dots_are_spread_alike_each_time_and_within_their_band()
    {
        var values = Enumerable.Range(0, 40).Select(i => i % 5).ToList();
        var (once, again) = (Dots(values, "position: jitter,"), Dots(values, "position: jitter,"));
        once.Select(d => d.Outline[0]).ShouldBe(again.Select(d => d.Outline[0]));
        once.Select(d => d.Outline[0].Y).Distinct().Count().ShouldBe(40);
        (once.Max(d => d.Outline[0].Y) - once.Min(d => d.Outline[0].Y)).ShouldBeLessThan(72);
    }

    [Fact]
    public void Dots_that_are_not_opaque_are_darker_over_each_other()
    {
        var chart = Drawing.Read(
            "{ title: Dots, data: example, mark: dot, opacity: 0.3, encoding: { x: n, y: m } }",
            "n:number | m:number\n1 | 1\n1.1 | 1"
        );
        Drawing.Svg(Drawing.Compose(chart), "Dots").ShouldContain("fill-opacity=\"0.3\"");
    }

    [Theory]
    [InlineData("bar", "position: dodge")]
    [InlineData("line", "opacity: 0.5")]
    [InlineData("bar", "curve: step")]
    [InlineData("dot", "opacity: 2")]
    public void What_a_mark_cannot_be_told_is_refused(string mark, string key) =>
        Should.Throw<ArgumentException>(() =>
            Drawing.Read(
                $"{{ title: Dots, data: example, mark: {mark}, {key}, encoding: {{ x: year, y: n }} }}",
                "year:year | n:number\n2000 | 1\n2001 | 1"
            )
        );

    private static List<Shape> Dots(List<int> values, string key)
    {
        var table = "id:integer | kind:category | n:number:points\n" + string.Join('\n', values.Select((v, i) => $"{i} | all | {v}"));
        var chart = Drawing.Read($"{{ title: Dots, data: example, mark: dot, {key} encoding: {{ x: n, y: kind }} }}", table);
        return [.. Drawing.Compose(chart).Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null && s.Outline.Count == 1)];
    }
}
