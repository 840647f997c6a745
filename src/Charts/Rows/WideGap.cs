namespace Report.Charts.Rows;

/// <summary>
/// Decides when two neighbouring points are too far apart for a solid line, which would claim that the values between them lie close to it.
/// A gap is too wide if it is at least three times the lower quartile of the series' steps. For fewer than six dates the quartile says
/// little, so it counts as a year at most.
/// </summary>
internal static class WideGap
{
    private const double Times = 3;
    private const int Few = 6;
    private const double Year = 365.2425;

    /// <summary>Returns the smallest distance that is too wide, in the units of <paramref name="places"/>; 0 if there is no step.</summary>
    /// <param name="places">The coordinates of the points that have a value, in ascending order.</param>
    public static double Least(IReadOnlyList<double> places, bool areDays)
    {
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).Where(s => s > 0).Order().ToList();
        var quartile = steps.Count == 0 ? 0 : steps[steps.Count / 4];
        return Times * (places.Count < Few && areDays ? Math.Min(quartile, Year) : quartile);
    }
}
