using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>A place at which a reader is told of data: of every series that has one there, sorted as drawn.</summary>
/// <param name="Heading">What the data have in common: "1985". "" where that is nothing.</param>
internal sealed record FocusPoint(string Heading, IReadOnlyList<HitArea> Hits)
{
    // As many data as a reader could go through, and as many bytes as a page should carry.
    private const int Most = 600;

    /// <summary>Whether some of a panel's data have no stop of their own, since there are too many.</summary>
    public static bool AreThinned(IReadOnlyList<HitArea> hits, IReadOnlyList<FocusPoint> stops) => stops.Sum(s => s.Hits.Count) < hits.Count;

    /// <summary>The stops of one panel, in the order of the axis. Where there are too many, those that are close to the one before are left out, and never
    /// the first, the last, the highest or the lowest of a series.</summary>
    /// <param name="inAll">How many data all panels have, which share what a reader could go through by how many are theirs.</param>
    public static IReadOnlyList<FocusPoint> Of(IReadOnlyList<HitArea> hits, Channel? along, int inAll)
    {
        var stops = hits
            .GroupBy(h => along is null ? ("", Math.Round(h.At.X), Math.Round(h.At.Y)) : (h.Datum.Title.Heading, Math.Round(Along(h, along)), 0))
            .Select(g => new FocusPoint(g.Key.Item1, [.. g.OrderBy(h => h.At.Y).ThenBy(h => h.At.X)]))
            .ToList();
        if (along is not null)
        {
            stops = [.. stops.OrderBy(s => Along(s.Hits[0], along))];
        }

        return Thin(stops, along, inAll <= Most ? Most : Math.Max(1, Most * hits.Count / inAll));
    }

    /// <summary>What a reader is told there: the heading, then a line for each datum.</summary>
    public string Text => string.Join('\n', Hits.Select(h => Heading.Length > 0 ? h.Datum.Title.Detail : OneLine(h.Datum.Title)).Prepend(Heading).Where(line => line.Length > 0));

    private static double Along(HitArea hit, Channel? along) => along == Channel.Y ? hit.At.Y : hit.At.X;

    private static string OneLine(DatumTitle title) =>
        title.Heading.Length == 0 || title.Detail.Length == 0 ? title.Heading + title.Detail : $"{title.Heading}: {title.Detail}";

    private static IReadOnlyList<FocusPoint> Thin(List<FocusPoint> stops, Channel? along, int most)
    {
        IReadOnlyList<FocusPoint> kept = stops;
        var needed = kept.Sum(s => s.Hits.Count) > most ? Needed(stops).ToHashSet<HitArea>(ReferenceEqualityComparer.Instance) : [];
        for (var distance = 1.0; along is not null && kept.Sum(s => s.Hits.Count) > most && distance < 200; distance *= 1.25)
        {
            kept = [.. Apart(stops, along, distance, needed)];
        }

        // Dots that two numbers place have no neighbours along an axis; of those, every so many-th.
        var every = (kept.Sum(s => s.Hits.Count) + most - 1) / most;
        return every <= 1 || along is not null ? kept : [.. kept.Where((s, i) => i % every == 0 || s.Hits.Any(needed.Contains))];
    }

    private static IEnumerable<FocusPoint> Apart(IEnumerable<FocusPoint> stops, Channel? along, double distance, HashSet<HitArea> needed)
    {
        var last = double.NegativeInfinity;
        foreach (var stop in stops)
        {
            var at = Along(stop.Hits[0], along);
            if (at - last >= distance || stop.Hits.Any(needed.Contains))
            {
                last = at;
                yield return stop;
            }
        }
    }

    private static IEnumerable<HitArea> Needed(IEnumerable<FocusPoint> stops) =>
        stops.SelectMany(s => s.Hits).GroupBy(h => (h.Datum.Layer, h.Datum.Series)).SelectMany(g => new[] { g.First(), g.Last(), g.MinBy(h => h.At.Y)!, g.MaxBy(h => h.At.Y)! });
}
