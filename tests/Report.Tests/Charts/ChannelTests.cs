using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;

namespace Report.Tests.Charts;

/// <summary>
/// Fields set the shape, opacity, names and highlights of marks; charts set baselines, orientation and the axes of panels.
/// </summary>
public sealed class ChannelTests
{
    private static readonly string[] Channels =
    [
        "shape: c",
        "opacity: n",
        "shape: c, opacity: n",
        "shape: c, color: c",
        "shape: c, facet: c",
        "opacity: n, facet: c",
    ];

    private static readonly string[] Shores = ["Shore", "North", "South", "East"];

    private const string Towns = """
        town:category | shore:category | hours:quantity:hours | pay:quantity:euros | firms:quantity:firms
        Arnhem | North | 34 | 21 | 120
        Bergen | North | 36 | 24 | 310
        Cadiz | South | 38 | 12 | 90
        Dover | North | 37 | 19 | 200
        Genoa | South | about 35 | 15 | 240
        Haifa | East | 40 | 14 | 410
        """;

    private const string Prices = """
        item:category | price:quantity:2015 = 100
        Energy | about 141
        Rent | 118
        Cars | 95 to 112
        Clothes | at least 92
        Toys | at most 88
        Telephone | 81
        """;

    private static int DataOf(LaidOutChart picture) =>
        picture.Sheets.SelectMany(s => s.Shapes).Select(s => s.Datum?.Number).OfType<int>().Distinct().Count();

    [Fact]
    public void Each_name_has_a_shape_of_its_own_and_words_say_which()
    {
        var chart = Drawing.Read("{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay, shape: shore } }", Towns);
        foreach (var picture in Drawing.Pictures(chart))
        {
            var drawn = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null).ToList();
            DataOf(picture).ShouldBe(6);
            drawn
                .ToLookup(s => s.Datum!.Name(Channel.Shape)!, s => s.Outline.Count)
                .Select(g => (g.Key, Corners: g.Distinct().Single()))
                .ShouldBe([("North", 1), ("South", 4), ("East", 5)], ignoreOrder: true);
            Shores.ShouldBeSubsetOf(picture.Labels.Select(l => l.Text));
        }

        var text = Drawing.Tell(chart).Description;
        text.ShouldContain("The shape of a dot shows shore: a circle for North, a triangle for South and a square for East.");
    }

    [Fact]
    public void One_legend_has_colours_and_shapes_of_the_same_names()
    {
        var picture = Drawing.Compose(
            Drawing.Read("{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay, shape: shore, color: shore } }", Towns)
        );
        picture.Labels.Count(l => l.Text == "South").ShouldBe(1);
        picture.Labels.ShouldNotContain(l => l.Text == "Shore");
        picture.Sheets.SelectMany(s => s.Shapes).Count(s => s is { Datum: null, Fills: true, Outline.Count: 4 }).ShouldBe(1);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void More_names_than_shapes_are_refused(int names, int faults)
    {
        var rows = ChartFixture.Rows("a:quantity | b:quantity | c:category", names, i => $"{i} | {i} | Name {i}");
        Drawing
            .Faults("{ title: T, data: example, mark: dot, encoding: { x: a, y: b, shape: c } }", rows)
            .Count(d => d.Code == "CHART130")
            .ShouldBe(faults);
    }

    [Fact]
    public void All_shapes_have_the_area_of_one_circle()
    {
        foreach (var shape in Enum.GetValues<DotShape>().Except([DotShape.Circle]))
        {
            var corners = DotShapes.Outline(shape, new PixelPoint(3, 4), 10);
            var twice = corners
                .Zip(corners.Skip(1).Append(corners[0]))
                .Sum(side => (side.First.X * side.Second.Y) - (side.Second.X * side.First.Y));
            (Math.Abs(twice) / 2).ShouldBe(Math.PI * 100, 0.001);
        }
    }

    [Fact]
    public void Opacity_runs_from_faint_to_full_and_has_a_key()
    {
        var chart = Drawing.Read("{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay, opacity: firms } }", Towns);
        var picture = Drawing.Compose(chart);
        var filled = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Datum: not null, Fills: true } && s.Brush.Ink != "background")
            .ToList();
        filled.OrderBy(s => s.Datum!.Quantity(Channel.Opacity)!.Point).Select(s => s.Brush.Opacity).ShouldBeInOrder();
        picture.Labels.ShouldContain(l => l.Text == "Firms");
        Drawing.Tell(chart).Description.ShouldContain("How opaque a dot is shows firms, from 90 firms (faint) to 410 firms (full).");
    }

    [Theory]
    [InlineData("color: hours, ", "")]
    [InlineData("", "opacity: 0.5, ")]
    public void Opacity_by_a_field_is_refused_where_something_else_has_it(string channel, string key) =>
        Drawing
            .Faults($"{{ title: T, data: example, mark: dot, {key}encoding: {{ x: hours, y: pay, {channel}opacity: firms }} }}", Towns)
            .ShouldContain(d => d.Code == "CHART131");

    [Theory]
    [InlineData("[Haifa, Cadiz]", "Cadiz,Haifa")]
    [InlineData("{ shore: South }", "Cadiz,Genoa")]
    [InlineData("{ where: firms > 300 }", "Bergen,Haifa")]
    [InlineData("{ shore: North, where: firms > 300 }", "Bergen")]
    public void Only_the_rows_that_an_editor_picks_are_named(string labels, string names)
    {
        var chart = Drawing.Read(
            $"{{ title: T, data: example, mark: dot, encoding: {{ x: hours, y: pay, label: town }}, labels: {labels} }}",
            Towns
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Labels.Where(l => l.About is not null).Select(l => l.Text).Order(StringComparer.Ordinal).ShouldBe(names.Split(','));
            picture.Pointed.Count.ShouldBe(6);
        }
    }

    [Theory]
    [InlineData("labels: [Hifa]", "label: town", "CHART010")]
    [InlineData("labels: { shre: South }", "label: town", "CHART002")]
    [InlineData("labels: [Haifa]", "size: firms", "CHART027")]
    [InlineData("highlight: { shore: West }", "label: town", "CHART010")]
    [InlineData("highlight: { where: hours > 34 }", "label: town", "DATA107")]
    [InlineData("highlight: { where: [firms > 100, pay > 20] }", "label: town", "DATA005")]
    public void Rows_that_nobody_can_find_are_a_fault(string key, string channel, string code)
    {
        var faults = Drawing.Faults($"{{ title: T, data: example, mark: dot, encoding: {{ x: hours, y: pay, {channel} }}, {key} }}", Towns);
        faults.Select(d => d.Code).ShouldContain(code, string.Join('\n', faults.Select(f => f.Code + f.Message)));
    }

    [Fact]
    public void Rows_are_singled_out_by_one_field_and_no_other()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay }, highlight: { shore: South } }",
            Towns + "\nSouth | North | 33 | 20 | 10"
        );
        var picture = Drawing.Compose(chart);
        picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s.Datum is not null && s.Brush.Ink == "series-1")
            .Select(s => s.Datum!.Row.Cells[0].Value is Report.Data.TextValue town ? town.Text : "")
            .Distinct()
            .Order()
            .ShouldBe(["Cadiz", "Genoa"]);
        picture.Notes.ShouldContain("In colour: South.");
        Drawing.Tell(chart).Description.ShouldContain("In colour, while the rest is grey: South.");
    }

    [Fact]
    public void What_is_singled_out_keeps_the_colour_of_the_legend()
    {
        var picture = Drawing.Compose(
            Drawing.Read(
                "{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay, color: shore }, highlight: { where: firms > 300 } }",
                Towns
            )
        );
        picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum?.Series == "East").ShouldAllBe(s => s.Brush.Ink == "series-3");
        picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s.Datum?.Series == "South" && s.Brush.Ink != "background")
            .ShouldAllBe(s => s.Brush.Ink == SeriesInks.Recede);
    }

    [Fact]
    public void A_part_of_a_line_cannot_be_singled_out_and_a_whole_one_can()
    {
        const string rows = "year:year | port:category | ships:quantity\n2020 | A | 1\n2021 | A | 2\n2020 | B | 3\n2021 | B | 4";
        Drawing
            .Faults(
                "{ title: T, data: example, mark: line, encoding: { x: year, y: ships, color: port }, highlight: { year: 2021 } }",
                rows
            )
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART132");
        var inks = new SeriesInks(
            ChartData.Of(
                Drawing.Read(
                    "{ title: T, data: example, mark: line, encoding: { x: year, y: ships, color: port }, highlight: { "
                        + "where: ships > 2 } }",
                    rows
                )
            ),
            Drawing.Theme
        );
        inks.IsReceding("A").ShouldBeTrue();
        inks.IsReceding("B").ShouldBeFalse();
    }

    [Fact]
    public void Bars_begin_at_their_baseline_and_picture_and_words_say_so()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: { field: price, baseline: 100 }, y: item } }",
            Prices
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var bars = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s is { Datum: not null, Fills: true } && s.Brush.Ink != "background")
                .ToLookup(s => s.Datum!.Name(Channel.Y));
            var start = bars["Rent"].Single().Bounds.Left;
            bars["Telephone"].Single().Bounds.Right.ShouldBe(start, 0.01);
            bars["Clothes"].ShouldHaveSingleItem().Brush.Opacity.ShouldBeLessThan(1);
            bars["Toys"].Count().ShouldBe(4);
            bars["Cars"].ShouldHaveSingleItem().Bounds.Left.ShouldBeLessThan(start);
            picture.Labels.ShouldContain(l => l.Text == "100");
            picture.Notes.ShouldContain("The bars begin at 100, not at zero.");
        }

        var told = Drawing.Tell(chart);
        told.Description.ShouldContain("The bars begin at 100, not at zero.");
        told.Key.ShouldContain("A faint bar that runs down or to the left, with a firm end, means this much or more.");
        told.Key.ShouldContain("A bar that runs down or to the left and fades out means this much or less.");
    }

    [Theory]
    [InlineData("price:quantity:2015 = 100", "price", 101, 120, 0)]
    [InlineData("price:quantity:2015 = 99", "price", 101, 120, 1)]
    [InlineData("price:quantity:euros", "price", 101, 120, 1)]
    [InlineData("price:quantity:euros", "price", 91, 120, 0)]
    public void A_baseline_that_cuts_all_bars_off_is_refused(string field, string name, int one, int other, int faults) =>
        Drawing
            .Faults(
                $"{{ title: T, data: example, mark: bar, encoding: {{ x: {{ field: {name}, baseline: 100 }}, y: item }} }}",
                $"item:category | {field}\nA | {one}\nB | {other}"
            )
            .Count(d => d.Code == "CHART133")
            .ShouldBe(faults);

    [Theory]
    [InlineData("line", "y: { field: ships, baseline: 2 }, x: year")]
    [InlineData("bar", "y: ships, x: { field: year, baseline: 2 }")]
    public void A_baseline_that_does_nothing_is_told(string mark, string encoding) =>
        Drawing
            .Faults(
                $"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}",
                "year:year | ships:quantity\n2020 | 1\n2021 | 3"
            )
            .ShouldContain(d => d.Code == "CHART027");

    [Fact]
    public void A_bar_below_zero_of_a_floor_does_not_fade_towards_less()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: change, y: item } }",
            "item:category | change:quantity\nA | at least -5\nB | 8"
        );
        Drawing
            .Compose(chart)
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Fills: true } && s.Datum?.Name(Channel.Y) == "A")
            .ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("horizontal", "x: year, y: ships", true)]
    [InlineData("vertical", "x: year, y: ships", false)]
    [InlineData("vertical", "x: ships, y: year", false)]
    [InlineData("horizontal", "x: ships, y: year", true)]
    public void Bars_lie_or_stand_as_asked_whichever_axis_has_the_names(string orient, string encoding, bool lies)
    {
        var chart = Drawing.Read(
            $"{{ title: T, data: example, mark: bar, orient: {orient}, encoding: {{ {encoding} }} }}",
            "year:year | ships:quantity\n2020 | 1\n2021 | 3"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var bars = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null).Select(s => s.Bounds).ToList();
            (Math.Abs(bars[0].Left - bars[1].Left) < 0.01).ShouldBe(lies);
            DataOf(picture).ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("line", "x: year, y: ships")]
    [InlineData("dot", "x: cranes, y: ships")]
    public void What_can_neither_lie_nor_stand_is_told(string mark, string encoding) =>
        Drawing
            .Faults(
                $"{{ title: T, data: example, mark: {mark}, orient: horizontal, encoding: {{ {encoding} }} }}",
                "year:year | ships:quantity | cranes:quantity\n2020 | 1 | 2\n2021 | 3 | 4"
            )
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART134");

    [Fact]
    public void Panels_with_axes_of_their_own_fill_them_and_say_so()
    {
        const string rows =
            "year:year | port:category | ships:quantity:ships\n2020 | A | 1\n2021 | A | 4\n2020 | B | 1000\n2021 | B | 4000";
        const string shared = "{ title: T, data: example, mark: line, encoding: { x: year, y: ships, facet: port } }";
        var chart = Drawing.Read(shared[..^1] + ", resolve: { scale: { y: independent } } }", rows);
        foreach (var (own, same) in Drawing.Pictures(chart).Zip(Drawing.Pictures(Drawing.Read(shared, rows))))
        {
            HeightOf(own, "A").ShouldBe(HeightOf(own, "B"), 0.5);
            HeightOf(same, "A").ShouldBeLessThan(1);
            own.Notes.ShouldContain("Each panel has a vertical axis of its own: heights do not compare from one panel to the next.");
            same.Notes.ShouldBeEmpty();
        }

        Drawing.Tell(chart).Description.ShouldContain("Each panel has a vertical axis of its own.");

        static double HeightOf(LaidOutChart picture, string port)
        {
            var points = picture.Stops.SelectMany(f => f.Hits).Where(h => h.Datum.Name(Channel.Facet) == port).Select(h => h.At.Y).ToList();
            return points.Max() - points.Min();
        }
    }

    [Fact]
    public void Panels_with_names_of_their_own_list_no_others()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: pay, y: town, facet: shore }, resolve: { scale: { y: "
                + "independent } } }",
            Towns
        );
        var picture = Drawing.Compose(chart);
        picture.Labels.Count(l => l.Text == "Haifa").ShouldBe(1);
        DataOf(picture).ShouldBe(6);
        picture.Notes.ShouldNotContain(n => n.Contains("axis of its own", StringComparison.Ordinal));
    }

    [Fact]
    public void Axes_of_panels_without_panels_are_told() =>
        Drawing
            .Faults("{ title: T, data: example, mark: dot, encoding: { x: hours, y: pay }, resolve: { scale: { y: independent } } }", Towns)
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART027");

    [Fact]
    public void Numbers_colour_bars_and_a_line_refuses_them()
    {
        var picture = Drawing.Compose(
            Drawing.Read("{ title: T, data: example, mark: bar, encoding: { x: pay, y: town, color: firms } }", Towns)
        );
        picture.Labels.ShouldContain(l => l.Text.StartsWith("Firms", StringComparison.Ordinal));
        DataOf(picture).ShouldBe(6);
        Drawing
            .Faults("{ title: T, data: example, mark: line, encoding: { x: hours, y: pay, color: firms } }", Towns)
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART006");
    }

    [Fact]
    public void Of_shapes_opacities_and_free_axes_every_row_is_drawn_and_told() =>
        (
            from count in Gen.Int[1, 12]
            from rows in Gen.Select(Gen.Int[1, 5], Gen.Int[-50, 500], Gen.Int[0, 9], Gen.Bool).Array[count]
            from channels in Gen.Int[0, Channels.Length - 1].Select(i => Channels[i])
            from isFree in Gen.Bool
            select (Rows: rows, Channels: channels, IsFree: isFree && channels.Contains("facet", StringComparison.Ordinal))
        ).Sample(
            chart =>
            {
                var table =
                    "id:category | x:quantity | y:quantity | n:quantity | c:category\n"
                    + string.Join(
                        '\n',
                        chart.Rows.Select((r, i) => $"Row {i} | {i} | {(r.Item4 ? "about " : "")}{r.Item2} | {r.Item3} | Kind {r.Item1}")
                    );
                var spec = Drawing.Read(
                    $"{{ title: T, data: example, mark: dot, encoding: {{ x: x, y: y, {chart.Channels} }}{(chart.IsFree ? ", resolve: { scale: { x: independent, y: independent } }" : "")} "
                        + "}",
                    table
                );
                return Drawing
                    .Pictures(spec)
                    .All(picture => DataOf(picture) == chart.Rows.Length && picture.Pointed.Count == chart.Rows.Length);
            },
            iter: 12
        );
}
