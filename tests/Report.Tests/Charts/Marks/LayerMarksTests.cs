using CsCheck;
using Report.Charts;
using Report.Charts.Marks;
using Report.Charts.Rows;

namespace Report.Tests.Charts.Marks;

/// <summary>Trends, texts and reference lines are drawn as layers over other marks, and boxes from five given numbers.</summary>
public sealed class LayerMarksTests
{
    private const string Dots = "{ title: T, data: example, mark: dot, encoding: { x: a, y: b }, layers: [{ mark: trend }] }";

    private const string Head = "id:category | a:quantity | b:quantity:euros | kind:category\n";

    [Fact]
    public void A_straight_line_is_that_of_the_textbook()
    {
        // By hand: means 2 and 4, slope (1·2 + 0·1 + 1·3) / 2 = 2.5, so that b = 2.5 a − 1; residuals 0.5, −1, 0.5 of a total of 14.
        var trend = TrendOf("x | 1 | 2 |\nx | 2 | 3 |\nx | 3 | 7 |");
        trend.Slope.ShouldBe(2.5, 1e-9);
        trend.Offset.ShouldBe(-1, 1e-9);
        trend.RSquared!.Value.ShouldBe(1 - (1.5 / 14), 1e-9);
        trend.Points.ShouldBe([(1, 1.5), (3, 6.5)]);
    }

    [Fact]
    public void The_description_has_the_numbers_of_the_equation_and_the_picture_says_what_the_line_is()
    {
        var chart = Drawing.Read(Dots, Head + "x | 1 | 2 |\nx | 2 | 3 |\nx | 3 | 7 |");
        var told = Drawing.Tell(chart).Description;
        told.ShouldContain(
            "Drawn over that: a trend of “B”. The linear trend goes from 1.5 euros at 1 to 6.5 euros at 3. Its equation, from 3 "
                + "rows, is B = "
        );
        told.ShouldEndWith("1 + 2.5 × A, with R² = 0.893.");
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Notes.ShouldContain("The line is a linear trend of 3 rows.");
            picture.Pointed.Count.ShouldBe(3);
        }
    }

    [Fact]
    public void A_trend_on_approximate_figures_is_dashed_and_said_to_be_approximate()
    {
        var chart = Drawing.Read(Dots, Head + "x | 1 | 2 |\nx | 2 | about 3 |\nx | 3 | 7 |");
        Drawing
            .Tell(chart)
            .Description.ShouldContain("1 of the 3 figures that it rests on is approximate or estimated, and so is the trend.");
        Drawing.Compose(chart).Sheets.SelectMany(s => s.Shapes).ShouldContain(s => s.Brush.Dash == Report.Charts.Rendering.Dash.Dashed);
    }

    [Fact]
    public void A_limit_is_left_out_of_the_trend_and_told_at_its_place_and_in_words()
    {
        const string rows = "x | 1 | 2 |\nx | 2 | 3 |\nx | 3 | 7 |\nx | 4 | over 100 |\nx | 5 | not published |";
        Drawing.Faults(Dots, Head + rows).Where(d => d.Code == "CHART136").ShouldHaveSingleItem();
        var chart = Drawing.Read(Dots, Head + rows);
        Drawing.Tell(chart).Description.ShouldContain("It leaves out 2 rows without one figure on each axis.");
        Drawing.Compose(chart).Notes.ShouldContain("The line is a linear trend of 3 rows; 2 without one figure on each axis are left out.");
    }

    [Theory]
    [InlineData("x | 1 | 2 |\nx | 2 | 3 |", "linear", 1)]
    [InlineData("x | 1 | 2 |\nx | 1 | 3 |\nx | 1 | 4 |", "linear", 1)]
    [InlineData("x | 1 | 2 |\nx | 2 | 3 |\nx | 4 | 4 |", "loess", 1)]
    [InlineData("x | 1 | 2 |\nx | 2 | 3 |\nx | 4 | 4 |", "linear", 0)]
    public void A_trend_of_too_few_places_is_refused(string rows, string method, int faults) =>
        Drawing
            .Faults(Dots.Replace("mark: trend", "mark: trend, trend: " + method, StringComparison.Ordinal), Head + rows)
            .Count(d => d.Code == "CHART135")
            .ShouldBe(faults);

    [Fact]
    public void The_alternative_text_says_whose_trend_it_tells()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: trend, encoding: { x: a, y: b, color: kind }, layers: [{ mark: dot }] }",
            Head + "x | 1 | 2 | K\nx | 2 | 3 | K\nx | 3 | 7 | K\nx | 1 | 9 | L\nx | 2 | 8 | L\nx | 4 | 7 | L"
        );

        Drawing.Tell(chart).Alt.ShouldContain("the linear trend of K goes from 1.5 euros at 1");
    }

    [Fact]
    public void A_trend_of_huge_numbers_is_not_told_as_zero()
    {
        var zeros = new string('0', 21);
        var chart = Drawing.Read(Dots, Head + $"x | 1 | 2{zeros} |\nx | 2 | 3{zeros} |\nx | 3 | 7{zeros} |");

        Drawing.Tell(chart).Description.ShouldContain("The linear trend goes from 1,500,000,000 trillion euros at 1");
    }

    [Fact]
    public void Of_several_names_each_has_a_trend_where_the_layer_says_so_and_else_all_have_one()
    {
        const string rows = "x | 1 | 2 | K\nx | 2 | 3 | K\nx | 3 | 7 | K\nx | 1 | 9 | L\nx | 2 | 8 | L\nx | 4 | 7 | L";
        var all = Drawing.Read(Dots.Replace("y: b }", "y: b, color: kind }", StringComparison.Ordinal), Head + rows);
        var each = Drawing.Read(
            Dots.Replace("y: b }", "y: b, color: kind }", StringComparison.Ordinal)
                .Replace("mark: trend", "mark: trend, encoding: { color: kind }", StringComparison.Ordinal),
            Head + rows
        );
        Lines(all).ShouldBe(["text"]);
        Lines(each).ShouldBe(["series-1", "series-2"]);

        static List<string> Lines(ChartSpec chart) =>
            [
                .. Drawing
                    .Compose(chart)
                    .Sheets.SelectMany(s => s.Shapes)
                    .Where(s => s is { Datum: null, Fills: false, Outline.Count: 2, Brush.Width: 2 })
                    .Select(s => s.Brush.Ink),
            ];
    }

    [Fact]
    public void A_curve_through_rows_on_a_straight_line_is_that_line() =>
        (
            from slope in Gen.Int[-9, 9]
            from offset in Gen.Int[-50, 50]
            from places in Gen.Int[0, 60].Array[8, 30]
            select (slope, offset, Places: places.Distinct().ToList())
        )
            .Where(t => t.Places.Count >= 8)
            .Sample(
                t =>
                {
                    var table = ChartFixture.Table(
                        Head + string.Join('\n', t.Places.Select(p => $"x | {p} | {t.offset + (t.slope * p)} |"))
                    );
                    var layer = ChartFixture.Layer("trend", table, (Channel.X, "a"), (Channel.Y, "b")) with
                    {
                        TrendMethod = TrendMethod.Loess,
                    };
                    var curve = Trend.Of(ChartData.Of(ChartFixture.Chart(layer)).Panels[0].Layers[0]).Single();
                    return curve.Points.All(p => Math.Abs(p.Y - (t.offset + (t.slope * p.X))) < 1e-6 * (1 + Math.Abs(p.Y)));
                },
                iter: 40
            );

    [Theory]
    [InlineData("trend", "x: a, y: b")]
    [InlineData("rule", "y: b")]
    public void A_mark_that_draws_no_row_needs_a_layer_that_does(string mark, string encoding) =>
        Drawing
            .Faults(
                $"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}",
                Head + "x | 1 | 2 |\nx | 2 | 3 |\nx | 3 | 7 |"
            )
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART139");

    [Fact]
    public void Every_line_across_the_chart_is_drawn_labelled_and_told()
    {
        const string rows = "x | 1 | 2 | One\nx | 2 | about 3 | Two\nx | 3 | 5 to 6 | Three\nx | 4 | 8 | Four";
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: dot, encoding: { x: a, y: b }, layers: [{ mark: rule, encoding: { y: b, label: kind } }] }",
            Head + rows
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var lines = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum?.Layer.Mark.Name == "rule").ToList();
            lines.Select(s => s.Datum!.Name(Channel.Label)).Distinct().Order().ShouldBe(["Four", "One", "Three", "Two"]);
            lines.Single(s => s.Fills).Datum!.Name(Channel.Label).ShouldBe("Three");
            lines.Where(s => s.Brush.Dash == Report.Charts.Rendering.Dash.Dashed).ShouldAllBe(s => s.Datum!.Name(Channel.Label) == "Two");
            picture.Labels.Select(l => l.Text).Intersect(["One", "Two", "Three", "Four"]).Count().ShouldBe(4);
            picture.Notes.ShouldContain("A dashed line across the chart is an approximate figure or an estimate.");
        }

        Drawing
            .Tell(chart)
            .Description.ShouldContain(
                "A line is drawn at 2 euros: One. A line is drawn at about 3 euros: Two. A band is drawn from 5 to 6 euros: Three. A "
                    + "line is drawn at 8 euros: Four."
            );
    }

    [Theory]
    [InlineData("encoding: { label: kind }")]
    [InlineData("encoding: { x: a, y: b }")]
    public void A_line_across_the_chart_has_one_place(string encoding) =>
        Drawing
            .Faults(
                $"{{ title: T, data: example, mark: dot, encoding: {{ x: a, y: b }}, layers: [{{ mark: rule, {encoding} }}] }}",
                Head + "x | 1 | 2 | K"
            )
            .ShouldContain(d => d.Code == "CHART137");

    [Fact]
    public void Words_stand_at_every_row_and_are_told()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: text, encoding: { x: a, y: b, label: kind } }",
            Head + "x | 1 | 2 | One\nx | 2 | 3 | Two\nx | 9 | 7 | Three"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Labels.Count(l => l.Text is "One" or "Two" or "Three").ShouldBe(3);
            picture.Pointed.Count.ShouldBe(3);
        }

        Drawing.Tell(chart).Description.ShouldContain("Words stand at some places: One, Two and Three.");
        Drawing
            .Faults("{ title: T, data: example, mark: text, encoding: { x: a, y: b, label: kind } }", Head + "x | 1 | 2 | One\nx | 2 | 3 |")
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART046");
    }

    private const string Jobs =
        "job:category | p5:quantity:euros | p25:quantity:euros | p50:quantity:euros | p75:quantity:euros | p95:quantity:euros\n";

    private const string Boxes =
        "{ title: T, data: example, mark: box, encoding: { y: job, low: p5, q1: p25, median: p50, q3: p75, high: p95 } }";

    [Fact]
    public void A_box_of_five_numbers_is_drawn_at_them_and_told()
    {
        var chart = Drawing.Read(Boxes, Jobs + "A | 1 | 2 | 3 | 5 | 9\nB | 2 | 4 | about 6 | 7 | 8");
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Pointed.Count.ShouldBe(2);
            var boxes = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s is { Fills: false, Outline.Count: 5 })
                .Select(s => s.Bounds)
                .ToList();
            // B is above A because its median is higher: its box goes from 4 to 7, that of A from 2 to 5.
            (boxes[1].Right - boxes[1].Left).ShouldBe(boxes[0].Right - boxes[0].Left, 0.01);
            picture.Notes.ShouldContain("Each box goes from P25 to P75, with a line at P50. Whiskers reach to P5 and P95.");
        }

        var told = Drawing.Tell(chart);
        told.Description.ShouldContain(
            "B: from 2 to 8 euros. Half of them lie between 4 and 7, and the middle value is about 6. A: from 1 to 9 euros."
        );
        told.Alt.ShouldContain("the middle value is highest for B, at about 6 euros, and lowest for A, at 3");
    }

    [Theory]
    [InlineData("A | 1 | 2 | 3 | 5 | 9", 0)]
    [InlineData("A | 1 | 2 | 2 | 2 | 2", 0)]
    [InlineData("A | 1 | 4 | 3 | 5 | 9", 1)]
    [InlineData("A | 1 | 2 | 3 | 5 | over 9", 1)]
    public void Five_numbers_that_are_no_box_are_refused(string row, int faults) =>
        Drawing.Faults(Boxes, Jobs + row).Count(d => d.Code == "CHART138").ShouldBe(faults);

    [Fact]
    public void Some_of_five_numbers_are_not_enough() =>
        Drawing
            .Faults(Boxes.Replace(", q3: p75", "", StringComparison.Ordinal), Jobs + "A | 1 | 2 | 3 | 5 | 9")
            .ShouldHaveSingleItem()
            .Message.ShouldContain("lack 'q3'");

    private static Trend TrendOf(string rows) =>
        Trend
            .Of(
                ChartData
                    .Of(
                        ChartFixture.Chart(ChartFixture.Layer("trend", ChartFixture.Table(Head + rows), (Channel.X, "a"), (Channel.Y, "b")))
                    )
                    .Panels[0]
                    .Layers[0]
            )
            .Single();
}
