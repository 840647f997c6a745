using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Templates;

/// <summary>
/// Reports, with their position in the template, faults that Handlebars notices only when a page is rendered, or reports without a
/// position.
/// </summary>
internal static partial class TemplateRules
{
    /// <param name="names">Names of all templates of the theme.</param>
    /// <param name="assets">Names of the theme's assets.</param>
    public static void Check(string file, string text, IReadOnlySet<string> names, IEnumerable<string> assets, DiagnosticBag bag)
    {
        // Replaces comments with spaces, so that offsets stay the same.
        var code = Comment().Replace(text, comment => Blank().Replace(comment.Value, " "));
        var places = new LineMap(file, text);
        var inline = Inline().Matches(code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (
            var name in Partial().Matches(code).Select(m => m.Groups[1]).Where(n => !names.Contains(n.Value) && !inline.Contains(n.Value))
        )
        {
            bag.Add(ThemeRules.NoPartial.At(places.At(name.Index, name.Length), name.Value).WithHint(DidYouMean.Hint(name.Value, names)));
        }

        foreach (
            var asset in Asset()
                .Matches(code)
                .Select(m => m.Groups[1])
                .Where(asset => !assets.Contains(asset.Value, StringComparer.Ordinal))
        )
        {
            bag.Add(
                ThemeRules.NoAsset.At(places.At(asset.Index, asset.Length), asset.Value).WithHint(DidYouMean.Hint(asset.Value, assets))
            );
        }

        new TemplateSyntax(code, places, bag).Check();
        if (bag.HasErrors)
        {
            return;
        }

        BlockRules.CheckElse(code, places, bag);
        foreach (var block in WithoutSubject().Matches(code).Select(m => m.Groups[1]))
        {
            bag.Add(ThemeRules.NotATemplate.At(places.At(block.Index, block.Length), $"'{block.Value}' needs a name to work on"));
        }
    }

    [GeneratedRegex(@"\{\{~?!--.*?--~?\}\}|\{\{~?!.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""\{\{~?\s*asset\s+["']([^"']*)["']""")]
    private static partial Regex Asset();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Blank();

    [GeneratedRegex("""\{\{~?#\*\s*inline\s+["']([^"']+)["']""")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\{\{~?#?>\s*([\w./-]+)")]
    private static partial Regex Partial();

    [GeneratedRegex(@"\{\{\{?~?\s*(#(?:if|unless|each|with)|lookup|log)\s*~?\}\}")]
    private static partial Regex WithoutSubject();
}
