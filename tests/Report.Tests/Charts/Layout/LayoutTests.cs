using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Diagnostics;

namespace Report.Tests.Charts.Layout;

public sealed class LayoutTests
{
    public static TheoryData<string> Names => [.. Examples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_overlaps_and_nothing_is_cut_off(string example)
    {
        foreach (var picture in Drawing.Pictures(Examples.All[example]))
        {
            LayoutFaults.In(picture).ShouldBeEmpty($"at {picture.Width}");
        }
    }

    [Fact]
    public void The_proof_finds_labels_that_overlap()
    {
        var picture = Picture([At("one label", 50, 50), At("another", 60, 55)]);

        LayoutFaults.In(picture).ShouldBe(["'one label' overlaps 'another'"]);
    }

    [Fact]
    public void The_proof_finds_a_label_beyond_the_edge() =>
        LayoutFaults.In(Picture([At("far to the right", 95, 50)])).ShouldBe(["'far to the right' is outside"]);

    [Fact]
    public void The_proof_finds_small_text() =>
        LayoutFaults
            .In(Picture([Drawing.Type.Set("small", 10, 50, Anchor.Start, new TextStyle(11, false, "text"))]))
            .ShouldBe(["'small' is smaller than 12"]);

    [Fact]
    public void The_proof_finds_a_mark_beyond_the_edge()
    {
        var plotSurface = PlotSurface.OfPixels(100, 100);
        plotSurface.Dot(new PixelPoint(158, 50), 5, new Brush("series-1"));

        LayoutFaults.In(Picture([], plotSurface)).ShouldHaveSingleItem().ShouldStartWith("a mark in series-1 is outside");
    }

    [Theory]
    [InlineData("line")]
    [InlineData("dot")]
    [InlineData("bar")]
    public void The_unit_of_small_multiples_is_written_once(string mark)
    {
        var spec = Drawing.Read(
            $"{{ title: T, data: example, mark: {mark}, encoding: {{ x: year, y: v, facet: place }} }}",
            """
            place | year:year | v:quantity:troops
            Aa | 2000 | 9
            Aa | 2001 | 14
            Bb | 2000 | 5
            Bb | 2001 | 12
            Cc | 2000 | 7
            Cc | 2001 | 3
            """
        );

        foreach (var picture in Drawing.Pictures(spec))
        {
            picture.Labels.Count(label => label.Text.Contains("troops", StringComparison.Ordinal)).ShouldBe(1, $"at {picture.Width}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_the_same_size_at_both_widths_or_a_little_smaller(string example)
    {
        var sizes = Drawing
            .Pictures(Examples.All[example])
            .Select(p => p.Labels.Select(l => l.Style.Size).Distinct().Order().ToList())
            .ToList();

        sizes[0].ShouldAllBe(s => s == Drawing.Theme.Chart.AxisText || s == Drawing.Theme.Chart.LabelText);
        sizes[1].ShouldAllBe(s => s == Drawing.Theme.Chart.AxisTextNarrow || s == Drawing.Theme.Chart.LabelTextNarrow);
    }

    [Theory]
    [InlineData("line", "year", "[8, 12]")]
    [InlineData("area", "year", "[0, 12]")]
    [InlineData("dot", "year", "[8, 12]")]
    [InlineData("bar", "year", "[0, 12]")]
    [InlineData("range", "year", "[8, 12]")]
    public void What_a_domain_leaves_out_is_cut_off_at_the_plot(string mark, string across, string domain)
    {
        var spec = Drawing.Read(
            $"{{ title: T, data: example, mark: {mark}, encoding: {{ x: {{ field: {across}, scale: time }}, y: {{ field: v, domain: "
                + $"{domain} }} }} }}",
            """
            year:year | v:quantity
            2000 | 9
            2001 | 90000000000
            2002 | 10 to 4000
            2003 | over 11
            2004 | 1
            """
        );

        foreach (var picture in Drawing.Pictures(spec))
        {
            LayoutFaults.In(picture).ShouldBeEmpty($"at {picture.Width}");
        }
    }

    [Fact]
    public void An_annotation_beyond_the_end_of_an_axis_is_not_left_out_in_silence()
    {
        var spec = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: n, y: name }, annotations: [{ text: Far, x: 95, y: B }] }",
            "name:category | n:integer\nA | 91\nB | 30"
        );
        var bag = new DiagnosticBag();

        Drawing.Compose(spec, bag: bag).Labels.ShouldNotContain(l => l.Text == "Far");

        bag.Sorted().ShouldHaveSingleItem().Message.ShouldContain("'Far'");
    }

    [Theory]
    [InlineData(1950, 2000, "1960 1980 2000")]
    [InlineData(1950, 2025, "1950 1990 2025")]
    [InlineData(1953, 1971, "1953 1962 1971")]
    [InlineData(1961, 2019, "1961 1990 2019")]
    public void Three_years_are_named_where_they_fit_into_a_small_panel(int from, int to, string expected)
    {
        var years = to - from + 1;
        var rows = ChartFixture.Rows(
            "year:year | country | v:integer",
            2 * years,
            i => $"{from + (i % years)} | {(i < years ? "A" : "B")} | {i % 7}"
        );
        var spec = ChartFixture.Chart("line", rows, (Channel.X, "year"), (Channel.Y, "v"), (Channel.Facet, "country"));

        Drawing
            .Compose(spec, narrow: true)
            .Labels.Select(l => l.Text)
            .Where(t => t.Length == 4)
            .Distinct()
            .Order()
            .ShouldBe(expected.Split(' '));
    }

    [Fact]
    public void A_unit_by_itself_stands_right_above_the_top_number()
    {
        var labels = Drawing
            .Compose(
                Drawing.Read(
                    "{ title: T, data: example, mark: line, encoding: { x: year, y: { field: v, domain: [0, 75000] } } }",
                    "year:year | v:quantity:troops\n2000 | 900\n2001 | 71000\n2002 | 70000"
                )
            )
            .Labels;

        var (unit, number) = (labels.Single(l => l.Text == "troops"), labels.Single(l => l.Text == "60,000"));
        (number.Y - unit.Y).ShouldBeLessThan(1.5 * unit.Style.Size);
    }

    [Fact]
    public void The_edge_of_an_area_that_recedes_is_thin()
    {
        var spec = Drawing.Read(
            "{ title: T, data: example, mark: area, stack: false, highlight: A, encoding: { x: year, y: v, color: who } }",
            "year:year | who | v:integer\n2000 | A | 9\n2001 | A | 7\n2000 | B | 3\n2001 | B | 4"
        );

        var strokes = Drawing
            .Compose(spec)
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s.Datum is null && s.Weight == Clearance.Full && !s.Fills)
            .ToList();
        strokes
            .Single(s => s.Brush.Ink == "recede")
            .Brush.Width.ShouldBeLessThan(strokes.Single(s => s.Brush.Ink == "series-1").Brush.Width);
    }

    [Theory]
    [InlineData("United Kingdom", "United Kingdom|United,Kingdom")]
    [InlineData(
        "European Union institutions and agencies",
        "European Union,institutions and agencies|European Union institutions and agencies"
    )]
    [InlineData("Bosnia and Herzegovina", "Bosnia and Herzegovina|Bosnia and,Herzegovina")]
    public void Names_at_the_ends_of_lines_are_broken_rather_than_take_much_of_the_width(string name, string lines)
    {
        var rows = ChartFixture.Rows(
            "year:year | who | n:integer",
            40,
            i => $"{2000 + (i / 2)} | {(i % 2 == 0 ? "A" : name)} | {(i % 2 == 0 ? i : 3 * i)}"
        );
        var pictures = Drawing.Pictures(ChartFixture.Chart("line", rows, (Channel.X, "year"), (Channel.Y, "n"), (Channel.Color, "who")));

        pictures.Select(p => string.Join(',', p.Labels.Single(l => l.Text == name).Lines)).ShouldBe(lines.Split('|'));
        foreach (var picture in pictures)
        {
            var plot = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Brush.Ink == "series-2").Max(s => s.Bounds.Right);
            (picture.Width - plot).ShouldBeLessThanOrEqualTo(0.3 * picture.Width + 2);
        }
    }

    [Theory]
    [InlineData("range")]
    [InlineData("range-quantities")]
    [InlineData("dot")]
    public void No_guide_runs_through_text(string example)
    {
        foreach (var picture in Drawing.Pictures(Examples.All[example]))
        {
            var guides = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Brush.Ink == "grid").ToList();

            guides.ShouldNotBeEmpty();
            picture.Labels.Where(l => guides.Any(g => g.Meets(l.Box))).Select(l => l.Text).ShouldBeEmpty($"at {picture.Width}");
        }
    }

    [Theory]
    [InlineData("dot")]
    [InlineData("bar")]
    public void A_value_in_a_row_with_its_mark_stands_on_one_line_where_there_is_room(string mark)
    {
        const string value = "about 26.7 for every 1,000 inhabitants";
        var chart = ChartFixture.Chart(
            mark,
            "who | n:quantity:for every 1,000 inhabitants\n Kosovo | about 26.7\n Bosnia | about 15.5",
            (Channel.X, "n"),
            (Channel.Y, "who")
        );

        Drawing.Compose(chart).Labels.Single(l => l.Text == value).Lines.ShouldBe([value]);
    }

    private static Label At(string text, double x, double y) =>
        Drawing.Type.Set(text, x, y, Anchor.Start, new TextStyle(14, false, "text"));

    private static LaidOutChart Picture(IReadOnlyList<Label> labels, params PlotSurface[] sheets) => new(160, 100, sheets, labels, [], []);
}
