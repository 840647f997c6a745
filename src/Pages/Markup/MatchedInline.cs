using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

internal static class MatchedInline
{
    /// <summary>
    /// Adds <paramref name="inline"/> in place of the next <paramref name="length"/> characters, and sets its span to theirs.
    /// </summary>
    public static void Take(this InlineProcessor processor, ref StringSlice slice, Inline inline, int length)
    {
        inline.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + length - 1)
        );
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += length;
    }
}
