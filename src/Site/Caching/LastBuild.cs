using System.Globalization;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// Detects a build that would change nothing. The program, its options, the day, the input and the theme must be those of the last build
/// into the folder; that build must have had no diagnostics, and the folder must hold what it wrote, byte for byte. See
/// docs/decisions/a-cache-of-charts.md.
/// </summary>
internal sealed class LastBuild
{
    private const char Separator = '\n';

    private readonly BuildOptions options;
    private readonly string path;
    private readonly string made;

    private LastBuild(BuildOptions options, string made)
    {
        this.options = options;
        this.made = made;
        path = Path.Combine(
            Path.GetDirectoryName(options.Cache)!,
            "builds",
            HashParts.Of([Path.GetFullPath(options.Output)])[..16] + ".build"
        );
    }

    /// <summary>
    /// Hashes the input and the theme before reading them, so that a site built from files that change mid-build is not stored under the
    /// new hash. Null if builds cannot be remembered: without a cache, with other locales, or if a folder has no hash.
    /// </summary>
    public static LastBuild? Of(BuildOptions options) =>
        options.Cache is not null && ReferenceEquals(options.Locales, Locales.BuiltIn) && Made(options) is { } made
            ? new LastBuild(options, made)
            : null;

    /// <summary>Returns the last build's result, without its files; null if the site must be built.</summary>
    public BuildResult? Unchanged()
    {
        try
        {
            if (
                !File.Exists(path)
                || File.ReadAllText(path).Split(Separator)
                    is not [var check, var before, var site, var address, var pages, var charts, var files]
                || check != HashParts.Of([before, site, address, pages, charts, files])
                || before != made
                || site != SiteDigest()
            )
            {
                return null;
            }

            return new BuildResult(new Uri(address), [], Number(pages), Number(charts), Written: 0)
            {
                WasWritten = true,
                FileCount = Number(files),
                FromCache = Number(charts),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers a build that had nothing to report, unless its input changed meanwhile.</summary>
    public void Keep(BuildResult result)
    {
        if (
            result.Unlinked.Count > 0
            || result.HeldBack.Count > 0
            || result.Revised is not null
            || Made(options) != made
            || SiteDigest() is not { } site
        )
        {
            return;
        }

        string[] parts = [made, site, result.Address.AbsoluteUri, Text(result.Pages), Text(result.Charts), Text(result.FileCount)];
        var aside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(aside, string.Join(Separator, parts.Prepend(HashParts.Of(parts))));
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Without the record, the next build runs in full.
        }
    }

    private static string? Made(BuildOptions options)
    {
        List<string?> parts =
        [
            typeof(LastBuild).Module.ModuleVersionId.ToString(),
            Path.GetFullPath(options.Input),
            options.Input,
            options.Theme,
            options.Output,
            options.BaseUrl?.AbsoluteUri,
            $"{options.ThemeMayLack} {options.Strict} {options.Drafts} {options.ForReaders}",
            options.Today?.ToString("O", CultureInfo.InvariantCulture),
            options.TodayHere?.ToString("O", CultureInfo.InvariantCulture),
        ];
        foreach (var folder in ThemeReader.FoldersOf(options.Theme).Prepend(options.Input))
        {
            if (FolderDigest.Of(folder) is not { } digest)
            {
                return null;
            }

            parts.Add(folder);
            parts.Add(digest);
        }

        return HashParts.Of(parts);
    }

    /// <summary>
    /// Returns the hash of the output folder; null if it is missing, is or contains a link, or an interrupted run has left a folder beside
    /// it.
    /// </summary>
    private string? SiteDigest()
    {
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output));
        return
            Directory.Exists(output)
            && !Directory.Exists($"{output}.new")
            && !Directory.Exists($"{output}.old")
            && new DirectoryInfo(output).LinkTarget is null
            ? FolderDigest.Of(output)
            : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
