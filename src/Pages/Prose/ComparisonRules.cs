using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Markup;

namespace Report.Pages.Prose;

/// <summary>Comparing words in a sentence without a helper, a condition or a reason behind them.</summary>
internal sealed record BareComparison(string Words, string Sentence, Position At);

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
                var supported = new List<int>();
                foreach (var inline in block.Inline!.Descendants<Inline>())
                {
                    if (inline is CallInline { Call: { } call } && StandsBehind(call, context))
                    {
                        supported.Add(text.Length);
                    }

                    text.Append(inline);
                }

                return Bare(text.ToString(), supported, text.At, context);
            });

    /// <summary>Returns the unsupported comparing words of a text from YAML.</summary>
    public static IEnumerable<BareComparison> In(Located<string> text, BindingContext context)
    {
        var supported = new List<int>();
        var at = 0;
        while (text.Value.IndexOf(CallParser.Opening, at, StringComparison.Ordinal) is >= 0 and var opening)
        {
            var parsed = CallParser.Parse(text.Value, opening, (_, _) => default, new DiagnosticBag());
            if (parsed.Call is { } call && StandsBehind(call, context))
            {
                supported.Add(opening);
            }

            at = opening + Math.Max(1, parsed.Length);
        }

        return Bare(CallRemover.Remove(text.Value), supported, ScalarPlaces.Of(text), context);
    }

    // Shows each call as a single ellipsis, whatever its length.
    private static string Shown(string sentence) =>
        string.Concat(sentence.Where((c, i) => c != BlockText.Hole || i == 0 || sentence[i - 1] != BlockText.Hole))
            .Replace(BlockText.Hole, '…');

    private static bool StandsBehind(Call call, BindingContext context) =>
        context.Helpers.Find(call.Name.Value) is { Signature.StandsBehindWords: true };

    private static IEnumerable<BareComparison> Bare(string text, List<int> supported, Placing place, BindingContext context)
    {
        var found = context.Locale.Prose.Comparisons(text).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        var sentences = context.Locale.Prose.Sentences(text).ToList();
        var free = supported.Select(at => sentences.FindLastIndex(s => s.Start < Math.Max(1, at))).ToHashSet();
        var last = -1;
        foreach (var (start, length) in found)
        {
            var index = sentences.FindLastIndex(s => s.Start <= start);
            if (index >= 0 && index != last && !free.Contains(index))
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
