using Report.Data.Maps;

namespace Report.Themes;

/// <summary>The maps of a theme, by name: "world" is maps/world.json.</summary>
internal sealed record MapLibrary(IReadOnlyList<BaseMap> Maps)
{
    /// <summary>The map of a chart that names none.</summary>
    public const string Usual = "europe";

    /// <summary>Their folder, below the theme's.</summary>
    public const string Folder = "maps";

    public IReadOnlyList<string> Names => [.. Maps.Select(m => m.Name)];

    /// <summary>Null where the theme has no map of that name.</summary>
    public BaseMap? Find(string name) => Maps.FirstOrDefault(m => m.Name == name);
}
