using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>
/// A point at which a pointer or the keyboard shows the details of data: of every series with a datum there, from top to bottom.
/// </summary>
/// <param name="Heading">The value that the data have in common, such as "1985"; empty if there is none.</param>
internal sealed record FocusPoint(string Heading, IReadOnlyList<HitArea> Hits)
{
    // The greatest number of data with details in one chart: more would be too many to step through, and too many bytes for a page.
    private const int Most = 600;

    /// <summary>Whether some data of a panel were left out of its stops, since there are too many.</summary>
    public static bool AreThinned(IReadOnlyList<HitArea> hits, IReadOnlyList<FocusPoint> stops) =>
        stops.Sum(s => s.Hits.Count) < hits.Count;

    /// <summary>
    /// Returns the stops of one panel, in the order of the axis. If there are too many, stops close to the previous one are left out, but
    /// never the first, last, highest or lowest datum of a series.
    /// </summary>
    /// <param name="along">The axis along which data share a stop; null to group them by place.</param>
    /// <param name="inAll">The number of data in all panels: each panel gets a share of the limit in proportion to its own data.</param>
    public static IReadOnlyList<FocusPoint> Of(IReadOnlyList<HitArea> hits, Channel? along, int inAll)
    {
        var stops = hits.GroupBy(h =>
                along is null ? ("", Math.Round(h.At.X), Math.Round(h.At.Y)) : (h.Datum.Title.Heading, Math.Round(Along(h, along)), 0)
            )
            .Select(g => new FocusPoint(g.Key.Item1, [.. g.OrderBy(h => h.At.Y).ThenBy(h => h.At.X)]))
            .ToList();
        if (along is not null)
        {
            stops = [.. stops.OrderBy(s => Along(s.Hits[0], along))];
        }

        return Thin(stops, along, inAll <= Most ? Most : Math.Max(1, Most * hits.Count / inAll));
    }

    /// <summary>The text shown at the point: the heading, then a line for each datum.</summary>
    public string Text =>
        string.Join(
            '\n',
            Hits.Select(h => Heading.Length > 0 ? h.Datum.Title.Detail : OneLine(h.Datum.Title))
                .Prepend(Heading)
                .Where(line => line.Length > 0)
        );

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

        // The dots of a scatter plot have no order along an axis: every n-th of them is kept.
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
        stops
            .SelectMany(s => s.Hits)
            .GroupBy(h => (h.Datum.Layer, h.Datum.Series))
            .SelectMany(g => new[] { g.First(), g.Last(), g.MinBy(h => h.At.Y)!, g.MaxBy(h => h.At.Y)! });
}
