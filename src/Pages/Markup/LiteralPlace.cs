using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>Where the words of a literal begin in the Markdown: its span also covers a backslash before it, and blanks that a table has cut off.</summary>
internal static class LiteralPlace
{
    public static int StartOf(LiteralInline literal, string markdown)
    {
        var span = literal.Span;
        var start = span.Length > literal.Content.Length && span.End < markdown.Length
            ? markdown.AsSpan(span.Start, span.Length).IndexOf(literal.Content.AsSpan(), StringComparison.Ordinal)
            : 0;
        return span.Start + Math.Max(start, 0);
    }
}
