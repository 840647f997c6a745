using System.Security.Cryptography;
using System.Text;
using Report.Pages;
using Report.Themes;

namespace Report.Site.Assets;

/// <summary>
/// The files that a theme's pages load: a style sheet, scripts, fonts and pictures. Their names contain a hash of the content, so that
/// browsers may cache them for ever and still see every change.
/// </summary>
/// <param name="Files">The files, with paths below the output folder.</param>
/// <param name="Paths">Maps a file's path below the theme's assets folder, as in "js/site.js", to its path in the site.</param>
internal sealed record AssetSet(IReadOnlyList<OutputFile> Files, IReadOnlyDictionary<string, string> Paths)
{
    /// <summary>The key of the style sheet in <see cref="Paths"/>.</summary>
    public const string StyleSheet = "site.css";

    /// <summary>The key of the style sheet with the colours of all schemes, for pages that colour cells by their numbers.</summary>
    public const string StyleSheetWithSchemes = "site-schemes.css";

    private const string Folder = "assets";
    private const int HashLength = 10;

    private static readonly string[] Published = [".js", ".woff2", ".svg", ".png", ".jpg", ".webp", ".avif", ".ico", ".txt"];

    /// <summary>Returns the link of each asset by its name, for <c>{{asset "logo.svg"}}</c>.</summary>
    public IReadOnlyDictionary<string, string> LinksIn(Permalinks links) =>
        Paths.ToDictionary(path => path.Key, path => links.Page(path.Value), StringComparer.Ordinal);

    public static AssetSet Read(Theme theme)
    {
        var files = theme.Files.Below(Folder);
        var names = files.Select(file => file.Name).ToList();
        var paths = files.ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);
        var naming = new Naming(paths);
        foreach (var name in names.Where(n => Published.Contains(Path.GetExtension(n), StringComparer.Ordinal)))
        {
            naming.Publish(name);
        }

        var css =
            ThemeCss.Write(theme)
            + string.Concat(
                names
                    .Where(n => n.EndsWith(".css", StringComparison.Ordinal))
                    .Select(n => AssetReferences.InCss(File.ReadAllText(paths[n]), n, naming.Publish))
            );
        naming.Add(StyleSheet, Encoding.UTF8.GetBytes(CssMinifier.Minify(css)));
        naming.Add(StyleSheetWithSchemes, Encoding.UTF8.GetBytes(CssMinifier.Minify(css + ThemeCss.WriteSchemes(theme))));
        return new AssetSet(naming.Files, naming.Paths);
    }

    /// <summary>
    /// Names the files. A file's references are named before it, since their names are part of its content and so of its hash.
    /// </summary>
    private sealed class Naming(IReadOnlyDictionary<string, string> paths)
    {
        private readonly HashSet<string> known = new(paths.Keys, StringComparer.Ordinal);

        public List<OutputFile> Files { get; } = [];

        public SortedDictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);

        /// <summary>
        /// Returns a file's published path within the assets folder; <paramref name="name"/> unchanged if the theme has no such file.
        /// </summary>
        public string Publish(string name)
        {
            if (!Paths.ContainsKey(name) && known.Contains(name))
            {
                known.Remove(name); // Ends the recursion if two scripts import each other; the second keeps its plain name.
                Add(
                    name,
                    name.EndsWith(".js", StringComparison.Ordinal)
                        ? Encoding.UTF8.GetBytes(AssetReferences.InScript(ScriptBundle.Of(name, TextOf), name, Publish))
                        : File.ReadAllBytes(paths[name])
                );
            }

            return Paths.TryGetValue(name, out var path) ? path[(Folder.Length + 1)..] : name;
        }

        private string? TextOf(string name) =>
            paths.TryGetValue(name, out var path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;

        public void Add(string name, byte[] content)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
            var path = $"{Folder}/{Path.ChangeExtension(name, null)}.{hash}{Path.GetExtension(name)}";
            Paths[name] = path;
            Files.Add(new OutputFile(path, content));
        }
    }
}
