using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class AxisSentencesTests
{
    private const string TroopsHead = "year:year | troops:quantity:troops";

    private static readonly (Channel, string)[] YearTroops = [(Channel.X, "year"), (Channel.Y, "troops")];

    [Fact]
    public void What_the_values_range_over_is_not_said_of_the_axis() =>
        Told(Chart("line", TroopsHead + "\n2000 | 62834\n2001 | 442030", YearTroops))
            .ShouldContain("Up the side: Troops. Values go from 62,834 to 442,030.");

    [Fact]
    public void Limits_among_the_values_stay_limits() =>
        Told(Chart("line", TroopsHead + "\n2000 | fewer than 5000\n2001 | 15000 to 20000\n2002 | over 300000", YearTroops))
            .ShouldContain("Values go from fewer than 5,000 to over 300,000.");

    [Fact]
    public void The_ends_of_ranges_are_the_ends_of_what_values_range_over() =>
        Told(Chart("line", TroopsHead + "\n2000 | 10 to 20\n2001 | 15 to 40", YearTroops)).ShouldContain("Values go from 10 to 40.");

    [Fact]
    public void Values_that_are_all_the_same_range_over_nothing() =>
        Told(Chart("line", TroopsHead + "\n2000 | 5\n2001 | 5", YearTroops)).ShouldNotContain("Values go");

    [Fact]
    public void Axes_that_change_places_in_a_narrow_column_have_no_direction()
    {
        var told = Told(
            Chart("bar", "host:category | troops:quantity:troops\nLatvia | 5\nEstonia | 7", (Channel.X, "host"), (Channel.Y, "troops"))
        );
        told.ShouldContain("On one axis: Host. On the other: Troops.");
        told.ShouldNotContain("bottom");
    }

    [Fact]
    public void Axes_that_stay_have_a_direction() =>
        Told(Chart("bar", TroopsHead + "\n2000 | 5\n2001 | 7", YearTroops))
            .ShouldContain("Along the bottom: Year, from 2000 to 2001. Up the side: Troops.");

    [Fact]
    public void A_measure_whose_title_is_a_clause_stands_alone() =>
        Told(
                Chart(
                    "unit",
                    "force:category | the_article_says:quantity:troops\nA | 5000\nB | 9000",
                    (Channel.Label, "force"),
                    (Channel.Size, "the_article_says")
                )
            )
            .ShouldContain("What is shown: The article says (troops).");

    private static string Told(ChartSpec chart) => Drawing.Tell(chart).Description;
}
