using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Data;

namespace Report.Tests.Charts.Marks;

/// <summary>Ticks and boxes show how the numbers of each category are spread.</summary>
public sealed class SpreadMarksTests
{
    private const string Head = "stop:category | minutes:quantity:minutes\n";

    // Calculated by hand for 1, 2, 3, 4, 100: quartiles 2 and 4, whiskers to 1 and 4, since 100 lies beyond 4 + 1.5 × 2.
    private const string OneFarOut = "A | 100\nA | 3\nA | 1\nA | 4\nA | 2";

    [Fact]
    public void Five_numbers_are_those_of_the_textbook()
    {
        FiveNumbers.Of([100, 3, 1, 4, 2]).ShouldBe(new FiveNumbers(1, 2, 3, 4, 4));
        FiveNumbers.Of([1, 2, 3, 4, 5, 6])!.ShouldBe(new FiveNumbers(1, 2.25m, 3.5m, 4.75m, 6));
        FiveNumbers.Of([7, 7, 7, 7, 7]).ShouldBe(new FiveNumbers(7, 7, 7, 7, 7));
        FiveNumbers.Of([1, 2, 3, 4]).ShouldBeNull();
    }

    [Fact]
    public void What_lies_far_out_is_a_dot_and_told()
    {
        var chart = Chart("box", OneFarOut);
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture
                .Sheets.SelectMany(s => s.Shapes)
                .Select(s => s.Datum)
                .OfType<Report.Charts.Rows.Datum>()
                .ShouldHaveSingleItem()
                .Quantity(Channel.X)
                .ShouldBe(Quantity.Exact(100));
            picture.Pointed.Count.ShouldBe(5);
        }

        Drawing
            .Tell(chart)
            .Description.ShouldContain(
                "A: 5 values, from 1 to 100 minutes. Half of them lie between 2 and 4, and the middle value is 3. One lies far out: 100."
            );
    }

    [Fact]
    public void Fewer_than_five_values_are_drawn_and_told_one_by_one()
    {
        var chart = Chart("box", "A | 5\nA | 9\nA | 1");
        Drawing.Compose(chart).Sheets.SelectMany(s => s.Shapes).Count(s => s.Datum is not null && s.Outline.Count == 1).ShouldBe(3);
        Drawing.Compose(chart).Notes.ShouldBeEmpty();
        Drawing.Tell(chart).Description.ShouldContain("A: 1, 5 and 9 minutes.");
    }

    [Fact]
    public void A_box_with_an_estimate_is_hollow()
    {
        Fills("A | 1\nA | 2\nA | 3\nA | 4\nA | 5").ShouldBe(["background", "series-1"]);
        Fills("A | 1\nA | 2\nA | about 3\nA | 4\nA | 5").ShouldBe(["background"]);

        static List<string> Fills(string rows) =>
            [
                .. Drawing
                    .Compose(Chart("box", rows))
                    .Sheets.SelectMany(s => s.Shapes)
                    .Where(s => s is { Fills: true, Outline.Count: 5 })
                    .Select(s => s.Brush.Ink),
            ];
    }

    [Theory]
    [InlineData("over 30", 1)]
    [InlineData("5 to 6", 1)]
    [InlineData("about 5", 0)]
    [InlineData("not published", 0)]
    public void A_limit_among_summed_up_numbers_is_refused(string value, int faults) =>
        Drawing.Faults(Yaml("box"), Head + OneFarOut + "\nB | " + value).Count(d => d.Code == "CHART093").ShouldBe(faults);

    [Fact]
    public void A_tick_stands_at_each_value()
    {
        foreach (var picture in Drawing.Pictures(Chart("tick", OneFarOut + "\nA | about 50")))
        {
            var shapes = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null).ToList();
            var ticks = shapes.Where(s => s is { Fills: false, Outline.Count: 2 }).ToList();
            ticks.Select(t => t.Datum!.Quantity(Channel.X)!.Point).ShouldBe([100, 3, 1, 4, 2], ignoreOrder: true);
            ticks.ShouldAllBe(t => t.Outline[0].X == t.Outline[1].X);
            shapes.ShouldContain(s => s.Outline.Count == 1 && !s.Fills);
        }
    }

    [Fact]
    public void Nothing_is_said_of_the_middle_of_limits()
    {
        var text = Drawing.Tell(Chart("tick", OneFarOut + "\nA | over 20"));
        text.Description.ShouldNotContain("middle value");
        text.Description.ShouldContain("over 20");
    }

    [Fact]
    public void Categories_are_sorted_by_their_medians()
    {
        var picture = Drawing.Compose(Chart("tick", "Low | 1\nLow | 2\nLow | 3\nLow | 4\nLow | 5\nLow | 6\nHigh | 9"));
        picture.Labels.Single(l => l.Text == "High").Box.Top.ShouldBeLessThan(picture.Labels.Single(l => l.Text == "Low").Box.Top);
    }

    [Fact]
    public void The_summary_says_where_the_middle_is_highest_and_ties_are_ties()
    {
        Drawing
            .Tell(Chart("box", "A | 1\nA | 3\nB | 7\nC | 7"))
            .Alt.ShouldBe("Box plot of minutes by stop: the middle value is highest for B and C, at 7 minutes, and lowest for A, at 2.");
    }

    private static ChartSpec Chart(string mark, string rows) => Drawing.Read(Yaml(mark), Head + rows);

    private static string Yaml(string mark) => $"{{ title: T, data: example, mark: {mark}, encoding: {{ x: minutes, y: stop }} }}";
}
