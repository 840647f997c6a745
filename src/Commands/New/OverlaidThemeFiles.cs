using Report.Themes;

namespace Report.Commands.New;

/// <summary>
/// The templates, style sheets and scripts of a user's theme that lie over built-in ones. A copy does not follow the next version of the
/// program, so an upgrade tells of those whose built-in file has changed.
/// </summary>
internal static class OverlaidThemeFiles
{
    // Tokens of theme.yaml are taken one by one, and a font or map of one's own has nothing to follow.
    private static readonly string[] Extensions = [".hbs", ".css", ".js"];

    /// <summary>Returns the files of all built-in themes of this version, each by its name, such as "report/partials/footer.hbs".</summary>
    public static IEnumerable<(string Name, string Text)> BuiltIn() =>
        from theme in BuiltInThemes.Names
        from file in Below(BuiltInThemes.FolderOf(theme)!)
        select ($"{theme}/{file.Name}", File.ReadAllText(file.Path));

    /// <summary>Returns a line for each file of the theme that lies over a built-in one which this version changed.</summary>
    /// <param name="layers">The folders of the user's theme and of those that it extends, its own first.</param>
    /// <param name="before">Hashes of the built-in files in the version before; empty if that has not recorded them.</param>
    /// <param name="repository">The folder against which files are shown.</param>
    public static IEnumerable<string> Changed(
        IReadOnlyList<ThemeLayer> layers,
        IReadOnlyDictionary<string, string> before,
        string repository
    )
    {
        var builtIn = BuiltInThemes.Names.ToDictionary(name => BuiltInThemes.FolderOf(name)!, StringComparer.Ordinal);
        var below = layers.Select(layer => builtIn.GetValueOrDefault(layer.Folder)).OfType<string>().ToList();
        var own = layers.Select(layer => layer.Folder).Where(folder => !builtIn.ContainsKey(folder) && Directory.Exists(folder));
        foreach (var (name, path) in own.SelectMany(Below))
        {
            var shown = ThemeFiles.Shown(Path.GetRelativePath(repository, path));
            var theme = below.Find(theme => before.ContainsKey($"{theme}/{name}") || File.Exists(PathIn(theme, name)));
            if (theme is not null && Change(shown, path, PathIn(theme, name), before.GetValueOrDefault($"{theme}/{name}")) is { } line)
            {
                yield return line;
            }
        }
    }

    private static string? Change(string shown, string path, string below, string? before)
    {
        var own = WrittenFileHashes.Hash(File.ReadAllText(path));
        var now = File.Exists(below) ? WrittenFileHashes.Hash(File.ReadAllText(below)) : null;
        return (before, now) switch
        {
            _ when own == now || before == now => null,
            (_, null) => $"  no longer in the built-in theme: the file that {shown} lies over; see whether something still uses yours",
            _ when own == before => $"  changed by this version, and not by you: the file that {shown} is a copy of; remove the copy",
            (null, _) => $"  new in this version, or changed by it: the file that {shown} lies over; compare yours with {below}",
            _ => $"  changed by this version: the file that {shown} lies over; compare yours with {below}",
        };
    }

    private static string PathIn(string theme, string name) => Path.Combine(BuiltInThemes.FolderOf(theme)!, name);

    private static IEnumerable<(string Name, string Path)> Below(string folder) =>
        new ThemeFiles([folder]).Below("").Where(file => Extensions.Contains(Path.GetExtension(file.Name)));
}
