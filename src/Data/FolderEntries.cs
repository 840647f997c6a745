namespace Report.Data;

/// <summary>
/// Lists the entries of a folder as paths in ordinal order. A folder that cannot be read counts as empty. Files whose names are not UTF-8
/// are left out, since .NET cannot open them. <see cref="UnreadEntries"/> reports both.
/// </summary>
internal static class FolderEntries
{
    /// <summary>Returns the paths of the files, including links to files.</summary>
    public static IReadOnlyList<string> Files(string folder) => TryFind(folder, Directory.EnumerateFiles) ?? [];

    /// <summary>Returns the paths of the folders, without links, which might form circles.</summary>
    public static IReadOnlyList<string> Folders(string folder) =>
        [.. (TryFind(folder, Directory.EnumerateDirectories) ?? []).Where(path => !IsLink(path))];

    /// <summary>Returns the paths of the files in the folder and its subfolders. Links to folders are not followed.</summary>
    public static IEnumerable<string> AllBelow(string folder)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            foreach (var file in Files(next))
            {
                yield return file;
            }

            foreach (var below in Folders(next))
            {
                waiting.Push(below);
            }
        }
    }

    /// <summary>Returns the paths of all entries of the folder, of any kind; null if it cannot be read.</summary>
    public static IReadOnlyList<string>? TryAll(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>True if .NET replaced bytes of the name that are not UTF-8, so that no file exists under the name it gives.</summary>
    public static bool IsUnnamable(string path) => Path.GetFileName(path).Contains('\uFFFD') && !Path.Exists(path) && !IsLink(path);

    private static List<string>? TryFind(string folder, Func<string, IEnumerable<string>> find)
    {
        try
        {
            return Directory.Exists(folder) ? [.. find(folder).Where(path => !IsUnnamable(path)).Order(StringComparer.Ordinal)] : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
