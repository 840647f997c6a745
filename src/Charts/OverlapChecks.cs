using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reports rows that cover each other, so that a reader would see only one of them.</summary>
internal static class OverlapChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            // A layer without the field of 'facet' has the same rows in every panel: each is reported once.
            var crowded = layer.SelectMany(CrowdedPlaces).DistinctBy(p => p[0].Number).ToList();
            if (crowded.Count > 0)
            {
                var most = crowded.MaxBy(p => p.Count)!;
                var channel = layer.First().BaseChannel;
                var encoding = layer.Key.Encoding[channel];
                bag.Add(
                    layer
                        .First()
                        .Mark.CoverRule.At(
                            encoding.FieldAt,
                            most.Count,
                            NameOf(most[0], channel),
                            crowded.Count == 1 ? "" : $", and so in {crowded.Count - 1} more places"
                        )
                );
            }

            if (
                layer.Key.Opacity == 1
                && layer.First().Mark.SpreadsDots
                && layer.Where(Overplotting.IsHeavy).ToList() is { Count: > 0 } heavy
            )
            {
                bag.Add(ChartRules.DotsCovered.At(layer.Key.At, heavy.Sum(Overplotting.Covered), heavy.Sum(l => l.Data.Count)));
            }

            CheckSeries([.. layer], bag);
        }
    }

    // Two lines hide each other only if they share all of their points.
    private static void CheckSeries(IReadOnlyList<LayerRows> panels, DiagnosticBag bag)
    {
        var covered = panels.Where(rows => rows.Mark.IsLine).SelectMany(SameSeries).DistinctBy(names => string.Join('\n', names)).ToList();
        if (covered.Count > 0)
        {
            var encoding = panels[0].Layer.Encoding[Channel.Color];
            var more = covered.Sum(names => names.Count - 1) - 1;
            bag.Add(ChartRules.SameLine.At(encoding.FieldAt, covered[0][0], covered[0][1], more == 0 ? "" : $", and so do {more} more"));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> SameSeries(LayerRows rows) =>
        rows
            .Data.Where(d => d.Series.Length > 0 && IsDrawn(d, rows))
            .GroupBy(d => d.Series, StringComparer.Ordinal)
            .GroupBy(
                series =>
                    string.Join(
                        '\n',
                        series
                            .Select(d =>
                                $"{d.Name(rows.BaseChannel)}|{(d[rows.ValueChannel] is { } cell ? ValueText.Key(cell.Value) : "")}"
                            )
                            .Order(StringComparer.Ordinal)
                    ),
                series => series.Key,
                StringComparer.Ordinal
            )
            .Select(names => (IReadOnlyList<string>)[.. names])
            .Where(names => names.Count > 1);

    private static IEnumerable<IReadOnlyList<Datum>> CrowdedPlaces(LayerRows rows) =>
        !rows.Mark.Covers(rows)
            ? []
            : rows
                .Data.Where(d => d.Name(rows.BaseChannel) is not null && IsDrawn(d, rows))
                .GroupBy(d => (d.Name(rows.BaseChannel), d.Series))
                .Select(g => g.ToList())
                .Where(g => g.Count > 1);

    private static bool IsDrawn(Datum datum, LayerRows rows) =>
        new[] { rows.ValueChannel, Channel.Low, Channel.High }.Any(c => datum.Quantity(c)?.Point is not null);

    // Names a place by category, series and panel: "2010, Germany".
    private static string NameOf(Datum datum, Channel channel) =>
        string.Join(
            ", ",
            new[] { datum.Name(channel), datum.Series, datum.Name(Channel.Facet) }
                .Where(n => n is { Length: > 0 })
                .Distinct(StringComparer.Ordinal)
        );
}
