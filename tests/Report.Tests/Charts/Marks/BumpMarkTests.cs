using Report.Charts;
using Report.Charts.Layout;

namespace Report.Tests.Charts.Marks;

public sealed class BumpMarkTests
{
    private const string Yaml = "{ title: T, data: example, mark: bump, encoding: { x: year, y: place, color: team } }";
    private const string Head = "team:category | year:year | place:quantity\n";
    private const string Rows = "A | 2020 | 1\nA | 2021 | 2\nB | 2020 | 2\nB | 2021 | 1";

    [Fact]
    public void First_place_is_at_the_top_and_names_stand_with_their_rank_at_both_ends()
    {
        foreach (var picture in Drawing.Pictures(Chart(Rows)))
        {
            var (one, two) = (
                picture.Labels.Where(l => l.Text is "1 A" or "1 B").ToList(),
                picture.Labels.Where(l => l.Text is "2 A" or "2 B").ToList()
            );
            (one.Count, two.Count).ShouldBe((2, 2));
            one.Max(l => l.Box.Bottom).ShouldBeLessThan(two.Min(l => l.Box.Top));
            picture.Labels.Single(l => l.Text == "1 A").Box.Right.ShouldBeLessThan(picture.Labels.Single(l => l.Text == "2 A").Box.Left);
        }
    }

    [Fact]
    public void Series_that_share_a_rank_stand_side_by_side_and_are_told()
    {
        foreach (var picture in Drawing.Pictures(Chart(Rows + "\nC | 2020 | 2\nC | 2021 | 3")))
        {
            var dots = picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => s.Datum?.Name(Channel.X) == "2020" && s.Datum.Series is "B" or "C")
                .Select(s => s.Bounds)
                .ToList();
            Math.Abs(dots[0].Middle.X - dots[1].Middle.X).ShouldBeGreaterThanOrEqualTo(dots[0].Width);
            picture.Notes.ShouldContain("Those that share a place stand side by side.");
        }

        Drawing
            .Tell(Chart("A | 2020 | 1\nB | 2020 | 1\nC | 2020 | 3\nA | 2021 | 1\nB | 2021 | 2\nC | 2021 | 3"))
            .Alt.ShouldContain("first in 2020 is A and B, and in 2021 A");
    }

    [Fact]
    public void Going_up_is_towards_the_first_place()
    {
        var text = Drawing.Tell(Chart(Rows)).Description;
        text.ShouldContain("B goes up from place 2 in 2020 to place 1 in 2021.");
        text.ShouldContain("A goes down from place 1 in 2020 to place 2 in 2021.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("about 3")]
    [InlineData("2 to 3")]
    public void What_is_no_rank_is_refused(string rank) =>
        Drawing.Faults(Yaml, Head + "A | 2020 | 1\nB | 2020 | " + rank).Select(d => d.Code).ShouldBe(["CHART098"]);

    private static ChartSpec Chart(string rows) => Drawing.Read(Yaml, Head + rows);
}
