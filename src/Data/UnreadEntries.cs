using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Tells of what an input folder holds and nothing can read: without a word, a page or a dataset would be missing from the report.</summary>
/// <param name="input">The folder that is looked through.</param>
/// <param name="root">Its full path.</param>
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

    // A link to a file is told of where the file is read. The folders that are looked for by name may be links within the input.
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

    // What lies in static/ is published as it is, and what lies in tables/ and maps/ is only looked for where somebody names it.
    private void ReportNamedAsFile(string path)
    {
        var name = NameOf(path);
        if (Path.GetExtension(name) is ".md" or ".yaml" && name.Split('/')[0] is not (InputFolder.Static or "tables" or "maps"))
        {
            bag.Add(DataRules.FolderNotFile.At(Closed(path), name));
        }
    }

    private static bool HoldsParts(string folder) => FolderEntries.AllBelow(folder).Any(path => Path.GetExtension(path) is ".md" or ".yaml");

    // Pipes, sockets and devices exist without being files or folders for .NET; a folder too deep for the system does not exist for it.
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
