using System.Runtime.CompilerServices;
using System.Text.Json;
using Report.Charts.Layout;
using Report.Themes;

namespace Report.Charts.Marks;

/// <summary>A country of the base map: outlines of longitude and latitude in degrees, without holes.</summary>
internal sealed record Country(string Name, IReadOnlyList<IReadOnlyList<Spot>> Outlines);

/// <summary>The quiet map behind a map of places: the theme's maps/europe.json. Empty where a theme has none.</summary>
internal sealed record BaseMap(IReadOnlyList<Country> Countries)
{
    private const string File = "maps/europe.json";

    private static readonly ConditionalWeakTable<Theme, BaseMap> Read = [];

    /// <summary>The map of a theme, read once.</summary>
    public static BaseMap Of(Theme theme) => Read.GetValue(theme, static t => FromFile(t.PathOf(File)));

    private static BaseMap FromFile(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            return new BaseMap([]);
        }

        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return new BaseMap([.. json.RootElement.EnumerateArray().Select(ReadCountry)]);
    }

    private static Country ReadCountry(JsonElement country) => new(
        country.GetProperty("name").GetString()!,
        [
            .. country.GetProperty("polygons").EnumerateArray().Select(polygon => (IReadOnlyList<Spot>)
                [.. polygon.EnumerateArray().Select(point => new Spot(point[0].GetDouble(), point[1].GetDouble()))]),
        ]);
}
