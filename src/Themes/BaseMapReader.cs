using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Reads the maps of a theme: TopoJSON or GeoJSON files in its folder maps/.</summary>
internal static class BaseMapReader
{
    private const string Ending = ".json";

    /// <summary>Returns the maps of a theme; null if one cannot be read, after a diagnostic.</summary>
    public static MapLibrary? Read(ThemeFiles files, DiagnosticBag bag)
    {
        var maps = files
            .Below(MapLibrary.Folder)
            .Where(f => f.Name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(f => Read(f.Path, bag))
            .ToList();
        return maps.Contains(null) ? null : new MapLibrary([.. maps.OfType<BaseMap>()]);
    }

    private static BaseMap? Read(string path, DiagnosticBag bag)
    {
        var shown = ThemeFiles.Shown(path);
        return MapReader.Read(
            File.ReadAllBytes(path),
            shown,
            Path.GetFileNameWithoutExtension(path),
            MapKeys.Usual,
            Position.StartOf(shown),
            bag,
            ThemeRules.NotAMap
        );
    }
}
