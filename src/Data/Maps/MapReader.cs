using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Maps;

/// <summary>Reads a map from GeoJSON or TopoJSON: areas in longitude and latitude, each with a name.</summary>
internal sealed class MapReader
{
    // Properties under which statistics and mapping offices give the name of an area, the most usual first.
    private static readonly string[] UsualNames =
    [
        "name",
        "Name",
        "NAME",
        "name_en",
        "NAME_EN",
        "NAMELSAD",
        "GEN",
        "nom",
        "NOM",
        "nombre",
        "NOMBRE",
        "naam",
        "nome",
        "label",
    ];

    private const int MostListed = 12;

    private readonly byte[] json;
    private readonly string file;
    private readonly string name;
    private readonly MapKeys keys;
    private readonly Position askedAt;
    private readonly DiagnosticBag bag;

    private MapReader(byte[] json, string file, string name, MapKeys keys, Position askedAt, DiagnosticBag bag) =>
        (this.json, this.file, this.name, this.keys, this.askedAt, this.bag) = (json, file, name, keys, askedAt, bag);

    /// <summary>Reads the map of a file; null, after a diagnostic, where it cannot be drawn.</summary>
    /// <param name="file">The path as it is shown to the user.</param>
    /// <param name="name">The name of the map.</param>
    /// <param name="askedAt">The place in the input that asks for the map.</param>
    /// <param name="rule">The rule to report if the file cannot be read; takes the reason as its argument.</param>
    public static BaseMap? Read(byte[] json, string file, string name, MapKeys keys, Position askedAt, DiagnosticBag bag, Rule rule)
    {
        // JsonDocument takes no byte order mark.
        var text = json is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json;
        try
        {
            using var document = JsonDocument.Parse(text);
            return new MapReader(text, file, name, keys, askedAt, bag).Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            bag.Add(
                rule.At(new Position(file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), "it is not JSON")
            );
        }
        catch (MapFault fault)
        {
            bag.Add(rule.At(JsonPlace.Of(text, file, [.. fault.Path]), fault.Message));
        }

        return null;
    }

    private BaseMap? Read(JsonElement root)
    {
        var faults = new DiagnosticBag();
        var features = FeaturesOf(root)?.ToList();
        if (features is null)
        {
            return null;
        }

        var areas = features.Where(f => f.Polygons is { Count: > 0 }).ToList();
        if (areas.Count == 0)
        {
            throw new MapFault(features.Count == 0 ? "it has no features" : "none of its features is an area");
        }

        new MapRings(json, file, faults).Check(areas);
        var shapes = faults.HasErrors ? [] : ShapesOf(areas, features.Count - areas.Count, faults);
        bag.AddAll(faults);
        return faults.HasErrors ? null : new BaseMap(name, shapes);
    }

    private IEnumerable<RawFeature>? FeaturesOf(JsonElement root)
    {
        if (GeoJson.TypeOf(root) != "Topology")
        {
            return root.ValueKind == JsonValueKind.Object
                ? GeoJson.Features(root)
                : throw new MapFault("it is neither GeoJSON nor TopoJSON");
        }

        var layers = TopoJson.Layers(root);
        if (layers.Count == 0)
        {
            throw new MapFault("its topology has no 'objects'");
        }

        if (keys.Layer is not { } wanted)
        {
            return layers.Count == 1
                ? TopoJson.Features(root, layers[0])
                : Miss(MapRules.NoLayer.At(askedAt, file, layers.Count), layers, "say which with 'layer': ");
        }

        return layers.Contains(wanted.Value)
            ? TopoJson.Features(root, wanted.Value)
            : Miss(MapRules.NoProperty.At(wanted.At, wanted.Value, file), layers, "its layers are ");
    }

    private IEnumerable<RawFeature>? Miss(Diagnostic fault, IReadOnlyList<string> known, string hint)
    {
        bag.Add(fault.WithHint(hint + Listed(known)));
        return null;
    }

    private List<MapShape> ShapesOf(List<RawFeature> areas, int others, DiagnosticBag faults)
    {
        if (NameOf(areas, faults) is not { } named || (keys.Code is { } code && !Has(areas, code, faults)))
        {
            return [];
        }

        var unnamed = areas.Where(a => a.Text(named).Length == 0).ToList();
        if (unnamed.Count > 0)
        {
            faults.Add(MapRules.Unnamed.At(JsonPlace.Of(json, file, unnamed[0].Path), unnamed.Count, areas.Count, named));
        }

        if (others > 0)
        {
            faults.Add(MapRules.NotAreas.At(Position.StartOf(file), others));
        }

        // Some offices write one area as several features: features with the same name and the same code become one shape.
        return
        [
            .. areas
                .GroupBy(a => (Name: a.Text(named), Code: CodeOf(a), Own: CodeOf(a).Length == 0 ? a : null))
                .Select(parts => new MapShape(parts.Key.Name, MapRings.Open(parts.SelectMany(p => p.Polygons!)))
                {
                    Codes = [.. Codes(parts.First()).Distinct(StringComparer.Ordinal)],
                    Aliases = Texts(parts.First(), "aliases"),
                    Short = parts.First().Text("short") is { Length: > 0 } text ? text : null,
                }),
        ];
    }

    private string CodeOf(RawFeature area) => keys.Code is { } code ? area.Text(code.Value) : area.Id;

    private IEnumerable<string> Codes(RawFeature area) =>
        new[] { keys.Code is { } code ? area.Text(code.Value) : "", area.Id }.Concat(Texts(area, "codes")).Where(c => c.Length > 0);

    // The built-in maps list further codes and names in these properties.
    private static IReadOnlyList<string> Texts(RawFeature area, string property) =>
        area.Properties.ValueKind == JsonValueKind.Object
        && area.Properties.TryGetProperty(property, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(RawFeature.TextOf).Where(t => t.Length > 0)]
            : [];

    private string? NameOf(List<RawFeature> areas, DiagnosticBag faults)
    {
        if (keys.Name is { } wanted)
        {
            return Has(areas, wanted, faults) ? wanted.Value : null;
        }

        var usual = UsualNames.FirstOrDefault(name => areas.Any(a => a.Text(name).Length > 0));
        if (usual is null)
        {
            faults.Add(
                MapRules.NoNames.At(askedAt, file).WithHint($"say with 'name' which property names its shapes: {Listed(Properties(areas))}")
            );
        }

        return usual;
    }

    private bool Has(List<RawFeature> areas, Located<string> property, DiagnosticBag faults)
    {
        if (areas.Any(a => a.Text(property.Value).Length > 0))
        {
            return true;
        }

        var known = Properties(areas);
        faults.Add(
            MapRules
                .NoProperty.At(property.At, property.Value, file)
                .WithHint(
                    DidYouMean.Nearest(property.Value, known) is { } nearest
                        ? $"did you mean '{nearest}'?"
                        : $"its properties are {Listed(known)}"
                )
        );
        return false;
    }

    private static List<string> Properties(List<RawFeature> areas) =>
        [
            .. areas
                .Where(a => a.Properties.ValueKind == JsonValueKind.Object)
                .Take(MostListed)
                .SelectMany(a => a.Properties.EnumerateObject())
                .Select(p => p.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 0
            ? "it has none"
            : string.Join(", ", names.Take(MostListed).Select(n => $"'{n}'")) + (names.Count > MostListed ? ", …" : "");
}
