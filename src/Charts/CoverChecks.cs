using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Tells of rows in one place, of which a reader would see but one.</summary>
internal static class CoverChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            // A layer without the facet's field is in every panel, with the same rows.
            var crowded = layer.SelectMany(CrowdedPlaces).DistinctBy(p => p[0].Number).ToList();
            if (crowded.Count > 0)
            {
                var most = crowded.MaxBy(p => p.Count)!;
                var channel = layer.First().BaseChannel;
                var encoding = layer.Key.Encoding[channel];
                bag.Add(layer.First().Mark.CoverRule.At(
                    encoding.Written?.Field.At ?? encoding.At, most.Count, NameOf(most[0], channel), crowded.Count == 1 ? "" : $", and so in {crowded.Count - 1} more places"));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Datum>> CrowdedPlaces(LayerRows rows) => !rows.Mark.Covers(rows) ? [] : rows.Data
        .Where(d => d.Name(rows.BaseChannel) is not null && IsDrawn(d, rows))
        .GroupBy(d => (d.Name(rows.BaseChannel), d.Series))
        .Select(g => g.ToList())
        .Where(g => g.Count > 1);

    private static bool IsDrawn(Datum datum, LayerRows rows) =>
        new[] { rows.ValueChannel, Channel.Low, Channel.High }.Any(c => datum.Quantity(c)?.Point is not null);

    // "2010, Germany": all that tells the place from others.
    private static string NameOf(Datum datum, Channel channel) => string.Join(
        ", ",
        new[] { datum.Name(channel), datum.Series, datum.Name(Channel.Facet) }.Where(n => n is { Length: > 0 }).Distinct(StringComparer.Ordinal));
}
