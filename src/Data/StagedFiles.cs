using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// Writes files below a folder so that all of them or none take effect, whenever the program is stopped. They are written to a staging
/// folder, which is renamed once it is complete; from there each file is moved into place. The next run discards an incomplete staging
/// folder, and finishes the moves of a complete one.
/// </summary>
/// <param name="reached">Called before each step; null to call nothing.</param>
internal sealed class StagedFiles(string folder, Action<StagingStep>? reached = null)
{
    /// <summary>The staging folder while files are being written to it.</summary>
    public const string Incomplete = ".report-new";

    /// <summary>The staging folder once it is complete, while files are moved from it.</summary>
    public const string Complete = ".report-ready";

    private readonly Action<StagingStep> reach = reached ?? (_ => { });
    private readonly string incomplete = Path.Combine(folder, Incomplete);
    private readonly string complete = Path.Combine(folder, Complete);

    /// <summary>True if a run was stopped while it moved files into place.</summary>
    public static bool AreWaitingIn(string folder) => Directory.Exists(Path.Combine(folder, Complete));

    /// <summary>Finishes or discards the work of a run that was stopped.</summary>
    /// <returns>True if it finished the moves of an earlier run.</returns>
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

    /// <summary>Writes the files, replacing existing ones.</summary>
    /// <param name="files">File names are paths relative to the folder.</param>
    /// <exception cref="IOException">The files cannot be written. Nothing has changed, unless a move failed: the next run then finishes the
    /// moves.</exception>
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

    // Fails before the first move if a file's folder cannot be created or a folder has the file's name.
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
            // Clean-up on a disk that could not be written to may fail too; the next run tries again.
        }
    }

    private static List<string> Names(string staged) =>
        [
            .. Directory
                .EnumerateFiles(staged, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(staged, path))
                .Order(StringComparer.Ordinal),
        ];
}

/// <summary>The steps of writing staged files, in order.</summary>
internal enum StagingStep
{
    Clear,
    Begin,
    WriteFile,
    Commit,
    MoveFile,
    End,
}
