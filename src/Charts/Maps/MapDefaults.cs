using System.Runtime.CompilerServices;
using Report.Data.Maps;
using Report.Themes;

namespace Report.Charts.Maps;

/// <summary>Finds the map of a chart, and the settings for it that the editor leaves out.</summary>
internal static class MapDefaults
{
    private static readonly ConditionalWeakTable<MapChoice, BaseMap> Renamed = [];

    private static readonly BaseMap None = new(MapLibrary.Usual, []);

    // The part of the map of Europe that a picture may be fitted to; the map also has neighbouring countries, which reach further.
    private static readonly MapArea Europe = new(-25, 27, 45, 75);

    // The part of the map of Europe that is drawn in detail; coordinates of rows beyond it are reported.
    private static readonly MapArea AroundEurope = new(-25, 30, 75, 73.5);

    private static readonly MapArea WithoutAntarctica = new(-180, -60, 180, 90);

    private static readonly MapArea Anywhere = new(-180, -90, 180, 90);

    /// <summary>Whether a layer names a map that the theme does not have and that was not read from a file.</summary>
    public static bool IsUnknown(Layer layer, Theme theme) =>
        layer.Map is { Own: null, Shapes: { } shapes } && theme.Maps.Find(shapes.Value) is null;

    /// <summary>The area in which rows may have coordinates; null for a map without shapes, which has no bounds.</summary>
    public static MapArea? Reach(BaseMap map) =>
        map.Shapes.Count == 0 ? null
        : map.Name == MapLibrary.Usual ? AroundEurope
        : MapArea.Around(map.Shapes.SelectMany(s => s.Polygons).SelectMany(p => p.Rings[0]));

    /// <summary>
    /// Returns the map of a layer, with shapes renamed as the chart asks; a map without shapes if the theme does not have it.
    /// </summary>
    public static BaseMap MapOf(Layer layer, Theme theme)
    {
        var choice = layer.Map ?? MapChoice.Usual;
        var map = choice.Own ?? theme.Maps.Find(choice.Shapes?.Value ?? MapLibrary.Usual) ?? None;
        return choice.Names.Count == 0 ? map : Renamed.GetValue(choice, _ => Rename(map, choice));
    }

    /// <summary>Whether the picture is fitted to the rows. By default only the map of Europe is; other maps are shown whole.</summary>
    public static bool FitsRows(Layer layer, BaseMap map) => layer.Map?.FitsRows ?? map.Name == MapLibrary.Usual;

    /// <summary>The part of a map that a picture may be fitted to.</summary>
    public static MapArea Limits(BaseMap map) =>
        map.Name switch
        {
            MapLibrary.Usual => Europe,
            "world" => WithoutAntarctica,
            _ => Anywhere,
        };

    public static string ProjectionOf(Layer layer, BaseMap map, MapArea area) =>
        layer.Map?.Projection?.Value
        ?? map.Name switch
        {
            MapLibrary.Usual => Projections.ConformalConic,
            // With only some of the states in view, the insets of Alaska, Hawaii and Puerto Rico would be out of place.
            "us-states" when !FitsRows(layer, map) && layer.Encoding.All(e => e.Value.Domain is null) => Projections.AlbersUsa,
            _ when map.HasShortNames => Projections.Equirectangular,
            _ => Projections.Usual(area),
        };

    /// <summary>Whether Alaska, Hawaii and Puerto Rico are drawn as insets.</summary>
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
            [.. map.Shapes.Select(s => names.TryGetValue(s, out var other) ? s with { Name = other, Aliases = [s.Name, .. s.Aliases] } : s)]
        );
    }
}
