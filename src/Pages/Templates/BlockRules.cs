using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Templates;

/// <summary>
/// Reports misplaced <c>{{else}}</c>: it may appear once in a conditional block. Handlebars takes any other for a name, or drops the text
/// after it.
/// </summary>
internal static partial class BlockRules
{
    /// <param name="code">The template, with spaces in place of comments.</param>
    public static void CheckElse(string code, LineMap places, DiagnosticBag bag)
    {
        // For each open block, whether an else may still follow.
        var open = new Stack<bool>();
        foreach (Match tag in Tag().Matches(code))
        {
            if (tag.Groups["open"].Success)
            {
                open.Push(!tag.Groups["open"].Value.AsSpan().ContainsAny('>', '*'));
            }
            else if (tag.Groups["close"].Success)
            {
                open.TryPop(out _);
            }
            else if (!open.TryPeek(out var mayElse) || !mayElse)
            {
                bag.Add(
                    ThemeRules.NotATemplate.At(
                        places.At(tag.Index, tag.Length),
                        $"'{tag.Value}' stands in no block such as '{{{{#if}}}}', or is its second"
                    )
                );
            }
            else
            {
                open.Pop();
                open.Push(tag.Groups["chained"].Success);
            }
        }
    }

    [GeneratedRegex(@"\{\{~?(?:(?<else>else(?<chained>\s+\w[^}]*)?|\^(?=\s*~?\}))|(?<open>#[>*]?|\^)|(?<close>/))[^}]*\}\}")]
    private static partial Regex Tag();
}
