using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>A place where a pointer, a finger or the keyboard finds the details of a datum whose mark is too thin to hit.</summary>
internal sealed record Hit(Datum Datum, Spot At);

internal static class Hits
{
    // So many details are as many as a reader could ask for, and as many bytes as a page should carry.
    private const int Most = 240;

    /// <summary>All of them, or of each series those that are further apart.</summary>
    public static IReadOnlyList<Hit> Thin(IReadOnlyList<Hit> hits)
    {
        var kept = hits;
        for (var distance = 4.0; kept.Count > Most && distance < 200; distance *= 1.5)
        {
            kept = [.. hits.GroupBy(h => (h.Datum.Layer, h.Datum.Series)).SelectMany(s => Apart(s, distance))];
        }

        // Dots here and there are far from the one before; of those, every so many-th.
        var every = (kept.Count + Most - 1) / Most;
        return every <= 1 ? kept : [.. kept.Where((_, i) => i % every == 0)];
    }

    private static IEnumerable<Hit> Apart(IEnumerable<Hit> hits, double distance)
    {
        Hit? last = null;
        foreach (var hit in hits)
        {
            if (last is null || hit.At.DistanceTo(last.At) >= distance)
            {
                last = hit;
                yield return hit;
            }
        }
    }
}

/// <summary>A chart laid out for one width: all that is left is to write it down as SVG or paint it.</summary>
/// <param name="Sheets">What is drawn, from back to front.</param>
/// <param name="Notes">What the drawing cannot say by itself and a note under it must.</param>
internal sealed record Picture(
    double Width,
    double Height,
    IReadOnlyList<Sheet> Sheets,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<Hit> Hits,
    IReadOnlyList<string> Notes)
{
    /// <summary>Data whose details are at a point of their own, also where that was left out among many: their marks do not repeat them.</summary>
    public IReadOnlySet<Datum> Pointed { get; init; } = new HashSet<Datum>(ReferenceEqualityComparer.Instance);

    /// <summary>Series that a reader can put out of sight by their ink; empty unless there are several, each with an ink of its own.</summary>
    public IReadOnlyList<(string Name, string Ink)> Series { get; init; } = [];
}
