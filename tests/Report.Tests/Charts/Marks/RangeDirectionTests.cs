using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Diagnostics;

namespace Report.Tests.Charts.Marks;

/// <summary>
/// Where some ranges rise and others fall, their ends are a before and an after, and the direction is drawn and described.
/// </summary>
public sealed class RangeDirectionTests
{
    private const string Head = "city | before:integer:deaths | after:integer:deaths\n";

    [Fact]
    public void Arrows_point_from_the_first_end_to_the_second()
    {
        var picture = Drawing.Compose(Chart("Rise | 100 | 300\nFall | 250 | 120"));

        foreach (var (city, sign) in new[] { ("Rise", 1), ("Fall", -1) })
        {
            var shapes = Shapes(picture, city);
            var head = shapes.Single(s => s.Fills && s.Outline.Count > 3).Outline[0];
            var start = shapes.First(s => s.Outline.Count == 1).Outline[0];
            Math.Sign(head.X - start.X).ShouldBe(sign);
        }

        picture.Notes.ShouldContain("Each arrow goes from Before to After.");
    }

    [Fact]
    public void Arrows_are_not_said_to_be_ranges()
    {
        Drawing.Tell(Chart("Rise | 100 | 300\nFall | 250 | 120")).Key.ShouldBeEmpty();
        Drawing.Tell(Chart("A | 100 | 300\nB | 20 | 120")).Key.ShouldContain("A bar with two ends is a range.");
    }

    [Fact]
    public void An_end_is_written_with_its_doubt()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: range, encoding: { y: city, low: before, high: after } }",
            "city | before:quantity:deaths | after:quantity:deaths\nRise | 100 | over 300\nFall | about 250 | 120"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var words = string.Join(" | ", picture.Labels.Select(l => l.Text));
            words.ShouldContain("about 250");
            words.ShouldContain("over 300");
        }
    }

    [Fact]
    public void On_a_logarithmic_axis_the_values_stand_at_their_ends()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: range, encoding: { y: city, low: { field: before, scale: log }, high: { field: after, "
                + "scale: log } } }",
            Head + "A | 1 | 10\nB | 20 | 1000\nC | 5 | 100000"
        );
        var bag = new DiagnosticBag();

        // A value that had no room at its end would be told.
        foreach (var picture in Drawing.Pictures(chart, bag))
        {
            picture.Labels.Select(l => l.Text).ShouldContain("20");
        }

        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Both_ends_have_their_values()
    {
        foreach (var picture in Drawing.Pictures(Chart("Rise | 100 | 300\nFall | 250 | 120")))
        {
            picture
                .Labels.Select(l => l.Text)
                .ShouldBeSubsetOf(["Before", "After", "Rise", "Fall", "100", "300 deaths", "250", "120", "300", "250 deaths"]);
            picture.Labels.Count.ShouldBe(8);
        }
    }

    [Fact]
    public void Ends_of_which_none_falls_are_a_range()
    {
        var picture = Drawing.Compose(Chart("A | 100 | 300\nB | 20 | 120"));

        picture.Notes.ShouldBeEmpty();
        Shapes(picture, "A").ShouldAllBe(s => s.Outline.Count != 1);
    }

    [Fact]
    public void An_end_without_a_figure_is_named_beside_the_other() =>
        Drawing
            .Compose(
                ChartFixture.Chart(
                    "range",
                    "city | before:quantity | after:quantity\nA | 3 | not published",
                    (Channel.Y, "city"),
                    (Channel.Low, "before"),
                    (Channel.High, "after")
                )
            )
            .Labels.Select(l => l.Text)
            .ShouldContain("3 (After: not published)");

    private static List<Shape> Shapes(LaidOutChart picture, string city) =>
        [
            .. picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Datum?.Row["city"]?.Value is Report.Data.TextValue { Text: var name } && name == city),
        ];

    private static ChartSpec Chart(string rows) =>
        ChartFixture.Chart("range", Head + rows, (Channel.Y, "city"), (Channel.Low, "before"), (Channel.High, "after"));
}
