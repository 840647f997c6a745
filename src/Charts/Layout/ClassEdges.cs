using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Layout;

/// <summary>
/// Ticks at the edges between the bars of a histogram: "500, 1,000, 1,500" along the bottom, instead of names of classes, such as "500 to
/// 999", below each bar.
/// </summary>
internal static class ClassEdges
{
    private static readonly int[] Skips = [1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 200];

    /// <summary>Whether a chart has such ticks: the bars of all layers touch, and the names are consecutive classes of one width.</summary>
    public static bool Are(LayoutContext draft) => Of(draft) is not null;

    /// <summary>Returns ticks at the edges, with the unit at the last; null if the bottom has no classes.</summary>
    /// <param name="most">The greatest number of ticks that have room.</param>
    public static IReadOnlyList<Tick>? Ticks(LayoutContext draft, int most)
    {
        if (Of(draft) is not { } edges)
        {
            return null;
        }

        var step = edges[1] - edges[0];
        var skip = Skips.FirstOrDefault(s => (edges.Count + s - 1) / s <= Math.Max(2, most), edges.Count - 1);
        // If edges are skipped, the round ones are kept: 3,000 and 3,500 rather than 2,750 and 3,250.
        var first = Enumerable.Range(0, skip).FirstOrDefault(i => i < edges.Count && edges[i] % (step * skip) == 0);
        var shown = Enumerable.Range(0, edges.Count).Where(i => i % skip == first).ToList();
        var written = TickText.Write(
            [.. shown.Select(i => (double)edges[i])],
            (double)(step * skip),
            draft.X.Encoding!.Field.Classes?.Unit,
            draft.ChartStyle.Locale,
            draft.X.Encoding.Format
        );
        return [.. written.Zip(shown, (tick, i) => tick with { At = i - 0.5 })];
    }

    private static List<decimal>? Of(LayoutContext draft)
    {
        if (!draft.X.IsOrdinal || draft.X.Encoding is null)
        {
            return null;
        }

        var lows = LowsOf(draft.X.Encoding.Field, Ordering.Of(draft.X), draft).ToList();
        // Whether bars touch is asked last, since it may take all rows of a layer to tell.
        if (lows.Count < 2 || lows.Exists(low => low is null) || draft.Rows.Panels[0].Layers.Any(l => !l.Mark.Touches(l.Layer)))
        {
            return null;
        }

        var step = lows[1]!.Value - lows[0]!.Value;
        return step > 0 && lows.Zip(lows.Skip(1), (a, b) => b!.Value - a!.Value).All(s => s == step)
            ? [.. lows.Select(low => low!.Value), lows[^1]!.Value + step]
            : null;
    }

    // A class made by the transform is found by its index in the enumeration of the field; one from the data is parsed from its name.
    private static IEnumerable<decimal?> LowsOf(Field field, IReadOnlyList<string> names, LayoutContext draft)
    {
        if (field.Classes is not { } classes)
        {
            return names.Select(Bins.LowOf);
        }

        var made = field.Constraints.Enum.Select(v => ValueText.Category(v, draft.ChartStyle.Locale)).ToList();
        return names.Select(name => made.IndexOf(name) is >= 0 and var place ? classes.First + (place * classes.Step) : (decimal?)null);
    }
}
