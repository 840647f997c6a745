using System.Security.Cryptography;
using System.Text;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// A theme with its templates compiled and its assets named. The last theme without diagnostics is kept for the next build in the same
/// process, such as a preview's: compiling the templates takes longer than the rest of a small build.
/// </summary>
internal sealed record LoadedTheme(Theme Theme, TemplateSet Templates, AssetSet Assets)
{
    private static readonly Lock Keeping = new();
    private static (string Key, LoadedTheme Loaded)? last;

    /// <summary>Loads the theme; null, with a diagnostic, if it cannot be used.</summary>
    /// <param name="basePath">The base path of links in templates.</param>
    public static LoadedTheme? Read(BuildOptions options, string basePath, DiagnosticBag bag)
    {
        var key = KeyOf(options, basePath);
        lock (Keeping)
        {
            if (last is { } kept && kept.Key == key)
            {
                return kept.Loaded;
            }
        }

        var remarks = new DiagnosticBag();
        var theme = ThemeReader.Read(options.Theme, remarks, options.ThemeMayLack);
        var loaded = theme is null ? null : Load(theme, basePath, remarks);
        bag.AddAll(remarks);

        // If a file changed meanwhile, it is unknown which of its versions was read.
        if (loaded is not null && remarks.Sorted().Count == 0 && KeyOf(options, basePath) == key)
        {
            lock (Keeping)
            {
                last = (key, loaded);
            }
        }

        return loaded;
    }

    private static LoadedTheme Load(Theme theme, string basePath, DiagnosticBag bag)
    {
        var assets = AssetSet.Read(theme);
        return new LoadedTheme(theme, TemplateSet.Read(theme, bag, assets.LinksIn(new Permalinks(basePath))), assets);
    }

    /// <summary>Combines the base path, the folder's name as shown in diagnostics, and a hash of all files of the theme.</summary>
    private static string KeyOf(BuildOptions options, string basePath)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in ThemeReader.FoldersOf(options.Theme))
        {
            foreach (var (path, digest) in FileDigests.Of(folder).Below(folder))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
                hash.AppendData(digest);
            }
        }

        return $"{basePath} {options.Theme} {options.ThemeMayLack} {Convert.ToHexString(hash.GetHashAndReset())}";
    }
}
