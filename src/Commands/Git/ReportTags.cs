namespace Report.Commands.Git;

/// <summary>
/// Tags of a report's versions: v1.0.0 where the repository holds one report, at its top; NAME-v1.0.0 where it may hold several, by the name of the folder around
/// each one's input.
/// </summary>
internal static class ReportTags
{
    /// <summary>The tag that a version gets.</summary>
    public static string For(GitRepository? repository, string input, string version) => $"{Prefix(repository, input)}v{version}";

    /// <summary>Tags that a version may have, the likeliest first.</summary>
    public static IEnumerable<string> Of(GitRepository repository, string input, string version)
    {
        yield return For(repository, input, version);
        if (Prefix(repository, input).Length == 0)
        {
            yield return version;
        }
    }

    /// <summary>The last one behind the commit that is checked out; null where there is none.</summary>
    public static string? Last(GitRepository repository, string input)
    {
        var which = Prefix(repository, input) is { Length: > 0 } prefix ? new[] { "--match", prefix + "v*" } : ["--exclude", "*-v*"];
        return repository.Run(["describe", "--tags", "--abbrev=0", .. which]) is { Succeeded: true } tag ? tag.Line : null;
    }

    private static string Prefix(GitRepository? repository, string input) =>
        repository?.PathOf(input).Split('/') is [.., var report, _] ? report + "-" : "";
}
