using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Tests.Charts.Marks;

public sealed class PartValuesTests
{
    private const string Shares = """
        country:category | kind:category | share:quantity:%
        Germany | Military | 40
        Germany | Financial | about 35
        Germany | Humanitarian | 24
        Germany | Other | 1
        Italy | Military | 10
        Italy | Financial | 20 to 30
        Italy | Humanitarian | 60
        Italy | Other | over 8
        """;

    private static readonly ChartSpec Lying = Drawing.Read(
        "{ title: T, data: example, mark: bar, encoding: { x: share, y: { field: country, order: data }, color: kind } }",
        Shares
    );

    [Fact]
    public void Parts_that_are_large_enough_carry_their_values_and_nothing_is_said_of_the_others()
    {
        var bag = new DiagnosticBag();

        var inside = Inside(Drawing.Compose(Lying, bag: bag)).Select(l => l.Text);

        inside.ShouldBe(["40%", "about 35%", "24%", "10%", "60%"], ignoreOrder: true);
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void A_value_is_within_its_part_with_air_around_it()
    {
        foreach (var picture in Drawing.Pictures(Lying))
        {
            var parts = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null).ToList();
            foreach (var label in Inside(picture))
            {
                parts.ShouldContain(
                    p => p.Brush.Ink == label.Style.On && p.Bounds.Contains(label.Box.Grow(2)),
                    $"'{label.Text}' at {picture.Width}"
                );
            }
        }
    }

    [Theory]
    [InlineData("series-1")]
    [InlineData("series-2")]
    [InlineData("series-3")]
    [InlineData("series-4")]
    [InlineData("recede")]
    public void A_value_can_be_read_on_every_fill(string fill)
    {
        var inks = new SeriesInks(ChartData.Of(Lying), Drawing.Theme);
        var (text, ground) = (Drawing.Theme.Color(inks.TextOn(fill)!), Drawing.Theme.Color(fill));

        Contrast.Ratio(text.Light, ground.Light).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast.Ratio(text.Dark, ground.Dark).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Of_upright_bars_too_narrow_for_most_numbers_none_is_told()
    {
        var rows = ChartFixture.Rows(
            "year:year | kind | n:integer",
            24,
            i => $"{2000 + (i / 2)} | {(i % 2 == 0 ? "A" : "B")} | {(i % 2 == 0 ? 950 : 1200)}"
        );
        var spec = ChartFixture.Chart("bar", rows, (Channel.X, "year"), (Channel.Y, "n"), (Channel.Color, "kind"));

        Inside(Drawing.Compose(spec)).ShouldBeEmpty();
    }

    [Fact]
    public void A_value_goes_out_of_sight_with_its_series_and_lets_the_pointer_through() =>
        Drawing.Render(Lying).Wide.ShouldContain("stroke=\"none\" pointer-events=\"none\" data-ink=\"series-1\"");

    [Fact]
    public void A_bar_of_one_part_has_its_value_at_its_end() =>
        Inside(
                Drawing.Compose(
                    Drawing.Read(
                        "{ title: T, data: example, mark: bar, encoding: { x: n, y: name, color: name } }",
                        "name:category | n:integer\nA | 5\nB | 3"
                    )
                )
            )
            .ShouldBeEmpty();

    private static IEnumerable<Label> Inside(LaidOutChart picture) => picture.Labels.Where(l => l.Style.On is not null);
}
