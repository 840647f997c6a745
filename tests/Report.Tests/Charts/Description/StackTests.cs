using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class StackTests
{
    private static readonly (Channel, string)[] YearTroopsCountry =
    [
        (Channel.X, "year"),
        (Channel.Y, "troops"),
        (Channel.Color, "country"),
    ];

    private const string Head = "year:year | country:category | troops:quantity:troops\n";

    private const string Parts =
        Head
        + """
            2000 | Germany | 80
            2000 | Italy | 20
            2001 | Germany | 60
            2001 | Italy | 140
            2002 | Germany | 30
            2002 | Italy | 20
            """;

    [Fact]
    public void A_stack_is_told_by_its_total_and_its_largest_part()
    {
        var text = Drawing.Tell(Chart("area", Parts, YearTroopsCountry));
        text.Description.ShouldBe(
            "Area chart. Along the bottom: Year, from 2000 to 2002. Up the side: Troops. The total lies between 50 and 200. "
                + "Together, 2 parts make up the total: Germany and Italy. The total is 100 troops in 2000, 200 in 2001 and 50 in 2002. "
                + "The largest part is Germany: about 80 percent of the total in 2000 and about 60 percent in 2002."
        );
        text.Alt.ShouldBe(
            "Area chart of troops by year, 2000 to 2002: the total starts at 100 troops in 2000, rises to 200 in 2001 and then falls "
                + "to 50 in 2002; "
                + "the largest part is Germany, with about 80 percent of it in 2000 and about 60 percent in 2002."
        );
    }

    [Fact]
    public void Another_part_that_is_largest_at_the_end_is_named() =>
        Told(Parts + "\n2003 | Germany | 25\n2003 | Italy | 75")
            .ShouldContain("The largest part in 2000 is Germany, about 80 percent of the total; in 2003 it is Italy, about 75 percent.");

    [Fact]
    public void Parts_that_are_as_large_as_each_other_are_not_ranked()
    {
        var chart = Chart("area", Parts + "\n2003 | Germany | 50\n2003 | Italy | 50", YearTroopsCountry);

        Drawing
            .Tell(chart)
            .Description.ShouldContain(
                "The largest part in 2000 is Germany, about 80 percent of the total. The largest parts in 2003 are Germany and Italy, "
                    + "each about 50 percent of the total."
            );
        Drawing
            .Tell(chart)
            .Alt.ShouldEndWith(
                "the largest part in 2000 is Germany, with about 80 percent of it; the largest parts in 2003 are Germany and Italy, each "
                    + "with about 50 percent of it."
            );
    }

    [Fact]
    public void A_single_total_has_its_largest_part_told_once() =>
        Told(Head + "2000 | Germany | 80\n2000 | Italy | 20")
            .ShouldContain("The total is 100 troops in 2000. The largest part in 2000 is Germany, about 80 percent of the total.");

    [Fact]
    public void A_share_of_a_total_that_may_be_more_is_a_limit() =>
        Told(Head + "2000 | Germany | 80\n2000 | Italy | at least 20\n2001 | Germany | 40\n2001 | Italy | 10")
            .ShouldContain("The largest part is Germany: at most 80 percent of the total in 2000 and about 80 percent in 2001.");

    [Fact]
    public void A_total_with_a_part_missing_is_not_told() =>
        Told(Parts + "\n2003 | Germany | 25\n2003 | Italy | not published")
            .ShouldContain("The total is 100 troops in 2000, 200 in 2001 and 50 in 2002.");

    [Fact]
    public void Parts_side_by_side_have_no_total()
    {
        var chart = Chart("area", Parts, YearTroopsCountry);
        Drawing.Tell(chart with { Layers = [chart.Layers[0] with { Stack = StackMode.None }] }).Description.ShouldNotContain("total");
    }

    [Fact]
    public void Panels_have_no_total() =>
        Drawing.Tell(Chart("area", Parts, [.. YearTroopsCountry[..2], (Channel.Facet, "country")])).Description.ShouldNotContain("total");

    [Fact]
    public void A_gap_that_many_series_share_is_told_by_its_place() =>
        Drawing
            .Tell(
                Chart(
                    "line",
                    Rows(Head.Trim(), 18, i => $"{2000 + (i / 6)} | Country {i % 6} | {(i / 6 == 1 ? "not published" : i)}"),
                    YearTroopsCountry
                )
            )
            .Description.ShouldContain("No figure was published for 2001.");

    private static string Told(string table) => Drawing.Tell(Chart("area", table, YearTroopsCountry)).Description;
}
