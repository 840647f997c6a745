using System.Text.RegularExpressions;
using Report.Themes;

namespace Report.Site.Assets;

/// <summary>
/// Inlines the modules that a script imports statically, so that a page requests one file. Modules imported dynamically, with
/// <c>import("./x.js")</c>, stay files of their own, loaded when needed.
/// </summary>
/// <remarks>
/// Inlines only imports of names in braces, also renamed ones, of modules whose exports stand before declarations. Any other import or
/// module is left to the browser, which is slower but equally correct.
/// </remarks>
internal static partial class ScriptBundle
{
    /// <param name="name">The script's path below the assets folder.</param>
    /// <param name="read">Returns the text of a script by such a path; null if there is none.</param>
    public static string Of(string name, Func<string, string?> read) => WithoutComments(Inline(name, read(name) ?? "", read, [name]));

    // Removes // and /** */ comments on lines of their own; "//!" and "/*!", which mark licences, stay. A script with a template string of
    // several lines is left unchanged, since such a string may contain text that looks like a comment.
    private static string WithoutComments(string script) =>
        script.Split('\n').Any(line => line.Count(c => c == '`') % 2 == 1)
            ? script
            : LineComment().Replace(BlockComment().Replace(script, ""), "");

    private static string Inline(string name, string script, Func<string, string?> read, HashSet<string> seen) =>
        StaticImport()
            .Replace(
                script,
                import =>
                {
                    var path = AssetPath.Resolve(name, import.Groups["path"].Value);
                    if (read(path) is not { } module || !IsUnderstood(import.Groups["names"].Value, module) || !seen.Add(path))
                    {
                        return import.Value;
                    }

                    var inlined = Inline(path, module, read, seen);
                    if (AnyImport().IsMatch(inlined))
                    {
                        return import.Value;
                    }

                    var exports = Export().Matches(module).Select(e => e.Groups["name"].Value);
                    var body = Export().Replace(inlined, "${declaration}${name}");
                    return $"const {{{AsPattern(import.Groups["names"].Value)}}} = (() => {{\n{body}return {{ "
                        + $"{string.Join(", ", exports)} }};\n}})();\n";
                }
            );

    // Turns "a as b" into "a: b", the syntax for renaming in destructuring.
    private static string AsPattern(string names) => Renamed().Replace(names, ": ");

    private static bool IsUnderstood(string names, string module) =>
        !DefaultName().IsMatch(names) && AnyExport().Count(module) == Export().Count(module);

    [GeneratedRegex(@"^[ \t]*//(?!!)[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex(@"^[ \t]*/\*\*.*?\*/[ \t]*\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"\s+as\s+")]
    private static partial Regex Renamed();

    [GeneratedRegex(@"\bdefault\b|[""'/]")]
    private static partial Regex DefaultName();

    [GeneratedRegex(@"^\s*import\s*[\w{*""']", RegexOptions.Multiline)]
    private static partial Regex AnyImport();

    [GeneratedRegex(@"^\s*export\b", RegexOptions.Multiline)]
    private static partial Regex AnyExport();

    [GeneratedRegex("""^import \{(?<names>[^}]*)\} from ["'](?<path>\.[^"']+)["'];\n""", RegexOptions.Multiline)]
    private static partial Regex StaticImport();

    [GeneratedRegex(@"^export (?<declaration>(?:async )?(?:function|const|let|class) )(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Export();
}
