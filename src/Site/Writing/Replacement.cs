using System.Runtime.ExceptionServices;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Writing;

/// <summary>
/// Replaces a site's folder once. Beside "output" it uses "output.new" and, if it cannot exchange folders in one step, "output.old".
/// </summary>
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

    /// <summary>
    /// Cleans up after a run that was stopped: restores the old site if it had been moved away, and deletes what the run left behind.
    /// </summary>
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

        // The marker comes first, so that after an interruption the folder is recognized as made by this program.
        Write(files[^1]);
        foreach (var folder in files.Select(f => Path.GetDirectoryName(PathIn(aside, f))!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        var changed = 0;
        try
        {
            Parallel.ForEach(
                files.SkipLast(1),
                file =>
                {
                    reached(WriteStep.WriteFile);
                    if (Write(file))
                    {
                        Interlocked.Increment(ref changed);
                    }
                }
            );
        }
        catch (AggregateException faults)
        {
            // All faults of one disk have the same reason, so only the first is thrown. The files written so far are deleted, as the disk
            // may be full.
            RemoveOurs(aside);
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return changed;
    }

    /// <summary>Writes a file aside, with the old one's time stamp if their contents are equal. True if they differ.</summary>
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

    // A folder cannot be moved if a disk is mounted on it or, on some systems, if another program works in it.
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

    /// <summary>True if the folder holds exactly these files.</summary>
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

    private static string PathIn(string folder, OutputFile file) =>
        Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));

    // An empty folder counts as made by this program: a run may have been stopped before it wrote the marker.
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

    // The marker is deleted last, so that after an interruption the rest is still recognized as made by this program.
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
