using Report.Charts.Rows;
using Report.Data;

namespace Report.Charts.Description;

/// <summary>Finds neighbouring points that are so far apart that dashes join them, by the same rule as the drawing.</summary>
internal static class WideGapPoints
{
    public static IEnumerable<(Observation From, Observation To)> Pairs(IReadOnlyList<Observation> observations)
    {
        var places = observations.Where(o => o.Height is not null).Select(o => LayerReading.Along(o.Place)).ToList();
        var far = WideGap.Least(places, areDays: observations.Any(o => o.Place is DateValue));
        return observations
            .Zip(observations.Skip(1))
            .Where(p =>
                p.First.Height is not null
                && p.Second.Height is not null
                && LayerReading.Along(p.Second.Place) - LayerReading.Along(p.First.Place) >= far
            );
    }
}
