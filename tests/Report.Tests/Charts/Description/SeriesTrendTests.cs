using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class SeriesTrendTests
{
    [Fact]
    public void The_highest_and_the_lowest_point_are_turns_however_short_they_last()
    {
        double[] values =
        [
            .. Enumerable.Repeat(10.0, 10),
            40,
            .. Enumerable.Range(0, 10).Select(i => 12.0 + i),
            2,
            .. Enumerable.Repeat(20.0, 5),
        ];
        var course = SeriesTrend.Of(values);
        course.Turns.ShouldContain(10);
        course.Turns.ShouldContain(21);
    }

    [Fact]
    public void Fewer_legs_leave_the_small_swings_out()
    {
        double[] values = [0, 100, 70, 95, 20, 45, 30];
        SeriesTrend.Of(values).Turns.ShouldBe([0, 1, 2, 3, 4, 5, 6], "all swings are at least 15");
        SeriesTrend.Of(values, mostLegs: 2).Turns.ShouldBe([0, 1, 4, 6]);
    }

    [Fact]
    public void A_series_never_passes_what_it_is_said_to_rise_to()
    {
        // A rise to a short peak, then a long plateau that is higher than the rest.
        var table = Rows(
            "year:year | troops:quantity:troops",
            40,
            i => $"{1980 + i} | {(i < 10 ? 100 + (i * 8) : i < 12 ? 200 : i < 30 ? 150 + (i % 3) : 90)}"
        );
        Told(table).ShouldContain("It rises to its highest point, 200 in 1990. Then it falls to its lowest point, 90 in 2010.");
    }

    [Fact]
    public void The_time_in_which_over_half_of_a_long_fall_comes_is_told()
    {
        var table = Rows(
            "year:year | troops:quantity:troops",
            30,
            i => $"{1980 + i} | {(i < 10 ? 1000 - i : i < 14 ? 1000 - (200 * (i - 9)) : 190 - (i * 2))}"
        );
        Told(table).ShouldContain("Over half of the fall comes between 1989 and 1992.");
    }

    [Fact]
    public void An_even_fall_has_no_such_time() =>
        Told(Rows("year:year | troops:quantity:troops", 30, i => $"{1980 + i} | {1000 - (i * 20)}")).ShouldNotContain("Over half");

    private static string Told(string table) => Drawing.Tell(Chart("line", table, (Channel.X, "year"), (Channel.Y, "troops"))).Description;
}
