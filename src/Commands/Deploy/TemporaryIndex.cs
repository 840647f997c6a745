using System.Diagnostics;
using System.Globalization;
using Report.Commands.Git;

namespace Report.Commands.Deploy;

/// <summary>
/// A git index for one deployment, beside the repository's own. Its file is in git's folder and named after the process id; the next
/// deployment deletes those of processes that were killed.
/// </summary>
internal sealed class TemporaryIndex : IDisposable
{
    private const string Prefix = "report-deploy-";

    private TemporaryIndex(string path) => Path = path;

    public string Path { get; }

    public static TemporaryIndex In(GitRepository repository)
    {
        var folder = System.IO.Path.GetFullPath(repository.Run(["rev-parse", "--git-dir"]).Line, repository.Root);
        foreach (var left in Directory.EnumerateFiles(folder, Prefix + "*").Where(file => !IsInUse(file)))
        {
            File.Delete(left);
        }

        return new TemporaryIndex(
            System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}.index"))
        );
    }

    public void Dispose() => File.Delete(Path);

    // An index of this process is a leftover too, since a process has only one deployment at a time.
    private static bool IsInUse(string file)
    {
        var id = System.IO.Path.GetFileName(file)[Prefix.Length..].Split('.')[0];
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process) || process == Environment.ProcessId)
        {
            return false;
        }

        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
