using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;

namespace Report.Tests.Charts.Marks;

/// <summary>Areas are drawn between two fields, and lines that lead to a forecast are dashed.</summary>
public sealed class ErrorBandTests
{
    private const string Head = "year:year | v:quantity:TWh | lo:quantity:TWh | hi:quantity:TWh\n";
    private const string Rows = "2020 | 305 | 300 | 309\n2021 | 315 | 309 | 322\n2022 | ^325 | ^318 | ^332\n2023 | ^333 | ^320 | ^345";

    [Fact]
    public void A_band_reaches_from_the_low_end_to_the_high_end_of_each_row()
    {
        var picture = Drawing.Compose(Band("2020 | 305 | 300 | 310\n2021 | 315 | 300 | 320"));
        var band = Fills(picture).ShouldHaveSingleItem().Outline;
        var (left, right) = (band.Min(s => s.X), band.Max(s => s.X));

        var per = band.Where(s => s.X == right).Max(s => s.Y) - band.Where(s => s.X == right).Min(s => s.Y);
        (band.Where(s => s.X == left).Max(s => s.Y) - band.Where(s => s.X == left).Min(s => s.Y)).ShouldBe(per / 2, 0.01);
    }

    [Fact]
    public void A_band_lies_beneath_its_line_in_the_lines_own_ink()
    {
        var picture = Drawing.Compose(WithLine(Rows));
        var shapes = picture.Sheets.SelectMany(s => s.Shapes).ToList();
        var line = shapes.FindIndex(s => s is { Fills: false, Brush: { Ink: "series-1", Width: > 2 } });

        shapes.FindIndex(s => s.Fills && s.Brush.Opacity < 1).ShouldBeInRange(0, line - 1);
        Fills(picture).ShouldAllBe(s => s.Brush.Ink == "series-1");
    }

    [Fact]
    public void A_row_that_lacks_an_end_is_a_gap_with_its_reason()
    {
        foreach (
            var picture in Drawing.Pictures(
                Band(
                    "2020 | 1 | 300 | 310\n2021 | 1 | 300 | 310\n2022 | 1 | not published | 330\n2023 | 1 | 300 | 320\n2024 | 1 | 300 | 320"
                )
            )
        )
        {
            Fills(picture).Count.ShouldBe(2);
            picture.Labels.Select(l => l.Text).ShouldContain("not published 2022");
        }
    }

    [Fact]
    public void What_leads_to_a_forecast_is_dashed_and_says_so()
    {
        foreach (
            var spec in new[]
            {
                WithLine(Rows),
                Drawing.Read("{ title: T, data: example, mark: area, encoding: { x: year, y: v } }", Head + Rows),
            }
        )
        {
            foreach (var picture in Drawing.Pictures(spec))
            {
                var lines = picture
                    .Sheets.SelectMany(s => s.Shapes)
                    .Where(s => s is { Fills: false, Weight: Clearance.Full, Brush.Ink: "series-1" })
                    .ToList();
                lines.Select(l => (l.Brush.Dash, l.Outline.Count)).ShouldBe([(Dash.Solid, 2), (Dash.Dashed, 3)]);
                lines[1].Outline[0].ShouldBe(lines[0].Outline[^1]);
                picture.Labels.Count(l => l.Text == "projection").ShouldBe(1);
            }

            Drawing.Tell(spec).Key.ShouldContain("A dashed line or a lighter area leads to forecasts.");
        }
    }

    [Fact]
    public void A_forecast_between_two_measurements_is_dashed_on_both_sides()
    {
        var picture = Drawing.Compose(
            Drawing.Read(
                "{ title: T, data: example, mark: line, encoding: { x: year, y: v } }",
                Head + "2019 | 1 | |\n2020 | 2 | |\n2021 | ^3 | |\n2022 | 4 | |\n2023 | 5 | |"
            )
        );
        picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Fills: false, Weight: Clearance.Full, Brush.Ink: "series-1" })
            .Select(l => (l.Brush.Dash, l.Outline.Count))
            .ShouldBe([(Dash.Solid, 2), (Dash.Dashed, 3), (Dash.Solid, 2)]);
    }

    [Theory]
    [InlineData("{ x: year, y: v, low: lo, high: hi }", Rows, "CHART091")]
    [InlineData("{ x: year, low: lo }", Rows, "CHART005")]
    [InlineData("{ x: year }", Rows, "CHART005")]
    [InlineData("{ x: year, low: lo, high: hi }", "2020 | 305 | 310 | 309\n2021 | 315 | 309 | 322", "CHART092")]
    public void Ends_that_make_no_band_are_refused(string encoding, string rows, string code) =>
        Drawing
            .Faults($"{{ title: T, data: example, mark: area, encoding: {encoding} }}", Head + rows)
            .Select(d => d.Code)
            .ShouldBe([code]);

    [Fact]
    public void A_band_is_told_by_its_ends()
    {
        var text = Drawing.Tell(Band(Rows));
        text.Alt.ShouldStartWith("Band chart of");
        text.Description.ShouldContain("320 to 345");
    }

    private static List<Shape> Fills(LaidOutChart picture) =>
        [.. picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Fills && s.Brush.Opacity < 1 && s.Outline.Count > 3)];

    private static ChartSpec Band(string rows) =>
        Drawing.Read("{ title: T, data: example, mark: area, encoding: { x: year, low: lo, high: hi } }", Head + rows);

    private static ChartSpec WithLine(string rows) =>
        Drawing.Read(
            "{ title: T, data: example, mark: line, encoding: { x: year, y: v }, layers: [{ mark: area, encoding: { low: "
                + "lo, high: hi } }] }",
            Head + rows
        );
}
