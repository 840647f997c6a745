namespace Report.Themes;

/// <summary>The folders of a theme in layers: each file is taken from the first folder that has it.</summary>
/// <param name="Folders">
/// The theme's own folder, then the folder of the theme that it extends, and so on. At least one; any may be missing on disk.
/// </param>
internal sealed record ThemeFiles(IReadOnlyList<string> Folders)
{
    /// <summary>Returns a path as it is shown to the user, with forward slashes.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    /// <summary>
    /// Returns the path on disk of a file or folder, given its path below the theme with forward slashes; a path in the theme's own folder
    /// if no folder has it.
    /// </summary>
    public string PathOf(string file)
    {
        var path = file.Replace('/', Path.DirectorySeparatorChar);
        var found = Folders
            .Select(folder => Path.Combine(folder, path))
            .FirstOrDefault(candidate => File.Exists(candidate) || Directory.Exists(candidate));
        return found ?? Path.Combine(Folders[0], path);
    }

    /// <summary>
    /// Returns all files below a folder of the theme: their paths from that folder, with forward slashes, and their paths on disk. Files of
    /// extended themes come first, those of one folder in ordinal order. A file that overrides another takes its position in the list, so
    /// that style sheets keep their order.
    /// </summary>
    public IReadOnlyList<(string Name, string Path)> Below(string folder)
    {
        var paths = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in Folders.Reverse().Select(layer => Path.Combine(layer, folder)).Where(Directory.Exists))
        {
            var names = Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Shown(Path.GetRelativePath(root, path)));
            foreach (var name in names.Order(StringComparer.Ordinal))
            {
                paths[name] = Path.Combine(root, name);
            }
        }

        return [.. paths.Select(file => (file.Key, file.Value))];
    }
}
