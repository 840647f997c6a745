using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Tells of places that lie beyond the map, as they do where longitude and latitude have changed places.</summary>
internal static class MapChecks
{
    /// <param name="map">Without countries it has no ends.</param>
    public static void Check(ChartData rows, BaseMap map, DiagnosticBag bag)
    {
        if (map.Countries.Count == 0)
        {
            return;
        }

        var bounds = Box.Around(map.Countries.SelectMany(c => c.Outlines).SelectMany(o => o).Select(p => new Spot(p.Longitude, p.Latitude)));
        foreach (var datum in rows.Layers.Where(l => l.Layer.Mark == "map").SelectMany(l => l.Data))
        {
            if (datum.Quantity(Channel.Longitude)?.Point is { } east && datum.Quantity(Channel.Latitude)?.Point is { } north
                && !bounds.Holds(new Spot((double)east, (double)north)))
            {
                var fault = ChartRules.OffTheMap.At(datum[Channel.Latitude]!.At, datum[Channel.Latitude]!.Value, datum[Channel.Longitude]!.Value);
                bag.Add(bounds.Holds(new Spot((double)north, (double)east)) ? fault.WithHint("exchange the two: latitude is how far north, longitude how far east") : fault);
            }
        }
    }
}
