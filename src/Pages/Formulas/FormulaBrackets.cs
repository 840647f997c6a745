using System.Text;
using static Report.Pages.Formulas.MathMl;

namespace Report.Pages.Formulas;

/// <summary>Reads brackets that grow with their content: <c>\left( … \middle| … \right)</c>.</summary>
internal static class FormulaBrackets
{
    private const string Opening = "left";

    public const string Last = "right";
    public const string Divider = "middle";

    /// <summary>The commands that end a row within brackets, without their backslash.</summary>
    public static readonly IReadOnlyList<string> Closing = [Last, Divider];

    /// <summary>Reads the text after <c>\left</c>, up to and including its <c>\right</c>.</summary>
    /// <param name="start">Offset of <c>\left</c>, for faults.</param>
    public static string Read(FormulaReader reader, int start)
    {
        var text = reader.Text;
        var row = new StringBuilder("<mrow>").Append(Stretched(Sign(text, start, Opening)));
        while (true)
        {
            row.Append(reader.NestedRow(start));
            var (place, name) = (text.At, text.Command());
            if (!Closing.Contains(name))
            {
                text.Fail(
                    start,
                    Opening.Length + 1,
                    @"'\left' has no '\right'",
                    @"close it with '\right)', or with '\right.' where no bracket is to be seen"
                );
                return row.Append("</mrow>").ToString();
            }

            text.At += name.Length + 1;
            row.Append(Stretched(Sign(text, place, name)));
            if (name == Last)
            {
                return row.Append("</mrow>").ToString();
            }
        }
    }

    /// <summary>
    /// Reads the bracket after <c>\left</c>, <c>\right</c>, <c>\middle</c> or <c>\big</c>. Returns "" for '.', and after a fault.
    /// </summary>
    public static string Sign(FormulaText text, int start, string command)
    {
        text.SkipSpace();
        var name = text.Command();
        if (FormulaSymbols.Delimiters.TryGetValue(name, out var sign))
        {
            text.At += name.Length + 1;
            return sign;
        }

        if (name.Length == 0 && text.Here == '\\' && text[text.At + 1] is ('{' or '}' or '|') and var escaped)
        {
            text.At += 2;
            return escaped == '|' ? "‖" : escaped.ToString();
        }

        if (name.Length == 0 && text.Here is ('(' or ')' or '[' or ']' or '|' or '/' or '.' or '<' or '>') and var bracket)
        {
            text.At++;
            return bracket switch
            {
                '.' => "",
                '<' => "⟨",
                '>' => "⟩",
                _ => bracket.ToString(),
            };
        }

        text.Fail(
            start,
            command.Length + 1,
            $@"no bracket stands behind '\{command}'",
            $@"write one, as in '\{command}(', or '\{command}.' for none"
        );
        return "";
    }
}
