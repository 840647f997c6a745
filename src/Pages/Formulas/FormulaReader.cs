using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;

namespace Report.Pages.Formulas;

/// <summary>
/// Reads LaTeX's notation of formulas from left to right and writes MathML Core. Reads what methods pages need: fractions, roots, sub- and superscripts, sums and
/// integrals, functions, Greek letters, accents, brackets that grow, cases and matrices, text. Anything else is a fault with its place; nothing is dropped in silence.
/// </summary>
internal sealed partial class FormulaReader(string text)
{
    private const int DeepestNesting = 40;

    // Each looks at every command that is known.
    private const int MostHints = 10;

    private const string Nothing = "<mrow></mrow>";

    private readonly List<FormulaFault> faults = [];
    private int at;
    private int depth;
    private bool isTooDeep;

    /// <summary>How sub- and superscripts stand, and what follows a name.</summary>
    private enum Kind
    {
        Plain,
        Limits,
        Function,
        FunctionWithLimits,
    }

    public IReadOnlyList<FormulaFault> Faults => faults;

    private bool AtEnd => at >= text.Length;

    private char Here => at < text.Length ? text[at] : '\0';

    public string Read()
    {
        var row = new StringBuilder();
        while (true)
        {
            row.Append(Row());
            if (AtEnd)
            {
                return row.ToString();
            }

            // What ends an inner row ends nothing here.
            var length = Command(at) is { Length: > 0 } name ? name.Length + 1 : Starts(@"\\") ? 2 : 1;
            var written = text.Substring(at, length);
            Fail(at, length, $"'{written}' stands alone", written switch
            {
                "}" => @"write '\}' for a brace that readers see",
                @"\\" or "&" => @"lines and columns stand between '\begin{aligned}' and '\end{aligned}'",
                _ => null,
            });
            at += length;
        }
    }

    /// <summary>Everything up to a sign that ends a row, which is not read.</summary>
    private string Row(char closing = '\0')
    {
        var row = new StringBuilder();
        while (true)
        {
            SkipSpace();
            if (AtEnd || Here is '}' or '&' || (closing != '\0' && Here == closing) || Starts(@"\\") || Command(at) is "right" or "end" or "middle")
            {
                return row.ToString();
            }

            row.Append(WithScripts());
        }
    }

    private string WithScripts()
    {
        var (nucleus, kind) = Here is '_' or '^' or '\'' ? (Nothing, Kind.Plain) : Nucleus();
        string? below = null;
        var above = new StringBuilder();
        var isRaised = false;
        for (SkipSpace(); Here is '_' or '^' or '\''; SkipSpace())
        {
            var (sign, place) = (Here, at++);
            if (sign == '\'')
            {
                above.Append("<mo>′</mo>");
            }
            else if (sign == '_' ? below is not null : isRaised)
            {
                Fail(place, 1, $"a second '{sign}' stands behind the same sign", "put braces around what belongs together: 'x_{ij}', '{x^a}^b'");
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
            nucleus = Nothing; // What stood there could not be read.
        }

        return (below, above) switch
        {
            (null, null) => nucleus,
            (_, null) => Element(hasLimits ? "munder" : "msub", nucleus, below),
            (null, _) => Element(hasLimits ? "mover" : "msup", nucleus, above),
            _ => Element(hasLimits ? "munderover" : "msubsup", nucleus, below, above),
        };
    }

    // A function and what it is of: U+2061 for screen readers, and a thin space where no bracket follows.
    private string Application(Kind kind)
    {
        if (kind is not (Kind.Function or Kind.FunctionWithLimits))
        {
            return "";
        }

        SkipSpace();
        return AtEnd || Here is '(' or '[' or '}' or ')' || Command(at) == "left" ? "<mo>\u2061</mo>" : "<mo>\u2061</mo>" + Space("0.1667em");
    }

    private (string MathMl, Kind Kind) Nucleus()
    {
        var start = at;
        if (Here == '{')
        {
            return (Group(), Kind.Plain);
        }

        if (Here == '\\')
        {
            return Command();
        }

        while (IsDigitAt(at) || (Here == '.' && IsDigitAt(at + 1)))
        {
            at++;
        }

        if (at > start)
        {
            return ($"<mn>{text[start..at]}</mn>", Kind.Plain);
        }

        return (Character(), Kind.Plain);
    }

    private bool IsDigitAt(int place) => place < text.Length && char.IsAsciiDigit(text[place]);

    private string Character()
    {
        var start = at;
        var rune = Rune.TryGetRuneAt(text, at, out var read) ? read : Rune.ReplacementChar;
        at += Math.Max(1, rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength);
        var sign = rune.ToString();
        switch (sign)
        {
            case "%":
                Fail(start, 1, "'%' begins a remark in LaTeX", @"write '\%'");
                return "";
            case "$" or "#":
                Fail(start, 1, $"'{sign}' means something else in LaTeX", $@"write '\{sign}'");
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
        var (start, name) = (at, Command(at));
        if (name.Length == 0)
        {
            return (Escaped(), Kind.Plain);
        }

        at += name.Length + 1;
        if (FormulaSymbols.Sums.TryGetValue(name, out var sum))
        {
            return ($"<mo>{sum}</mo>", Kind.Limits);
        }

        if (FormulaSymbols.Limits.Contains(name))
        {
            return ($"<mi>{(name.StartsWith("arg", StringComparison.Ordinal) ? $"arg\u2009{name[3..]}" : name)}</mi>", Kind.FunctionWithLimits);
        }

        return FormulaSymbols.Functions.Contains(name) ? ($"<mi>{name}</mi>", Kind.Function)
            : name == "operatorname" ? ($"<mi>{WebUtility.HtmlEncode(Verbatim(start, name))}</mi>", Kind.Function)
            : (Sign(name) ?? Construct(name, start), name is "underbrace" or "overbrace" ? Kind.Limits : Kind.Plain);
    }

    /// <summary>A command without arguments; null for another.</summary>
    private static string? Sign(string name) =>
        FormulaSymbols.Letters.TryGetValue(name, out var letter) ? $"<mi>{letter}</mi>"
        : FormulaSymbols.Operators.TryGetValue(name, out var sign) ? $"<mo>{sign}</mo>"
        : FormulaSymbols.Integrals.TryGetValue(name, out var integral) ? $"<mo>{integral}</mo>"
        : FormulaSymbols.Delimiters.TryGetValue(name, out var delimiter) ? Fence(delimiter)
        : FormulaSymbols.Spaces.TryGetValue(name, out var width) ? Space(width)
        : FormulaSymbols.Idle.Contains(name) ? ""
        : null;

    private string Construct(string name, int start)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                return Element("mfrac", Argument(start, @"\" + name), Argument(start, @"\" + name));
            case "binom":
                return $"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument(start, @"\binom")}{Argument(start, @"\binom")}</mfrac><mo>)</mo></mrow>";
            case "sqrt":
                return Root(start);
            case "overset":
                var over = Argument(start, @"\overset");
                return Element("mover", Argument(start, @"\overset"), over);
            case "underset":
                var under = Argument(start, @"\underset");
                return Element("munder", Argument(start, @"\underset"), under);
            case "text" or "textrm" or "textit" or "textbf" or "mbox":
                return Words(start, name);
            case "mathrm":
                return Upright(Verbatim(start, name));
            case "mathbf" or "boldsymbol" or "bm" or "mathbb":
                return Styled(name, start);
            case "left":
                return Bracketed(start);
            case "begin":
                return Environment(start);
            case var _ when FormulaSymbols.Accents.TryGetValue(name, out var accent):
                return $"<mover accent=\"true\">{Argument(start, @"\" + name)}<mo stretchy=\"{(name.Length > 5 ? "true" : "false")}\">{accent}</mo></mover>";
            case var _ when FormulaSymbols.Underlines.TryGetValue(name, out var line):
                return $"<munder accentunder=\"true\">{Argument(start, @"\" + name)}<mo stretchy=\"true\">{line}</mo></munder>";
            case var _ when FormulaSymbols.Enlarged.Contains(name):
                return Delimiter(start, name) is var sign && sign.Length == 0 ? "" : $"<mo minsize=\"1.5em\" maxsize=\"1.5em\">{WebUtility.HtmlEncode(sign)}</mo>";
            default:
                Fail(start, name.Length + 1, $@"'\{name}' is not known here", faults.Count < MostHints && DidYouMean.Nearest(name, Known) is { } near ? $@"did you mean '\{near}'?" : null);
                return "";
        }
    }

    private static IEnumerable<string> Known =>
    [
        .. FormulaSymbols.Letters.Keys, .. FormulaSymbols.Operators.Keys, .. FormulaSymbols.Sums.Keys, .. FormulaSymbols.Integrals.Keys, .. FormulaSymbols.Functions,
        .. FormulaSymbols.Limits, .. FormulaSymbols.Accents.Keys, .. FormulaSymbols.Underlines.Keys, .. FormulaSymbols.Delimiters.Keys, .. FormulaSymbols.Idle,
        .. FormulaSymbols.Enlarged, .. FormulaSymbols.Spaces.Keys.Where(name => name.Length > 1),
        "frac", "dfrac", "tfrac", "binom", "sqrt", "overset", "underset", "text", "mathrm", "mathbf", "mathbb", "boldsymbol", "operatorname", "left", "right", "begin", "end",
    ];

    // A backslash before a sign: the sign itself, or a blank.
    private string Escaped()
    {
        var sign = at + 1 < text.Length ? text[at + 1] : '\0';
        if (FormulaSymbols.Spaces.TryGetValue(sign.ToString(), out var width))
        {
            at += 2;
            return Space(width);
        }

        switch (sign)
        {
            case '{' or '}':
                at += 2;
                return Fence(sign.ToString());
            case '|':
                at += 2;
                return Fence("‖");
            case '%' or '$' or '#' or '&' or '_':
                at += 2;
                return $"<mi mathvariant=\"normal\">{WebUtility.HtmlEncode(sign.ToString())}</mi>";
            case ' ' or '\n':
                at += 2;
                return Space("0.3333em");
            default:
                Fail(at, Math.Min(2, text.Length - at), sign == '\0' ? @"a '\' stands at the end" : $@"'\{sign}' is not known here");
                at += sign == '\0' ? 1 : 2;
                return "";
        }
    }

    private string Root(int start)
    {
        SkipSpace();
        if (Here != '[')
        {
            return Element("msqrt", Argument(start, @"\sqrt"));
        }

        var open = at++;
        var degree = Nested(open, () => Row(']'));
        if (Here == ']')
        {
            at++;
        }
        else
        {
            Fail(open, 1, "'[' is never closed");
        }

        return Element("mroot", Argument(start, @"\sqrt"), Single(degree));
    }

    private string Bracketed(int start)
    {
        var row = new StringBuilder("<mrow>").Append(Stretched(Delimiter(start, "left")));
        while (true)
        {
            row.Append(Nested(start, () => Row()));
            var (place, name) = (at, Command(at));
            if (name is not ("right" or "middle"))
            {
                Fail(start, 5, @"'\left' has no '\right'", @"close it with '\right)', or with '\right.' where no bracket is to be seen");
                return row.Append("</mrow>").ToString();
            }

            at += name.Length + 1;
            row.Append(Stretched(Delimiter(place, name)));
            if (name == "right")
            {
                return row.Append("</mrow>").ToString();
            }
        }
    }

    /// <summary>The sign behind \left, \right and their like; nothing for '.', and after a fault.</summary>
    private string Delimiter(int start, string command)
    {
        SkipSpace();
        var name = Command(at);
        if (FormulaSymbols.Delimiters.TryGetValue(name, out var sign))
        {
            at += name.Length + 1;
            return sign;
        }

        if (name.Length == 0 && Here == '\\' && at + 1 < text.Length && text[at + 1] is '{' or '}' or '|')
        {
            at += 2;
            return text[at - 1] == '|' ? "‖" : text[at - 1].ToString();
        }

        if (name.Length == 0 && Here is '(' or ')' or '[' or ']' or '|' or '/' or '.' or '<' or '>')
        {
            at++;
            return text[at - 1] switch { '.' => "", '<' => "⟨", '>' => "⟩", var bracket => bracket.ToString() };
        }

        Fail(start, command.Length + 1, $@"no bracket stands behind '\{command}'", $@"write one, as in '\{command}(', or '\{command}.' for none");
        return "";
    }

    private string Environment(int start)
    {
        var name = Verbatim(start, "begin");
        var isKnown = FormulaSymbols.Environments.TryGetValue(name, out var environment);
        if (!isKnown)
        {
            var near = DidYouMean.Nearest(name, FormulaSymbols.Environments.Keys);
            Fail(start, at - start, $@"'\begin{{{name}}}' is not known here", near is null ? $"known here: {string.Join(", ", FormulaSymbols.Environments.Keys)}" : $@"did you mean '\begin{{{near}}}'?");
        }

        var table = new StringBuilder("<mtr><mtd>");
        while (true)
        {
            table.Append(Nested(start, () => Row()));
            if (Here == '&')
            {
                at++;
                table.Append("</mtd><mtd>");
            }
            else if (Starts(@"\\"))
            {
                at += 2 + RowGap().Match(text, at + 2).Length;
                table.Append("</mtd></mtr><mtr><mtd>");
            }
            else
            {
                break;
            }
        }

        table.Append("</mtd></mtr>").Replace("<mtr><mtd></mtd></mtr>", "");
        var end = at;
        if (Command(at) != "end")
        {
            Fail(start, 6, $@"'\begin{{{name}}}' has no '\end{{{name}}}'");
        }
        else
        {
            at += 4;
            if (Verbatim(end, "end") is var closed && closed != name)
            {
                Fail(end, at - end, $@"'\end{{{closed}}}' stands where '\end{{{name}}}' has to");
            }
        }

        var look = environment.Class is { } alignment ? $" class=\"{alignment}\"{(alignment == "formula-aligned" ? " displaystyle=\"true\"" : "")}" : "";
        return $"<mrow>{Stretched(environment.Before ?? "")}<mtable{look}>{table}</mtable>{Stretched(environment.After ?? "")}</mrow>";
    }

    // "\\[2pt]": how far the next row stands off, which the style sheet decides.
    [GeneratedRegex(@"\G\[-?[0-9.]+ ?(pt|em|ex|mm|cm|in)\]")]
    private static partial Regex RowGap();

    /// <summary>What a command or a script is given: a group, a command or one character, as a single element.</summary>
    private string Argument(int start, string command)
    {
        SkipSpace();
        if (AtEnd || Here is '}' or '&' or '_' or '^' || Starts(@"\\") || Command(at) is "right" or "end" or "middle")
        {
            Fail(start, command.Length, $"nothing stands behind '{command}'", command is "_" or "^" ? $@"write '\{command}' for the sign itself" : $"give it what it needs in braces: '{command}{{…}}'");
            return Nothing;
        }

        if (char.IsAsciiDigit(Here))
        {
            return $"<mn>{text[at++]}</mn>";
        }

        var argument = Here == '{' ? Group() : Nested(at, () => Nucleus().MathMl);
        return argument.Length == 0 ? Nothing : argument;
    }

    private string Group()
    {
        var open = at++;
        var row = Nested(open, () => Row());
        if (Here != '}')
        {
            // The sign that ended the row may belong to what is around.
            Fail(open, 1, "'{' is never closed");
            return Single(row);
        }

        at++;
        return Single(row);
    }

    /// <summary>The text between two braces, as it is typed.</summary>
    private string Verbatim(int start, string command)
    {
        SkipSpace();
        var end = Here == '{' ? text.IndexOf('}', at) : -1;
        if (end < 0)
        {
            Fail(start, command.Length + 1, Here == '{' ? "'{' is never closed" : $@"no braces stand behind '\{command}'", $@"write '\{command}{{…}}'");
            at = Here == '{' ? text.Length : at;
            return "";
        }

        var words = text[(at + 1)..end];
        at = end + 1;
        return words;
    }

    private string Words(int start, string name)
    {
        var words = EscapedSign().Replace(Verbatim(start, name), "$1");
        if (words.AsSpan().IndexOfAny('\\', '{') >= 0)
        {
            Fail(start, at - start, $@"'\{name}' takes words alone", "put signs and commands behind its closing brace");
        }

        return $"<mtext>{WebUtility.HtmlEncode(words).Replace(' ', '\u00A0')}</mtext>";
    }

    [GeneratedRegex(@"\\([%$#&_])")]
    private static partial Regex EscapedSign();

    private static string Upright(string words) => words.Length == 1
        ? $"<mi mathvariant=\"normal\">{WebUtility.HtmlEncode(words)}</mi>"
        : words.All(char.IsLetter) && words.Length > 0 ? $"<mi>{words}</mi>" : $"<mtext>{WebUtility.HtmlEncode(words).Replace(' ', '\u00A0')}</mtext>";

    // Bold and double-struck letters have characters of their own; MathML Core knows no other way.
    private string Styled(string name, int start)
    {
        var words = Verbatim(start, name);
        var isBold = name != "mathbb";
        var letters = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (StyledLetter(rune.Value, isBold) is not { } styled)
            {
                Fail(start, at - start, $@"'\{name}' has letters that have no such form", @"put letters from A to Z into it, and the rest outside");
                return "";
            }

            letters.Append(char.ConvertFromUtf32(styled));
        }

        return $"<mi>{letters}</mi>";
    }

    private static int? StyledLetter(int letter, bool isBold) => (char)Math.Min(letter, char.MaxValue) switch
    {
        'C' when !isBold => 0x2102,
        'H' when !isBold => 0x210D,
        'N' when !isBold => 0x2115,
        'P' when !isBold => 0x2119,
        'Q' when !isBold => 0x211A,
        'R' when !isBold => 0x211D,
        'Z' when !isBold => 0x2124,
        >= 'A' and <= 'Z' => (isBold ? 0x1D400 : 0x1D538) + letter - 'A',
        >= 'a' and <= 'z' => (isBold ? 0x1D41A : 0x1D552) + letter - 'a',
        >= '0' and <= '9' => (isBold ? 0x1D7CE : 0x1D7D8) + letter - '0',
        _ => null,
    };

    private string Nested(int start, Func<string> read)
    {
        if (depth == DeepestNesting)
        {
            Fail(start, 1, $"it is nested more than {DeepestNesting.ToString(CultureInfo.InvariantCulture)} deep", "divide it into several");
            (isTooDeep, at) = (true, text.Length);
            return "";
        }

        depth++;
        var inner = read();
        depth--;
        return inner;
    }

    private static string Element(string name, params string[] children) => $"<{name}>{string.Concat(children)}</{name}>";

    // Scripts, fractions and roots take single elements; a row around one that is single already does no harm, but weighs.
    private static string Single(string row) => IsSingle(row) ? row : $"<mrow>{row}</mrow>";

    private static bool IsSingle(string row)
    {
        var name = row.Length > 1 && row[0] == '<' ? row[1..row.AsSpan().IndexOfAny('>', ' ')] : "";
        return name is "mi" or "mn" or "mo" or "mtext" && row.EndsWith($"</{name}>", StringComparison.Ordinal) && row.IndexOf('<', 1) == row.Length - name.Length - 3;
    }

    private static string Fence(string sign) => $"<mo stretchy=\"false\">{sign}</mo>";

    private static string Stretched(string sign) => sign.Length == 0 ? "" : $"<mo stretchy=\"true\">{sign}</mo>";

    private static string Space(string width) => $"<mspace width=\"{width}\"></mspace>";

    /// <summary>The letters behind a backslash; nothing where there is none, or another sign behind it.</summary>
    private string Command(int place)
    {
        if (place >= text.Length || text[place] != '\\')
        {
            return "";
        }

        var end = place + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[(place + 1)..end];
    }

    private bool Starts(string sign) => text.AsSpan(Math.Min(at, text.Length)).StartsWith(sign, StringComparison.Ordinal);

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Here))
        {
            at++;
        }
    }

    // Of what was left unread behind too deep a place, nothing is known.
    private void Fail(int place, int length, string message, string? hint = null)
    {
        if (!isTooDeep)
        {
            faults.Add(new FormulaFault(Math.Min(place, Math.Max(0, text.Length - 1)), Math.Max(1, length), message, hint));
        }
    }
}
