using System.Text.Json;

namespace Report.Data.Maps;

/// <summary>
/// Reads features from TopoJSON (https://github.com/topojson/topojson-specification), in which neighbours share borders as arcs.
/// </summary>
internal sealed class TopoJson
{
    private readonly IReadOnlyList<Degrees>[] arcs;

    private TopoJson(JsonElement root)
    {
        if (!root.TryGetProperty("arcs", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new MapFault("its topology has no list of 'arcs'");
        }

        var (scaleX, scaleY, moveX, moveY) = TransformOf(root);
        var isDelta = root.TryGetProperty("transform", out _);
        arcs = [.. list.EnumerateArray().Select((arc, i) => Arc(arc, i, scaleX, scaleY, moveX, moveY, isDelta))];
    }

    public static IReadOnlyList<string> Layers(JsonElement root) =>
        root.TryGetProperty("objects", out var objects) && objects.ValueKind == JsonValueKind.Object
            ? [.. objects.EnumerateObject().Select(o => o.Name)]
            : [];

    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <exception cref="MapFault">The input is not valid TopoJSON; holds the reason and the path in the file.</exception>
    public static IEnumerable<RawFeature> Features(JsonElement root, string layer)
    {
        var topology = new TopoJson(root);
        var found = root.GetProperty("objects").GetProperty(layer);
        object[] path = ["objects", layer];
        return
            GeoJson.TypeOf(found) == "GeometryCollection"
            && found.TryGetProperty("geometries", out var parts)
            && parts.ValueKind == JsonValueKind.Array
            ? parts.EnumerateArray().Select((part, i) => topology.Feature(part, [.. path, "geometries", i]))
            : [topology.Feature(found, path)];
    }

    private RawFeature Feature(JsonElement geometry, object[] path)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
        {
            throw new MapFault("a geometry is expected here", path);
        }

        var properties = geometry.TryGetProperty("properties", out var own) ? own : default;
        return new RawFeature(properties, GeoJson.IdOf(geometry), Polygons(geometry, path), path);
    }

    private List<IReadOnlyList<IReadOnlyList<Degrees>>>? Polygons(JsonElement geometry, object[] path)
    {
        var type = GeoJson.TypeOf(geometry);
        if (type is not ("Polygon" or "MultiPolygon"))
        {
            return null;
        }

        if (!geometry.TryGetProperty("arcs", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new MapFault("this geometry has no 'arcs'", path);
        }

        object[] inside = [.. path, "arcs"];
        return type == "Polygon"
            ? [Rings(list, inside)]
            : [.. list.EnumerateArray().Select((polygon, i) => Rings(polygon, [.. inside, i]))];
    }

    private List<IReadOnlyList<Degrees>> Rings(JsonElement polygon, object[] path) =>
        polygon.ValueKind == JsonValueKind.Array
            ? [.. polygon.EnumerateArray().Select((ring, i) => Ring(ring, [.. path, i]))]
            : throw new MapFault("a list of arcs is expected here", path);

    private List<Degrees> Ring(JsonElement ring, object[] path)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            throw new MapFault("a list of arcs is expected here", path);
        }

        var points = new List<Degrees>();
        foreach (var (i, item) in ring.EnumerateArray().Index())
        {
            // A negative number means an arc in reverse: -1 is arc 0 backwards.
            if (
                item.ValueKind != JsonValueKind.Number
                || !item.TryGetInt32(out var number)
                || (number < 0 ? ~number : number) is var at && at >= arcs.Length
            )
            {
                throw new MapFault($"there is no arc {item.GetRawText()}", [.. path, i]);
            }

            var arc = number < 0 ? arcs[~number].Reverse() : arcs[number];
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return points;
    }

    private static (double ScaleX, double ScaleY, double MoveX, double MoveY) TransformOf(JsonElement root)
    {
        if (!root.TryGetProperty("transform", out var transform))
        {
            return (1, 1, 0, 0);
        }

        return Pair("scale") is var (scaleX, scaleY) && Pair("translate") is var (moveX, moveY)
            ? (scaleX, scaleY, moveX, moveY)
            : throw new MapFault("its 'transform' is not two numbers of 'scale' and two of 'translate'", "transform");

        (double, double)? Pair(string name) =>
            transform.ValueKind == JsonValueKind.Object && transform.TryGetProperty(name, out var pair) && GeoJson.IsPoint(pair)
                ? (pair[0].GetDouble(), pair[1].GetDouble())
                : null;
    }

    // With a transform, each point is an offset from the one before.
    private static List<Degrees> Arc(JsonElement arc, int number, double scaleX, double scaleY, double moveX, double moveY, bool isDelta)
    {
        if (arc.ValueKind != JsonValueKind.Array)
        {
            throw new MapFault("an arc is a list of points", "arcs", number);
        }

        var points = new List<Degrees>(arc.GetArrayLength());
        var (x, y) = (0.0, 0.0);
        foreach (var (i, point) in arc.EnumerateArray().Index())
        {
            if (!GeoJson.IsPoint(point))
            {
                throw new MapFault("a point is two numbers", "arcs", number, i);
            }

            (x, y) = isDelta ? (x + point[0].GetDouble(), y + point[1].GetDouble()) : (point[0].GetDouble(), point[1].GetDouble());
            points.Add(new Degrees((x * scaleX) + moveX, (y * scaleY) + moveY));
        }

        return points;
    }
}
