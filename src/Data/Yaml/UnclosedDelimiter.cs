namespace Report.Data.Yaml;

/// <summary>
/// Finds a bracket or quotation mark of broken YAML that is never closed. YamlDotNet reads on until something does not fit, often many
/// lines further down. This class takes a line that starts like a list item or a key, and is indented no deeper than the line of the
/// opening delimiter, as a sign that the delimiter was left open.
/// </summary>
internal sealed class UnclosedDelimiter
{
    private readonly string[] lines;
    private readonly Stack<Opened> open = new();
    private int line;
    private int column;

    // Column of the key whose block scalar (| or >) is being skipped; null outside of one.
    private int? literal;

    // Position of an opening bracket that is followed by a closing bracket of the other kind.
    private (int Line, int Column)? crossed;

    private UnclosedDelimiter(string[] lines) => this.lines = lines;

    /// <summary>Returns line and column, both from 0, of the first unclosed delimiter; null if there is none.</summary>
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

    // A closing bracket may have any indent; an item or a key this far to the left belongs to the structure around the delimiter.
    private bool StartsAnew(Opened opened) =>
        column <= Indent(lines[opened.Line])
        && (Line[column..] is "-" || Line[column..].StartsWith("- ", StringComparison.Ordinal) || IsKey(Line[column..]));

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
        // True at the places where a value may begin: after the dash of an item, the colon of a key, a bracket or a comma.
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

    // Returns whether a value may begin after the character.
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

    // Reads to the end of the quoted text, or of the line.
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
