using System.Text.RegularExpressions;

namespace Report.Site.Assets;

/// <summary>Finds the files that style sheets and scripts refer to by relative paths, and puts their published names there.</summary>
internal static partial class AssetReferences
{
    /// <summary>The style sheet is published at the top of the assets folder, so its references start there.</summary>
    /// <param name="name">Path of the style sheet below the assets folder.</param>
    public static string InCss(string css, string name, Func<string, string> publish) =>
        CssUrl().Replace(css, match => $"url(\"{publish(Resolve(name, match.Groups["path"].Value))}\")");

    /// <summary>Static and dynamic imports of a module, and addresses relative to it: <c>new URL("./worker.js", import.meta.url)</c>.</summary>
    public static string InScript(string script, string name, Func<string, string> publish) =>
        ScriptImport().Replace(script, match =>
        {
            var published = publish(Resolve(name, match.Groups["path"].Value));
            var relative = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/'))) + published;
            return $"{match.Groups["before"].Value}\"./{relative}\"";
        });

    /// <summary>"../fonts/a.woff2" in "css/site.css" is "fonts/a.woff2".</summary>
    public static string Resolve(string from, string path)
    {
        var parts = new Stack<string>(from.Split('/').SkipLast(1));
        foreach (var part in path.Split('/').Where(p => p != "."))
        {
            if (part != "..")
            {
                parts.Push(part);
            }
            else if (parts.Count > 0)
            {
                parts.Pop();
            }
        }

        return string.Join('/', parts.Reverse());
    }

    [GeneratedRegex("""url\(\s*["']?(?<path>[^"')#:]+)["']?\s*\)""")]
    private static partial Regex CssUrl();

    [GeneratedRegex("""(?<before>\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)["'](?<path>\.{1,2}/[^"']+)["']""")]
    private static partial Regex ScriptImport();
}
