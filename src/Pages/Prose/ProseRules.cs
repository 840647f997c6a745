using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Markup;

namespace Report.Pages.Prose;

/// <summary>Finds numbers in prose that no data stands behind, and names the cell that may be meant.</summary>
internal static class ProseRules
{
    /// <summary>How much of the text behind a number may name its unit; in characters.</summary>
    private const int Nearby = 200;

    /// <summary>Every block of a page but code and quotations.</summary>
    /// <param name="known">Numbers that stand beside the text as data.</param>
    public static void Check(MarkdownDocument document, MarkdownPlaces places, BindingContext context, IReadOnlySet<decimal>? known = null)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null && !IsQuoted(b)))
        {
            var text = BlockText.Of(block, places);
            Report(text.ToString(), text.At, context, known);
        }
    }

    /// <summary>A text of YAML.</summary>
    /// <param name="known">Numbers that stand beside the text as data.</param>
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
            context.Report(PageRules.BareNumber.At(place(number.Start, number.Length), written).WithHint(context.Numbers.Suggest(context.Beside, number.Value, char.IsLetter(written[0]), following)));
        }
    }

    /// <summary>Whether a block stands within a quotation. Callouts are written as quotations and are none.</summary>
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
