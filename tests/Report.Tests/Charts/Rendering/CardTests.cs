using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Diagnostics;
using Report.Tests.Charts.Layout;

namespace Report.Tests.Charts.Rendering;

/// <summary>A card shows the whole chart or describes it in words, and never leaves a part out without saying so.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData(6, true)]
    [InlineData(200, false)]
    public void A_chart_that_has_no_room_on_a_card_is_told_in_words(int bars, bool isDrawn)
    {
        var chart = ChartFixture.Chart(
            "bar",
            ChartFixture.Rows("job | men:integer", bars, i => $"Job {i} | {i * 7919 % 1000}"),
            (Channel.X, "men"),
            (Channel.Y, "job")
        );

        var card = ChartImage.Card(
            (width, height) => Fit(chart, width, height),
            "What it shows in words.",
            new Caption("A finding", null, [], [], null, Drawing.NoData.Site.Locale.Citations),
            Drawing.Type
        );

        (card.Chart.Labels.Count > 0).ShouldBe(isDrawn);
        card.Labels.Any(l => l.Text == "What it shows in words.").ShouldBe(!isDrawn);
        LayoutFaults.In(card.Chart).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(40, false)]
    public void A_timeline_on_a_card_has_all_its_events_or_none(int events, bool isDrawn)
    {
        var rows = ChartFixture.Rows("day:date | event", events, i => $"{2000 + (i / 3)}-0{(i % 3) + 1}-05 | Event number {i}.");

        var card = ChartImage.Card(
            (width, height) => Fit(ChartFixture.Chart("timeline", rows, (Channel.X, "day"), (Channel.Label, "event")), width, height),
            "What it shows in words.",
            new Caption("A finding", null, [], [], null, Drawing.NoData.Site.Locale.Citations),
            Drawing.Type
        );

        card.Chart.Labels.Count(l => l.Text.StartsWith("Event", StringComparison.Ordinal)).ShouldBe(isDrawn ? events : 0);
    }

    [Fact]
    public void Sources_on_a_card_are_told_in_one_line_where_the_chart_needs_the_room_and_in_more_where_not()
    {
        List<string> sources = [.. Enumerable.Range(1, 14).Select(i => $"The statistical office of the country number {i}")];
        var caption = new Caption("A finding", "What is measured", [], sources, "The report", Drawing.NoData.Site.Locale.Citations);

        int LinesOfSources(double least)
        {
            var card = ChartImage.Card(
                (_, height) => height < least ? null : new LaidOutChart(10, 10, [], [], [], []),
                "Words.",
                caption,
                Drawing.Type
            );
            card.Labels.ShouldNotContain(l => l.Text == "Words.");
            var line = card.Labels.Single(l => l.Text.Contains("number 1", StringComparison.Ordinal));
            line.Text.ShouldContain("more");
            return line.Lines.Count;
        }

        LinesOfSources(100).ShouldBe(3);
        LinesOfSources(262).ShouldBe(1);
    }

    private static LaidOutChart? Fit(ChartSpec chart, double width, double height)
    {
        var faults = new DiagnosticBag();
        var picture = ChartLayout.Compose(
            Report.Charts.Rows.ChartData.Of(chart),
            Drawing.Theme,
            ChartStyle.Wide(Drawing.Theme) with
            {
                Width = width,
            },
            height,
            faults
        );
        return faults.Sorted().Count == 0 ? picture : null;
    }
}
