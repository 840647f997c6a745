using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class AltSentenceTests
{
    private const string TroopsHead = "year:year | troops:quantity:troops";

    private static readonly (Channel, string)[] YearTroops = [(Channel.X, "year"), (Channel.Y, "troops")];

    [Theory]
    [InlineData("troops:quantity:troops", "Map of troops:")]
    [InlineData("the_article_says:quantity:troops", "Map of “The article says”:")]
    public void A_title_that_may_be_more_than_a_common_noun_is_quoted(string field, string expected) =>
        Alt(
                Chart(
                    "map",
                    $"host:category | {field} | lon:number | lat:number\nLatvia | 5 | 24 | 57\nEstonia | 7 | 26 | 59",
                    (Channel.Longitude, "lon"),
                    (Channel.Latitude, "lat"),
                    (Channel.Size, field.Split(':')[0]),
                    (Channel.Label, "host")
                )
            )
            .ShouldStartWith(expected);

    [Fact]
    public void The_title_of_dates_is_left_out_unless_it_is_one_word() =>
        Alt(
                Chart(
                    "line",
                    "counted_on:date | troops:quantity:troops\n2017-08-28 | 4500\n2022-06-28 | 5982",
                    (Channel.X, "counted_on"),
                    (Channel.Y, "troops")
                )
            )
            .ShouldStartWith("Line chart of troops, 28 August 2017 to 28 June 2022: it");

    [Fact]
    public void Dots_that_two_numbers_place_are_no_course()
    {
        const string Ports = "port:category | ships:number:ships | crew:number:people\nArl | 1 | 9\nBex | 2 | 4\nCor | 3 | 7";
        Alt(Chart("dot", Ports, (Channel.X, "ships"), (Channel.Y, "crew"), (Channel.Label, "port")))
            .ShouldEndWith("the highest figure is 9 people for Arl, and the lowest 4 for Bex.");
        Alt(Chart("dot", Ports, (Channel.X, "ships"), (Channel.Y, "crew")))
            .ShouldEndWith("the highest figure is 9 people at 1, and the lowest 4 at 2.");
    }

    [Fact]
    public void Swings_without_a_shape_are_no_small_change_where_they_reach_far() =>
        Alt(
                Chart(
                    "line",
                    TroopsHead + "\n" + string.Join('\n', Enumerable.Range(0, 120).Select(i => $"{1900 + i} | {100 + (i * 7 % 40)}")),
                    YearTroops
                )
            )
            .ShouldEndWith("it goes up and down between 100 and 139 troops.");

    [Fact]
    public void Ends_without_a_unit_are_named_after_both_fields() =>
        Alt(
                Chart(
                    "range",
                    "city:category | first:number | last:number\nArl | 1 | 9\nBex | 5 | 2",
                    (Channel.Y, "city"),
                    (Channel.Low, "first"),
                    (Channel.High, "last")
                )
            )
            .ShouldStartWith("Range chart of “First and Last” by city:");

    [Fact]
    public void Layers_over_the_first_are_named()
    {
        var line = Table(TroopsHead + "\n2000 | 50\n2001 | 60");
        var country = Table("year:year | country:category | troops:quantity:troops\n2000 | Germany | 5\n2001 | Germany | 6") with
        {
            Id = "by-country",
        };
        var band = Table("year:year | low:quantity:troops | high:quantity:troops\n2000 | 40 | 60\n2001 | 50 | 70");
        Alt(
                Chart(
                    Layer("line", line, YearTroops),
                    Layer("area", country, [.. YearTroops, (Channel.Color, "country")]),
                    Layer("range", band, (Channel.X, "year"), (Channel.Low, "low"), (Channel.High, "high"))
                )
            )
            .ShouldEndWith("; drawn over it: an area chart of troops (Germany) and a range chart of troops.");
    }

    [Fact]
    public void A_layer_that_shows_the_same_again_is_not_named()
    {
        var data = Table(TroopsHead + "\n2000 | 50\n2001 | 60");
        Alt(Chart(Layer("line", data, YearTroops), Layer("dot", data, YearTroops))).ShouldNotContain("drawn over");
    }

    [Fact]
    public void Names_of_any_number_suit_the_sentence() =>
        Alt(
                Chart(
                    "line",
                    "year:year | groups:category | troops:quantity:troops\n2017 | The first four | 4500\n2022 | The first four | "
                        + "5982\n2022 "
                        + "| All eight | 9641",
                    [.. YearTroops, (Channel.Color, "groups")]
                )
            )
            .ShouldEndWith(
                "for The first four it starts at 4,500 troops in 2017 and rises to 5,982 in 2022; for All eight it is "
                    + "9,641 troops in 2022."
            );

    private static string Alt(ChartSpec chart) => Drawing.Tell(chart).Alt;
}
