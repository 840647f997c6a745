namespace Report.Site.Writing;

/// <summary>
/// Replaces a site file by file, if its folder cannot be moved. At any time each file is completely old or completely new. Files that pages
/// need are replaced before pages, and obsolete files are deleted last. The next run completes one that was stopped.
/// </summary>
/// <param name="aside">The folder that holds the whole new site.</param>
internal sealed class FileByFile(string aside, string target, Action<WriteStep> reached)
{
    private const string Partial = ".part";

    // Skips folders without permission, as lost+found at the top of a disk usually is.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
    };

    public void Replace(IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files.OrderBy(Turn))
        {
            Replace(file.Path.Replace('/', Path.DirectorySeparatorChar));
        }

        var kept = files
            .Select(file => Path.Combine(target, file.Path.Replace('/', Path.DirectorySeparatorChar)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(target, "*", Everything).Where(path => IsOurs(path) && !kept.Contains(path)).ToList())
        {
            reached(WriteStep.RemoveFile);
            File.Delete(path);
        }

        foreach (
            var folder in Directory
                .EnumerateDirectories(target, "*", Everything)
                .Where(IsOurs)
                .OrderByDescending(path => path.Length)
                .ToList()
        )
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    // False for lost+found at the top of a disk and all in it: what was saved there after a failure is nobody's to delete.
    private bool IsOurs(string path) => SiteWriter.MayBeOurs(Path.GetRelativePath(target, path).Split(Path.DirectorySeparatorChar)[0]);

    // The marker comes first, so that a folder with new files in it is recognized as made by this program.
    private static int Turn(OutputFile file) =>
        file.Path == SiteWriter.Marker ? 0
        : file.Path.EndsWith(".html", StringComparison.Ordinal) ? 2
        : 1;

    private void Replace(string name)
    {
        var (from, to) = (Path.Combine(aside, name), Path.Combine(target, name));
        MakeFolder(Path.GetDirectoryName(to)!);
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        reached(WriteStep.ReplaceFile);
        File.Copy(from, to + Partial, overwrite: true);
        File.Move(to + Partial, to, overwrite: true);
    }

    // Deletes files that stand where the new site has folders.
    private void MakeFolder(string folder)
    {
        for (var part = folder; part.Length > target.Length; part = Path.GetDirectoryName(part)!)
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }

        Directory.CreateDirectory(folder);
    }
}
