namespace Report.Site.Writing;

/// <summary>
/// Replaces a site file by file, where its folder cannot be moved: each file is the old one or the new one, whole. Files that pages need come before the
/// pages, and what is gone goes last; a run that was stopped is ended by the next.
/// </summary>
/// <param name="aside">Folder that holds the whole new site.</param>
internal sealed class FileByFile(string aside, string target, Action<WriteStep> reached)
{
    private const string Partial = ".part";

    // What the system keeps on a disk of its own, such as lost+found, is not to be looked into.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    public void Replace(IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files.OrderBy(Turn))
        {
            Replace(file.Path.Replace('/', Path.DirectorySeparatorChar));
        }

        var kept = files.Select(file => Path.Combine(target, file.Path.Replace('/', Path.DirectorySeparatorChar))).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(target, "*", Everything).Where(path => !kept.Contains(path)).ToList())
        {
            reached(WriteStep.RemoveFile);
            File.Delete(path);
        }

        foreach (var folder in Directory.EnumerateDirectories(target, "*", Everything).Where(SiteWriter.MayBeOurs).OrderByDescending(path => path.Length).ToList())
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    // The marker first: what is written after it is known to be ours.
    private static int Turn(OutputFile file) => file.Path == SiteWriter.Marker ? 0 : file.Path.EndsWith(".html", StringComparison.Ordinal) ? 2 : 1;

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

    // What was a file may have become a folder.
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
