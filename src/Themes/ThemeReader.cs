using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>Reads theme.yaml and checks that all it names is there.</summary>
public static class ThemeReader
{
    /// <summary>The theme in a folder; null, after a diagnostic, where it cannot be used.</summary>
    public static Theme? Read(string folder, DiagnosticBag bag)
    {
        var file = Path.Combine(folder, "theme.yaml");
        var shown = file.Replace('\\', '/');
        if (!RegularFile.Is(file))
        {
            bag.Add(ThemeRules.NoTheme.At(Position.StartOf(shown), shown));
            return null;
        }

        if (TextDecoder.Read(file, shown, bag) is not { } text || YamlReader.Read(shown, text.Text, bag) is not { } node || !ThemeShape.Root.TryRead(node, bag, out var entry))
        {
            return null;
        }

        // Faults of the input, which share the bag, say nothing of the theme.
        var faults = new DiagnosticBag();
        CheckNames(entry, faults);
        CheckFonts(folder, entry, faults);
        CheckContrast(entry, faults);
        var map = BaseMapReader.Read(folder, faults);
        bag.AddAll(faults);
        return faults.HasErrors || map is null ? null : ToTheme(folder, entry, map);
    }

    private static Theme ToTheme(string folder, ThemeEntry entry, BaseMap map) => new(
        folder,
        [.. entry.Colors.Select(c => c.Value)],
        [.. entry.Fonts.Select(f => new FontFace(f.Role, f.Family, f.Weight, f.Italic, f.File.Value))],
        entry.Chart,
        [.. entry.Sizes.Select(s => s.Value)],
        [.. entry.Preload.Select(p => p.Value)],
        map);

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

    private static void CheckFonts(string folder, ThemeEntry entry, DiagnosticBag bag)
    {
        foreach (var role in Enum.GetValues<FontRole>())
        {
            if (!entry.Fonts.Any(f => f.Role == role && f is { Weight: 400, Italic: false }))
            {
                bag.Add(ThemeRules.NoFace.At(entry.FontsAt, role == FontRole.Sans ? "sans" : "serif"));
            }
        }

        CheckFiles(folder, entry.Fonts.Select(f => f.File), FontFile.IsFace, bag);
        CheckFiles(folder, entry.Preload, FontFile.IsWebFont, bag);
    }

    private static void CheckFiles(string folder, IEnumerable<Located<string>> files, Predicate<string> isFont, DiagnosticBag bag)
    {
        foreach (var file in files)
        {
            if (!IsFileWithin(folder, file.Value))
            {
                bag.Add(ThemeRules.NoSuchFile.At(file.At, file.Value));
            }
            else if (!isFont(Path.Combine(folder, file.Value)))
            {
                bag.Add(ThemeRules.NotAFont.At(file.At, file.Value));
            }
        }
    }

    private static bool IsFileWithin(string folder, string path)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(path, root);
        return full.StartsWith(root, StringComparison.Ordinal) && RegularFile.Is(full);
    }

    private static void CheckContrast(ThemeEntry entry, DiagnosticBag bag)
    {
        var colors = entry.Colors.ToDictionary(c => c.Value.Name, StringComparer.Ordinal);
        foreach (var (front, back, least) in Contrast.Required)
        {
            if (!colors.TryGetValue(front, out var f) || !colors.TryGetValue(back, out var b))
            {
                continue;
            }

            foreach (var (theme, ratio) in new[]
            {
                ("light", Contrast.Ratio(f.Value.Light, b.Value.Light)),
                ("dark", Contrast.Ratio(f.Value.Dark, b.Value.Dark)),
            })
            {
                if (ratio < least)
                {
                    bag.Add(ThemeRules.LowContrast.At(f.At, front, back, Math.Round(ratio, 2), theme, least));
                }
            }
        }
    }
}
