using System.Text.RegularExpressions;
using Report.Site.Assets;
using Shouldly;

namespace Report.Tests.Site.Assets;

/// <summary>
/// Bundling a script into another does not change what it does; imports that the bundler does not understand are left to the browser.
/// </summary>
public sealed partial class ScriptBundleTests
{
    private static readonly Dictionary<string, string> Modules = new()
    {
        ["js/a.js"] = "export const one = 1;\nexport function two() { return 2; }\n",
        ["js/list.js"] = "const one = 1;\nexport { one };\n",
        ["js/default.js"] = "export default 1;\n",
        ["js/nested.js"] = "import whole from \"./default.js\";\nexport const one = whole;\n",
    };

    [Fact]
    public void A_name_imported_under_another_is_taken_apart_as_that() =>
        Bundle("import { one as uno, two } from \"./a.js\";\nuno();\n")
            .ShouldStartWith(
                "const { one: uno, two } = (() => {\nconst one = 1;\nfunction two() { return 2; }\nreturn { one, two };\n})();\nuno();\n"
            );

    [Fact]
    public void Comments_on_lines_of_their_own_are_left_out()
    {
        Bundle("// One.\n/** Two,\n * three. */\nf(\"// four\");\n  // Five.\ng(); // six\n").ShouldBe("f(\"// four\");\ng(); // six\n");
        Bundle("//! Licence\nf();\n").ShouldBe("//! Licence\nf();\n");
        Bundle("f(`\n// text\n`);\n").ShouldBe("f(`\n// text\n`);\n");
    }

    [Theory]
    [InlineData("import { one } from \"./list.js\";\none();\n")]
    [InlineData("import { default as one } from \"./default.js\";\none();\n")]
    [InlineData("import one from \"./default.js\";\none();\n")]
    [InlineData("import * as all from \"./a.js\";\nall.one();\n")]
    [InlineData("import { one } from \"./nested.js\";\none();\n")]
    [InlineData("import { one } from \"./a.js\"\none();\n")]
    public void What_is_not_understood_stays_a_module(string script) => Bundle(script).ShouldBe(script);

    [Fact]
    public void No_import_ends_up_inside_a_function()
    {
        var bundle = Bundle("import { one } from \"./nested.js\";\nimport { two } from \"./a.js\";\none(two);\n");

        var code = bundle[(bundle.IndexOf("(() => {", StringComparison.Ordinal) is >= 0 and var at ? at : bundle.Length)..];
        Import().IsMatch(code).ShouldBeFalse();
    }

    private static string Bundle(string script) =>
        ScriptBundle.Of("js/site.js", name => name == "js/site.js" ? script : Modules.GetValueOrDefault(name));

    [GeneratedRegex("^import ", RegexOptions.Multiline)]
    private static partial Regex Import();
}
