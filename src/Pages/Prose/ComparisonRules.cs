using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Helpers;
using Report.Pages.Markup;

namespace Report.Pages.Prose;

/// <summary>Finds comparing words in sentences that no helper, condition or reason supports.</summary>
internal static class ComparisonRules
{
    /// <summary>Returns the unsupported comparing words of a page, without those in code and quotations.</summary>
    public static IEnumerable<BareComparison> In(MarkdownDocument document, MarkdownPlaces places, BindingContext context) =>
        document
            .Descendants<LeafBlock>()
            .Where(b => b.Inline is not null && !ProseRules.IsQuoted(b))
            .SelectMany(block =>
            {
                var text = new BlockText(places);
                var supports = new List<(int At, WordSupport Support)>();
                foreach (var inline in block.Inline!.Descendants<Inline>())
                {
                    if (inline is CallInline { Call: { } call })
                    {
                        supports.Add((text.Length, SupportOf(call, context)));
                    }

                    text.Append(inline);
                }

                return Bare(text.ToString(), supports, text.At, context);
            });

    /// <summary>Returns the unsupported comparing words of a text from YAML.</summary>
    public static IEnumerable<BareComparison> In(Located<string> text, BindingContext context)
    {
        var supports = new List<(int At, WordSupport Support)>();
        var at = 0;
        while (text.Value.IndexOf(CallParser.Opening, at, StringComparison.Ordinal) is >= 0 and var opening)
        {
            var parsed = CallParser.Parse(text.Value, opening, (_, _) => default, new DiagnosticBag());
            if (parsed.Call is { } call)
            {
                supports.Add((opening, SupportOf(call, context)));
            }

            at = opening + Math.Max(1, parsed.Length);
        }

        return Bare(CallRemover.Remove(text.Value), supports, ScalarPlaces.Of(text), context);
    }

    // Shows each call as a single ellipsis, whatever its length.
    private static string Shown(string sentence) =>
        string.Concat(sentence.Where((c, i) => c != BlockText.Hole || i == 0 || sentence[i - 1] != BlockText.Hole))
            .Replace(BlockText.Hole, '…');

    private static WordSupport SupportOf(Call call, BindingContext context) =>
        context.Helpers.Find(call.Name.Value)?.Signature.Supports ?? WordSupport.None;

    private static IEnumerable<BareComparison> Bare(
        string text,
        List<(int At, WordSupport Support)> supports,
        Placing place,
        BindingContext context
    )
    {
        var found = context.Locale.Prose.Comparisons(text).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        var sentences = context.Locale.Prose.Sentences(text).ToList();
        var supported = supports
            .GroupBy(s => sentences.FindLastIndex(sentence => sentence.Start < Math.Max(1, s.At)), s => s.Support)
            .ToDictionary(group => group.Key, group => group.Max());
        var last = -1;
        foreach (var (start, length, isSuperlative) in found)
        {
            var index = sentences.FindLastIndex(s => s.Start <= start);
            var needed = isSuperlative ? WordSupport.All : WordSupport.Comparatives;
            if (index >= 0 && index != last && supported.GetValueOrDefault(index) < needed)
            {
                last = index;
                yield return new BareComparison(
                    text.Substring(start, length),
                    Shown(text[sentences[index].Start..sentences[index].End]),
                    place(start, length)
                );
            }
        }
    }
}
