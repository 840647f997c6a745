using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>One folder of a theme and what its theme.yaml says; null where it has none.</summary>
internal sealed record ThemeLayer(string Folder, ThemeEntry? Entry);

/// <summary>Finds the folders that a theme is made of: its own, the one that it extends, and so on.</summary>
internal static class ThemeLayers
{
    /// <summary>Written in place of a name by a theme that stands alone.</summary>
    public const string Nothing = "none";

    /// <summary>The layers of a theme, its own first; null after a diagnostic.</summary>
    /// <param name="optional">Whether the folder may be missing, so that the built-in theme stands alone.</param>
    public static IReadOnlyList<ThemeLayer>? Read(string folder, bool optional, DiagnosticBag bag)
    {
        if (!Directory.Exists(folder) && (!optional || File.Exists(folder)))
        {
            var shown = ThemeFiles.Shown(folder);
            bag.Add(ThemeRules.NoTheme.At(Position.StartOf(shown), shown));
            return null;
        }

        var layers = new List<ThemeLayer>();
        for (var next = folder; next is not null;)
        {
            if (!ThemeLinks.Check(next, bag) || ReadEntry(next, bag) is not (var entry, true))
            {
                return null;
            }

            layers.Add(new ThemeLayer(next, entry));
            if (!TryFollow(layers, bag, out next))
            {
                return null;
            }
        }

        return layers;
    }

    private static (ThemeEntry? Entry, bool Sound) ReadEntry(string folder, DiagnosticBag bag)
    {
        var file = Path.Combine(folder, "theme.yaml");
        var shown = ThemeFiles.Shown(file);
        if (!RegularFile.Is(file))
        {
            return (null, true);
        }

        return TextDecoder.Read(file, shown, bag) is { } text && YamlReader.Read(shown, text.Text, bag) is { } node && ThemeShape.Root.TryRead(node, bag, out var entry)
            ? (entry, true)
            : (null, false);
    }

    /// <summary>The folder below the last layer: null where that stands alone. False after a diagnostic.</summary>
    private static bool TryFollow(List<ThemeLayer> layers, DiagnosticBag bag, out string? next)
    {
        var (folder, entry) = layers[^1];
        next = null;
        if (entry?.Extends is not { } named)
        {
            next = BuiltInThemes.FolderOf(BuiltInThemes.Default);
            return true;
        }

        if (named.Value == Nothing)
        {
            return true;
        }

        next = named.Value.StartsWith('.') ? Path.GetFullPath(Path.Combine(folder, named.Value)) : BuiltInThemes.FolderOf(named.Value);
        if (next is null || !Directory.Exists(next))
        {
            bag.Add(ThemeRules.NoBase.At(named.At, named.Value, string.Join(", ", BuiltInThemes.Names)));
            return false;
        }

        var real = RealPath.Of(next) ?? next;
        if (layers.Exists(layer => (RealPath.Of(Path.GetFullPath(layer.Folder)) ?? layer.Folder) == real))
        {
            bag.Add(ThemeRules.ExtendsItself.At(named.At, named.Value));
            return false;
        }

        return true;
    }
}
