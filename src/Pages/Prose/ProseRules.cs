using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Markup;

namespace Report.Pages.Prose;

/// <summary>Reports numbers in prose that do not come from data, and suggests the cell that may be meant.</summary>
internal static class ProseRules
{
    /// <summary>Number of characters after a number in which its unit is searched.</summary>
    private const int Nearby = 200;

    /// <summary>Checks all blocks of a page but code and quotations.</summary>
    /// <param name="known">Numbers shown as data next to the text, which the text may repeat.</param>
    public static void Check(MarkdownDocument document, MarkdownPlaces places, BindingContext context, IReadOnlySet<decimal>? known = null)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null && !IsQuoted(b)))
        {
            var text = BlockText.Of(block, places);
            Report(text.ToString(), text.At, context, known);
        }
    }

    /// <summary>Checks a text from YAML.</summary>
    /// <param name="known">Numbers shown as data next to the text, which the text may repeat.</param>
    public static void Check(Located<string> text, BindingContext context, IReadOnlySet<decimal>? known = null) =>
        Report(CallRemover.Remove(text.Value), ScalarPlaces.Of(text), context, known);

    private static void Report(string text, Placing place, BindingContext context, IReadOnlySet<decimal>? known)
    {
        if (!context.ChecksNumbers)
        {
            return;
        }

        foreach (var number in context.Locale.Prose.Numbers(text).Where(n => n.Value is not { } value || known?.Contains(value) != true))
        {
            var written = text.Substring(number.Start, number.Length);
            var end = number.Start + number.Length;
            var following = text[end..Math.Min(text.Length, end + Nearby)];
            context.Report(
                PageRules
                    .BareNumber.At(place(number.Start, number.Length), written)
                    .WithHint(context.Numbers.Suggest(context.Beside, number.Value, char.IsLetter(written[0]), following))
            );
        }
    }

    /// <summary>True if a block is within a quotation. Callouts do not count, although Markdown parses them as quotations.</summary>
    internal static bool IsQuoted(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock and not AlertBlock)
            {
                return true;
            }
        }

        return false;
    }
}
