using Report.Commands.Git;
using Report.Data;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Changes;

/// <summary>An input folder to compare with: the report's own at an earlier commit, or another folder.</summary>
/// <param name="name">The name that the user gave, for messages.</param>
/// <param name="temporary">True if the folder was made for the comparison and is deleted on disposal.</param>
internal sealed class BaselineInput(string name, string folder, bool temporary) : IDisposable
{
    public string Name => name;

    public string Folder => folder;

    /// <summary>The word that stands for the last published version where a revision is expected.</summary>
    public const string PublishedLast = "published";

    /// <summary>Finds the input that a user names: a folder, a git revision, or <see cref="PublishedLast"/>.</summary>
    /// <returns>Null after a diagnostic.</returns>
    public static BaselineInput? Find(string named, string input, DiagnosticBag bag)
    {
        if (Directory.Exists(named))
        {
            // If the folder is that of a whole report, the input folder in it is meant.
            var inside = Path.Combine(named, Path.GetFileName(Path.TrimEndingDirectorySeparator(input)));
            return new BaselineInput(
                named,
                !File.Exists(Path.Combine(named, "site.yaml")) && Directory.Exists(inside) ? inside : named,
                temporary: false
            );
        }

        if (GitRepository.Around(input, bag) is not { } repository)
        {
            return null;
        }

        if (repository.Commit(named) is { } commit)
        {
            return At(repository, commit, named, input, bag);
        }

        if (named == PublishedLast)
        {
            return Published(repository, input, bag);
        }

        bag.Add(GitRules.NoSuchRevision.At(Position.StartOf(input), named));
        return null;
    }

    /// <summary>Returns the input of the last commit.</summary>
    /// <returns>Null after a diagnostic.</returns>
    public static BaselineInput? Committed(string input, DiagnosticBag bag)
    {
        if (GitRepository.Around(input, bag) is not { } repository)
        {
            return null;
        }

        if (repository.Commit("HEAD") is not { } commit)
        {
            bag.Add(GitRules.NothingCommitted.At(Position.StartOf(input)));
            return null;
        }

        return At(repository, commit, "the last commit", input, bag);
    }

    /// <summary>Returns the input at the last tag, or else that of the last version in releases.yaml. Null after a diagnostic.</summary>
    private static BaselineInput? Published(GitRepository repository, string input, DiagnosticBag bag)
    {
        if (ReportTags.Last(repository, input) is { } tag && repository.Commit(tag) is { } commit)
        {
            return At(repository, commit, tag, input, bag);
        }

        if (InputReader.Read(input, new DiagnosticBag()).Releases is [.., var last])
        {
            return OfRelease(last, input, bag);
        }

        bag.Add(GitRules.NothingPublished.At(Position.StartOf(input)));
        return null;
    }

    /// <summary>Returns the input of a version: at its tag, or else at the commit that added its tables. Null after a diagnostic.</summary>
    public static BaselineInput? OfRelease(DataRelease release, string input, DiagnosticBag bag)
    {
        if (GitRepository.Around(input, bag) is not { } repository)
        {
            return null;
        }

        var folder = repository.PathOf(Path.Combine(input, "releases", release.Version));
        var brought = repository.Run(["log", "--diff-filter=A", "--max-count=1", "--format=%H", "--", folder]).Line;
        var commit =
            ReportTags.Of(repository, input, release.Version).Select(repository.Commit).FirstOrDefault(tagged => tagged is not null)
            ?? (brought.Length > 0 ? brought : null);
        if (commit is null)
        {
            bag.Add(ReleaseRules.NotInGit.At(release.At, release.Version));
            return null;
        }

        return At(repository, commit, $"version {release.Version}", input, bag);
    }

    /// <summary>Returns the input folder at a commit, in a temporary folder. Null after a diagnostic.</summary>
    public static BaselineInput? At(GitRepository repository, string commit, string name, string input, DiagnosticBag bag)
    {
        var past = new BaselineInput(name, Directory.CreateTempSubdirectory("report-past-").FullName, temporary: true);
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
}
