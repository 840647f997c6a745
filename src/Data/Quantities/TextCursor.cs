namespace Report.Data;

/// <summary>Reads a text from left to right, one spelling at a time. Skips blanks and ignores case.</summary>
internal sealed class TextCursor(string text)
{
    /// <summary>The position of the cursor, in characters from the start of the text.</summary>
    public int Offset { get; private set; }

    public string Text => text;

    public bool AtEnd
    {
        get
        {
            SkipBlanks();
            return Offset == text.Length;
        }
    }

    public char Current => Offset < text.Length ? text[Offset] : '\0';

    public void SkipBlanks()
    {
        while (Offset < text.Length && char.IsWhiteSpace(text[Offset]))
        {
            Offset++;
        }
    }

    public void MoveTo(int offset) => Offset = offset;

    /// <summary>Reads the first of the spellings that comes next; false if none does.</summary>
    public bool Take<T>(IEnumerable<(string Text, T Meaning)> spellings, out T meaning)
    {
        foreach (var spelling in spellings)
        {
            if (Take(spelling.Text))
            {
                meaning = spelling.Meaning;
                return true;
            }
        }

        meaning = default!;
        return false;
    }

    public bool TakeAny(IEnumerable<string> spellings) => spellings.Any(Take);

    /// <summary>
    /// Reads a spelling if it comes next as a whole word: "to" does not match "tons". A blank in it matches one or more blanks.
    /// </summary>
    public bool Take(string spelling)
    {
        SkipBlanks();
        var end = EndOf(spelling);
        if (end is null || (char.IsLetter(spelling[^1]) && end < text.Length && char.IsLetter(text[end.Value])))
        {
            return false;
        }

        Offset = end.Value;
        return true;
    }

    /// <summary>Returns a fault that spans the word at the cursor, up to the next blank.</summary>
    public ParseFault FaultHere(ParseRule rule)
    {
        SkipBlanks();
        var end = Offset;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new ParseFault(rule, Offset, end - Offset);
    }

    /// <summary>Returns a fault that spans the text from <paramref name="start"/> to the cursor.</summary>
    public ParseFault FaultSince(int start, ParseRule rule) => new(rule, start, Offset - start);

    private int? EndOf(string spelling)
    {
        var at = Offset;
        foreach (var c in spelling)
        {
            if (at == text.Length)
            {
                return null;
            }

            if (c == ' ')
            {
                var start = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == start)
                {
                    return null;
                }
            }
            else if (char.ToUpperInvariant(text[at++]) != char.ToUpperInvariant(c))
            {
                return null;
            }
        }

        return at;
    }
}
