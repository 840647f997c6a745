using System.Diagnostics;
using Report.Commands.Git;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Commands.Git;

/// <summary>A git repository with a remote beside it, isolated from the git configuration of the user who runs the tests.</summary>
public sealed class GitSandbox : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GitSandbox()
    {
        Git(folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", Remote);
        Git(folder.Path, "init", "--quiet", "--initial-branch=main", Work);
        Git(Work, "config", "user.name", "Editor");
        Git(Work, "config", "user.email", "editor@example.org");
        Git(Work, "config", "commit.gpgsign", "false");
        Git(Work, "remote", "add", "origin", Remote);
        Write("README.md", "A report.\n");
        Write(".git/info/exclude", "/output/\n");
        Commit("Begin");
        Git(Work, "push", "--quiet", "origin", "main");
    }

    public string Work => folder["work"];

    public string Remote => folder["remote.git"];

    public string this[string name] => Path.Combine(Work, name);

    public string Write(string name, string text) => folder.Write($"work/{name}", text);

    /// <summary>Commits all changes and returns the hash of the commit.</summary>
    public string Commit(string message)
    {
        Git(Work, "add", "--all");
        Git(Work, "commit", "--quiet", "--allow-empty", "-m", message);
        return Git(Work, "rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git in the working repository and returns what it prints.</summary>
    public string Run(params string[] arguments) => Git(Work, arguments);

    /// <summary>Runs git in the remote repository.</summary>
    public string RunRemote(params string[] arguments) => Git(Remote, arguments);

    /// <summary>Clones the remote once more, as on a colleague's machine, and returns the folder.</summary>
    public string Clone(string branch)
    {
        var place = folder[$"clone-{branch}"];
        Git(folder.Path, "clone", "--quiet", "--branch", branch, Remote, place);
        Git(place, "config", "user.name", "Colleague");
        Git(place, "config", "user.email", "colleague@example.org");
        return place;
    }

    /// <summary>Installs a shell script as a git hook, such as "pre-push".</summary>
    public static void Hook(string gitFolder, string name, string script)
    {
        var path = Path.Combine(gitFolder, "hooks", name);
        File.WriteAllText(path, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    internal GitRepository Repository()
    {
        var bag = new DiagnosticBag();
        return GitRepository.Around(Work, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }

    public static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output;
    }

    public void Dispose() => folder.Dispose();
}
