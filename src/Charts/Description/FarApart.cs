namespace Report.Charts.Description;

/// <summary>Neighbours in time with so much between them that a line would invent what is not known.</summary>
internal static class FarApart
{
    // Twice the usual step and half as much again: one reading left out is not a stretch without data.
    private const double Usual = 2.5;

    private const double Days = 365.25;

    public static IEnumerable<(Observation From, Observation To)> Pairs(IReadOnlyList<Observation> observations)
    {
        var steps = observations.Zip(observations.Skip(1)).Select(p => LayerReading.Along(p.Second.Place) - LayerReading.Along(p.First.Place)).ToList();
        var usual = steps.Count < 3 ? Days : steps.Order().ElementAt(steps.Count / 2);
        return observations.Zip(observations.Skip(1)).Where((p, i) => steps[i] > Usual * usual && p.First.Height is not null && p.Second.Height is not null);
    }
}
