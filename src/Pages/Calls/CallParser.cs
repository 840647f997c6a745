using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Calls;

/// <summary>The result of parsing at two opening braces.</summary>
/// <param name="Length">Number of characters read, braces included.</param>
/// <param name="Call">The parsed call; null for a comment, and after a diagnostic.</param>
internal readonly record struct ParsedCall(int Length, Call? Call);

/// <summary>
/// Parses calls in Handlebars' syntax: words, numbers and quoted strings, positional or named, and comments
/// (<c>{{! … }}</c>, <c>{{!-- … --}}</c>). Blocks, paths and nested calls belong to layouts.
/// </summary>
internal static class CallParser
{
    public const string Opening = "{{";
    private const string Closing = "}}";

    /// <summary>Parses the call or comment whose two opening braces are at <paramref name="start"/>.</summary>
    public static ParsedCall Parse(string text, int start, Placing place, DiagnosticBag bag)
    {
        var afterOpening = start + Opening.Length;
        if (afterOpening < text.Length && text[afterOpening] == '!')
        {
            return Comment(text, start, place, bag);
        }

        var cursor = new Cursor(text, afterOpening, place, bag);
        var call = cursor.Call(start);
        return new ParsedCall(cursor.At - start, call);
    }

    private static ParsedCall Comment(string text, int start, Placing place, DiagnosticBag bag)
    {
        var closing = text.AsSpan(start).StartsWith("{{!--", StringComparison.Ordinal) ? "--}}" : Closing;
        var end = text.IndexOf(closing, start + Opening.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            bag.Add(PageRules.OpenCall.At(place(start, Opening.Length)));
            return new ParsedCall(text.Length - start, null);
        }

        return new ParsedCall(end + closing.Length - start, null);
    }

    private sealed class Cursor(string text, int at, Placing place, DiagnosticBag bag)
    {
        public int At { get; private set; } = at;

        private char Here => At < text.Length ? text[At] : '\0';

        private bool AtClosing => text.AsSpan(At).StartsWith(Closing, StringComparison.Ordinal);

        public Call? Call(int start)
        {
            SkipSpace();
            var nameAt = At;
            var name = Word();
            if (name.Length == 0)
            {
                return Fail(
                    At >= text.Length ? PageRules.OpenCall.At(place(start, Opening.Length))
                        : AtClosing ? PageRules.EmptyCall.At(place(start, Opening.Length))
                        : PageRules.NotInPages.At(place(start, Opening.Length + 1)),
                    start
                );
            }

            var arguments = new List<Argument>();
            while (true)
            {
                SkipSpace();
                if (AtClosing)
                {
                    At += Closing.Length;
                    return new Call(new Located<string>(name, place(nameAt, name.Length)), arguments, place(start, At - start));
                }

                if (Argument(start) is not { } argument)
                {
                    return null;
                }

                arguments.Add(argument);
            }
        }

        private Argument? Argument(int start)
        {
            var from = At;
            if (Here is '"' or '\'')
            {
                return Quoted() is { } quoted ? new Argument(null, quoted) : OpenQuote(from, start);
            }

            var word = Word();
            if (word.Length == 0)
            {
                return At >= text.Length ? Open(start) : Unexpected(start);
            }

            var written = new Located<string>(word, place(from, word.Length));
            if (Here != '=')
            {
                return new Argument(null, written);
            }

            At++;
            var valueFrom = At;
            if (Here is '"' or '\'')
            {
                return Quoted() is { } quoted ? new Argument(written, quoted) : OpenQuote(valueFrom, start);
            }

            var value = Word();
            if (value.Length == 0)
            {
                bag.Add(PageRules.NoArgumentValue.At(written.At, word));
                SkipToClosing(start);
                return null;
            }

            return new Argument(written, new Located<string>(value, place(valueFrom, value.Length)));
        }

        // Reads a string in single or double quotation marks, in which a backslash escapes the same mark. Null if it is never closed.
        private Located<string>? Quoted()
        {
            var from = At;
            var mark = text[At++];
            var value = new System.Text.StringBuilder();
            while (At < text.Length && text[At] != mark)
            {
                if (text[At] == '\\' && At + 1 < text.Length && text[At + 1] == mark)
                {
                    At++;
                }

                value.Append(text[At] is '\n' or '\r' ? ' ' : text[At]);
                At++;
            }

            if (At >= text.Length)
            {
                return null;
            }

            At++;
            return new Located<string>(value.ToString(), place(from, At - from));
        }

        private string Word()
        {
            var from = At;
            while (
                At < text.Length
                && !AtClosing
                && !char.IsWhiteSpace(text[At])
                && text[At] is not ('=' or '"' or '\'' or '{' or '}' or '(' or ')' or '#' or '/' or '>' or '&' or '^')
            )
            {
                At++;
            }

            return text[from..At];
        }

        private void SkipSpace()
        {
            while (char.IsWhiteSpace(Here))
            {
                At++;
            }
        }

        private Argument? OpenQuote(int from, int start)
        {
            bag.Add(PageRules.OpenQuote.At(place(from, 1)));
            At = from + 1;
            SkipToClosing(start);
            return null;
        }

        private Argument? Unexpected(int start)
        {
            var fault = PageRules.UnexpectedInCall.At(place(At, 1), text[At]);
            if (Here == '}')
            {
                // The second closing brace is missing: the text after it is prose again, and the next '}}' belongs to another call.
                bag.Add(fault.WithHint("a call ends with two braces: '}}'"));
                At++;
                return null;
            }

            bag.Add(
                Here switch
                {
                    '=' => fault.WithHint("write a name, the sign and the value without spaces between them, as in 'year=2010'"),
                    '(' or ')' => fault.WithHint("a call takes words, numbers and quoted text, and no other call"),
                    _ => fault,
                }
            );
            SkipToClosing(start);
            return null;
        }

        private Argument? Open(int start)
        {
            Fail(PageRules.OpenCall.At(place(start, Opening.Length)), start);
            return null;
        }

        private Call? Fail(Diagnostic diagnostic, int start)
        {
            bag.Add(diagnostic);
            SkipToClosing(start);
            return null;
        }

        // Skips a faulty call, so that the text after it is read as usual. If the call has no end, skips the opening braces only.
        private void SkipToClosing(int start)
        {
            var end = text.IndexOf(Closing, Math.Min(At, text.Length), StringComparison.Ordinal);
            At = end < 0 ? start + Opening.Length : end + Closing.Length;
        }
    }
}
