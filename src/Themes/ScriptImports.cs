using System.Text.RegularExpressions;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>
/// Reports modules that a theme's scripts import and no browser will find: a script with such an import does nothing at all. Reads only
/// imports at the start of a line outside of comments, since a script is not parsed.
/// </summary>
internal static partial class ScriptImports
{
    public static void Check(ThemeFiles files, DiagnosticBag bag)
    {
        var assets = files.Below("assets");
        var names = assets.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (
            var (name, path) in assets.Where(file =>
                file.Name.EndsWith(".js", StringComparison.OrdinalIgnoreCase) && RegularFile.Is(file.Path)
            )
        )
        {
            if (FileText.Read(path) is { } text)
            {
                Check(ThemeFiles.Shown(path), name, text, names, bag);
            }
        }
    }

    private static void Check(string file, string name, string text, HashSet<string> names, DiagnosticBag bag)
    {
        var code = BlockComment().Replace(text, match => string.Concat(match.Value.Select(c => c == '\n' ? '\n' : ' ')));
        var places = new LineMap(file, text);
        foreach (Match import in Import().Matches(code))
        {
            var module = import.Groups["module"];
            var at = places.At(module.Index, module.Length);
            if (module.Value.StartsWith('.'))
            {
                var target = AssetPath.Resolve(name, module.Value);
                if (!names.Contains(target))
                {
                    bag.Add(ThemeRules.NoSuchFile.At(at, $"assets/{target}").WithHint(DidYouMean.Hint(target, names)));
                }
            }
            else if (module.Value.Contains("//", StringComparison.Ordinal))
            {
                bag.Add(ThemeRules.OtherHost.At(at, module.Value));
            }
            else if (!module.Value.StartsWith('/'))
            {
                bag.Add(ThemeRules.NoModule.At(at, module.Value));
            }
        }
    }

    [GeneratedRegex(@"^[ \t]*/\*.*?\*/", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(
        """^[ \t]*(import\s*["']|(import|export)\s+(\w+\s*,\s*)?(\w+|\*(\s+as\s+\w+)?|\{[^{}"'`]*\})\s*from\s*["'])(?<module>[^"'\s]+)["']""",
        RegexOptions.Multiline
    )]
    private static partial Regex Import();
}
