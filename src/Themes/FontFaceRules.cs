using System.Text.RegularExpressions;
using Report.Diagnostics;

namespace Report.Themes;

/// <summary>Finds the <c>@font-face</c> rules in a theme's style sheets, without which browsers do not load a font.</summary>
internal static class FontFaceRules
{
    /// <summary>
    /// Whether a style sheet of the theme has a rule for the family. A style sheet that cannot be read counts as having none; it is
    /// reported when style sheets are joined.
    /// </summary>
    public static bool Load(ThemeFiles files, string family)
    {
        var rule = new Regex(
            $$"""@font-face\s*\{[^}]*font-family\s*:\s*["']?{{Regex.Escape(family)}}["']?\s*[;}]""",
            RegexOptions.IgnoreCase
        );
        return files
            .Below("assets")
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
