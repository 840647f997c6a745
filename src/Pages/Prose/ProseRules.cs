using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Markup;

namespace Report.Pages.Prose;

/// <summary>Finds numbers in prose that no data stands behind, and names the cell that may be meant.</summary>
public static class ProseRules
{
    /// <summary>Every block of a page but code and quotations.</summary>
    public static void Check(MarkdownDocument document, MarkdownPlaces places, BindingContext context)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null && !IsQuoted(b)))
        {
            var text = BlockText.Of(block, places);
            Report(text.ToString(), text.At, context);
        }
    }

    /// <summary>A text of YAML.</summary>
    public static void Check(Located<string> text, BindingContext context) =>
        Report(CallRemover.Remove(text.Value), (index, length) => ScalarPlaces.Of(text)(index, length), context);

    private static void Report(string text, Placing place, BindingContext context)
    {
        foreach (var number in BareNumbers.In(text))
        {
            var written = text.Substring(number.Start, number.Length);
            var following = text[(number.Start + number.Length)..];
            context.Report(PageRules.BareNumber.At(place(number.Start, number.Length), written).WithHint(context.Numbers.Suggest(number.Value, char.IsLetter(written[0]), following)));
        }
    }

    // Callouts are written as quotations and are none.
    private static bool IsQuoted(Block block)
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
