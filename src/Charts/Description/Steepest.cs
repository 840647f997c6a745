namespace Report.Charts.Description;

/// <summary>Where a long rise or fall is steepest: the shortest stretch in which over half of it comes.</summary>
internal static class Steepest
{
    // A shorter leg is told by its ends. A longer one would take too long to search, and is seldom a matter of two moments.
    private const int FewestSteps = 8, MostSteps = 1000;

    // Half of an even slope takes half of its time; in a quarter or less it is news.
    private const double MostOfLength = 0.25;

    // A leg that takes less of the whole is an episode.
    private const double LeastOfAll = 0.25;

    /// <summary>Indexes of its ends; null where the leg is about even, or not long enough to ask.</summary>
    public static (int From, int To)? Of(IReadOnlyList<Observation> points, int first, int last)
    {
        var (rise, length) = (Height(last) - Height(first), Along(last) - Along(first));
        if (last - first is < FewestSteps or > MostSteps || last - first < LeastOfAll * (points.Count - 1) || rise == 0)
        {
            return null;
        }

        var steep =
            from start in Enumerable.Range(first, last - first)
            from end in Enumerable.Range(start + 1, last - start)
            let part = (Height(end) - Height(start)) / rise
            where part > 0.5 && Along(end) - Along(start) <= MostOfLength * length
            orderby Along(end) - Along(start), part descending
            select ((int, int)?)(start, end);
        return steep.FirstOrDefault();

        double Height(int index) => points[index].Height!.Value;

        double Along(int index) => LayerReading.Along(points[index].Place);
    }
}
