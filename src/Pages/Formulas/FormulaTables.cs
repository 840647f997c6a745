using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using static Report.Pages.Formulas.MathMl;

namespace Report.Pages.Formulas;

/// <summary>Reads environments: matrices, cases and aligned lines, all of which are tables in MathML.</summary>
internal static partial class FormulaTables
{
    /// <summary>The command that ends an environment, and so its last row.</summary>
    public const string Closing = "end";

    /// <summary>Reads the text after <c>\begin</c>, up to and including its <c>\end</c>.</summary>
    /// <param name="start">Offset of <c>\begin</c>, for faults.</param>
    public static string Read(FormulaReader reader, int start)
    {
        var text = reader.Text;
        var name = text.Verbatim(start, "begin");
        if (!FormulaSymbols.Environments.TryGetValue(name, out var environment))
        {
            var near = DidYouMean.Nearest(name, FormulaSymbols.Environments.Keys);
            text.Fail(
                start,
                text.At - start,
                $@"'\begin{{{name}}}' is not known here",
                near is null ? $"known here: {string.Join(", ", FormulaSymbols.Environments.Keys)}" : $@"did you mean '\begin{{{near}}}'?"
            );
        }

        var rows = Rows(reader, start);
        ReadEnd(text, start, name);
        var look = environment.Class is { } alignment
            ? $" class=\"{alignment}\"{(alignment == "formula-aligned" ? " displaystyle=\"true\"" : "")}"
            : "";
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
                // Removes the empty row after a last "\\".
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

    // The distance of the next row, as in "\\[2pt]", is ignored: the style sheet sets it.
    [GeneratedRegex(@"\G\[-?[0-9.]+ ?(pt|em|ex|mm|cm|in)\]")]
    private static partial Regex RowGap();
}
