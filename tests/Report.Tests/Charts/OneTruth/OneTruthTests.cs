using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Whatever the rows, marks, layers, filters, facets, orders and highlights: picture, table, words, sources and downloads of a chart say the
/// same, or the chart is refused.
/// </summary>
public sealed class OneTruthTests
{
    [Fact]
    public void Table_words_sources_and_downloads_are_of_the_rows_that_the_filters_leave()
    {
        var (tried, refused) = (0, 0);
        GeneratedChart.Any.Sample(
            chart =>
            {
                var bag = new DiagnosticBag();
                if (chart.Read(bag) is not { } shown)
                {
                    // Its filters name values that rows hold; what it highlights may be filtered out.
                    bag.Sorted().Where(d => d.Code == "CHART010" && !chart.Yaml.Contains("highlight", StringComparison.Ordinal)).ShouldBeEmpty();
                    Interlocked.Increment(ref refused);
                    return;
                }

                Interlocked.Increment(ref tried);
                ChartTruths.OfRows(shown, chart.Expected).Concat(ChartTruths.OfSources(shown)).Concat(ChartTruths.OfExtremes(shown)).ShouldBeEmpty();
            },
            iter: 600,
            print: chart => chart.Describe());
        TestContext.Current.SendDiagnosticMessage($"{tried} charts tried, {refused} refused");
        tried.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Every_row_is_drawn_and_every_category_named_wide_narrow_and_on_a_card_or_an_editor_hears_of_it()
    {
        var (tried, cards) = (0, 0);
        GeneratedChart.Any.Sample(
            chart =>
            {
                var bag = new DiagnosticBag();
                if (chart.Read(bag) is not { } shown)
                {
                    return;
                }

                Interlocked.Increment(ref tried);
                var theme = Drawing.Theme;
                var noRoom = new DiagnosticBag();
                var wide = ChartLayout.Compose(shown, theme, Look.Wide(theme), null, noRoom);
                bag.AddAll(noRoom);
                var narrow = ChartLayout.Compose(shown, theme, Look.Narrow(theme), null, bag);
                var card = ChartRenderer.ForCard(shown, theme, 702, 240, wide, noRoom);
                Interlocked.Add(ref cards, card is null ? 0 : 1);
                IReadOnlyList<Picture> pictures = card is null ? [wide, narrow] : [wide, narrow, card];
                var told = bag.Sorted();
                var sketch = ChartLayout.Compose(shown, theme, Look.Sketch(theme), 220, new DiagnosticBag());
                Completeness.Drawn(narrow).Except(Completeness.Drawn(sketch)).ShouldBeEmpty("the sketch leaves rows out");
                ChartTruths.OfPictures(shown, pictures, told).Concat(ChartTruths.OfNames(shown, pictures, told)).ShouldBeEmpty();
            },
            iter: 250,
            print: chart => chart.Describe());
        TestContext.Current.SendDiagnosticMessage($"{tried} charts tried, {cards} with a picture on their card");
        tried.ShouldBeGreaterThan(80);
    }
}
