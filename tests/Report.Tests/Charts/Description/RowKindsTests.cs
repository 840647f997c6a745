using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class RowKindsTests
{
    private const string Hours = """
        who:category | hours:quantity:hours | until:category
        The report | at most 60 | To the outskirts
        As reported | 36 to 60 | To the outskirts
        The article | 72 | To overrun all three
        """;

    private static readonly (Channel, string)[] HoursByWho = [(Channel.X, "hours"), (Channel.Y, "who"), (Channel.Color, "until")];

    [Fact]
    public void Kinds_are_named_where_rows_are_ranked()
    {
        var text = Drawing.Tell(Chart("range", Hours, HoursByWho));
        text.Description.ShouldContain(
            "Colour stands for “Until”: To the outskirts and To overrun all three. From highest to lowest, they are as follows. The "
                + "article (To overrun all three): 72 hours."
        );
        text.Alt.ShouldContain("72 hours for The article (To overrun all three)");
    }

    [Fact]
    public void Kinds_are_not_ranked_against_each_other_where_an_editor_set_the_order()
    {
        var text = Drawing.Tell(InSetOrder(Chart("range", Hours, HoursByWho)));
        text.Description.ShouldContain(
            "Colour stands for “Until”. To the outskirts: at most 60 hours for The report and 36 to 60 for As reported. To overrun "
                + "all three: 72 hours for The article."
        );
        text.Description.ShouldNotContain("Values go from");
        text.Alt.ShouldContain("for “To overrun all three”, there is one figure, 72 hours for The article");
        text.Alt.ShouldNotContain("the highest figure is 72");
    }

    [Fact]
    public void An_order_that_an_editor_set_is_kept_without_kinds() =>
        Drawing
            .Tell(InSetOrder(Chart("range", Hours, HoursByWho[..2])))
            .Description.ShouldContain(
                "In the order of the chart, they are as follows. The report: at most 60 hours. As reported: 36 to 60. The article: 72."
            );

    [Fact]
    public void Rows_in_ascending_order_are_told_in_it() =>
        Drawing
            .Tell(Sorted(Chart("bar", Hours, HoursByWho[..2]), Sorting.Ascending))
            .Description.ShouldContain("From lowest to highest, they are as follows. As reported: 36 to 60 hours.");

    [Fact]
    public void A_colour_that_all_rows_share_tells_nothing() =>
        Drawing
            .Tell(Chart("bar", "who:category | hours:quantity:hours | until:category\nA | 1 | Noon\nB | 2 | Noon", HoursByWho))
            .Description.ShouldNotContain("Noon");

    [Fact]
    public void A_colour_that_repeats_the_names_tells_nothing() =>
        Drawing
            .Tell(Chart("bar", "who:category | hours:quantity:hours\nA | 1\nB | 2", [.. HoursByWho[..2], (Channel.Color, "who")]))
            .Description.ShouldNotContain("Colour");

    [Fact]
    public void Events_say_of_what_kind_they_are() =>
        Drawing
            .Tell(
                Chart(
                    "timeline",
                    "date:date | event | kind:category\n2014-09-05 | Minsk I | Promise\n2022-02-24 | Invasion | Breach",
                    (Channel.X, "date"),
                    (Channel.Label, "event"),
                    (Channel.Color, "kind")
                )
            )
            .Description.ShouldContain(
                "Colour stands for “Kind”: Promise and Breach. 5 September 2014 (Promise): Minsk I. 24 February 2022 (Breach): Invasion."
            );

    private static ChartSpec InSetOrder(ChartSpec chart) => Sorted(chart, Sorting.Data);

    private static ChartSpec Sorted(ChartSpec chart, Sorting sorting)
    {
        var layer = chart.Layers[0];
        var y = layer.Encoding[Channel.Y] with { Sorting = sorting };
        return chart with { Layers = [layer with { Encoding = new Dictionary<Channel, Encoding>(layer.Encoding) { [Channel.Y] = y } }] };
    }
}
