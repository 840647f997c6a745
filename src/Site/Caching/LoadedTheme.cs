using System.Security.Cryptography;
using System.Text;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// A theme with its templates compiled and its assets named. The last one that had nothing to remark is kept for the next build of the same process,
/// such as a preview's: compiling the templates takes longer than the rest of a small build.
/// </summary>
internal sealed record LoadedTheme(Theme Theme, TemplateSet Templates, AssetSet Assets)
{
    private static readonly Lock Keeping = new();
    private static (string Key, LoadedTheme Loaded)? last;

    /// <summary>Null, after a diagnostic, where the theme cannot be used.</summary>
    /// <param name="basePath">Under which the links of templates lie.</param>
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

        // A file that changed meanwhile may have been read before or after.
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

    /// <summary>The base path, the folder, as diagnostics name it, and a hash of all the files that a theme in it is made of.</summary>
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
