using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// Writes files below a folder: all or none, whenever the program is stopped. They are written to a folder beside their places, which is then renamed to
/// say that it is complete; from there each is moved to its place. What a stopped run leaves is cleared by the next one, or ended if it was complete.
/// </summary>
/// <param name="reached">Told of each step before it is taken.</param>
internal sealed class StagedFiles(string folder, Action<StagingStep>? reached = null)
{
    /// <summary>Holds files that are being written.</summary>
    public const string Incomplete = ".report-new";

    /// <summary>Holds files that are on the way to their places.</summary>
    public const string Complete = ".report-ready";

    private readonly Action<StagingStep> reach = reached ?? (_ => { });
    private readonly string incomplete = Path.Combine(folder, Incomplete);
    private readonly string complete = Path.Combine(folder, Complete);

    /// <summary>Whether a run was stopped while it moved files to their places.</summary>
    public static bool AreWaitingIn(string folder) => Directory.Exists(Path.Combine(folder, Complete));

    /// <summary>Ends or clears what an earlier run was stopped in.</summary>
    /// <returns>Whether a run's files are in their places now that were not all there before, or had not been said to be.</returns>
    public bool Recover()
    {
        var ended = Directory.Exists(complete);
        if (ended)
        {
            PutInPlace(Names(complete));
        }

        if (Directory.Exists(incomplete))
        {
            reach(StagingStep.Clear);
            Directory.Delete(incomplete, recursive: true);
        }

        return ended;
    }

    /// <summary>Writes the files over those that are there.</summary>
    /// <param name="files">Names are paths from the folder.</param>
    /// <exception cref="IOException">Where they cannot be written; nothing has changed then.</exception>
    public void Write(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        Recover();
        try
        {
            reach(StagingStep.Begin);
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(incomplete, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                reach(StagingStep.WriteFile);
                File.WriteAllBytes(path, content);
            }

            CheckPlaces(files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Clear();
            throw;
        }

        reach(StagingStep.Commit);
        Directory.Move(incomplete, complete);
        PutInPlace(files.Select(file => file.Name));
    }

    // A folder that cannot be made is found before anything is in its place.
    private void CheckPlaces(IEnumerable<(string Name, byte[] Content)> files)
    {
        foreach (var file in files.Select(file => Path.Combine(folder, file.Name)))
        {
            if (Directory.Exists(file))
            {
                throw new BlockedPathException($"'{file}' is a folder");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }
    }

    private void PutInPlace(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            reach(StagingStep.MoveFile);
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(Path.Combine(complete, name), path, overwrite: true);
        }

        reach(StagingStep.End);
        Directory.Delete(complete, recursive: true);
    }

    private void Clear()
    {
        try
        {
            Directory.Delete(incomplete, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk that could not be written to; the next run tries again.
        }
    }

    private static List<string> Names(string staged) =>
        [.. Directory.EnumerateFiles(staged, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(staged, path)).Order(StringComparer.Ordinal)];
}

/// <summary>The steps of writing staged files, in order.</summary>
internal enum StagingStep { Clear, Begin, WriteFile, Commit, MoveFile, End }
