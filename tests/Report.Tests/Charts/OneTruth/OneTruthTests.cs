using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// For any rows, marks, layers, filters, facets, orders and highlights, the picture, table, words, sources and downloads of a chart agree,
/// or the chart is refused.
/// </summary>
public sealed class OneTruthTests
{
    [Fact]
    public void Table_words_sources_and_downloads_are_of_the_rows_that_the_filters_leave() => CheckRows(GeneratedChart.Any);

    [Fact]
    public void Of_further_marks_and_scales_table_words_sources_and_downloads_are_of_the_rows_that_the_filters_leave() =>
        CheckRows(GeneratedMark.Any);

    [Fact]
    public void Every_row_is_drawn_and_every_category_named_wide_narrow_and_on_a_card_or_an_editor_hears_of_it() =>
        CheckPictures(GeneratedChart.Any);

    [Fact]
    public void Of_further_marks_and_scales_every_row_is_drawn_and_every_category_named_or_an_editor_hears_of_it() =>
        CheckPictures(GeneratedMark.Any);

    [Fact]
    public void A_stack_is_as_long_as_its_parts_together_and_the_words_have_its_totals_and_all_its_largest_parts()
    {
        var tried = 0;
        SameCharts.Each(
            GeneratedStack.Any,
            usual: 250,
            chart =>
            {
                var bag = new DiagnosticBag();
                if (chart.Read(bag) is not { } shown)
                {
                    return;
                }

                Interlocked.Increment(ref tried);
                var (wide, toldWide) = Draw(shown, ChartStyle.Wide(Drawing.Theme), bag);
                var (narrow, toldNarrow) = Draw(shown, ChartStyle.Narrow(Drawing.Theme), bag);
                PictureTruths
                    .Of(shown, wide, toldWide, "wide")
                    .Concat(PictureTruths.Of(shown, narrow, toldNarrow, "narrow"))
                    .Concat(StackTruths.OfBars(shown, wide))
                    .Concat(StackTruths.OfBars(shown, narrow))
                    .Concat(StackTruths.OfWords(shown))
                    .Concat(WordTruths.OfExtremes(shown))
                    .Concat(WordTruths.OfRows(shown))
                    .ShouldBeEmpty();
            },
            chart => chart.Describe()
        );
        tried.ShouldBeGreaterThan(150);
    }

    private static void CheckRows(Gen<GeneratedChart> gen)
    {
        var (tried, refused) = (0, 0);
        SameCharts.Each(
            gen,
            usual: 600,
            chart =>
            {
                var bag = new DiagnosticBag();
                if (chart.Read(bag) is not { } shown)
                {
                    // Generated filters name values that exist. Highlights and orders may name values that the filter removes, which is an
                    // error.
                    var lines = chart.Yaml.Split('\n');
                    bag.Sorted()
                        .Where(d => d.Code == "CHART010" && lines[d.Position.Line - 1].Contains("filter", StringComparison.Ordinal))
                        .ShouldBeEmpty();
                    bag.HasErrors.ShouldBeTrue("a chart is refused without a word");
                    RefusalTruths.Of(chart, bag.Sorted()).ShouldBeEmpty();
                    Interlocked.Increment(ref refused);
                    return;
                }

                Interlocked.Increment(ref tried);
                ChartTruths
                    .OfRows(shown, chart.Expected, chart.IsReversed)
                    .Concat(ChartTruths.OfSources(shown, chart))
                    .Concat(WordTruths.OfExtremes(shown))
                    .Concat(WordTruths.OfRows(shown))
                    .ShouldBeEmpty();
            },
            chart => chart.Describe()
        );
        TestContext.Current.SendDiagnosticMessage($"{tried} charts tried, {refused} refused");
        tried.ShouldBeGreaterThan(200);
    }

    private static void CheckPictures(Gen<GeneratedChart> gen)
    {
        var (tried, cards) = (0, 0);
        SameCharts.Each(
            gen,
            usual: 250,
            chart =>
            {
                var bag = new DiagnosticBag();
                if (chart.ReadToDraw(bag) is not { } shown)
                {
                    return;
                }

                Interlocked.Increment(ref tried);
                var theme = Drawing.Theme;
                var (wide, toldWide) = Draw(shown, ChartStyle.Wide(theme), bag);
                var (narrow, toldNarrow) = Draw(shown, ChartStyle.Narrow(theme), bag);
                var faults = PictureTruths
                    .Of(shown, wide, toldWide, "wide")
                    .Concat(PictureTruths.Of(shown, narrow, toldNarrow, "narrow"))
                    .Concat(PictureTruths.OfSaid(chart, shown, wide, toldWide, "wide"))
                    .Concat(PictureTruths.OfSaid(chart, shown, narrow, toldNarrow, "narrow"));
                var noRoom = new DiagnosticBag();
                ChartLayout.Compose(shown, theme, ChartStyle.Wide(theme), null, noRoom);
                if (ChartRenderer.ForCard(shown, theme, 702, 240, wide, noRoom) is { } card)
                {
                    Interlocked.Increment(ref cards);
                    faults = faults.Concat(PictureTruths.OfCard(shown, card, toldWide, "wide").Select(f => "on a card: " + f));
                }

                var sketch = ChartLayout.Compose(shown, theme, ChartStyle.Sketch(theme), 220, new DiagnosticBag());
                Completeness.Drawn(narrow).Except(Completeness.Drawn(sketch)).ShouldBeEmpty("the sketch leaves rows out");
                faults.ShouldBeEmpty(string.Join('\n', toldWide.Concat(toldNarrow).Select(d => $"{d.Code}: {d.Message}").Distinct()));
            },
            chart => chart.Describe()
        );
        TestContext.Current.SendDiagnosticMessage($"{tried} charts tried, {cards} with a picture on their card");
        tried.ShouldBeGreaterThan(80);
    }

    private static (LaidOutChart Picture, IReadOnlyList<Diagnostic> Told) Draw(ChartData shown, ChartStyle chartStyle, DiagnosticBag read)
    {
        var bag = new DiagnosticBag();
        bag.AddAll(read);
        var picture = ChartLayout.Compose(shown, Drawing.Theme, chartStyle, null, bag);
        return (picture, bag.Sorted());
    }
}
