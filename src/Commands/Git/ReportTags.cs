namespace Report.Commands.Git;

/// <summary>
/// Git tags of a report's versions: v1.0.0 if the repository holds one report, at its top; NAME-v1.0.0 if the report is in a folder NAME,
/// since the repository may then hold several.
/// </summary>
internal static class ReportTags
{
    /// <summary>Returns the tag for a new version.</summary>
    public static string For(GitRepository? repository, string input, string version) => $"{Prefix(repository, input)}v{version}";

    /// <summary>Returns the tags that an existing version may have, the likeliest first.</summary>
    public static IEnumerable<string> Of(GitRepository repository, string input, string version)
    {
        yield return For(repository, input, version);
        if (Prefix(repository, input).Length == 0)
        {
            yield return version;
        }
    }

    /// <summary>Returns the last tag before the commit that is checked out; null if there is none.</summary>
    public static string? Last(GitRepository repository, string input)
    {
        var which = Prefix(repository, input) is { Length: > 0 } prefix ? new[] { "--match", prefix + "v*" } : ["--exclude", "*-v*"];
        return repository.Run(["describe", "--tags", "--abbrev=0", .. which]) is { Succeeded: true } tag ? tag.Line : null;
    }

    private static string Prefix(GitRepository? repository, string input) =>
        repository?.PathOf(input).Split('/') is [.., var report, _] ? report + "-" : "";
}
