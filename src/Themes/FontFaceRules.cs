using System.Text.RegularExpressions;
using Report.Diagnostics;

namespace Report.Themes;

/// <summary>The <c>@font-face</c> rules of a theme's style sheets: what makes browsers load a font.</summary>
internal static class FontFaceRules
{
    /// <summary>Whether some style sheet of the theme has a rule for the family. One that cannot be read has none: it is told where style sheets are put together.</summary>
    public static bool Load(ThemeFiles files, string family)
    {
        var rule = new Regex($$"""@font-face\s*\{[^}]*font-family\s*:\s*["']?{{Regex.Escape(family)}}["']?\s*[;}]""", RegexOptions.IgnoreCase);
        return files.Below("assets")
            .Where(file => file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase) && RegularFile.Is(file.Path))
            .Any(file => rule.IsMatch(TextOf(file.Path)));
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
