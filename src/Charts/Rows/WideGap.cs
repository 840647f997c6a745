namespace Report.Charts.Rows;

/// <summary>
/// When two neighbours on an axis are too far apart for a line: it would claim that the values between them lie about on it. A
/// gap is far when it is at least three times the lower quartile of the series' steps; of fewer than six points nothing is
/// usual, and on an axis of dates a year is the measure.
/// </summary>
internal static class WideGap
{
    private const double Times = 3;
    private const int Few = 6;
    private const double Year = 365.2425;

    /// <summary>The least distance that is far.</summary>
    /// <param name="places">Coordinates of the points that have a value, in order.</param>
    public static double Least(IReadOnlyList<double> places, bool areDays)
    {
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).Where(s => s > 0).Order().ToList();
        var quartile = steps.Count == 0 ? 0 : steps[steps.Count / 4];
        return Times * (places.Count < Few && areDays ? Math.Min(quartile, Year) : quartile);
    }
}
