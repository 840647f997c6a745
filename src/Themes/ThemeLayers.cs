using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>One folder of a theme with the content of its theme.yaml; null if it has none.</summary>
internal sealed record ThemeLayer(string Folder, ThemeEntry? Entry);

/// <summary>Finds the folders of a theme: its own, that of the theme that it extends, and so on.</summary>
internal static class ThemeLayers
{
    /// <summary>The value of 'extends' for a theme that extends no other.</summary>
    public const string Nothing = "none";

    /// <summary>Reads the layers of a theme, its own first; returns null after a diagnostic.</summary>
    /// <param name="optional">True if the folder may be missing, in which case the built-in theme is used alone.</param>
    public static IReadOnlyList<ThemeLayer>? Read(string folder, bool optional, DiagnosticBag bag)
    {
        if (!Directory.Exists(folder) && (!optional || File.Exists(folder)))
        {
            var shown = ThemeFiles.Shown(folder);
            bag.Add(ThemeRules.NoTheme.At(Position.StartOf(shown), shown));
            return null;
        }

        var layers = new List<ThemeLayer>();
        for (var next = folder; next is not null; )
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

        return
            TextDecoder.Read(file, shown, bag) is { } text
            && YamlReader.Read(shown, text.Text, bag) is { } node
            && ThemeShape.Root.TryRead(node, bag, out var entry)
            ? (entry, true)
            : (null, false);
    }

    /// <summary>Finds the folder that the last layer extends; null if it extends none. Returns false after a diagnostic.</summary>
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
