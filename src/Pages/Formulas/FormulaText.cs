using System.Text.RegularExpressions;

namespace Report.Pages.Formulas;

/// <summary>A cursor over the text of a formula, which collects the faults found in it.</summary>
internal sealed class FormulaText(string text)
{
    private readonly List<FormulaFault> faults = [];
    private bool isGivenUp;

    public int At { get; set; }

    public IReadOnlyList<FormulaFault> Faults => faults;

    public bool AtEnd => At >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Here => this[At];

    public char this[int place] => place < text.Length ? text[place] : '\0';

    public string this[Range range] => text[range];

    public bool IsDigitAt(int place) => char.IsAsciiDigit(this[place]);

    public bool Starts(string sign) => text.AsSpan(Math.Min(At, text.Length)).StartsWith(sign, StringComparison.Ordinal);

    /// <summary>
    /// Returns the name of the command at the cursor, without its backslash; "" if there is none, or if no letter follows the backslash.
    /// </summary>
    public string Command()
    {
        if (Here != '\\')
        {
            return "";
        }

        var end = At + 1;
        while (char.IsAsciiLetter(this[end]))
        {
            end++;
        }

        return text[(At + 1)..end];
    }

    /// <summary>
    /// True at the end, and before a sign that belongs to an outer construct: a group, a cell, brackets or an environment.
    /// </summary>
    public bool AtEndOfRow =>
        AtEnd
        || Here is '}' or '&'
        || Starts(@"\\")
        || Command() is FormulaBrackets.Last or FormulaBrackets.Divider or FormulaTables.Closing;

    public void SkipSpace()
    {
        while (char.IsWhiteSpace(Here))
        {
            At++;
        }
    }

    /// <summary>Skips the text at the cursor that matches, if any does.</summary>
    /// <param name="pattern">A pattern that begins with \G.</param>
    public void Skip(Regex pattern) => At += pattern.Match(text, At).Length;

    /// <summary>Reads the text between two braces as typed. Returns "", after a fault, if there are no braces.</summary>
    /// <param name="start">Offset of the command that needs the text, for faults.</param>
    public string Verbatim(int start, string command)
    {
        SkipSpace();
        var end = Here == '{' ? text.IndexOf('}', At) : -1;
        if (end < 0)
        {
            Fail(
                start,
                command.Length + 1,
                Here == '{' ? "'{' is never closed" : $@"no braces stand behind '\{command}'",
                $@"write '\{command}{{…}}'"
            );
            At = Here == '{' ? text.Length : At;
            return "";
        }

        var words = text[(At + 1)..end];
        At = end + 1;
        return words;
    }

    public void Fail(int place, int length, string message, string? hint = null)
    {
        if (!isGivenUp)
        {
            faults.Add(new FormulaFault(Math.Min(place, Math.Max(0, text.Length - 1)), Math.Max(1, length), message, hint));
        }
    }

    /// <summary>Records a last fault and skips the rest of the text; later faults are ignored.</summary>
    public void GiveUp(int place, string message, string hint)
    {
        Fail(place, 1, message, hint);
        (isGivenUp, At) = (true, text.Length);
    }
}
