using System.Security.Cryptography;
using System.Text;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// Loads themes. Those without diagnostics are kept for the next build in the same process, such as a preview's: compiling the templates
/// takes longer than the rest of a small build.
/// </summary>
internal sealed class LoadedThemes
{
    // A preview needs one; a report whose base path changes to and fro needs two.
    private const int MostKept = 4;

    private readonly LastUsed<LoadedTheme> kept = new(MostKept);

    /// <summary>The themes that all builds of the process share.</summary>
    public static LoadedThemes OfProcess { get; } = new();

    /// <summary>True if no file of a theme changes while builds use it, so that files of a loaded theme are not hashed again.</summary>
    public bool AreFixed { get; init; }

    /// <summary>Loads the theme; null, with a diagnostic, if it cannot be used.</summary>
    /// <param name="basePath">The base path of links in templates.</param>
    public LoadedTheme? Read(BuildOptions options, string basePath, DiagnosticBag bag)
    {
        var files = AreFixed ? [] : FilesOf(options);
        var key = KeyOf(options, basePath, files);
        if (kept.Find(key) is { } known)
        {
            return known;
        }

        var remarks = new DiagnosticBag();
        var theme = ThemeReader.Read(options.Theme, remarks, options.ThemeMayLack);
        var loaded = theme is null ? null : Load(theme, basePath, AreFixed ? FilesOf(options) : files, remarks);
        bag.AddAll(remarks);

        // If a file changed meanwhile, it is unknown which of its versions was read.
        if (loaded is not null && remarks.Sorted().Count == 0 && (AreFixed || KeyOf(options, basePath, FilesOf(options)) == key))
        {
            kept.Keep(key, loaded);
        }

        return loaded;
    }

    private static LoadedTheme Load(Theme theme, string basePath, IReadOnlyList<(string Path, byte[] Digest)> files, DiagnosticBag bag)
    {
        var assets = AssetSet.Read(theme);
        return new LoadedTheme(theme, TemplateSet.Read(theme, bag, assets.LinksIn(new Permalinks(basePath))), assets, files);
    }

    private static List<(string Path, byte[] Digest)> FilesOf(BuildOptions options) =>
        [.. ThemeReader.FoldersOf(options.Theme).SelectMany(folder => FileDigests.OfTheme(folder).Below(folder))];

    /// <summary>Combines the base path, the folder's name as shown in diagnostics, and a hash of the files of the theme.</summary>
    private static string KeyOf(BuildOptions options, string basePath, IReadOnlyList<(string Path, byte[] Digest)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, digest) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(digest);
        }

        return $"{basePath} {options.Theme} {options.ThemeMayLack} {Convert.ToHexString(hash.GetHashAndReset())}";
    }
}
