using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>
/// Finds where the content of a literal begins in the Markdown. Its span may also cover a backslash before it, and spaces that a table cell
/// trimmed.
/// </summary>
internal static class LiteralPlace
{
    public static int StartOf(LiteralInline literal, string markdown)
    {
        var span = literal.Span;
        var start =
            span.Length > literal.Content.Length && span.End < markdown.Length
                ? markdown.AsSpan(span.Start, span.Length).IndexOf(literal.Content.AsSpan(), StringComparison.Ordinal)
                : 0;
        return span.Start + Math.Max(start, 0);
    }
}
