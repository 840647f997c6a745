namespace Report.Data.Yaml;

/// <summary>
/// Finds a bracket or a quotation mark of broken YAML that is never closed. YamlDotNet reads on until something does not fit, often many lines
/// further down; here a line that starts like a list item or a key, no deeper than the line that opened it, shows that the sign was left open.
/// </summary>
internal sealed class UnclosedDelimiter
{
    private readonly string[] lines;
    private readonly Stack<Opened> open = new();
    private int line;
    private int column;

    // Column of the key above a text in | or >, whose lines are not looked at; null outside of any.
    private int? literal;

    // Where a bracket opened that one of the other kind seems to close.
    private (int Line, int Column)? crossed;

    private UnclosedDelimiter(string[] lines) => this.lines = lines;

    /// <summary>Line and column of the first such sign, both from 0; null where there is none.</summary>
    public static (int Line, int Column)? Find(string[] lines) => new UnclosedDelimiter(lines).Find();

    private (int Line, int Column)? Find()
    {
        for (line = 0; line < lines.Length; line++)
        {
            column = Indent(lines[line]);
            if (IsBlank || IsLiteral())
            {
                continue;
            }

            if (open.TryPeek(out var opened) && StartsAnew(opened))
            {
                return (opened.Line, opened.Column);
            }

            ReadLine();
            if (crossed is var (at, place))
            {
                return (at, place);
            }
        }

        return open.TryPeek(out var last) ? (last.Line, last.Column) : null;
    }

    private string Line => lines[line];

    private bool IsBlank => column == Line.Length || (Line[column] == '#' && !InQuotes);

    private bool InQuotes => open.TryPeek(out var opened) && opened.Sign is '"' or '\'';

    private bool IsLiteral()
    {
        if (column > literal)
        {
            return true;
        }

        literal = null;
        return false;
    }

    // A closing bracket may stand anywhere; an item or a key this far to the left belongs to what is around the sign.
    private bool StartsAnew(Opened opened) =>
        column <= Indent(lines[opened.Line]) && (Line[column..] is "-" || Line[column..].StartsWith("- ", StringComparison.Ordinal) || IsKey(Line[column..]));

    private static bool IsKey(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        return end > 0 && end < text.Length && text[end] == ':' && (end + 1 == text.Length || text[end + 1] == ' ');
    }

    private void ReadLine()
    {
        // Where a value may begin: after the dash of an item, the colon of a key, a bracket or a comma.
        var begins = true;
        while (column < Line.Length)
        {
            var sign = Line[column];
            if (InQuotes)
            {
                ReadQuoted(open.Peek().Sign);
                begins = false;
            }
            else if (sign == '#' && (column == 0 || Line[column - 1] is ' ' or '\t'))
            {
                return;
            }
            else
            {
                begins = Read(sign, begins);
            }
        }
    }

    // Whether a value may begin behind the sign.
    private bool Read(char sign, bool begins)
    {
        var at = column++;
        var blankFollows = column >= Line.Length || Line[column] is ' ' or '\t';
        switch (sign)
        {
            case '"' or '\'' or '[' or '{' when begins:
                open.Push(new Opened(sign, line, at));
                return true;
            case ']' or '}' when open.TryPop(out var opened):
                crossed ??= opened.Sign == (sign == ']' ? '[' : '{') ? null : (opened.Line, opened.Column);
                return false;
            case ',' when open.Count > 0:
                return true;
            case '-' or '?' when begins && blankFollows:
                return true;
            case ':' when blankFollows || open.Count > 0:
                return true;
            case '|' or '>' when begins && open.Count == 0:
                literal = Indent(Line);
                column = Line.Length;
                return false;
            case ' ' or '\t':
                return begins;
            default:
                return false;
        }
    }

    // Up to the end of the quotation, or of the line.
    private void ReadQuoted(char quote)
    {
        for (; column < Line.Length; column++)
        {
            if (quote == '"' && Line[column] == '\\')
            {
                column++;
            }
            else if (Line[column] == quote && quote == '\'' && column + 1 < Line.Length && Line[column + 1] == quote)
            {
                column++;
            }
            else if (Line[column] == quote)
            {
                column++;
                open.Pop();
                return;
            }
        }
    }

    private static int Indent(string text) => text.Length - text.TrimStart(' ').Length;

    private readonly record struct Opened(char Sign, int Line, int Column);
}
