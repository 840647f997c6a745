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
            picture => picture.Notes,
            "What it shows in words.",
            new Caption("A finding", null, [], null, [], null, Drawing.NoData.Site.Locale.Citations),
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
            picture => picture.Notes,
            "What it shows in words.",
            new Caption("A finding", null, [], null, [], null, Drawing.NoData.Site.Locale.Citations),
            Drawing.Type
        );

        card.Chart.Labels.Count(l => l.Text.StartsWith("Event", StringComparison.Ordinal)).ShouldBe(isDrawn ? events : 0);
    }

    [Fact]
    public void Sources_on_a_card_are_told_in_one_line_where_the_chart_needs_the_room_and_in_more_where_not()
    {
        List<string> sources = [.. Enumerable.Range(1, 14).Select(i => $"The statistical office of the country number {i}")];
        var caption = new Caption("A finding", "What is measured", [], null, sources, "The report", Drawing.NoData.Site.Locale.Citations);

        int LinesOfSources(double least)
        {
            var card = ChartImage.Card(
                (_, height) => height < least ? null : new LaidOutChart(10, 10, [], [], [], []),
                picture => picture.Notes,
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

    [Theory]
    [InlineData(60, true)]
    [InlineData(290, false)]
    public void A_card_tells_how_to_read_the_signs_of_its_own_picture_or_has_no_picture(double least, bool isDrawn)
    {
        var card = ChartImage.Card(
            (_, height) =>
                height < least ? null : new LaidOutChart(10, 10, [], [], [], []) { Notes = ["The axis does not start at zero."] },
            picture => ["A hollow mark is an estimate.", .. picture.Notes],
            "Words.",
            new Caption("A finding", null, ["Of the page."], null, ["A source"], "The report", Drawing.NoData.Site.Locale.Citations),
            Drawing.Type
        );

        card.Labels.Any(l => l.Text == "A hollow mark is an estimate. The axis does not start at zero.").ShouldBe(isDrawn);
        card.Labels.Any(l => l.Text == "Words.").ShouldBe(!isDrawn);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(20, false)]
    public void A_card_of_panels_too_low_for_their_ticks_has_no_picture(int panels, bool isDrawn)
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: line, encoding: { x: year, y: share, facet: land } }",
            ChartFixture.Rows("year:year | land | share:number:%", panels * 5, i => $"{2000 + (i % 5)} | Land {i / 5} | {i * 37 % 20}")
        );

        Card(chart).ShouldBe(isDrawn);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(10, false)]
    public void A_card_on_which_dots_would_lie_on_names_has_no_picture(int rows, bool isDrawn)
    {
        var chart = Drawing.Read(
            "{ title: T, data: example, mark: dot, encoding: { x: month, y: { field: port, order: data }, size: n } }",
            ChartFixture.Rows("month | port | n:integer:ships", rows * 4, i => $"Month {i % 4} | Port {i / 4} | {100 - (i % 4)}")
        );

        Card(chart).ShouldBe(isDrawn);
    }

    private static bool Card(ChartSpec chart)
    {
        var shown = Report.Charts.Rows.ChartData.Of(chart);
        var told = new DiagnosticBag();
        var wide = ChartLayout.Compose(shown, Drawing.Theme, ChartStyle.Wide(Drawing.Theme), null, told);
        return ChartRenderer.ForCard(shown, Drawing.Theme, 702, 240, wide, told) is not null;
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
