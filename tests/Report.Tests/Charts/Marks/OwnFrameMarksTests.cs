using Report.Charts;
using Report.Charts.Layout;
using Report.Diagnostics;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Marks;

/// <summary>
/// Slopes, timelines, unit charts and maps, which place their own text, keep it whole, apart and inside the picture for any rows.
/// </summary>
public sealed class OwnFrameMarksTests
{
    private const string Long = "A force whose name goes on and on for sixty characters or more";
    private const string Hebrew = "כוח ההרתעה של הברית";

    private static readonly Dictionary<string, (string Head, Func<int, string, string, string> Row, (Channel, string)[] Encoding)> Shapes =
        new()
        {
            ["slope"] = (
                "year:year | name:category | troops:quantity:troops",
                (i, name, value) => $"{1989 + (i % 2 * 36)} | {name} | {value}",
                [(Channel.X, "year"), (Channel.Y, "troops"), (Channel.Color, "name")]
            ),
            ["timeline"] = (
                "date:date | name:text | troops:quantity:troops",
                (i, name, value) => $"{2000 + (i * i % 25)}-03-{1 + (i % 28):00} | {name} | {value}",
                [(Channel.X, "date"), (Channel.Label, "name")]
            ),
            ["unit"] = (
                "name:category | troops:quantity:troops",
                (_, name, value) => $"{name} | {value}",
                [(Channel.Label, "name"), (Channel.Size, "troops")]
            ),
            ["map"] = (
                "name:category | troops:quantity:troops | lon:number | lat:number",
                (i, name, value) => $"{name} | {value} | {20 + (i % 3)} | {50 + (i % 4)}",
                [(Channel.Label, "name"), (Channel.Size, "troops"), (Channel.Longitude, "lon"), (Channel.Latitude, "lat")]
            ),
        };

    private static readonly Dictionary<string, (string Name, string Value)[]> Inputs = new()
    {
        ["one row"] = [("Latvia", "1887")],
        ["all missing"] = [("Latvia", "not published"), ("Latvia", "not collected")],
        ["identical labels"] = [.. Enumerable.Repeat(("Latvia", "1887"), 6)],
        ["long and right to left names"] = [(Long, "1000"), (Long, "990"), (Hebrew, "980"), (Hebrew, "970")],
        ["every kind of quantity"] =
        [
            ("A", "over 300000"),
            ("A", "about 65000"),
            ("B", "fewer than 5000"),
            ("B", "15000 to 20000"),
            ("C", "0"),
            ("C", "-200"),
        ],
        ["a hundredth of the other"] = [("A", "5000000"), ("A", "1"), ("B", "0.004"), ("B", "0.001")],
        ["thirty rows"] = [.. Enumerable.Range(0, 30).Select(i => ($"Name {i / 2}", $"{(i * 37 % 30) + 10}"))],
    };

    public static MatrixTheoryData<string, string, bool> All => new(Shapes.Keys, Inputs.Keys, [false, true]);

    public static MatrixTheoryData<string, bool> Marks => new(Shapes.Keys, [false, true]);

    [Theory]
    [MemberData(nameof(All))]
    public void Words_are_apart_and_inside(string mark, string input, bool narrow)
    {
        var picture = Drawing.Compose(Chart(mark, Inputs[input]), narrow);
        var frame = new Box(0, 0, picture.Width, picture.Height);
        picture.Labels.Where(l => !frame.Contains(l.Box)).Select(l => l.Text).ShouldBeEmpty();
        var overlapping =
            from a in picture.Labels
            from b in picture.Labels
            where !ReferenceEquals(a, b) && a.Box.Overlaps(b.Box)
            select $"{a.Text} / {b.Text}";
        overlapping.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_drawn_stays_inside(string mark, string input, bool narrow)
    {
        var picture = Drawing.Compose(Chart(mark, Inputs[input]), narrow);
        var frame = new Box(0, 0, picture.Width, picture.Height).Grow(1);
        picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null && !frame.Contains(s.Bounds)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("slope")]
    [InlineData("timeline")]
    [InlineData("unit")]
    [InlineData("map")]
    public void Thirty_rows_on_a_card_stay_inside(string mark)
    {
        var picture = Drawing.Compose(Chart(mark, Inputs["thirty rows"]), height: 320);
        picture.Height.ShouldBe(320);
        picture.Labels.Where(l => l.Box.Bottom > 320).Select(l => l.Text).ShouldBeEmpty();
        picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null && s.Bounds.Bottom > 321).ShouldBeEmpty();
    }

    [Fact]
    public void A_card_names_highlighted_events_first()
    {
        var events = string.Join(
            '\n',
            Enumerable.Range(1, 28).Select(i => $"2025-08-{i:00} | Event {i}. | {(i == 20 ? "Breach" : "Talks")}")
        );
        var chart = ChartFixture.Chart(
            "timeline",
            "date:date | event | kind:category\n" + events,
            (Channel.X, "date"),
            (Channel.Label, "event"),
            (Channel.Color, "kind")
        );
        var layer = chart.Layers[0] with { Highlight = [At("Breach")] };
        var words = Drawing.Compose(chart with { Layers = [layer] }, height: 150).Labels.Select(l => l.Text).ToList();
        words.ShouldContain("Event 20.");
        words.ShouldNotContain("Event 19.");
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void No_rows_say_so(string mark, bool narrow) =>
        Drawing.Compose(Chart(mark, []), narrow).Labels.ShouldHaveSingleItem().Text.ShouldBe("No data");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_timeline_names_each_of_thirty_events(bool narrow)
    {
        var bag = new DiagnosticBag();
        var picture = Drawing.Compose(Chart("timeline", [.. Enumerable.Range(0, 30).Select(i => ($"Event {i}.", ""))]), narrow, bag);
        bag.Sorted().ShouldBeEmpty();
        var words = picture.Labels.Select(l => l.Text).ToList();
        Enumerable.Range(0, 30).Where(i => !words.Any(w => w.EndsWith($"Event {i}.", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_date_that_is_not_sure_is_a_ring()
    {
        var chart = ChartFixture.Chart(
            "timeline",
            "date:date | name\n*1999-03-12 | Three join\n2004-03-29 | Seven join",
            (Channel.X, "date"),
            (Channel.Label, "name")
        );
        Rings(Drawing.Compose(chart)).ShouldBe(1);
    }

    [Theory]
    [InlineData("unit", 5)]
    [InlineData("map", 1)]
    [InlineData("slope", 1)]
    public void An_estimate_is_hollow(string mark, int hollow) =>
        Rings(Drawing.Compose(Chart(mark, [("Latvia", "about 5")]))).ShouldBe(hollow);

    [Theory]
    [InlineData(320, 1)]
    [InlineData(321, 2)]
    [InlineData(300_000, 1000)]
    [InlineData(0.5, 1)]
    public void A_symbol_stands_for_a_round_number(double largest, double worth) =>
        Report.Charts.Marks.SymbolValue.For((decimal)largest).ShouldBe((decimal)worth);

    [Fact]
    public void A_place_off_the_map_is_drawn_without_land()
    {
        var chart = ChartFixture.Chart(
            "map",
            "name | lon:number | lat:number\nTaipei | 121.6 | 25",
            (Channel.Label, "name"),
            (Channel.Longitude, "lon"),
            (Channel.Latitude, "lat")
        );
        Drawing.Compose(chart).Labels.Select(l => l.Text).ShouldBe(["Taipei"]);
    }

    [Fact]
    public void Countries_are_found_by_name()
    {
        var chart = ChartFixture.Chart(
            "map",
            "name | kind\nLatvia | old\nAtlantis | new",
            (Channel.Label, "name"),
            (Channel.Color, "kind")
        );
        Drawing.Compose(chart).Labels.Select(l => l.Text).ShouldContain("Latvia");
    }

    // Counts hollow marks: the outline of a dot has one point, that of a square five.
    private static int Rings(LaidOutChart picture) =>
        picture
            .Sheets.SelectMany(s => s.Shapes)
            .Count(s => s.Outline.Count is 1 or 5 && !s.Brush.Fills && s.Brush.Ink.StartsWith("series", StringComparison.Ordinal));

    private static ChartSpec Chart(string mark, (string Name, string Value)[] rows)
    {
        var (head, row, encoding) = Shapes[mark];
        return ChartFixture.Chart(mark, string.Join('\n', rows.Select((r, i) => row(i, r.Name, r.Value)).Prepend(head)), encoding);
    }
}
