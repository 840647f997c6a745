using Report.Charts;
using Report.Charts.Layout;
using Report.Diagnostics;

namespace Report.Tests.Charts.Layout;

public sealed class ReferenceTests
{
    private const string Rows =
        "year:year | kind | n:integer:ships\n2018 | A | 40\n2019 | A | 50\n2020 | A | 60\n2018 | B | 20\n2019 | B | 20\n2020 | B | 20";

    [Theory]
    [InlineData("bar")]
    [InlineData("area")]
    public void A_line_is_seen_on_the_marks_that_it_crosses(string mark)
    {
        var chart = Drawing.Read(
            $"{{ title: T, data: example, mark: {mark}, encoding: {{ x: year, y: n, color: kind }}, reference: [{{ axis: y, at: 30 }}] }}",
            Rows
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var line = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Brush is { Ink: "background", Width: 1.5 }).ToList();

            line.ShouldNotBeEmpty();
            line.ShouldAllBe(s => s.Bounds.Height < 3);
        }
    }

    [Theory]
    [InlineData("2019-07-08", "8 July 2019")]
    [InlineData("2019-07", "july 2019")]
    public void A_date_is_found_as_readers_see_it(string iso, string words)
    {
        const string Days = "day:date | n:integer:ships\n2019-01-01 | 40\n2019-07-08 | 50\n2020-12-31 | 60";
        Drawing
            .Compose(Line(words))
            .Sheets.SelectMany(s => s.Shapes)
            .Select(s => s.Bounds)
            .ShouldBe(Drawing.Compose(Line(iso)).Sheets.SelectMany(s => s.Shapes).Select(s => s.Bounds));
        Drawing.Compose(Line(words)).Labels.ShouldContain(l => l.Text == "Here");

        static ChartSpec Line(string at) =>
            Drawing.Read(
                $"{{ title: T, data: example, mark: line, encoding: {{ x: day, y: n }}, reference: [{{ axis: x, at: {at}, label: "
                    + "Here }] }",
                Days
            );
    }

    [Fact]
    public void A_line_beside_all_marks_is_drawn_once()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: line, encoding: { x: year, y: n, color: kind }, reference: [{ axis: y, at: 30 }] }",
            Rows
        );

        Drawing.Compose(chart).Sheets.SelectMany(s => s.Shapes).ShouldAllBe(s => s.Brush.Width != 1.5);
    }

    [Fact]
    public void A_band_takes_in_the_whole_of_the_bars_at_its_ends()
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: bar, encoding: { x: year, y: n }, reference: [{ axis: x, from: 2019, to: "
                + "2020, label: Here }] }",
            "year:year | n:integer:ships\n2018 | 40\n2019 | 50\n2020 | 60\n2021 | 30"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var band = picture
                .Sheets.SelectMany(s => s.Ground.Shapes)
                .Where(s => s.Brush.Ink == "surface")
                .Select(s => s.Bounds)
                .Distinct()
                .Single();
            var bars = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Datum is not null)
                .OrderBy(s => s.Bounds.Left)
                .Select(s => s.Bounds)
                .ToList();

            band.Left.ShouldBeInRange(bars[0].Right, bars[1].Left);
            band.Right.ShouldBeInRange(bars[2].Right, bars[3].Left);
        }
    }

    [Fact]
    public void A_line_at_a_name_runs_through_its_mark_also_where_names_stand_above_their_rows()
    {
        const string Long = "The office for the supply of water in the north of the country and its islands";
        var chart = Drawing.Read(
            $"{{ title: T, data: example, mark: dot, encoding: {{ x: n, y: kind }}, reference: [{{ axis: y, at: {Long} }}] }}",
            $"kind | n:integer:ships\n{Long} | 40\nB | 20"
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var mark = picture.Stops.SelectMany(s => s.Hits).Single(h => h.Datum.Name(Channel.Y) == Long).At;

            picture
                .Sheets.SelectMany(s => s.Ground.Shapes.Concat(s.Shapes))
                .ShouldContain(s => s.Brush.Ink == "muted" && s.Outline.Count == 2 && s.Outline.All(p => Math.Abs(p.Y - mark.Y) < 1));
        }
    }

    [Fact]
    public void A_name_beside_a_point_that_has_words_is_drawn_or_told_of()
    {
        var rows =
            "name | a:integer:ships | b:integer:tonnes\n"
            + string.Join('\n', Enumerable.Range(1, 20).Select(i => $"Port {i} | {i * 10} | {i * i % 17}"));
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: dot, encoding: { x: a, y: b, label: name }, annotations: [{ text: "
                + "Here, x: 70, y: 15 }] }",
            rows
        );
        var bag = new DiagnosticBag();

        var picture = Drawing.Compose(chart, narrow: false, bag);

        (
            picture.Labels.Any(l => l.Text == "Port 7") || bag.Sorted().Any(d => d.Message.Contains("'Port 7'", StringComparison.Ordinal))
        ).ShouldBeTrue();
    }

    [Theory]
    [InlineData("unit", "size: n, label: kind")]
    [InlineData("map", "size: n, label: kind")]
    [InlineData("timeline", "x: year, label: kind")]
    public void A_mark_without_axes_has_no_place_for_a_line_or_an_annotation(string mark, string encoding)
    {
        var bag = new DiagnosticBag();

        Drawing
            .Read(
                $"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }}, "
                    + "reference: [{ axis: x, at: 2019 }], annotations: [{ text: Here, x: 2019 }] }",
                ChartFixture.Table(Rows),
                bag
            )
            .ShouldBeNull();

        bag.Sorted().Select(d => d.Code).ShouldBe(["CHART048", "CHART048"]);
    }
}
