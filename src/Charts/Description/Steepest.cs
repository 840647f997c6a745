namespace Report.Charts.Description;

/// <summary>Finds where a long rise or fall is steepest: the shortest stretch that contains over half of it.</summary>
internal static class Steepest
{
    // A shorter leg is described by its ends. A longer one would take too long to search, and is seldom a matter of two moments.
    private const int FewestSteps = 8,
        MostSteps = 1000;

    // The longest stretch worth describing, as a share of the leg's length; half of an even slope takes half of the length.
    private const double MostOfLength = 0.25;

    // The shortest leg that is searched, as a share of the whole series.
    private const double LeastOfAll = 0.25;

    /// <summary>
    /// Returns the indexes of the ends of the steepest stretch; null where the leg is about even, or too short or too long to be searched.
    /// </summary>
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
