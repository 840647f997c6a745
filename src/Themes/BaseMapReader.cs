using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Reads a theme's maps/europe.json: a list of <c>{ "name", "polygons": [[[longitude, latitude], …], …] }</c>.</summary>
internal static class BaseMapReader
{
    /// <summary>The map of a theme; null after a diagnostic.</summary>
    public static BaseMap? Read(ThemeFiles files, DiagnosticBag bag)
    {
        var path = files.PathOf(BaseMap.File);
        var shown = path.Replace('\\', '/');
        if (!File.Exists(path))
        {
            return BaseMap.Empty;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return ReadCountries(json.RootElement, Position.StartOf(shown), bag);
        }
        catch (JsonException fault)
        {
            bag.Add(ThemeRules.NotAMap.At(new Position(shown, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), "it is not JSON"));
            return null;
        }
    }

    private static BaseMap? ReadCountries(JsonElement root, Position at, DiagnosticBag bag)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            bag.Add(ThemeRules.NotAMap.At(at, "it is not a list of countries"));
            return null;
        }

        var countries = root.EnumerateArray().Select(ReadCountry).ToList();
        if (countries.IndexOf(null) is var wrong and >= 0)
        {
            bag.Add(ThemeRules.NotAMap.At(at, $"country {wrong + 1} in its list lacks a name or outlines"));
            return null;
        }

        return new BaseMap([.. countries.OfType<Country>()]);
    }

    private static Country? ReadCountry(JsonElement country)
    {
        if (country.ValueKind != JsonValueKind.Object
            || !country.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String
            || !country.TryGetProperty("polygons", out var polygons) || polygons.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var outlines = polygons.EnumerateArray().Select(ReadOutline).ToList();
        return outlines.Count == 0 || outlines.Contains(null) ? null : new Country(name.GetString()!, outlines!) { Code = IdOf(country) };
    }

    private static string? IdOf(JsonElement country) => country.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static IReadOnlyList<(double Longitude, double Latitude)>? ReadOutline(JsonElement outline)
    {
        if (outline.ValueKind != JsonValueKind.Array || outline.GetArrayLength() < 3 || !outline.EnumerateArray().All(IsPoint))
        {
            return null;
        }

        return [.. outline.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))];
    }

    private static bool IsPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array && point.GetArrayLength() == 2 && point.EnumerateArray().All(degree => degree.ValueKind == JsonValueKind.Number);
}
