using System.Text.RegularExpressions;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>
/// Reports parts of style sheets that no browser will follow or that are unsafe: brackets that do not fit, files that the theme lacks,
/// other hosts, which the content security policy of the pages forbids, <c>@import</c>, which has no effect in sheets that are joined into
/// one, and forbidden characters.
/// </summary>
internal static partial class StyleSheetRules
{
    public static void Check(ThemeFiles files, DiagnosticBag bag)
    {
        var assets = files.Below("assets");
        var names = assets.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (
            var sheet in assets.Where(file => file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase) && RegularFile.Is(file.Path))
        )
        {
            if (FileText.Read(sheet.Path) is { } text)
            {
                Check(ThemeFiles.Shown(sheet.Path), sheet.Name, text, names, bag);
            }
        }
    }

    private static void Check(string file, string name, string text, HashSet<string> names, DiagnosticBag bag)
    {
        var code = Comment().Replace(text, match => new string(' ', match.Length));
        var places = new LineMap(file, text);
        if (ForbiddenCharacters.First(code) is { } forbidden)
        {
            bag.Add(ThemeRules.NotInStyleSheet.At(places.At(forbidden, 1), ForbiddenCharacters.Name(code[forbidden])));
        }

        foreach (var (at, sign, opens) in StyleSheetBrackets.Faults(text))
        {
            bag.Add((opens ? ThemeRules.NeverClosed : ThemeRules.ClosesNothing).At(places.At(at, sign.Length), sign));
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

        foreach (var path in OwnFile().Matches(code).Select(match => match.Groups["path"]))
        {
            var target = AssetPath.Resolve(name, path.Value);
            if (!names.Contains(target))
            {
                bag.Add(
                    ThemeRules
                        .NoSuchFile.At(places.At(path.Index, path.Length), $"assets/{target}")
                        .WithHint(DidYouMean.Hint(target, names))
                );
            }
        }
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("@import", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""url\(\s*["']?(?<address>(https?:)?//[^"')\s]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHost();

    // As AssetReferences finds them: no data, no other host, no element of a picture.
    [GeneratedRegex("""url\(\s*["']?(?<path>[^"')#:?/][^"')#:?]*)["']?\s*\)""")]
    private static partial Regex OwnFile();
}
