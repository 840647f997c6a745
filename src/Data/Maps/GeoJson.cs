using System.Text.Json;

namespace Report.Data.Maps;

/// <summary>Reads features from GeoJSON (RFC 7946).</summary>
internal static class GeoJson
{
    /// <exception cref="MapFault">The input is not valid GeoJSON; holds the reason and the path in the file.</exception>
    public static IEnumerable<RawFeature> Features(JsonElement root)
    {
        if (TypeOf(root) != "FeatureCollection")
        {
            return [Feature(root, [])];
        }

        return root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
            ? features.EnumerateArray().Select((feature, i) => Feature(feature, ["features", i]))
            : throw new MapFault("its collection has no list of 'features'");
    }

    public static string TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "";

    public static string IdOf(JsonElement feature) => feature.TryGetProperty("id", out var id) ? RawFeature.TextOf(id) : "";

    private static RawFeature Feature(JsonElement feature, object[] path)
    {
        var type = TypeOf(feature);
        if (type != "Feature")
        {
            return new RawFeature(default, "", Polygons(feature, path), path);
        }

        var properties = feature.TryGetProperty("properties", out var own) ? own : default;
        return new RawFeature(
            properties,
            IdOf(feature),
            feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
                ? Polygons(geometry, [.. path, "geometry"])
                : null,
            path
        );
    }

    private static List<IReadOnlyList<IReadOnlyList<Degrees>>>? Polygons(JsonElement geometry, object[] path)
    {
        switch (TypeOf(geometry))
        {
            case "Polygon":
                return [Rings(Coordinates(geometry, path), [.. path, "coordinates"])];
            case "MultiPolygon":
                return
                [
                    .. Items(Coordinates(geometry, path), [.. path, "coordinates"]).Select((p, i) => Rings(p, [.. path, "coordinates", i])),
                ];
            case "GeometryCollection" when geometry.TryGetProperty("geometries", out var parts):
                var all = Items(parts, [.. path, "geometries"])
                    .SelectMany((part, i) => Polygons(part, [.. path, "geometries", i]) ?? [])
                    .ToList();
                return all.Count == 0 ? null : all;
            case "Point" or "MultiPoint" or "LineString" or "MultiLineString" or "GeometryCollection":
                return null;
            default:
                throw new MapFault("this is neither a feature nor a geometry of GeoJSON", path);
        }
    }

    private static JsonElement Coordinates(JsonElement geometry, object[] path) =>
        geometry.TryGetProperty("coordinates", out var coordinates)
            ? coordinates
            : throw new MapFault("this geometry has no 'coordinates'", path);

    private static IReadOnlyList<IReadOnlyList<Degrees>> Rings(JsonElement polygon, object[] path) =>
        [
            .. Items(polygon, path)
                .Select(
                    (ring, i) => (IReadOnlyList<Degrees>)[.. Items(ring, [.. path, i]).Select((point, k) => Point(point, [.. path, i, k]))]
                ),
        ];

    private static JsonElement.ArrayEnumerator Items(JsonElement list, object[] path) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new MapFault("a list of coordinates is expected here", path);

    /// <summary>True if the element is a position: two numbers, of which a third (a height) is ignored.</summary>
    public static bool IsPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array
        && point.GetArrayLength() >= 2
        && point[0].ValueKind == JsonValueKind.Number
        && point[1].ValueKind == JsonValueKind.Number;

    private static Degrees Point(JsonElement point, object[] path) =>
        IsPoint(point)
            ? new Degrees(point[0].GetDouble(), point[1].GetDouble())
            : throw new MapFault("a point is two numbers, longitude and latitude", path);
}
