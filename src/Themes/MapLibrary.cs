using Report.Data.Maps;

namespace Report.Themes;

/// <summary>The maps of a theme, by name: "world" is maps/world.json.</summary>
internal sealed record MapLibrary(IReadOnlyList<BaseMap> Maps)
{
    /// <summary>The name of the default map, for charts that name none.</summary>
    public const string Usual = "europe";

    /// <summary>The folder of the maps, below the theme's folder.</summary>
    public const string Folder = "maps";

    public IReadOnlyList<string> Names => [.. Maps.Select(m => m.Name)];

    /// <summary>Returns the map of a name; null if the theme has none.</summary>
    public BaseMap? Find(string name) => Maps.FirstOrDefault(m => m.Name == name);
}
