using System.Text.RegularExpressions;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>
/// Reports parts of style sheets that no browser will follow or that are unsafe: the content security policy of the pages allows no other
/// host, the sheets are joined into one, where <c>@import</c> has no effect, and some characters are forbidden.
/// </summary>
internal static partial class StyleSheetRules
{
    public static void Check(ThemeFiles files, DiagnosticBag bag)
    {
        foreach (
            var sheet in files
                .Below("assets")
                .Where(file => file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase) && RegularFile.Is(file.Path))
        )
        {
            if (FileText.Read(sheet.Path) is { } text)
            {
                Check(ThemeFiles.Shown(sheet.Path), text, bag);
            }
        }
    }

    private static void Check(string file, string text, DiagnosticBag bag)
    {
        var code = Comment().Replace(text, match => new string(' ', match.Length));
        var places = new LineMap(file, text);
        if (ForbiddenCharacters.First(code) is { } forbidden)
        {
            bag.Add(ThemeRules.NotInStyleSheet.At(places.At(forbidden, 1), ForbiddenCharacters.Name(code[forbidden])));
        }

        foreach (Match import in Import().Matches(code))
        {
            bag.Add(ThemeRules.ImportsSheet.At(places.At(import.Index, import.Length)));
        }

        foreach (Match address in OtherHost().Matches(code))
        {
            bag.Add(
                ThemeRules.OtherHost.At(
                    places.At(address.Groups["address"].Index, address.Groups["address"].Length),
                    address.Groups["address"].Value
                )
            );
        }
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("@import", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""url\(\s*["']?(?<address>(https?:)?//[^"')\s]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHost();
}
