using Report.Charts;
using Report.Charts.Description;
using Report.Data;
using Shouldly;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

public sealed class EventSentencesTests
{
    private static readonly (Channel, string)[] ShortNames = [(Channel.X, "date"), (Channel.Label, "short")];

    [Fact]
    public void Events_with_a_short_name_are_told_in_the_one_text_that_has_them_in_full()
    {
        var text = Drawing.Tell(
            Chart(
                "timeline",
                "date:date | event:text | short:category\n2014-03-24 | The G7 suspends Russia. | Out of the G8\n2025-08-19 | Help “by "
                    + "air” is offered | By air",
                ShortNames
            )
        );
        text.Description.ShouldContain("24 March 2014: The G7 suspends Russia. 19 August 2025: Help “by air” is offered.");
        text.Alt.ShouldContain("24 March 2014 (Out of the G8)", customMessage: "the alternative text stays short");
    }

    [Theory]
    [InlineData(
        "date:date | event:text | place:text | short:category\n2014-03-24 | The G7 suspends Russia | The Hague | Out of the G8",
        "which of two texts is not known"
    )]
    [InlineData("date:date | event:text | short:category\n2014-03-24 | | Out of the G8", "a row has none")]
    public void Events_keep_their_short_name_where_no_text_says_all_in_full(string table, string because) =>
        Drawing
            .Tell(Chart("timeline", table, ShortNames))
            .Description.ShouldContain("24 March 2014: Out of the G8.", customMessage: because);

    [Fact]
    public void An_event_whose_day_is_not_sure_says_so() =>
        Drawing
            .Tell(Chart("timeline", "date:date | event\n*1999-03-12 | Three join NATO", (Channel.X, "date"), (Channel.Label, "event")))
            .Description.ShouldContain("About 12 March 1999: Three join NATO.");
}
