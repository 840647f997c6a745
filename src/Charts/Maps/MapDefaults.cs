using System.Runtime.CompilerServices;
using Report.Data.Maps;
using Report.Themes;

namespace Report.Charts.Maps;

/// <summary>Which map a chart has, and what suits it where the editor says nothing.</summary>
internal static class MapDefaults
{
    private static readonly ConditionalWeakTable<MapChoice, BaseMap> Renamed = [];

    private static readonly BaseMap None = new(MapLibrary.Usual, []);

    // Of the continent with its neighbours, only this much is ever worth fitting a picture to.
    private static readonly MapArea Europe = new(-25, 27, 45, 75);

    // And it is drawn in detail no further than this.
    private static readonly MapArea AroundEurope = new(-25, 30, 75, 73.5);

    private static readonly MapArea WithoutAntarctica = new(-180, -60, 180, 90);

    private static readonly MapArea Anywhere = new(-180, -90, 180, 90);

    /// <summary>Whether a layer names a map that neither its own file nor the theme has.</summary>
    public static bool IsUnknown(Layer layer, Theme theme) => layer.Map is { Own: null, Shapes: { } shapes } && theme.Maps.Find(shapes.Value) is null;

    /// <summary>Degrees in which places are on a map; null for a map without shapes, which has no ends.</summary>
    public static MapArea? Reach(BaseMap map) => map.Shapes.Count == 0 ? null
        : map.Name == MapLibrary.Usual ? AroundEurope
        : MapArea.Around(map.Shapes.SelectMany(s => s.Polygons).SelectMany(p => p.Rings[0]));

    /// <summary>The map of a layer, with its shapes as the chart names them; one without shapes where the theme has none.</summary>
    public static BaseMap MapOf(Layer layer, Theme theme)
    {
        var choice = layer.Map ?? MapChoice.Usual;
        var map = choice.Own ?? theme.Maps.Find(choice.Shapes?.Value ?? MapLibrary.Usual) ?? None;
        return choice.Names.Count == 0 ? map : Renamed.GetValue(choice, _ => Rename(map, choice));
    }

    /// <summary>A map of places is fitted to them; one of all countries or states shows all of it.</summary>
    public static bool FitsRows(Layer layer, BaseMap map) => layer.Map?.FitsRows ?? map.Name == MapLibrary.Usual;

    /// <summary>The part of a map that counts when a picture is fitted to its shapes.</summary>
    public static MapArea Limits(BaseMap map) => map.Name switch
    {
        MapLibrary.Usual => Europe,
        "world" => WithoutAntarctica,
        _ => Anywhere,
    };

    public static string ProjectionOf(Layer layer, BaseMap map, MapArea area) => layer.Map?.Projection?.Value ?? map.Name switch
    {
        MapLibrary.Usual => Projections.ConformalConic,
        // Around some of the states, insets of the others are out of place.
        "us-states" when !FitsRows(layer, map) && layer.Encoding.All(e => e.Value.Domain is null) => Projections.AlbersUsa,
        _ when map.HasShortNames => Projections.Equirectangular,
        _ => Projections.Usual(area),
    };

    /// <summary>Whether Alaska, Hawaii and Puerto Rico are insets.</summary>
    public static bool IsUsa(Layer layer, BaseMap map) =>
        ProjectionOf(layer, map, Anywhere) == Projections.AlbersUsa && !MapScene.IsFittedToRows(layer, map, [layer]);

    private static BaseMap Rename(BaseMap map, MapChoice choice)
    {
        var names = new Dictionary<MapShape, string>(ReferenceEqualityComparer.Instance);
        foreach (var (shape, name) in choice.Names)
        {
            if (map.Find(shape.Value) is { } found)
            {
                names.TryAdd(found, name.Value);
            }
        }

        return new BaseMap(
            map.Name,
            [.. map.Shapes.Select(s => names.TryGetValue(s, out var other) ? s with { Name = other, Aliases = [s.Name, .. s.Aliases] } : s)]);
    }
}
