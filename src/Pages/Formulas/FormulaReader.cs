using System.Globalization;
using System.Net;
using System.Text;
using static Report.Pages.Formulas.MathMl;

namespace Report.Pages.Formulas;

/// <summary>
/// Converts LaTeX formulas to MathML Core, from left to right. Supports fractions, roots, sub- and superscripts, sums and integrals,
/// functions, Greek letters, accents, brackets that grow, cases and matrices, text. Anything else is a fault with a position; nothing is
/// dropped silently.
/// </summary>
internal sealed class FormulaReader(FormulaText text)
{
    private const int DeepestNesting = 40;

    private int depth;

    /// <summary>
    /// The kind of an element: whether its scripts are limits above and below it, and whether it is a function that is applied.
    /// </summary>
    private enum Kind
    {
        Plain,
        Limits,
        Function,
        FunctionWithLimits,
    }

    public FormulaText Text => text;

    public string Read()
    {
        var row = new StringBuilder();
        while (true)
        {
            row.Append(Row());
            if (text.AtEnd)
            {
                return row.ToString();
            }

            // A sign that would end an inner row is a fault at the outermost level.
            var length =
                text.Command() is { Length: > 0 } name ? name.Length + 1
                : text.Starts(@"\\") ? 2
                : 1;
            var written = text[text.At..(text.At + length)];
            text.Fail(
                text.At,
                length,
                $"'{written}' stands alone",
                written switch
                {
                    "}" => @"write '\}' for a brace that readers see",
                    @"\\" or "&" => @"lines and columns stand between '\begin{aligned}' and '\end{aligned}'",
                    _ => null,
                }
            );
            text.At += length;
        }
    }

    /// <summary>Reads up to a sign that ends a row. The sign itself is not read.</summary>
    public string Row(char closing = '\0')
    {
        var row = new StringBuilder();
        while (true)
        {
            text.SkipSpace();
            if (text.AtEndOfRow || (closing != '\0' && text.Here == closing))
            {
                return row.ToString();
            }

            row.Append(WithScripts());
        }
    }

    /// <summary>Reads a row within another construct, down to a maximal depth.</summary>
    /// <param name="start">Offset of the construct, for faults.</param>
    public string NestedRow(int start, char closing = '\0') => Nested(start, () => Row(closing));

    /// <summary>Reads the argument of a command or script (a group, a command or one character) as a single element.</summary>
    /// <param name="start">Offset of the command, for faults.</param>
    /// <param name="command">The command as typed: <c>\frac</c>, <c>_</c>.</param>
    public string Argument(int start, string command)
    {
        text.SkipSpace();
        if (text.AtEndOfRow || text.Here is '_' or '^')
        {
            text.Fail(
                start,
                command.Length,
                $"nothing stands behind '{command}'",
                command is "_" or "^" ? $@"write '\{command}' for the sign itself" : $"give it what it needs in braces: '{command}{{…}}'"
            );
            return Nothing;
        }

        if (text.IsDigitAt(text.At))
        {
            return $"<mn>{text[text.At++]}</mn>";
        }

        var argument = text.Here == '{' ? Group() : Nested(text.At, () => Nucleus().MathMl);
        return argument.Length == 0 ? Nothing : argument;
    }

    private string WithScripts()
    {
        var (nucleus, kind) = text.Here is '_' or '^' or '\'' ? (Nothing, Kind.Plain) : Nucleus();
        string? below = null;
        var above = new StringBuilder();
        var isRaised = false;
        for (text.SkipSpace(); text.Here is '_' or '^' or '\''; text.SkipSpace())
        {
            var (sign, place) = (text.Here, text.At++);
            if (sign == '\'')
            {
                above.Append("<mo>′</mo>");
            }
            else if (sign == '_' ? below is not null : isRaised)
            {
                text.Fail(
                    place,
                    1,
                    $"a second '{sign}' stands behind the same sign",
                    "put braces around what belongs together: 'x_{ij}', '{x^a}^b'"
                );
                Argument(place, sign.ToString());
            }
            else if (sign == '_')
            {
                below = Argument(place, "_");
            }
            else
            {
                isRaised = true;
                above.Append(Argument(place, "^"));
            }
        }

        return Scripted(nucleus, kind, below, above.Length == 0 ? null : Single(above.ToString())) + Application(kind);
    }

    private static string Scripted(string nucleus, Kind kind, string? below, string? above)
    {
        var hasLimits = kind is Kind.Limits or Kind.FunctionWithLimits;
        if (nucleus.Length == 0 && (below ?? above) is not null)
        {
            nucleus = Nothing; // The base could not be read.
        }

        return (below, above) switch
        {
            (null, null) => nucleus,
            (_, null) => Element(hasLimits ? "munder" : "msub", nucleus, below),
            (null, _) => Element(hasLimits ? "mover" : "msup", nucleus, above),
            _ => Element(hasLimits ? "munderover" : "msubsup", nucleus, below, above),
        };
    }

    // Adds U+2061 after a function, and a thin space unless a bracket or the end follows.
    private string Application(Kind kind)
    {
        if (kind is not (Kind.Function or Kind.FunctionWithLimits))
        {
            return "";
        }

        text.SkipSpace();
        return text.AtEnd || text.Here is '(' or '[' or '}' or ')' || text.Command() == "left"
            ? FunctionApplication
            : FunctionApplication + Space("0.1667em");
    }

    private (string MathMl, Kind Kind) Nucleus()
    {
        var start = text.At;
        switch (text.Here)
        {
            case '{':
                return (Group(), Kind.Plain);
            case '\\':
                return Command();
        }

        while (text.IsDigitAt(text.At) || (text.Here == '.' && text.IsDigitAt(text.At + 1)))
        {
            text.At++;
        }

        return (text.At > start ? $"<mn>{text[start..text.At]}</mn>" : Character(), Kind.Plain);
    }

    private string Character()
    {
        var start = text.At;
        var rune =
            Rune.TryCreate(text.Here, out var single) || Rune.TryCreate(text.Here, text[start + 1], out single)
                ? single
                : Rune.ReplacementChar;
        text.At += rune.Utf16SequenceLength;
        var sign = rune.ToString();
        switch (sign)
        {
            case "%":
                text.Fail(start, 1, "'%' begins a remark in LaTeX", @"write '\%'");
                return "";
            case "$" or "#":
                text.Fail(start, 1, $"'{sign}' means something else in LaTeX", $@"write '\{sign}'");
                return "";
            case "~":
                return Space("0.3333em");
            case "-":
                return "<mo>−</mo>";
            case "*":
                return "<mo>∗</mo>";
            case "(" or ")" or "[" or "]" or "|" or "/":
                return Fence(sign);
            default:
                return Rune.IsLetter(rune) ? $"<mi>{sign}</mi>" : $"<mo>{WebUtility.HtmlEncode(sign)}</mo>";
        }
    }

    private (string MathMl, Kind Kind) Command()
    {
        var (start, name) = (text.At, text.Command());
        if (name.Length == 0)
        {
            return (Escaped(), Kind.Plain);
        }

        text.At += name.Length + 1;
        if (FormulaSymbols.Sums.TryGetValue(name, out var sum))
        {
            return ($"<mo>{sum}</mo>", Kind.Limits);
        }

        if (FormulaSymbols.Limits.Contains(name))
        {
            return (
                $"<mi>{(name.StartsWith("arg", StringComparison.Ordinal) ? $"arg\u2009{name[3..]}" : name)}</mi>",
                Kind.FunctionWithLimits
            );
        }

        return FormulaSymbols.Functions.Contains(name) ? ($"<mi>{name}</mi>", Kind.Function)
            : name == FormulaSymbols.NamedFunction ? ($"<mi>{WebUtility.HtmlEncode(text.Verbatim(start, name))}</mi>", Kind.Function)
            : (Sign(name) ?? FormulaConstructs.Read(this, name, start), name is "underbrace" or "overbrace" ? Kind.Limits : Kind.Plain);
    }

    /// <summary>Returns the MathML of a command without arguments; null for any other command.</summary>
    private static string? Sign(string name) =>
        FormulaSymbols.Letters.TryGetValue(name, out var letter) ? $"<mi>{letter}</mi>"
        : FormulaSymbols.Operators.TryGetValue(name, out var sign) ? $"<mo>{sign}</mo>"
        : FormulaSymbols.Integrals.TryGetValue(name, out var integral) ? $"<mo>{integral}</mo>"
        : FormulaSymbols.Delimiters.TryGetValue(name, out var delimiter) ? Fence(delimiter)
        : FormulaSymbols.Spaces.TryGetValue(name, out var width) ? Space(width)
        : FormulaSymbols.Idle.Contains(name) ? ""
        : null;

    // Reads a backslash and the sign after it, which stand for the sign itself or for a space.
    private string Escaped()
    {
        var (start, sign) = (text.At, text[text.At + 1]);
        text.At += sign == '\0' ? 1 : 2;
        if (FormulaSymbols.Spaces.TryGetValue(sign.ToString(), out var width))
        {
            return Space(width);
        }

        switch (sign)
        {
            case '{' or '}':
                return Fence(sign.ToString());
            case '|':
                return Fence("‖");
            case '%' or '$' or '#' or '&' or '_':
                return Upright(sign.ToString());
            case ' ' or '\n':
                return Space("0.3333em");
            default:
                text.Fail(start, text.At - start, sign == '\0' ? @"a '\' stands at the end" : $@"'\{sign}' is not known here");
                return "";
        }
    }

    private string Group()
    {
        var open = text.At++;
        var row = NestedRow(open);
        if (text.Here == '}')
        {
            text.At++;
        }
        else
        {
            // The sign that ended the row is not read, since it may belong to an outer construct.
            text.Fail(open, 1, "'{' is never closed");
        }

        return Single(row);
    }

    private string Nested(int start, Func<string> read)
    {
        if (depth == DeepestNesting)
        {
            text.GiveUp(
                start,
                $"it is nested more than {DeepestNesting.ToString(CultureInfo.InvariantCulture)} deep",
                "divide it into several"
            );
            return "";
        }

        depth++;
        var inner = read();
        depth--;
        return inner;
    }
}
