using Report.Charts.Layout;

namespace Report.Charts.Marks;

/// <summary>
/// Maps dates to y coordinates on a vertical timeline: true to scale where each event has room for its words at its date, else stretched
/// where events crowd, so that no event is moved away from its date. The longer the time between two events, the more room is between them
/// in either case.
/// </summary>
internal sealed class EventScale
{
    private readonly IReadOnlyList<(int Day, double Y)> stops;

    private EventScale(IReadOnlyList<(int Day, double Y)> stops, bool isStretched) => (this.stops, IsStretched) = (stops, isStretched);

    /// <summary>True if equal times are not drawn at equal distances.</summary>
    public bool IsStretched { get; }

    /// <param name="events">Day number of each event and the height of its words, earliest first.</param>
    /// <param name="ends">Day numbers of the ends of spans.</param>
    public static EventScale Of(IReadOnlyList<(int Day, double Height)> events, IEnumerable<int> ends, double from, double to)
    {
        var all = events.Concat(ends.Select(day => (Day: day, Height: 0.0))).OrderBy(e => e.Day).ToList();
        var (first, last) = (all[0].Day, all[^1].Day);
        var days = Math.Max(1, last - first);
        // The words of the last event need no room on the scale.
        var steps = all.Zip(all.Skip(1), (a, b) => (a.Height, Days: b.Day - a.Day)).ToList();
        var isLinear = Apart(events, day => from + ((double)(day - first) / days * (to - from)));
        var spare = Math.Max(0, to - from - steps.Sum(s => s.Height));
        var y = from;
        var stops = new List<(int Day, double Y)>();
        for (var i = 0; i < all.Count; i++)
        {
            stops.Add((all[i].Day, isLinear ? from + ((double)(all[i].Day - first) / days * (to - from)) : y));
            y += i < steps.Count ? steps[i].Height + (spare * steps[i].Days / days) : 0;
        }

        return new EventScale(stops, !isLinear);
    }

    /// <summary>
    /// Returns the y coordinate of a day, interpolated between the stops around it; a day outside them is at the nearest end.
    /// </summary>
    public double Y(int day)
    {
        var after = stops.ToList().FindIndex(s => s.Day >= day);
        if (after <= 0)
        {
            return after == 0 ? stops[0].Y : stops[^1].Y;
        }

        var (a, b) = (stops[after - 1], stops[after]);
        return b.Day == a.Day ? b.Y : a.Y + ((double)(day - a.Day) / (b.Day - a.Day) * (b.Y - a.Y));
    }

    /// <summary>Returns the y coordinate of each event, in the order given; events of one day stand below each other.</summary>
    public IReadOnlyList<double> Of(IReadOnlyList<(int Day, double Height)> events)
    {
        var left = stops.GroupBy(s => s.Day).ToDictionary(g => g.Key, g => new Queue<double>(g.Select(s => s.Y)));
        return [.. events.Select(e => left[e.Day].Dequeue())];
    }

    private static bool Apart(IReadOnlyList<(int Day, double Height)> events, Func<int, double> y) =>
        events.Zip(events.Skip(1), (a, b) => y(b.Day) - y(a.Day) >= a.Height).All(isApart => isApart);
}
