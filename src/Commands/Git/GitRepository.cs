using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Git;

/// <summary>A git repository, used through the user's own git, with their configuration and credentials.</summary>
internal sealed class GitRepository
{
    // git sets these while it runs a hook; they would direct each call to another repository or to an unfinished index.
    private static readonly string[] SetByGit = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private GitRepository(string root) => Root = root;

    /// <summary>The top folder of the working tree.</summary>
    public string Root { get; }

    /// <summary>Returns the repository that holds a folder; null, after a diagnostic, if there is none or git is not installed.</summary>
    public static GitRepository? Around(string folder, DiagnosticBag bag)
    {
        var at = Position.StartOf(folder);
        try
        {
            // The folder may have been removed, or not exist yet: the nearest existing one above it counts.
            var place = Path.GetFullPath(folder);
            while (!Directory.Exists(place))
            {
                place = Path.GetDirectoryName(place)!;
            }

            var answer = new GitRepository(place).Run(["rev-parse", "--show-toplevel"]);
            if (answer.Succeeded && answer.Line.Length > 0)
            {
                return new GitRepository(Path.GetFullPath(answer.Line));
            }

            bag.Add(GitRules.NotARepository.At(at, folder));
        }
        catch (Win32Exception)
        {
            bag.Add(GitRules.NoGit.At(at));
        }

        return null;
    }

    /// <summary>Returns the full hash of the commit that a revision names; null if there is none.</summary>
    public string? Commit(string revision) =>
        Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) is { Succeeded: true } answer
            ? answer.Line
            : null;

    /// <summary>Returns the path of a folder as git names it: from the root, with forward slashes.</summary>
    public string PathOf(string folder) => Path.GetRelativePath(Root, RealPath(folder)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Runs a git command and waits for it to end.</summary>
    /// <param name="input">Text for its standard input.</param>
    /// <param name="index">An index file to use instead of the repository's own.</param>
    public GitAnswer Run(IEnumerable<string> arguments, string? input = null, string? index = null)
    {
        using var process = Start(arguments, index);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using (process.StandardInput)
        {
            process.StandardInput.Write(input);
        }

        process.WaitForExit();
        return new GitAnswer(process.ExitCode, output.Result, error.Result.Trim());
    }

    /// <summary>Extracts the files of a folder at a commit to another folder. Links are left out.</summary>
    /// <param name="path">A path from <see cref="PathOf"/>.</param>
    public GitAnswer Extract(string commit, string path, string target)
    {
        // `commit:path` is the tree of that folder, so that names in the archive are relative to it.
        var tree = path == "." ? commit : $"{commit}:{path}";
        var exists = Run(["cat-file", "-e", tree]);
        if (!exists.Succeeded)
        {
            return exists;
        }

        using var process = Start(["archive", "--format=tar", tree], index: null);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var archive = new TarReader(process.StandardOutput.BaseStream);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && Inside(target, entry.Name) is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                entry.ExtractToFile(file, overwrite: true);
            }
        }

        process.WaitForExit();
        return new GitAnswer(process.ExitCode, "", error.Result.Trim());
    }

    private Process Start(IEnumerable<string> arguments, string? index)
    {
        var start = new ProcessStartInfo("git", ["-C", Root, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        foreach (var name in SetByGit)
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        if (index is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = index;
        }

        return Process.Start(start)!;
    }

    private static string? Inside(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : null;
    }

    // git resolves links in the root's path (/private/tmp for /tmp on a Mac), so the folder's links are resolved too.
    private static string RealPath(string folder)
    {
        var full = Path.GetFullPath(folder);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            real = Directory.Exists(real) ? Directory.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real : real;
        }

        return real;
    }
}
