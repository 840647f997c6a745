using System.Runtime.ExceptionServices;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Writing;

/// <summary>One replacement of a site's folder. Beside "output" it uses "output.new" and, where it must, "output.old".</summary>
internal sealed class Replacement(string target, FolderMoves moves, Action<WriteStep> reached)
{
    private readonly string aside = $"{target}.new";
    private readonly string old = $"{target}.old";

    public int? Run(IReadOnlyList<OutputFile> files, string shown, DiagnosticBag bag)
    {
        Recover();
        if (SiteWriter.ForeignFile(target) is { } foreign)
        {
            bag.Add(OutputRules.NotOurs.At(Position.StartOf(shown), shown, foreign));
            return null;
        }

        if (IsInPlace(files))
        {
            return 0;
        }

        var changed = WriteAside(files);
        PutInPlace(files);
        reached(WriteStep.RemoveOld);
        Remove(aside);
        Remove(old);
        return changed;
    }

    /// <summary>Ends what an earlier run was stopped in: its site is put back if it was on the way out, its leftovers go.</summary>
    private void Recover()
    {
        reached(WriteStep.Recover);
        if (!Directory.Exists(target) && IsOurs(old))
        {
            moves.Move(old, target);
        }

        RemoveOurs(aside);
        RemoveOurs(old);
    }

    private int WriteAside(IReadOnlyList<OutputFile> files)
    {
        reached(WriteStep.WriteAside);
        Directory.CreateDirectory(aside);

        // The marker goes first: what is left of a run that was stopped is then known to be ours.
        Write(files[^1]);
        foreach (var folder in files.Select(f => Path.GetDirectoryName(PathIn(aside, f))!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        var changed = 0;
        try
        {
            Parallel.ForEach(files.SkipLast(1), file =>
            {
                reached(WriteStep.WriteFile);
                if (Write(file))
                {
                    Interlocked.Increment(ref changed);
                }
            });
        }
        catch (AggregateException faults)
        {
            // One disk, one reason: the first stands for all. What was written already would only fill it further.
            RemoveOurs(aside);
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return changed;
    }

    /// <summary>Writes a file aside, with the time stamp of the old one if nothing in it has changed. True if something has.</summary>
    private bool Write(OutputFile file)
    {
        var path = PathIn(aside, file);
        var before = PathIn(target, file);
        var same = HasContent(before, file);
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            file.Stored.CopyTo(stream);
        }

        if (same)
        {
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(before));
        }

        return !same;
    }

    private void PutInPlace(IReadOnlyList<OutputFile> files)
    {
        reached(WriteStep.Exchange);
        if (Directory.Exists(target) && moves.TrySwap(aside, target))
        {
            return;
        }

        if (Directory.Exists(target))
        {
            reached(WriteStep.MoveOldAway);
            if (!TryMoveAway())
            {
                new FileByFile(aside, target, reached).Replace(files);
                return;
            }
        }

        reached(WriteStep.MoveNewIn);
        moves.Move(aside, target);
    }

    // A folder on which a disk is mounted cannot be moved, nor one that another program works in on some systems.
    private bool TryMoveAway()
    {
        try
        {
            moves.Move(target, old);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Whether the folder holds these very files and no others.</summary>
    private bool IsInPlace(IReadOnlyList<OutputFile> files) =>
        Directory.Exists(target)
        && files.All(f => HasContent(PathIn(target, f), f))
        && Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Count() == files.Count;

    private static bool HasContent(string path, OutputFile file)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != file.Stored.Length)
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return file.Stored.IsIn(stream);
    }

    private static string PathIn(string folder, OutputFile file) => Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));

    // An empty one is from a run that was stopped before it wrote its marker.
    private static bool IsOurs(string folder) => Directory.Exists(folder) && SiteWriter.ForeignFile(folder) is null;

    private void RemoveOurs(string folder)
    {
        if (IsOurs(folder))
        {
            Remove(folder);
        }
        else if (Directory.Exists(folder))
        {
            throw new BlockedPathException($"'{folder}' is in the way and was not made by this program");
        }
    }

    // The marker goes last, so that what is left when this is stopped is still known to be ours.
    private void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var below in Directory.EnumerateDirectories(folder))
        {
            reached(WriteStep.RemoveFile);
            Directory.Delete(below, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(folder).OrderBy(path => Path.GetFileName(path) == SiteWriter.Marker))
        {
            reached(WriteStep.RemoveFile);
            File.Delete(file);
        }

        reached(WriteStep.RemoveFile);
        Directory.Delete(folder);
    }
}
