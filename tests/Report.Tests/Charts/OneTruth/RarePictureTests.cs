using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// The truths hold for charts that seldom come by chance: names that need leaders, events without room, cut names, open ends at the edge
/// and more points than can be pointed at. Each chart is proved to have what it is here for.
/// </summary>
public sealed class RarePictureTests
{
    [Fact]
    public void Names_with_leaders() =>
        Check(
            "encoding: { x: year, y: n, color: kind }, mark: line",
            "year:year | kind | n:integer:ships",
            Enumerable.Range(0, 12).Select(i => $"{2000 + (i / 6)} | Fleet {i % 6} | {(i < 6 ? 100 * (i % 6) : 300 + (i % 6))}"),
            (picture, _) =>
                picture.Sheets.SelectMany(s => s.Shapes).Count(s => s is { Datum: null, Weight: Clearance.None, Fills: false }) > 3
        );

    [Fact]
    public void Events_without_room() =>
        Check(
            "encoding: { x: day, label: event }, mark: timeline",
            "day:date | event",
            Enumerable.Range(0, 40).Select(i => $"{1900 + (i / 4)}-0{(i % 4) + 1}-05 | Event number {i}"),
            (_, told) => told.Any(d => d.Code == "CHART012"),
            height: 240
        );

    [Fact]
    public void Names_that_are_cut() =>
        Check(
            "encoding: { x: n, y: kind }, mark: bar",
            "kind | n:integer:ships",
            Enumerable.Range(0, 6).Select(i => $"{string.Join(' ', Enumerable.Repeat($"Steamer{i}", 40))} | {i + 1}"),
            (picture, _) => picture.Labels.Any(l => l.Lines.Any(line => line.EndsWith('…')))
        );

    [Theory]
    [InlineData("x: port, y: n, color: kind")]
    [InlineData("x: n, y: port, color: kind")]
    public void Open_ends_at_the_edge(string axes) =>
        Check(
            $"encoding: {{ {axes} }}, mark: bar",
            "port | kind | n:quantity:ships",
            ["Ostend | A | 6", "Ostend | B | at least 4", "Narva | A | 2", "Narva | B | 3"],
            (picture, _) => picture.Sheets.SelectMany(s => s.Shapes).Any(s => s.Brush.Opacity < 1 && s.Datum is not null)
        );

    [Fact]
    public void More_points_than_can_be_pointed_at() =>
        Check(
            "encoding: { x: a, y: b }, mark: dot",
            "a:number | b:number",
            Enumerable.Range(0, 900).Select(i => FormattableString.Invariant($"{i * 7919 % 1009} | {i * 104_729 % 2003}")),
            (picture, _) => picture.Pointed.Count > 600
        );

    private static void Check(
        string chart,
        string head,
        IEnumerable<string> rows,
        Func<LaidOutChart, IReadOnlyList<Diagnostic>, bool> isWhatItIsFor,
        double? height = null
    )
    {
        var shown = ChartData.Of(Drawing.Read($"{{ title: T, data: example, {chart} }}", $"{head}\n{string.Join('\n', rows)}"));
        var isMet = false;
        foreach (var style in new[] { ChartStyle.Wide(Drawing.Theme), ChartStyle.Narrow(Drawing.Theme) })
        {
            var bag = new DiagnosticBag();
            var picture = ChartLayout.Compose(shown, Drawing.Theme, style, height, bag);
            isMet |= isWhatItIsFor(picture, bag.Sorted());
            PictureTruths.Of(shown, picture, bag.Sorted(), style.Rendering).ShouldBeEmpty();
        }

        isMet.ShouldBeTrue("the chart is not the rare one that it should be");
    }
}
