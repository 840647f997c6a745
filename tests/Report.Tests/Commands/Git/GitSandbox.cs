using System.Diagnostics;
using Report.Commands.Git;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Commands.Git;

/// <summary>A git repository with a remote beside it, isolated from the git configuration of the user who runs the tests.</summary>
public sealed class GitSandbox : IDisposable
{
    // Every sandbox begins as a copy of this one: making it starts git a dozen times.
    private static readonly Lazy<GitSandbox> Begun = new(Begin);

    private readonly TemporaryFolder folder = new();

    public GitSandbox()
        : this(Begun.Value) { }

    private GitSandbox(GitSandbox? like)
    {
        if (like is null)
        {
            return;
        }

        folder.Copy(like.folder.Path);
        var settings = this[".git/config"];
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(like.folder.Path, folder.Path, StringComparison.Ordinal));
    }

    private static GitSandbox Begin()
    {
        var first = new GitSandbox(like: null);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => first.Dispose();
        Git(first.folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", first.Remote);
        Git(first.folder.Path, "init", "--quiet", "--initial-branch=main", first.Work);
        Git(first.Work, "config", "user.name", "Editor");
        Git(first.Work, "config", "user.email", "editor@example.org");
        Git(first.Work, "config", "commit.gpgsign", "false");
        Git(first.Work, "remote", "add", "origin", first.Remote);
        first.Write("README.md", "A report.\n");
        first.Write(".git/info/exclude", "/output/\n");
        first.Commit("Begin");
        Git(first.Work, "push", "--quiet", "origin", "main");
        return first;
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
