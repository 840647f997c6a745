using Report.Charts;
using Report.Charts.Layout;
using Report.Diagnostics;

namespace Report.Tests.Charts.Layout;

/// <summary>Names of series, rows and categories stand beside their own marks, and none is lost without a diagnostic.</summary>
public sealed class NamesTests
{
    [Fact]
    public void A_series_that_ends_early_has_its_name_at_its_own_end()
    {
        var rows = ChartFixture.Rows(
            "year:year | land | n:integer:ships",
            26,
            i => $"{1990 + (i % 21)} | {(i < 21 ? "West" : "East")} | {(i < 21 ? 20 + i : 12 - i + 21)}"
        );
        foreach (
            var picture in Drawing.Pictures(
                ChartFixture.Chart("line", rows, (Channel.X, "year"), (Channel.Y, "n"), (Channel.Color, "land"))
            )
        )
        {
            var end = picture.Stops.SelectMany(s => s.Hits).Where(h => h.Datum.Series == "East").MaxBy(h => h.At.X)!.At;
            var name = picture.Labels.Single(l => l.Text == "East").Box;

            name.Nearest(end).DistanceTo(end).ShouldBeLessThan(12);
            picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Brush.Ink == "series-2" && !s.Fills).ShouldAllBe(s => s.Brush.Width > 1);
        }
    }

    [Fact]
    public void Leaders_have_the_colour_of_no_series()
    {
        var rows =
            "year:year | land | n:number\n"
            + string.Join(
                '\n',
                Enumerable.Range(0, 6).SelectMany(s => Enumerable.Range(2000, 4).Select(y => $"{y} | Land {s} | {10 + (s / 100.0)}"))
            );
        foreach (
            var picture in Drawing.Pictures(
                ChartFixture.Chart("line", rows, (Channel.X, "year"), (Channel.Y, "n"), (Channel.Color, "land"))
            )
        )
        {
            picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Brush.Width == 1)
                .ShouldAllBe(s => !s.Brush.Ink.StartsWith("series", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Dots_in_one_place_share_a_label_that_is_clear_of_the_axes()
    {
        var chart = ChartFixture.Chart(
            "dot",
            "port | ships:number:ships | crew:number:people\nP0 | 1 | 3\nP1 | 2 | 4\nP2 | 2.1 | 4.2\nP3 | 1.5 | 3.9\nFar | 900 | 12000",
            (Channel.X, "ships"),
            (Channel.Y, "crew"),
            (Channel.Label, "port")
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            var name = picture.Labels.Single(l => l.Text == "P0, P1, P2, P3").Box;
            var zeros = picture.Labels.Where(l => l.Text == "0").Select(l => l.Box).ToList();

            zeros.ShouldNotBeEmpty();
            name.Bottom.ShouldBeLessThan(zeros.Max(z => z.Top));
            picture.Labels.ShouldContain(l => l.Text == "Far");
        }
    }

    [Fact]
    public void Names_that_many_dots_have_no_room_for_are_told()
    {
        var bag = new DiagnosticBag();
        var chart = Dense();

        var picture = Drawing.Compose(chart, bag: bag);

        var shown = picture.Labels.Count(l => l.Text.StartsWith("Town", StringComparison.Ordinal));
        bag.Sorted()
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith($"there is room for {shown} of 120 names in the wide rendering of the chart, and none for 'Town ");
        picture.Notes.ShouldContain("Some dots have no room for their names: the table names them all.");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(150)]
    [InlineData(200)]
    public void Every_bar_has_its_name(int bars)
    {
        var chart = ChartFixture.Chart(
            "bar",
            ChartFixture.Rows("job | men:integer", bars, i => $"Job number {i} | {i * 7919 % 1000}"),
            (Channel.X, "men"),
            (Channel.Y, "job")
        );
        foreach (var narrow in new[] { false, true })
        {
            var bag = new DiagnosticBag();
            var picture = Drawing.Compose(chart, narrow, bag);

            picture.Labels.Count(l => l.Text.StartsWith("Job", StringComparison.Ordinal)).ShouldBe(bars);
            LayoutFaults.In(picture).ShouldBeEmpty();
            bag.Sorted().ShouldBeEmpty();
        }
    }

    [Fact]
    public void More_names_than_have_room_are_refused()
    {
        var bag = new DiagnosticBag();
        var table = ChartFixture.Table(ChartFixture.Rows("job | men:integer", 201, i => $"Job {i} | {i}"));

        Drawing.Read("title: Jobs\ndata: example\nmark: bar\nencoding: { x: men, y: job }", table, bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("CHART044");
    }

    [Fact]
    public void Names_along_the_bottom_of_small_panels_are_whole()
    {
        var table =
            from state in "Arizona Texas Ohio".Split(' ')
            from month in "Jan Feb Mar Apr May".Split(' ')
            select $"{state} | {month} | 25852";
        var rows = "state | month | n:integer:voters\n" + string.Join('\n', table);
        foreach (
            var picture in Drawing.Pictures(
                ChartFixture.Chart("bar", rows, (Channel.X, "month"), (Channel.Y, "n"), (Channel.Facet, "state"))
            )
        )
        {
            picture.Labels.ShouldAllBe(l => !l.Text.Contains('…'));
            picture.Labels.Count(l => l.Text == "Jan").ShouldBe(picture.Plots.Select(p => p.Left).Distinct().Count());
        }
    }

    [Fact]
    public void Years_as_names_are_fewer_rather_than_cut()
    {
        var chart = Drawing.Read(
            "title: Years\ndata: example\nmark: line\nencoding: { x: { field: year, scale: ordinal }, y: n }",
            ChartFixture.Rows("year:year | n:integer", 40, i => $"{1980 + i} | {i}")
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Labels.ShouldAllBe(l => !l.Text.Contains('…'));
            picture.Labels.ShouldContain(l => l.Text == "1980");
        }
    }

    [Fact]
    public void A_name_that_is_cut_is_told_once_for_each_rendering()
    {
        var bag = new DiagnosticBag();
        var word = new string('w', 400);

        Drawing.Pictures(ChartFixture.Chart("bar", $"word | n:integer\n{word} | 3\nshort | 2", (Channel.X, "n"), (Channel.Y, "word")), bag);

        bag.Sorted().Select(d => d.Code).ShouldBe(["CHART043", "CHART043"]);
    }

    [Theory]
    [InlineData("bar")]
    [InlineData("dot")]
    public void Two_long_words_that_differ_at_their_ends_are_told_apart(string mark)
    {
        var bag = new DiagnosticBag();
        var word = string.Concat(Enumerable.Repeat("Donaudampfschiff", 5));

        var pictures = Drawing.Pictures(
            ChartFixture.Chart(mark, $"word | n:integer\n{word}Nord | 3\n{word}West | 2", (Channel.X, "n"), (Channel.Y, "word")),
            bag
        );

        bag.Sorted().ShouldBeEmpty();
        foreach (var picture in pictures)
        {
            picture.Labels.Select(l => string.Concat(l.Lines).Replace("-", "", StringComparison.Ordinal)).ShouldContain(word + "Nord");
            picture.Labels.Select(l => string.Concat(l.Lines).Replace("-", "", StringComparison.Ordinal)).ShouldContain(word + "West");
            LayoutFaults.In(picture).ShouldBeEmpty();
        }
    }

    private static ChartSpec Dense() =>
        ChartFixture.Chart(
            "dot",
            ChartFixture.Rows("town | x:number | y:number", 120, i => $"Town {i} | {(i * 37 % 100) + 50} | {(i * 53 % 90) + 20}"),
            (Channel.X, "x"),
            (Channel.Y, "y"),
            (Channel.Label, "town")
        );
}
