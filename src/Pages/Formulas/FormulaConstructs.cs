using System.Net;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using static Report.Pages.Formulas.MathMl;

namespace Report.Pages.Formulas;

/// <summary>Reads LaTeX commands with arguments, each as an element of MathML.</summary>
internal static partial class FormulaConstructs
{
    // The most faults for which a similar command is suggested, since each suggestion compares the name with all known commands.
    private const int MostHints = 10;

    /// <summary>
    /// The readers of commands by name. They receive the command's offset, <c>start</c>, with the text at the character after the command.
    /// </summary>
    private static readonly Dictionary<string, Func<FormulaReader, string, int, string>> Readers = All();

    private static readonly List<string> Known =
    [
        .. FormulaSymbols.Commands,
        .. Readers.Keys,
        .. FormulaBrackets.Closing,
        FormulaTables.Closing,
    ];

    /// <summary>Reads the arguments of a command and returns its MathML; "", after a fault, if the command is unknown.</summary>
    /// <param name="start">Offset of the command, for faults.</param>
    public static string Read(FormulaReader reader, string name, int start)
    {
        if (Readers.TryGetValue(name, out var read))
        {
            return read(reader, name, start);
        }

        var near = reader.Text.Faults.Count < MostHints ? DidYouMean.Nearest(name, Known) : null;
        reader.Text.Fail(start, name.Length + 1, $@"'\{name}' is not known here", near is null ? null : $@"did you mean '\{near}'?");
        return "";
    }

    private static Dictionary<string, Func<FormulaReader, string, int, string>> All()
    {
        var all = new Dictionary<string, Func<FormulaReader, string, int, string>>(StringComparer.Ordinal)
        {
            ["binom"] = Binomial,
            ["sqrt"] = Root,
            ["overset"] = (reader, name, start) => Stacked("mover", reader, name, start),
            ["underset"] = (reader, name, start) => Stacked("munder", reader, name, start),
            ["mathrm"] = (reader, name, start) => Upright(reader.Text.Verbatim(start, name)),
            ["left"] = (reader, _, start) => FormulaBrackets.Read(reader, start),
            ["begin"] = (reader, _, start) => FormulaTables.Read(reader, start),
        };
        Add(
            all,
            ["frac", "dfrac", "tfrac", "cfrac"],
            (reader, name, start) => Element("mfrac", Argument(reader, name, start), Argument(reader, name, start))
        );
        Add(all, ["text", "textrm", "textit", "textbf", "mbox"], TextOf);
        Add(all, ["mathbf", "boldsymbol", "bm"], (reader, name, start) => StyledLetters(reader, name, start, isBold: true));
        Add(all, ["mathbb"], (reader, name, start) => StyledLetters(reader, name, start, isBold: false));
        Add(all, FormulaSymbols.Accents.Keys, Accent);
        Add(all, FormulaSymbols.Underlines.Keys, Underline);
        Add(all, FormulaSymbols.Enlarged, Enlarged);
        return all;
    }

    private static void Add(
        Dictionary<string, Func<FormulaReader, string, int, string>> all,
        IEnumerable<string> names,
        Func<FormulaReader, string, int, string> read
    )
    {
        foreach (var name in names)
        {
            all.Add(name, read);
        }
    }

    private static string Argument(FormulaReader reader, string name, int start) => reader.Argument(start, @"\" + name);

    private static string Binomial(FormulaReader reader, string name, int start) =>
        $"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument(reader, name, start)}{Argument(reader, name, start)}</mfrac><mo>)</mo></mrow>";

    // The sign over or under the base comes first in LaTeX, and last in MathML.
    private static string Stacked(string element, FormulaReader reader, string name, int start)
    {
        var script = Argument(reader, name, start);
        return Element(element, Argument(reader, name, start), script);
    }

    private static string Root(FormulaReader reader, string name, int start)
    {
        var text = reader.Text;
        text.SkipSpace();
        if (text.Here != '[')
        {
            return Element("msqrt", Argument(reader, name, start));
        }

        var open = text.At++;
        var degree = reader.NestedRow(open, ']');
        if (text.Here == ']')
        {
            text.At++;
        }
        else
        {
            text.Fail(open, 1, "'[' is never closed");
        }

        return Element("mroot", Argument(reader, name, start), Single(degree));
    }

    private static string TextOf(FormulaReader reader, string name, int start)
    {
        var words = EscapedSign().Replace(reader.Text.Verbatim(start, name), "$1");
        if (words.AsSpan().IndexOfAny('\\', '{') >= 0)
        {
            reader.Text.Fail(
                start,
                reader.Text.At - start,
                $@"'\{name}' takes words alone",
                "put signs and commands behind its closing brace"
            );
        }

        return Words(words);
    }

    [GeneratedRegex(@"\\([%$#&_])")]
    private static partial Regex EscapedSign();

    private static string StyledLetters(FormulaReader reader, string name, int start, bool isBold)
    {
        if (Styled(reader.Text.Verbatim(start, name), isBold) is { } letters)
        {
            return letters;
        }

        reader.Text.Fail(
            start,
            reader.Text.At - start,
            $@"'\{name}' has letters that have no such form",
            "put letters from A to Z into it, and the rest outside"
        );
        return "";
    }

    // The accents that stretch are those with names of more than five letters: widehat, overline, widetilde, overbrace.
    private static string Accent(FormulaReader reader, string name, int start) =>
        $"<mover accent=\"true\">{Argument(reader, name, start)}<mo stretchy=\"{(name.Length > 5 ? "true" : "false")}\">{FormulaSymbols.Accents[name]}</mo></mover>";

    private static string Underline(FormulaReader reader, string name, int start) =>
        $"<munder accentunder=\"true\">{Argument(reader, name, start)}<mo stretchy=\"true\">{FormulaSymbols.Underlines[name]}</mo></munder>";

    private static string Enlarged(FormulaReader reader, string name, int start) =>
        FormulaBrackets.Sign(reader.Text, start, name) is { Length: > 0 } sign
            ? $"<mo minsize=\"1.5em\" maxsize=\"1.5em\">{WebUtility.HtmlEncode(sign)}</mo>"
            : "";
}
