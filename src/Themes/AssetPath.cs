namespace Report.Themes;

/// <summary>Paths below the assets folder of a theme, with forward slashes.</summary>
internal static class AssetPath
{
    /// <summary>Resolves a relative path: "../fonts/a.woff2" in "css/site.css" is "fonts/a.woff2".</summary>
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
}
