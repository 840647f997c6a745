namespace Report.Data;

/// <summary>
/// What lies in a folder of the disk: paths in ordinal order. A folder that cannot be read is empty here, and a file whose name is not UTF-8, which .NET
/// cannot open, is left out; <see cref="UnreadEntries"/> tells of both.
/// </summary>
internal static class FolderEntries
{
    /// <summary>Paths of the files, links to files among them.</summary>
    public static IReadOnlyList<string> Files(string folder) => TryFind(folder, Directory.EnumerateFiles) ?? [];

    /// <summary>Paths of the folders, without those that are links: they might lead in circles.</summary>
    public static IReadOnlyList<string> Folders(string folder) => [.. (TryFind(folder, Directory.EnumerateDirectories) ?? []).Where(path => !IsLink(path))];

    /// <summary>Paths of the files in the folder and below, but for what lies behind links to folders.</summary>
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

    /// <summary>Paths of all that lies in the folder, whatever it is; null where it cannot be read.</summary>
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

    /// <summary>Whether .NET made up a part of the name, in place of bytes that are no text: there is nothing under that name then.</summary>
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
