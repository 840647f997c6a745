using Report.Charts;
using Report.Charts.Layout;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.Layout;

public sealed class ReferenceTests
{
    private const string Rows = "year:year | kind | n:integer:ships\n2018 | A | 40\n2019 | A | 50\n2020 | A | 60\n2018 | B | 20\n2019 | B | 20\n2020 | B | 20";

    [Theory]
    [InlineData("bar")]
    [InlineData("area")]
    public void A_line_is_seen_on_the_marks_that_it_crosses(string mark)
    {
        var chart = Drawing.Read($"{{ title: T, data: example, mark: {mark}, encoding: {{ x: year, y: n, color: kind }}, reference: [{{ axis: y, at: 30 }}] }}", Rows);
        foreach (var picture in Drawing.Pictures(chart))
        {
            var line = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Brush is { Ink: "background", Width: 1.5 }).ToList();

            line.ShouldNotBeEmpty();
            line.ShouldAllBe(s => s.Bounds.Height < 3);
        }
    }

    [Fact]
    public void A_line_beside_all_marks_is_drawn_once()
    {
        var chart = Drawing.Read("{ title: T, data: example, mark: line, encoding: { x: year, y: n, color: kind }, reference: [{ axis: y, at: 30 }] }", Rows);

        Drawing.Compose(chart).Sheets.SelectMany(s => s.Shapes).ShouldAllBe(s => s.Brush.Width != 1.5);
    }

    [Theory]
    [InlineData("unit", "size: n, label: kind")]
    [InlineData("map", "size: n, label: kind")]
    [InlineData("timeline", "x: year, label: kind")]
    public void A_mark_without_axes_has_no_place_for_a_line_or_an_annotation(string mark, string encoding)
    {
        var bag = new DiagnosticBag();

        ChartReader.Read(
            new InputFile("charts/example.yaml", $"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }}, reference: [{{ axis: x, at: 2019 }}], annotations: [{{ text: Here, x: 2019 }}] }}"),
            new Dictionary<string, Dataset> { ["example"] = ChartFixture.Table(Rows) },
            bag).ShouldBeNull();

        bag.Sorted().Select(d => d.Code).ShouldBe(["CHART048", "CHART048"]);
    }
}
