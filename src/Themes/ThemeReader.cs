using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Reads a theme, and checks that everything its theme.yaml names exists and can be used.</summary>
internal static class ThemeReader
{
    /// <summary>Reads the theme in a folder and those that it extends; returns null after a diagnostic if it cannot be used.</summary>
    /// <param name="optional">True if the folder may be missing, in which case the built-in theme is used alone.</param>
    public static Theme? Read(string folder, DiagnosticBag bag, bool optional = false)
    {
        if (ThemeLayers.Read(folder, optional, bag) is not { } layers)
        {
            return null;
        }

        var entries = layers.Select(layer => layer.Entry).OfType<ThemeEntry>().ToList();
        if (entries.Count == 0)
        {
            var shown = ThemeFiles.Shown(folder);
            bag.Add(ThemeRules.NoTheme.At(Position.StartOf(shown), shown));
            return null;
        }

        // A bag of its own: errors of the input, which are in the other bag too, do not make the theme invalid.
        var faults = new DiagnosticBag();
        var files = new ThemeFiles([.. layers.Select(layer => layer.Folder)]);
        var entry = entries.Aggregate((over, under) => over.Over(under));
        CheckNames(entry, faults);
        CheckFonts(files, entry, faults);
        CheckContrast(entry, faults);
        var maps = BaseMapReader.Read(files, faults);
        bag.AddAll(faults);
        return faults.HasErrors || maps is null ? null : ToTheme(files, entry, maps);
    }

    /// <summary>Returns the folders of a theme, to be watched for changes; only the given folder if the theme cannot be read.</summary>
    public static IReadOnlyList<string> FoldersOf(string folder) =>
        ThemeLayers.Read(folder, optional: true, new DiagnosticBag()) is { } layers ? [.. layers.Select(layer => layer.Folder)] : [folder];

    private static Theme ToTheme(ThemeFiles files, ThemeEntry entry, MapLibrary maps) =>
        new(
            files,
            [.. entry.Colors.Select(c => c.Value)],
            [.. (entry.Fonts ?? []).Select(f => new FontFace(f.Role, f.Family, f.Weight, f.Italic, f.File.Value))],
            entry.Chart.Sizes,
            [.. entry.Sizes.Select(s => s.Value)],
            [.. (entry.Preload ?? []).Select(p => p.Value)],
            maps
        )
        {
            Strings = entry.Strings.ToDictionary(s => s.Name.Value, s => s.Text, StringComparer.Ordinal),
            StringNames = [.. entry.Strings.Select(s => s.Name)],
            AlwaysDark = entry.AlwaysDark == true,
        };

    private static void CheckNames(ThemeEntry entry, DiagnosticBag bag)
    {
        foreach (var missing in Theme.RequiredColors.Except(entry.Colors.Select(c => c.Value.Name), StringComparer.Ordinal))
        {
            bag.Add(ThemeRules.MissingColor.At(entry.ColorsAt, missing));
        }

        var names = entry.Colors.Select(c => (c.Value.Name, c.At)).Concat(entry.Sizes.Select(s => (s.Value.Name, s.At)));
        foreach (var (name, at) in names.Where(n => !ThemeShape.TokenName().IsMatch(n.Name)))
        {
            bag.Add(ThemeRules.NotAName.At(at, name));
        }
    }

    private static void CheckFonts(ThemeFiles files, ThemeEntry entry, DiagnosticBag bag)
    {
        foreach (var role in Enum.GetValues<FontRole>())
        {
            if (entry.Fonts?.Any(f => f.Role == role && f is { Weight: 400, Italic: false }) != true)
            {
                bag.Add(ThemeRules.NoFace.At(entry.FontsAt, role == FontRole.Sans ? "sans" : "serif"));
            }
        }

        foreach (
            var face in Enum.GetValues<FontRole>()
                .Select(role => entry.Fonts?.FirstOrDefault(f => f.Role == role))
                .OfType<FontEntry>()
                .DistinctBy(f => f.Family)
        )
        {
            if (!FontFaceRules.Load(files, face.Family))
            {
                bag.Add(ThemeRules.NotLoaded.At(face.File.At, face.Family));
            }
        }

        AssetEncoding.Check(files, bag);
        StyleSheetRules.Check(files, bag);
        ScriptImports.Check(files, bag);
        CheckFiles(files, (entry.Fonts ?? []).Select(f => f.File), FontFile.IsFace, bag);
        CheckFiles(files, entry.Preload ?? [], FontFile.IsWebFont, bag);
    }

    private static void CheckFiles(ThemeFiles theme, IEnumerable<Located<string>> files, Predicate<string> isFont, DiagnosticBag bag)
    {
        foreach (var file in files)
        {
            if (!IsFileWithin(theme, file.Value))
            {
                bag.Add(ThemeRules.NoSuchFile.At(file.At, file.Value));
            }
            else if (!isFont(theme.PathOf(file.Value)))
            {
                bag.Add(ThemeRules.NotAFont.At(file.At, file.Value));
            }
        }
    }

    // A path that is absolute or leads upwards names no file of the theme.
    private static bool IsFileWithin(ThemeFiles theme, string path) =>
        !Path.IsPathRooted(path)
        && path.Split('/', '\\').All(part => part is not ("" or "." or ".."))
        && RegularFile.Is(theme.PathOf(path));

    private static void CheckContrast(ThemeEntry entry, DiagnosticBag bag)
    {
        var colors = entry.Colors.ToDictionary(c => c.Value.Name, StringComparer.Ordinal);
        foreach (var (front, back, least) in Contrast.Required)
        {
            if (!colors.TryGetValue(front, out var f) || !colors.TryGetValue(back, out var b))
            {
                continue;
            }

            foreach (
                var (theme, ratio) in new[]
                {
                    ("light", Contrast.Ratio(f.Value.Light, b.Value.Light)),
                    ("dark", Contrast.Ratio(f.Value.Dark, b.Value.Dark)),
                }
            )
            {
                if (ratio < least)
                {
                    bag.Add(ThemeRules.LowContrast.At(f.At, front, back, Math.Round(ratio, 2), theme, least));
                }
            }
        }
    }
}
