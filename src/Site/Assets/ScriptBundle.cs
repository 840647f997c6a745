using System.Text.RegularExpressions;

namespace Report.Site.Assets;

/// <summary>
/// Puts the modules that a script imports at its top into the script itself, so that a page asks for one file. What it imports
/// later, with <c>import("./x.js")</c>, stays a file of its own and is loaded when it is needed.
/// </summary>
/// <remarks>
/// Takes in what it understands: imports of names in braces, also under other names, of modules whose exports stand before declarations. Any other import, or module, stays
/// for the browser to load, which is slower and as right.
/// </remarks>
internal static partial class ScriptBundle
{
    /// <param name="name">Path of the script below the assets folder.</param>
    /// <param name="read">Text of a script by such a path; null where there is none.</param>
    public static string Of(string name, Func<string, string?> read) =>
        WithoutComments(Inline(name, read(name) ?? "", read, [name]));

    // Comments on lines of their own, but for those with "!", which are licences. A line within a template string may look like one, so a script with such strings over several lines is left as it is.
    private static string WithoutComments(string script) =>
        script.Split('\n').Any(line => line.Count(c => c == '`') % 2 == 1) ? script : LineComment().Replace(BlockComment().Replace(script, ""), "");

    private static string Inline(string name, string script, Func<string, string?> read, HashSet<string> seen) => StaticImport().Replace(script, import =>
    {
        var path = AssetReferences.Resolve(name, import.Groups["path"].Value);
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
        return $"const {{{AsPattern(import.Groups["names"].Value)}}} = (() => {{\n{body}return {{ {string.Join(", ", exports)} }};\n}})();\n";
    });

    // "a as b" is "a: b" where an object is taken apart.
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
