using System.Text;
using Report.Commands.Git;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Deploy;

/// <summary>The outcome of a deployment. <paramref name="Changed"/> is 0 if the branch already held this very site.</summary>
/// <param name="Commit">Hash of the commit on the remote branch that holds the site.</param>
internal sealed record DeploymentResult(string Commit, int Files, int Changed);

/// <summary>
/// Publishes a folder as the whole content of a branch of a remote repository. The commit is made from the files alone: working tree, index
/// and branches of the repository are never touched. It is pushed as a fast-forward, which the remote accepts as a whole or not at all.
/// </summary>
/// <param name="folder">The folder of the finished site.</param>
/// <param name="remote">Name of the remote repository, such as "origin".</param>
internal sealed class Deployment(GitRepository repository, string folder, string remote, string branch)
{
    private const string NoJekyll = ".nojekyll";
    private const string CustomDomain = "CNAME";

    /// <param name="leaveOut">Name of a file at the top of the folder that is not published.</param>
    /// <param name="message">The commit message.</param>
    /// <returns>Null after a diagnostic; the branch is then as it was.</returns>
    public DeploymentResult? Push(string leaveOut, string message, DiagnosticBag bag)
    {
        try
        {
            using var index = TemporaryIndex.In(repository);
            return MayTake(bag) && Tip(bag) is { } tip ? Send(tip, leaveOut, message, index.Path, bag) : null;
        }
        catch (GitRefusal refusal)
        {
            bag.Add(Explain(refusal));
            return null;
        }
    }

    private bool MayTake(DiagnosticBag bag)
    {
        if (repository.Run(["remote"]) is { } remotes && !remotes.Output.Split('\n').Contains(remote))
        {
            bag.Add(GitRules.NoRemote.At(Here, remote));
            return false;
        }

        var current = repository.Run(["symbolic-ref", "--quiet", "--short", "HEAD"]).Line;
        var trunk = Ask("reach the remote", ["ls-remote", "--symref", remote, "HEAD"]).Output.Split('\n')[0];
        if (branch == current || trunk.StartsWith($"ref: refs/heads/{branch}\t", StringComparison.Ordinal))
        {
            bag.Add(GitRules.BranchOfTheSource.At(Here, branch));
            return false;
        }

        return true;
    }

    /// <summary>Fetches the remote branch and returns its commit; "" if the branch does not exist yet. Null after a diagnostic.</summary>
    private string? Tip(DiagnosticBag bag)
    {
        var listed = Ask("list the remote's branches", ["ls-remote", "--heads", remote, Ref]).Line;
        if (listed.Length == 0)
        {
            return "";
        }

        Ask($"fetch '{branch}'", ["fetch", "--quiet", "--no-tags", remote, Ref]);
        var tip = listed.Split('\t')[0];
        if (repository.Commit(tip) is null)
        {
            bag.Add(GitRules.Overtaken.At(Here, branch, remote));
            return null;
        }

        return tip;
    }

    private DeploymentResult? Send(string tip, string leaveOut, string message, string index, DiagnosticBag bag)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != leaveOut)
            .Order(StringComparer.Ordinal)
            .ToList();
        var tree = WriteTree(files, tip, index);
        var changed =
            tip.Length == 0
                ? files.Count
                : Ask("compare", ["diff-tree", "-r", "--name-only", "--no-renames", tip, tree]).Output.Count(c => c == '\n');
        if (changed == 0 && tip.Length > 0)
        {
            return new DeploymentResult(tip, files.Count, 0);
        }

        string[] parent = tip.Length == 0 ? [] : ["-p", tip];
        var commit = Ask("record the site", ["commit-tree", tree, .. parent, "-F", "-"], message).Line;

        // Without --force, the remote takes the commit only if the branch has not moved since it was fetched.
        var push = repository.Run(["push", "--quiet", "--porcelain", remote, $"{commit}:{Ref}"]);
        if (push.Succeeded)
        {
            return new DeploymentResult(commit, files.Count, changed);
        }

        bag.Add(Refused(push));
        return null;
    }

    /// <summary>Stores the files in git exactly as they are: no filter, no line ending and no ignore rule applies.</summary>
    private string WriteTree(List<string> files, string tip, string index)
    {
        var paths = string.Concat(files.Select(file => Path.Combine(Path.GetFullPath(folder), file) + "\n"));
        var hashes = Ask("store the site", ["hash-object", "-w", "--no-filters", "--stdin-paths"], paths).Output.Split('\n');
        var entries = files.Select((file, i) => (file, hash: hashes[i])).ToList();
        if (!files.Contains(NoJekyll))
        {
            entries.Add((NoJekyll, Ask("store the site", ["hash-object", "-w", "--stdin"], "").Line));
        }

        // GitHub writes CNAME into the branch when a custom domain is set; without it the next deployment would lose the domain.
        if (
            tip.Length > 0
            && !files.Contains(CustomDomain)
            && repository.Run(["rev-parse", "--verify", "--quiet", $"{tip}:{CustomDomain}"]) is { Succeeded: true } domain
        )
        {
            entries.Add((CustomDomain, domain.Line));
        }

        var list = new StringBuilder();
        foreach (var (file, hash) in entries)
        {
            list.Append("100644 ").Append(hash).Append('\t').Append(file).Append('\0');
        }

        Ask("store the site", ["update-index", "-z", "--add", "--index-info"], list.ToString(), index);
        return Ask("store the site", ["write-tree"], index: index).Line;
    }

    private Diagnostic Refused(GitAnswer push)
    {
        var said = push.Output + push.Error;
        var overtaken =
            said.Contains("(fetch first)", StringComparison.Ordinal)
            || said.Contains("(non-fast-forward)", StringComparison.Ordinal)
            || said.Contains("(stale info)", StringComparison.Ordinal)
            || said.Contains("cannot lock ref", StringComparison.Ordinal);
        return overtaken ? GitRules.Overtaken.At(Here, branch, remote) : GitRules.NotAllowed.At(Here, branch, remote, Reason(push));
    }

    // Hooks and rules of the host answer in lines that start with "remote:"; git itself in "error:" or "fatal:".
    private static string Reason(GitAnswer push) =>
        push
            .Error.Split('\n')
            .FirstOrDefault(line => line.StartsWith("remote: ", StringComparison.Ordinal) && line.Trim().Length > "remote:".Length)
            is { } host
            ? host["remote: ".Length..].Trim()
            : push.Complaint;

    private Diagnostic Explain(GitRefusal refusal) =>
        refusal.Answer.Error.Contains("Please tell me who you are", StringComparison.Ordinal)
        || refusal.Answer.Error.Contains("ident name", StringComparison.Ordinal)
            ? GitRules.NoIdentity.At(Here)
            : GitRules.Failed.At(Here, refusal.What, refusal.Answer.Complaint);

    private string Ref => $"refs/heads/{branch}";

    // A fault of git is in no line or file of the input, so the folder of the site is given as its position.
    private Position Here => Position.StartOf(folder);

    private GitAnswer Ask(string what, IEnumerable<string> arguments, string? input = null, string? index = null)
    {
        var answer = repository.Run(arguments, input, index);
        return answer.Succeeded ? answer : throw new GitRefusal(what, answer);
    }

    /// <summary>Ends a deployment after a git command has failed; <see cref="Push"/> turns it into a diagnostic.</summary>
    private sealed class GitRefusal(string what, GitAnswer answer) : Exception
    {
        public string What => what;

        public GitAnswer Answer => answer;
    }
}
