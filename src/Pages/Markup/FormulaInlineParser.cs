using System.Net;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Report.Diagnostics.Rules;
using Report.Pages.Formulas;

namespace Report.Pages.Markup;

/// <summary>
/// Reads <c>$`…`$</c> as a formula. A dollar sign alone is an amount of money (docs/decisions/mathematics.md); LaTeX between two dollar
/// signs is reported.
/// </summary>
internal sealed partial class FormulaInlineParser : InlineParser
{
    private const string Opening = "$`";
    private const string Closing = "`$";

    public FormulaInlineParser()
    {
        OpeningCharacters = [Opening[0]];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text.StartsWith(Opening, StringComparison.Ordinal)
            ? text[Opening.Length..].IndexOf(Closing, StringComparison.Ordinal)
            : -1;
        if (end >= 0)
        {
            var latex = text.Slice(Opening.Length, end).ToString();
            var formula = Formula.Read(latex, isBlock: false);
            var start = slice.Start + Opening.Length;
            FormulaBlocks.Report(formula, latex, MarkdownPlaces.Of(processor), offset => processor.GetSourcePosition(start + offset));
            processor.Take(ref slice, new FormulaInline(latex, formula.MathMl), end + Opening.Length + Closing.Length);
            return true;
        }

        if (Dollars().Match(slice.Text, slice.Start, slice.Length) is { Success: true, Length: var length })
        {
            var places = MarkdownPlaces.Of(processor);
            places.Bag.Add(PageRules.DollarFormula.At(places.At(processor.GetSourcePosition(slice.Start), length)));

            // Shown as typed, but not as prose, in which its numbers and underscores would be reported too.
            var typed = slice.Text.Substring(slice.Start, length);
            processor.Take(ref slice, new FormulaInline(typed, WebUtility.HtmlEncode(typed)), length);
            return true;
        }

        return false;
    }

    // Matches "$x$", "$\alpha$", "$a^2 + b^2$" and "$$ \sum_{i} x_i $$" on one line; not "$5 a_b $6" or "$5 million to $6".
    [GeneratedRegex(
        @"\G(?:\$\$[^$\n]{0,400}?(?:\\[A-Za-z]|[\^_])[^$\n]{0,400}?\$\$|\$(?=\S)(?:[A-Za-z](?:_\w)?|[^$\n]{0,400}?(?:\\[A-Za-z]|\^|_\{)[^$\n]{0,400}?)(?<=\S)\$(?!\d))"
    )]
    private static partial Regex Dollars();
}
