using Markdig.Syntax;
using Report.Diagnostics.Rules;
using Report.Pages.Formulas;

namespace Report.Pages.Markup;

/// <summary>Formulas that stand by themselves: blocks of code between <c>```math</c> and <c>```</c>.</summary>
internal static class FormulaBlocks
{
    private const string Language = "math";

    /// <summary>Reads the formulas of a document, and reports what cannot be read.</summary>
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

    /// <summary>A block's formula; null where it is code of another language.</summary>
    public static string? MathMlOf(CodeBlock block) => block.GetData(Language) as string;

    /// <param name="place">Offset in the Markdown of a character of the formula.</param>
    public static void Report(Formula formula, string latex, MarkdownPlaces places, Func<int, int> place)
    {
        foreach (var fault in formula.Faults)
        {
            // A fault is marked on one line.
            var line = latex.IndexOf('\n', fault.At);
            var length = line > fault.At ? Math.Min(fault.Length, line - fault.At) : fault.Length;
            var diagnostic = PageRules.UnreadFormula.At(places.At(place(fault.At), length), fault.Message);
            places.Bag.Add(fault.Hint is { } hint ? diagnostic.WithHint(hint) : diagnostic);
        }
    }
}
