using Markdig.Syntax;
using Report.Diagnostics.Rules;
using Report.Pages.Formulas;

namespace Report.Pages.Markup;

/// <summary>Display formulas: code blocks between <c>```math</c> and <c>```</c>.</summary>
internal static class FormulaBlocks
{
    private const string Language = "math";

    /// <summary>Reads the display formulas of a document, and reports faults in them.</summary>
    public static void Read(MarkdownDocument document, MarkdownPlaces places)
    {
        foreach (var block in document.Descendants<FencedCodeBlock>().Where(block => block.Info == Language))
        {
            var lines = BlockLines.Of(block, places);
            if (lines is null || string.IsNullOrWhiteSpace(lines.Text))
            {
                places.Bag.Add(PageRules.UnreadFormula.At(places.At(block.Span.Start, 3), "nothing stands in it"));
                continue;
            }

            var formula = Formula.Read(lines.Text, isBlock: true);
            Report(formula, lines.Text, places, lines.At);
            block.SetData(Language, formula.MathMl);
        }
    }

    /// <summary>Returns the MathML of a block; null if the block is no formula or is empty.</summary>
    public static string? MathMlOf(CodeBlock block) => block.GetData(Language) as string;

    /// <param name="place">Maps an offset in the formula to the offset in the Markdown.</param>
    public static void Report(Formula formula, string latex, MarkdownPlaces places, Func<int, int> place)
    {
        foreach (var fault in formula.Faults)
        {
            // Marks a fault on its first line only.
            var line = latex.IndexOf('\n', fault.At);
            var length = line > fault.At ? Math.Min(fault.Length, line - fault.At) : fault.Length;
            var diagnostic = PageRules.UnreadFormula.At(places.At(place(fault.At), length), fault.Message);
            places.Bag.Add(fault.Hint is { } hint ? diagnostic.WithHint(hint) : diagnostic);
        }
    }
}
