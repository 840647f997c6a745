using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>
/// Checks that every row without coordinates matches exactly one shape of the map, and that no two rows match the same one.
/// </summary>
internal static class MapPlaces
{
    public static void Check(ChartData shown, Theme theme, DiagnosticBag bag)
    {
        foreach (var rows in shown.Panels.SelectMany(p => p.Layers).Where(l => l.Mark.JoinsMap && !MapDefaults.IsUnknown(l.Layer, theme)))
        {
            var map = MapDefaults.MapOf(rows.Layer, theme);
            var first = new Dictionary<MapShape, Datum>(ReferenceEqualityComparer.Instance);
            foreach (var datum in rows.Data)
            {
                Check(datum, map, theme, first, bag);
            }
        }
    }

    private static void Check(Datum datum, BaseMap map, Theme theme, Dictionary<MapShape, Datum> first, DiagnosticBag bag)
    {
        if (MapPlace.CoordinatesOf(datum) is not null)
        {
            return;
        }

        var name = datum.Name(Channel.Label) ?? "";
        var (at, found) = (PlaceOf(datum, Channel.Label), map.All(name));
        if (found.Count == 0)
        {
            bag.Add(ChartRules.UnknownPlace.At(at, name).WithHint(() => Hint(name, map, theme)));
        }
        else if (found.Count > 1)
        {
            bag.Add(MapRules.SeveralShapes.At(at, found.Count, name));
        }
        else if (!first.TryAdd(found[0], datum))
        {
            bag.Add(ChartRules.PlaceTwice.At(at, name, first[found[0]].Name(Channel.Label)!, PlaceOf(first[found[0]], Channel.Label).Line));
        }
    }

    private static string Hint(string name, BaseMap map, Theme theme) =>
        DidYouMean.Nearest(name, map.Shapes.Select(s => s.Name).Concat(map.Shapes.SelectMany(s => s.Aliases))) is { } nearest
            ? $"did you mean '{nearest}'?"
        : theme.Maps.Maps.FirstOrDefault(m => m.Find(name) is not null) is { } other
            ? $"the map '{other.Name}' has it: write 'map: {other.Name}' in the chart"
        : "write the name that the map has or one of its codes, give the row a longitude and a latitude, or leave it out with 'filter'";

    private static Position PlaceOf(Datum datum, Channel channel) => datum[channel]?.At ?? datum.Row.At;
}
