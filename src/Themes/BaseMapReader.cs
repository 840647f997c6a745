using System.Security.Cryptography;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Reads the maps of a theme: TopoJSON or GeoJSON files in its folder maps/.</summary>
internal static class BaseMapReader
{
    private const string Ending = ".json";

    // By name and content, without faults: most themes share the maps of the built-in one.
    private static readonly LastUsed<BaseMap> Kept = new(most: 12);

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
        var json = File.ReadAllBytes(path);
        var key = $"{shown} {Convert.ToHexString(SHA256.HashData(json))}";
        if (Kept.Find(key) is { } kept)
        {
            return kept;
        }

        var faults = new DiagnosticBag();
        var map = MapReader.Read(
            json,
            shown,
            Path.GetFileNameWithoutExtension(path),
            MapKeys.Usual,
            Position.StartOf(shown),
            faults,
            ThemeRules.NotAMap
        );
        bag.AddAll(faults);
        if (map is not null && faults.Sorted().Count == 0)
        {
            Kept.Keep(key, map);
        }

        return map;
    }
}
