using System.Text.RegularExpressions;
using Report.Themes;

namespace Report.Site.Assets;

/// <summary>Replaces relative references in style sheets and scripts by the published names of the files.</summary>
internal static partial class AssetReferences
{
    /// <summary>
    /// Replaces the references in a style sheet. They become relative to the assets folder, at whose top it is published.
    /// </summary>
    /// <param name="name">The style sheet's path below the assets folder.</param>
    public static string InCss(string css, string name, Func<string, string> publish) =>
        CssUrl().Replace(css, match => $"url(\"{publish(AssetPath.Resolve(name, match.Groups["path"].Value))}\")");

    /// <summary>
    /// Replaces a module's static and dynamic imports, and addresses relative to it: <c>new URL("./worker.js", import.meta.url)</c>.
    /// </summary>
    public static string InScript(string script, string name, Func<string, string> publish) =>
        ScriptImport()
            .Replace(
                script,
                match =>
                {
                    var published = publish(AssetPath.Resolve(name, match.Groups["path"].Value));
                    var relative = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/'))) + published;
                    return $"{match.Groups["before"].Value}\"./{relative}\"";
                }
            );

    [GeneratedRegex("""url\(\s*["']?(?<path>[^"')#:]+)["']?\s*\)""")]
    private static partial Regex CssUrl();

    [GeneratedRegex("""(?<before>\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)["'](?<path>\.{1,2}/[^"']+)["']""")]
    private static partial Regex ScriptImport();
}
