using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Templates;

/// <summary>
/// Reports malformed tags of a template: braces, quotation marks, brackets and blocks that are never closed. Handlebars.Net reports them in
/// messages that are hard to understand, often without a position.
/// </summary>
/// <param name="code">The template, with spaces in place of comments.</param>
internal sealed class TemplateSyntax(string code, LineMap places, DiagnosticBag bag)
{
    // Limits of nesting, with which the time that Handlebars.Net needs to compile grows steeply.
    private const int MostOpen = 100;
    private const int MostParentheses = 20;

    private readonly Stack<(string Tag, string Name, int At)> open = new();

    public void Check()
    {
        for (var at = Opening(0); at >= 0 && !bag.HasErrors; )
        {
            var braces =
                code.AsSpan(at).StartsWith("{{{{") ? 4
                : code.AsSpan(at).StartsWith("{{{") ? 3
                : 2;
            if (braces == 4)
            {
                Report(at, 4, "'{{{{' opens nothing here: write '{{' or '{{{'");
                return;
            }

            if (End(at, at + braces) is not { } end)
            {
                return;
            }

            var closing = braces == 3 ? "}}}" : "}}";
            if (!code.AsSpan(end).StartsWith(closing))
            {
                Report(at, braces, "'{{{' is closed with '}}' and needs '}}}'");
                return;
            }

            CheckTag(at, code[(at + braces)..end]);
            at = Opening(end + closing.Length);
        }

        if (!bag.HasErrors && open.TryPeek(out var left))
        {
            Report(left.At, left.Tag.Length, $"'{left.Tag}' is never closed: '{{{{/{left.Name}}}}}' is missing");
        }
    }

    // Skips braces after a backslash, which are text.
    private int Opening(int from)
    {
        var at = code.IndexOf("{{", from, StringComparison.Ordinal);
        while (at > 0 && code[at - 1] == '\\')
        {
            at = code.IndexOf("{{", at + 2, StringComparison.Ordinal);
        }

        return at;
    }

    /// <summary>Returns the offset of the braces that close a tag; null after a diagnostic.</summary>
    /// <param name="inside">Offset of the first character inside the braces.</param>
    private int? End(int tag, int inside)
    {
        var parentheses = new Stack<int>();
        for (var at = inside; at < code.Length; at++)
        {
            var rest = code.AsSpan(at);
            if (rest.StartsWith("}}") && parentheses.TryPeek(out var unclosed))
            {
                return Report(unclosed, 1, "'(' is never closed");
            }

            if (rest.StartsWith("}}"))
            {
                return at;
            }

            if (rest.StartsWith("{{"))
            {
                break;
            }

            if (code[at] is '"' or '\'' or '[')
            {
                var end = code.IndexOf(code[at] == '[' ? ']' : code[at], at + 1);
                var line = code.IndexOf('\n', at);
                if (end < 0 || (line >= 0 && line < end))
                {
                    return Report(at, 1, $"'{code[at]}' is never closed");
                }

                at = end;
            }
            else if (code[at] == '(' && parentheses.Count == MostParentheses)
            {
                return Report(at, 1, $"parentheses stand within each other more than {MostParentheses} deep");
            }
            else if (code[at] == '(')
            {
                parentheses.Push(at);
            }
            else if (code[at] == ')' && !parentheses.TryPop(out _))
            {
                return Report(at, 1, "')' closes nothing");
            }
        }

        return Report(tag, 2, "'{{' is never closed");
    }

    private void CheckTag(int at, string inside)
    {
        var text = inside.Trim('~', ' ', '\t', '\n', '\r');
        var name = NameIn(text.TrimStart('#', '/', '>', '*', '^', '&', ' '));
        if (text.Length == 0)
        {
            Report(at, inside.Length + 4, "nothing stands between '{{' and '}}'");
        }
        else if (text.EndsWith('='))
        {
            Report(at, inside.Length + 4, $"a value is missing behind '{text.Split(' ')[^1]}'");
        }
        else if (text[0] == '#' || (text[0] == '^' && name.Length > 0))
        {
            if (name.Length == 0)
            {
                Report(at, inside.Length + 4, $"'{text}' needs a name, as in '{{{{#if title}}}}'");
            }

            if (open.Count == MostOpen)
            {
                Report(at, inside.Length + 4, $"blocks stand within each other more than {MostOpen} deep");
                return;
            }

            open.Push(
                (
                    $"{{{{{text.Split(' ', 2)[0]}{(text.StartsWith("#>", StringComparison.Ordinal) ? " " + name : "")}}}}}",
                    text.StartsWith("#*", StringComparison.Ordinal) ? "inline" : name,
                    at
                )
            );
        }
        else if (text[0] == '/' && (!open.TryPop(out var block) || block.Name != name))
        {
            Report(
                at,
                inside.Length + 4,
                block.Tag is null
                    ? $"'{{{{/{name}}}}}' closes nothing"
                    : $"'{{{{/{name}}}}}' stands where '{{{{/{block.Name}}}}}' has to close '{block.Tag}' of line "
                        + $"{places.At(block.At, 1).Line}"
            );
        }
    }

    private static string NameIn(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \t\r\n~");
        return end < 0 ? text : text[..end];
    }

    private int? Report(int at, int length, string words)
    {
        bag.Add(ThemeRules.NotATemplate.At(places.At(at, length), words));
        return null;
    }
}
