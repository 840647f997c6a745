using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>
/// Splits an expression into tokens: numbers, dates (2016-07-08), "texts", names, `names with any characters`, and signs.
/// </summary>
/// <param name="fault">The rule that invalid characters are reported under.</param>
/// <param name="more">Further signs of the grammar, besides the usual ones.</param>
internal sealed class Lexer(string text, Placing placing, DiagnosticBag bag, Rule fault, params IReadOnlyList<string> more)
{
    private static readonly string[] Usual = ["==", "!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","];

    private int at;

    /// <summary>Returns all tokens, the last an end token; null after a diagnostic.</summary>
    public IReadOnlyList<Token>? Read()
    {
        var tokens = new List<Token>();
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "", placing(Math.Max(0, text.Length - 1), 1), Start: text.Length, End: text.Length));
                return tokens;
            }

            if (Next() is not { } token)
            {
                return null;
            }

            tokens.Add(token);
        }
    }

    private Token? Next()
    {
        var start = at;
        var c = text[start];
        if (char.IsAsciiDigit(c))
        {
            return Digits(start);
        }

        if (char.IsLetter(c) || c == '_')
        {
            at = Run(start, x => char.IsLetterOrDigit(x) || x == '_');
            return Made(TokenKind.Name, start, text[start..at]);
        }

        if (c is '"' or '\'' or '`')
        {
            return Quoted(start, c);
        }

        if (Usual.Concat(more).FirstOrDefault(sign => text.AsSpan(start).StartsWith(sign, StringComparison.Ordinal)) is { } found)
        {
            at += found.Length;
            return Made(TokenKind.Sign, start, found);
        }

        bag.Add(fault.At(placing(start, 1), $"'{c}' means nothing in an expression"));
        return null;
    }

    // A date contains no blanks, and its month has two digits: 2016 - 07 is a difference.
    private Token Digits(int start)
    {
        at = Run(start, char.IsAsciiDigit);
        if (at - start == 4)
        {
            for (
                var part = 0;
                part < 2 && at + 2 < text.Length && text[at] == '-' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]);
                part++
            )
            {
                at += 3;
            }

            if (at - start > 4)
            {
                return Made(TokenKind.Date, start, text[start..at]);
            }
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at = Run(at + 1, char.IsAsciiDigit);
        }

        return Made(TokenKind.Number, start, text[start..at]);
    }

    private Token? Quoted(int start, char mark)
    {
        var end = text.IndexOf(mark, start + 1);
        if (end < 0)
        {
            bag.Add(fault.At(placing(start, 1), $"the mark {mark} is never closed"));
            return null;
        }

        at = end + 1;
        return new Token(
            mark == '`' ? TokenKind.Name : TokenKind.Text,
            text[(start + 1)..end],
            placing(start, at - start),
            IsQuoted: true,
            start,
            at
        );
    }

    private int Run(int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
        {
            from++;
        }

        return from;
    }

    private Token Made(TokenKind kind, int start, string content) =>
        new(kind, content, placing(start, at - start), IsQuoted: false, start, at);
}
