using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Whether every row of a map that has no coordinates is a country of the map: one that is not would be missing without a word.</summary>
internal static class MapPlaces
{
    public static void Check(ChartData shown, BaseMap map, DiagnosticBag bag)
    {
        foreach (var rows in shown.Panels.SelectMany(p => p.Layers).Where(l => l.Layer.Mark == "map"))
        {
            var first = new Dictionary<Country, Datum>(ReferenceEqualityComparer.Instance);
            foreach (var datum in rows.Data)
            {
                Check(datum, map, first, bag);
            }
        }
    }

    private static void Check(Datum datum, BaseMap map, Dictionary<Country, Datum> first, DiagnosticBag bag)
    {
        var name = datum.Name(Channel.Label) ?? "";
        if (datum.Quantity(Channel.Longitude)?.Point is not null && datum.Quantity(Channel.Latitude)?.Point is not null)
        {
            return;
        }

        if (map.Find(name) is not { } country)
        {
            bag.Add(ChartRules.UnknownPlace.At(PlaceOf(datum, Channel.Label), name).WithHint(Hint(name, map)));
        }
        else if (!first.TryAdd(country, datum))
        {
            bag.Add(ChartRules.PlaceTwice.At(PlaceOf(datum, Channel.Label), name, first[country].Name(Channel.Label)!, PlaceOf(first[country], Channel.Label).Line));
        }
    }

    private static string Hint(string name, BaseMap map) => DidYouMean.Nearest(name, map.Countries.Select(c => c.Name)) is { } nearest
        ? $"did you mean '{nearest}'?"
        : "write the country's name in English or its ISO code, give the row a longitude and a latitude, or leave it out with 'filter'";

    private static Position PlaceOf(Datum datum, Channel channel) => datum[channel]?.At ?? datum.Row.At;
}
