using System.Text.RegularExpressions;

namespace Report.Site.Assets;

/// <summary>
/// Puts the modules that a script imports at its top into the script itself, so that a page asks for one file. What it imports
/// later, with <c>import("./x.js")</c>, stays a file of its own and is loaded when it is needed.
/// </summary>
/// <remarks>Knows the two forms that the theme's scripts use: imports of names in braces, and exports before a declaration.</remarks>
internal static partial class ScriptBundle
{
    /// <param name="name">Path of the script below the assets folder.</param>
    /// <param name="read">Text of a script by such a path; null where there is none.</param>
    public static string Of(string name, Func<string, string?> read) => Inline(name, read(name) ?? "", read, [name]);

    private static string Inline(string name, string script, Func<string, string?> read, HashSet<string> seen) => StaticImport().Replace(script, import =>
    {
        var path = References.Resolve(name, import.Groups["path"].Value);
        if (read(path) is not { } module || !seen.Add(path))
        {
            return import.Value;
        }

        var exports = Export().Matches(module).Select(e => e.Groups["name"].Value);
        var body = Export().Replace(Inline(path, module, read, seen), "${declaration}${name}");
        return $"const {{{import.Groups["names"].Value}}} = (() => {{\n{body}return {{ {string.Join(", ", exports)} }};\n}})();\n";
    });

    [GeneratedRegex("""^import \{(?<names>[^}]*)\} from ["'](?<path>\.[^"']+)["'];\n""", RegexOptions.Multiline)]
    private static partial Regex StaticImport();

    [GeneratedRegex(@"^export (?<declaration>(?:async )?(?:function|const|let|class) )(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Export();
}
