using Report.Commands.Git;
using Report.Data;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Changes;

/// <summary>An input folder as it was, or another one: something to compare with.</summary>
/// <param name="name">In the user's words.</param>
/// <param name="temporary">Whether the folder was made for this and goes with it.</param>
internal sealed class PastInput(string name, string folder, bool temporary) : IDisposable
{
    public string Name => name;

    public string Folder => folder;

    /// <summary>The input that a user names: a folder, a git revision, or (null) what was published last: the last tag, or the last of releases.yaml.</summary>
    /// <returns>Null after a diagnostic.</returns>
    public static PastInput? Find(string? named, string input, DiagnosticBag bag)
    {
        if (named is not null && Directory.Exists(named))
        {
            // A folder of a report stands for the input in it.
            var inside = Path.Combine(named, Path.GetFileName(Path.TrimEndingDirectorySeparator(input)));
            return new PastInput(named, !File.Exists(Path.Combine(named, "site.yaml")) && Directory.Exists(inside) ? inside : named, temporary: false);
        }

        if (GitRepository.Around(input, bag) is not { } repository)
        {
            return null;
        }

        var revision = named ?? LastTag(repository);
        if (revision is null && InputReader.Read(input, new DiagnosticBag()).Releases is [.., var last])
        {
            return OfRelease(last, input, bag);
        }

        if (revision is null || repository.Commit(revision) is not { } commit)
        {
            bag.Add(revision is null ? GitRules.NothingPublished.At(Position.StartOf(input)) : GitRules.NoSuchRevision.At(Position.StartOf(input), revision));
            return null;
        }

        return At(repository, commit, revision, input, bag);
    }

    /// <summary>The input that a version was made from: at its tag, or at the commit that brought its tables in.</summary>
    public static PastInput? OfRelease(DataRelease release, string input, DiagnosticBag bag)
    {
        if (GitRepository.Around(input, bag) is not { } repository)
        {
            return null;
        }

        var folder = repository.PathOf(Path.Combine(input, "releases", release.Version));
        var brought = repository.Run(["log", "--diff-filter=A", "--max-count=1", "--format=%H", "--", folder]).Line;
        var commit = repository.Commit($"v{release.Version}") ?? repository.Commit(release.Version) ?? (brought.Length > 0 ? brought : null);
        if (commit is null)
        {
            bag.Add(ReleaseRules.NotInGit.At(release.At, release.Version));
            return null;
        }

        return At(repository, commit, $"version {release.Version}", input, bag);
    }

    /// <summary>The input folder as it was at a commit.</summary>
    public static PastInput? At(GitRepository repository, string commit, string name, string input, DiagnosticBag bag)
    {
        var past = new PastInput(name, Directory.CreateTempSubdirectory("report-past-").FullName, temporary: true);
        if (repository.Extract(commit, repository.PathOf(input), past.Folder).Succeeded)
        {
            return past;
        }

        past.Dispose();
        bag.Add(GitRules.NotInRevision.At(Position.StartOf(input), name, input));
        return null;
    }

    public void Dispose()
    {
        if (temporary)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? LastTag(GitRepository repository) =>
        repository.Run(["describe", "--tags", "--abbrev=0"]) is { Succeeded: true } tag ? tag.Line : null;
}
