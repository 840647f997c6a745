namespace Report.Charts.Description;

/// <summary>
/// Neighbours in time with so much between them that a line would invent what is not known. The rule is that of
/// <see cref="Marks.SeriesPath"/>, so that words and dashes agree.
/// </summary>
internal static class FarApart
{
    private const double Far = 3;
    private const int Few = 6;
    private const double Year = 365.2425;

    public static IEnumerable<(Observation From, Observation To)> Pairs(IReadOnlyList<Observation> observations)
    {
        var places = observations.Where(o => o.Height is not null).Select(o => LayerReading.Along(o.Place)).ToList();
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).Where(s => s > 0).Order().ToList();
        var quartile = steps.Count == 0 ? 0 : steps[steps.Count / 4];
        var usual = places.Count < Few ? Math.Min(quartile, Year) : quartile;
        return observations.Zip(observations.Skip(1)).Where(p =>
            p.First.Height is not null && p.Second.Height is not null && LayerReading.Along(p.Second.Place) - LayerReading.Along(p.First.Place) >= Far * usual);
    }
}
