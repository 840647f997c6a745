using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using static Report.Pages.Formulas.MathMl;

namespace Report.Pages.Formulas;

/// <summary>Environments: matrices, cases and lines that are aligned, all of them tables to MathML.</summary>
internal static partial class FormulaTables
{
    /// <summary>The command that ends a row of a table.</summary>
    public const string Closing = "end";

    /// <summary>Reads what follows <c>\begin</c>, up to its <c>\end</c>.</summary>
    /// <param name="start">Where <c>\begin</c> stands.</param>
    public static string Read(FormulaReader reader, int start)
    {
        var text = reader.Text;
        var name = text.Verbatim(start, "begin");
        if (!FormulaSymbols.Environments.TryGetValue(name, out var environment))
        {
            var near = DidYouMean.Nearest(name, FormulaSymbols.Environments.Keys);
            text.Fail(start, text.At - start, $@"'\begin{{{name}}}' is not known here", near is null ? $"known here: {string.Join(", ", FormulaSymbols.Environments.Keys)}" : $@"did you mean '\begin{{{near}}}'?");
        }

        var rows = Rows(reader, start);
        ReadEnd(text, start, name);
        var look = environment.Class is { } alignment ? $" class=\"{alignment}\"{(alignment == "formula-aligned" ? " displaystyle=\"true\"" : "")}" : "";
        return $"<mrow>{Stretched(environment.Before ?? "")}<mtable{look}>{rows}</mtable>{Stretched(environment.After ?? "")}</mrow>";
    }

    private static StringBuilder Rows(FormulaReader reader, int start)
    {
        var text = reader.Text;
        var rows = new StringBuilder("<mtr><mtd>");
        while (true)
        {
            rows.Append(reader.NestedRow(start));
            if (text.Here == '&')
            {
                text.At++;
                rows.Append("</mtd><mtd>");
            }
            else if (text.Starts(@"\\"))
            {
                text.At += 2;
                text.Skip(RowGap());
                rows.Append("</mtd></mtr><mtr><mtd>");
            }
            else
            {
                // The last row may end in "\\" too.
                return rows.Append("</mtd></mtr>").Replace("<mtr><mtd></mtd></mtr>", "");
            }
        }
    }

    private static void ReadEnd(FormulaText text, int start, string name)
    {
        var end = text.At;
        if (text.Command() != Closing)
        {
            text.Fail(start, 6, $@"'\begin{{{name}}}' has no '\end{{{name}}}'");
            return;
        }

        text.At += Closing.Length + 1;
        if (text.Verbatim(end, Closing) is var closed && closed != name)
        {
            text.Fail(end, text.At - end, $@"'\end{{{closed}}}' stands where '\end{{{name}}}' has to");
        }
    }

    // "\\[2pt]": how far the next row stands off, which the style sheet decides.
    [GeneratedRegex(@"\G\[-?[0-9.]+ ?(pt|em|ex|mm|cm|in)\]")]
    private static partial Regex RowGap();
}
