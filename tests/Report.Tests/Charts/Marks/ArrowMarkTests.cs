using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.Marks;

public sealed class ArrowMarkTests
{
    private const string Head = "city:category | before:quantity:deaths | after:quantity:deaths\n";

    [Theory]
    [InlineData("y", false)]
    [InlineData("x", true)]
    public void A_head_is_where_the_row_arrives_also_where_all_rows_rise(string channel, bool isUpright)
    {
        foreach (var picture in Drawing.Pictures(Chart("Rise | 100 | 300\nMore | 20 | 120\nLess | 90 | 30", channel)))
        {
            foreach (var (city, rises) in new[] { ("Rise", true), ("More", true), ("Less", false) })
            {
                var shapes = Shapes(picture, city);
                var (start, tip) = (
                    shapes.First(s => s.Outline.Count == 1).Outline[0],
                    shapes.Single(s => s.Fills && s.Outline.Count == 4).Outline[0]
                );
                (isUpright ? tip.Y < start.Y : tip.X > start.X).ShouldBe(rises);
            }

            picture.Notes.ShouldContain("Each arrow goes from Before to After.");
        }
    }

    [Fact]
    public void Values_stand_beyond_their_own_ends_and_the_titles_of_the_fields_over_the_first()
    {
        foreach (var picture in Drawing.Pictures(Chart("Rise | 100 | 300\nFall | 250 | 120")))
        {
            var (from, to) = (Box(picture, "250"), Box(picture, "120"));
            to.Right.ShouldBeLessThan(from.Left);
            Box(picture, "Before").Bottom.ShouldBeLessThanOrEqualTo(Box(picture, "100").Top);
            Box(picture, "Before").Right.ShouldBeLessThan(Box(picture, "After").Left);
        }
    }

    [Fact]
    public void An_estimate_is_hollow_at_its_own_end()
    {
        var picture = Drawing.Compose(Chart("To | 100 | about 300\nFrom | about 100 | 300\nNeither | 100 | 300"));

        Hollow(picture, "To").ShouldBe([4]);
        Hollow(picture, "From").ShouldBe([1]);
        Hollow(picture, "Neither").ShouldBeEmpty();
    }

    [Fact]
    public void A_row_without_one_end_says_which_and_why()
    {
        foreach (var picture in Drawing.Pictures(Chart("A | 3 | not published\nB | | 5\nC | not collected | not published")))
        {
            var words = picture.Labels.Select(l => l.Text).ToList();
            words.ShouldContain("3 (After: not published)");
            words.ShouldContain(w => w.EndsWith("(Before: no data)", StringComparison.Ordinal));
            words.ShouldContain("not collected");
        }
    }

    [Fact]
    public void A_single_row_has_room_for_its_name_its_values_and_the_titles()
    {
        var bag = new DiagnosticBag();
        Drawing.Pictures(Chart("Only | 100 | over 300"), bag);
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Rises_and_falls_are_told()
    {
        var text = Drawing.Tell(Chart("Rise | 100 | 300\nFall | 250 | 120\nSame | 7 | 7"));
        text.Alt.ShouldStartWith("Arrow chart of deaths by city");
        text.Alt.ShouldContain("the largest rise is that of Rise from 100 to 300 deaths");
        text.Alt.ShouldContain("the largest fall is that of Fall from 250 to 120 deaths");
        text.Description.ShouldContain("Same: from 7 to 7");
    }

    [Fact]
    public void The_key_explains_the_signs_at_either_end()
    {
        Drawing.Tell(Chart("A | 100 | about 300")).Key.ShouldBe(["A hollow mark is an approximate figure."]);
        Drawing
            .Tell(Chart("A | over 100 | *300"))
            .Key.ShouldBe(["A hollow mark is an estimate.", "An arrow up or to the right means this much or more."]);
    }

    [Theory]
    [InlineData("{ from: before, to: after }")]
    [InlineData("{ from: before, to: after, x: city, y: city }")]
    public void Names_on_neither_or_both_axes_are_refused(string encoding) => Faults(encoding).Select(d => d.Code).ShouldBe(["CHART090"]);

    [Fact]
    public void A_missing_end_is_asked_for_by_the_name_that_editors_write() =>
        Faults("{ y: city, from: before }").ShouldHaveSingleItem().Message.ShouldContain("'to'");

    private static List<int> Hollow(LaidOutChart picture, string city) =>
        [.. Shapes(picture, city).Where(s => s is { Fills: true, Brush.Ink: "background" }).Select(s => s.Outline.Count)];

    private static Box Box(LaidOutChart picture, string text) => picture.Labels.Single(l => l.Text == text).Box;

    private static List<Shape> Shapes(LaidOutChart picture, string city) =>
        [
            .. picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Datum?.Row["city"]?.Value is TextValue { Text: var name } && name == city),
        ];

    private static IReadOnlyList<Diagnostic> Faults(string encoding) =>
        Drawing.Faults($"{{ title: T, data: example, mark: arrow, encoding: {encoding} }}", Head + "A | 1 | 2");

    private static ChartSpec Chart(string rows, string channel = "y") =>
        Drawing.Read($"{{ title: T, data: example, mark: arrow, encoding: {{ {channel}: city, from: before, to: after }} }}", Head + rows);
}
