using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Tests.Charts.Layout;

namespace Report.Tests.Charts.Marks;

/// <summary>A stack draws nothing above a part without a figure, and never makes a figure up.</summary>
public sealed class StackHoleTests
{
    private const string Head = "year:year | kind | n:quantity:ships\n";
    private const string Around =
        "2018 | A | 5\n2019 | A | 5\n2020 | A | 6\n2021 | A | 7\n2022 | A | 7\n2018 | B | 3\n2019 | B | 3\n2021 | B | 4\n2022 | B | "
        + "4\n2018 | C | 2\n2019 | C | 2\n2020 | C | 2\n2021 | C | 2\n2022 | C | 2";

    [Theory]
    [InlineData("")]
    [InlineData("\n2020 | B | ")]
    [InlineData("\n2020 | B | not published")]
    public void An_area_stops_at_a_hole_for_the_part_and_all_that_rests_on_it(string row)
    {
        var picture = Drawing.Compose(Stack("area", Around + row));

        Fills(picture, "series-1").Count.ShouldBe(1);
        Fills(picture, "series-2").Count.ShouldBe(2);
        Fills(picture, "series-3").Count.ShouldBe(2);
        picture.Labels.ShouldContain(l =>
            l.Text == (row.EndsWith("published", StringComparison.Ordinal) ? "B: not published 2020" : "B: no data 2020")
        );
    }

    [Fact]
    public void A_part_that_is_not_applicable_leaves_the_stack_whole() =>
        Fills(
            Drawing.Compose(
                Stack("area", Around.Replace("2019 | B | 3", "2019 | B | 3\n2020 | B | not applicable", StringComparison.Ordinal))
            ),
            "series-3"
        )
            .Count.ShouldBe(1);

    [Fact]
    public void A_bar_says_which_part_it_lacks() =>
        Drawing.Compose(Stack("bar", Around)).Labels.Select(l => l.Text).ShouldContain("B: no data");

    [Theory]
    [InlineData("x: port, y: n")]
    [InlineData("x: n, y: port")]
    public void A_part_that_may_be_larger_fades_out_within_the_picture(string axes)
    {
        var chart = Drawing.Read(
            $"{{ title: T, data: example, mark: bar, encoding: {{ {axes}, color: kind }} }}",
            "port | kind | n:quantity:ships\nOstend | A | 6\nOstend | B | at least 4\nNarva | A | 2\nNarva | B | 3"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            LayoutFaults.In(picture).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("at least 6", true)]
    [InlineData("6", false)]
    public void A_limit_under_another_part_fades_before_its_end(string amount, bool fades)
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: n, y: port, color: kind } }",
            $"port | kind | n:quantity:ships\nOstend | A | {amount}\nOstend | B | 4"
        );
        var shapes = Drawing
            .Compose(chart)
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Datum: not null, Fills: true })
            .ToLookup(s => s.Datum!.Series);

        shapes["A"].Any(s => s.Brush.Opacity < 1).ShouldBe(fades);
        shapes["A"].Max(s => s.Bounds.Right).ShouldBeLessThanOrEqualTo(shapes["B"].Min(s => s.Bounds.Left));
    }

    [Fact]
    public void A_reason_that_finds_no_room_at_its_bar_is_reported()
    {
        var rows = string.Join(
            '\n',
            Enumerable
                .Range(0, 40)
                .SelectMany(i =>
                    new[] { $"{1980 + i} | Ships of the line | 5", $"{1980 + i} | Boats | {(i % 2 == 0 ? "not published" : "4")}" }
                )
        );
        var bag = new DiagnosticBag();
        Drawing
            .Compose(
                Drawing.Read("{ title: T, data: example, mark: bar, encoding: { x: year, y: n, color: kind } }", Head + rows),
                narrow: true,
                bag
            )
            .Labels.Count(l => l.Text == "Boats: not published")
            .ShouldBeLessThan(20);

        bag.Sorted().ShouldContain(d => d.Code == "CHART012" && d.Message.Contains("'Boats: not published'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_give_no_total_where_a_part_has_no_figure()
    {
        var description = Drawing.Render(Stack("area", "2019 | A | 5\n2020 | A | 6\n2021 | A | 7\n2019 | B | 3\n2021 | B | 4")).Description;

        description.ShouldContain("The total is 8 ships in 2019 and 11 in 2021.");
        description.ShouldNotContain("falls");
    }

    [Theory]
    [InlineData("", "'2020'")]
    [InlineData("\n2023 | A | 8\n2023 | C | 2", "'2020', '2023'")]
    public void A_hole_that_nobody_explains_is_a_warning(string more, string where)
    {
        var fault = Faults("area", Around + more).ShouldHaveSingleItem();

        fault.Code.ShouldBe("CHART040");
        fault.Message.ShouldContain($"the part 'B' of this stack has no figure for {where}");
    }

    [Theory]
    [InlineData("\n2020 | B | suppressed")]
    [InlineData("\n2020 | B | 0")]
    [InlineData("\n2020 | B | not applicable")]
    public void A_hole_that_is_explained_is_none(string row) => Faults("area", Around + row).ShouldBeEmpty();

    [Fact]
    public void A_part_that_changes_sign_is_refused_in_an_area_and_drawn_in_bars()
    {
        const string rows = "2018 | A | 5\n2019 | A | 6\n2018 | B | -3\n2019 | B | 4";

        Faults("area", rows).ShouldHaveSingleItem().Code.ShouldBe("CHART041");
        Faults("bar", rows).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_on_both_sides_of_zero_diverge_from_it()
    {
        var picture = Drawing.Compose(Stack("area", "2018 | A | 5\n2019 | A | 6\n2018 | B | -3\n2019 | B | -4"));

        var (up, down) = (Fills(picture, "series-1").Single().Bounds, Fills(picture, "series-2").Single().Bounds);
        up.Bottom.ShouldBe(down.Top, 0.5);
    }

    [Fact]
    public void Parts_rest_on_each_other_in_one_order_whatever_the_order_of_the_rows()
    {
        var layer = ChartData.Of(Stack("bar", "2018 | A | 5\n2018 | B | 3\n2019 | B | 4\n2019 | A | 6")).Panels[0].Layers[0];

        BarPart.Of(layer, stacked: true).Where(p => p.Datum.Series == "A").ShouldAllBe(p => p.From == 0);
    }

    [Theory]
    [InlineData("bar", "2018 | A | 5\n2018 | A | 3\n2018 | B | 3")]
    [InlineData("bar", "2018 | A | 5\n2018 | A | 3")]
    public void Several_rows_for_one_bar_are_refused(string mark, string rows) =>
        Faults(mark, rows).ShouldContain(d => d.Code == "CHART042");

    private static ChartSpec Stack(string mark, string rows) =>
        ChartFixture.Chart(mark, Head + rows, (Channel.X, "year"), (Channel.Y, "n"), (Channel.Color, "kind"));

    private static List<Report.Charts.Rendering.Shape> Fills(LaidOutChart picture, string ink) =>
        [.. picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Fills && s.Brush.Ink == ink)];

    private static IReadOnlyList<Diagnostic> Faults(string mark, string rows) =>
        Drawing.Faults($"title: Parts\ndata: example\nmark: {mark}\nencoding: {{ x: year, y: n, color: kind }}", Head + rows);
}
