using Report.Pages.Templates;
using Report.Site.Assets;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>A theme with its templates compiled and its assets named.</summary>
/// <param name="Files">Hashes of the theme's files, taken before any of them was read, in the order of its folders.</param>
internal sealed record LoadedTheme(Theme Theme, TemplateSet Templates, AssetSet Assets, IReadOnlyList<(string Path, byte[] Digest)> Files);
