using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Reports entries of an input folder that cannot be read: otherwise a page or dataset would be missing from the report without notice.
/// </summary>
/// <param name="input">The folder to search.</param>
/// <param name="root">The folder's full path.</param>
internal sealed class UnreadEntries(InputFolder input, string root, DiagnosticBag bag)
{
    private readonly string realRoot = RealPath.Of(root) ?? root;

    public void Report()
    {
        foreach (var name in InputFolder.Folders.Where(input.Has))
        {
            bag.Add(DataRules.FileNotFolder.At(Position.StartOf(input.Shown(name)), name));
        }

        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var next))
        {
            if (FolderEntries.TryAll(next) is not { } entries)
            {
                bag.Add(DataRules.UnreadableFolder.At(Closed(next), NameOf(next)));
                continue;
            }

            foreach (var path in entries.Where(path => Path.GetFileName(path)[0] is not ('_' or '.')))
            {
                if (FolderEntries.IsUnnamable(path))
                {
                    bag.Add(DataRules.NameNotUtf8.At(Closed(path), NameOf(path)));
                }
                else if (FolderEntries.IsLink(path))
                {
                    ReportLink(path);
                }
                else if (!File.Exists(path) && !IsOther(path))
                {
                    ReportNamedAsFile(path);
                    waiting.Push(path);
                }
            }
        }
    }

    // Links to files are checked when the file is read. Folders that are looked up by name may be links to folders within the input.
    private void ReportLink(string path)
    {
        var (real, name) = (RealPath.Of(path), NameOf(path));
        if (real is null || !Directory.Exists(real))
        {
            return;
        }

        if (real != realRoot && !InputFolder.IsInside(real, realRoot))
        {
            bag.Add(DataRules.OutsideFolder.At(Closed(path), name));
        }
        else if (!InputFolder.Folders.Contains(name) && HoldsParts(real))
        {
            bag.Add(DataRules.LinkedFolder.At(Closed(path), name));
        }
    }

    // Reports folders named like files. Not below static/, which is published unchanged, nor below tables/ and maps/, whose files are read
    // only if named.
    private void ReportNamedAsFile(string path)
    {
        var name = NameOf(path);
        if (Path.GetExtension(name) is ".md" or ".yaml" && name.Split('/')[0] is not (InputFolder.Static or "tables" or "maps"))
        {
            bag.Add(DataRules.FolderNotFile.At(Closed(path), name));
        }
    }

    private static bool HoldsParts(string folder) =>
        FolderEntries.AllBelow(folder).Any(path => Path.GetExtension(path) is ".md" or ".yaml");

    // True for pipes, sockets and devices, which to .NET are neither files nor folders. False for a folder, even one whose path is too long
    // for the system to find it.
    private static bool IsOther(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.Directory) == 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Position Closed(string path) => Position.OfClosed(input.Shown(NameOf(path)).TrimEnd('/'));

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
