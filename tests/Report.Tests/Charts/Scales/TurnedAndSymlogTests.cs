using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Tests.Charts.Scales;

public sealed class TurnedAndSymlogTests
{
    [Fact]
    public void A_symlog_scale_keeps_the_order_of_numbers_and_is_the_same_on_both_sides_of_zero() =>
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[-1_000_000, 1_000_000], Gen.Double[0.001, 1e9])
            .Sample(
                (a, b, reach) =>
                {
                    var extent = new Extent(ScaleType.Symlog);
                    extent.Include(-reach);
                    extent.Include(reach);
                    var scale = SymlogScale.For(extent, null, null);
                    Math.Sign(scale.At(a)!.Value - scale.At(b)!.Value).ShouldBe(a.CompareTo(b));
                    scale.At(-a)!.Value.ShouldBe(-scale.At(a)!.Value, 1e-9);
                    scale.At(0m).ShouldBe(0);
                    scale.Ticks(6).Select(t => t.At).ShouldBeInOrder();
                    scale.Ticks(6).ShouldContain(t => t.At == 0);
                    scale.Low.ShouldBeLessThanOrEqualTo(scale.At((decimal)-reach)!.Value);
                }
            );

    [Theory]
    [InlineData("", "0 | 50 | 100 ships")]
    [InlineData(", reverse: true", "100 | 50 | 0 ships")]
    [InlineData(", scale: log, reverse: true", "100 | 50 | 20 | 10 ships")]
    [InlineData(", scale: symlog", "0 | 10 | 100 ships")]
    public void Ticks_run_from_the_bottom_up_and_the_top_one_has_the_unit(string key, string expected)
    {
        var chart = Drawing.Read(
            $"{{ title: Ships, data: example, mark: line, encoding: {{ x: year, y: {{ field: n{key} }} }} }}",
            "year:year | n:quantity:ships\n2000 | 10\n2001 | 100"
        );
        string.Join(" | ", Axis.Of(ChartData.Of(chart)).Y.Scale(3).Ticks(3).Select(t => t.Text)).ShouldBe(expected);
    }

    [Fact]
    public void What_is_more_points_down_on_an_axis_that_is_turned()
    {
        var (up, down) = (ArrowOf(""), ArrowOf(", reverse: true"));
        up.ShouldBeLessThan(0);
        down.ShouldBeGreaterThan(0);
    }

    // Returns the distance from the middle of the mark to the tip of its arrow, in pixels downwards.
    private static double ArrowOf(string key)
    {
        var chart = Drawing.Read(
            $"{{ title: Ships, data: example, mark: dot, encoding: {{ x: year, y: {{ field: n{key} }} }} }}",
            "year:year | n:quantity:ships\n2000 | 10\n2001 | over 100"
        );
        var picture = Drawing.Compose(chart);
        var shapes = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum?.Quantity(Channel.Y)?.Kind == QuantityKind.Floor).ToList();
        var dot = shapes.First(s => s.Outline.Count == 1).Outline[0];
        return shapes.SelectMany(s => s.Outline).Select(o => o.Y - dot.Y).MaxBy(Math.Abs);
    }

    [Fact]
    public void A_line_in_an_order_joins_its_points_as_the_field_says_and_not_as_the_axis_does()
    {
        var chart = Drawing.Read(
            "{ title: Path, data: example, mark: line, encoding: { x: a, y: b, order: year } }",
            "year:year | a:number:% | b:number:%\n2002 | 1 | 5\n2000 | 3 | 1\n2001 | 2 | 9"
        );
        var rows = ChartData.Of(chart).Panels[0].Layers[0];
        Report.Charts.Marks.SeriesPath.Of(rows, rows.Data).Points.Select(p => p.At.X).ShouldBe([3, 2, 1]);
        Drawing.Tell(chart).Description.ShouldContain("2001");
    }
}
