using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>Distinguishes calls that form blocks, such as charts, from calls within sentences, once they are bound.</summary>
internal static class CallBlocks
{
    /// <summary>True if a paragraph contains block calls and nothing else but comments and spaces.</summary>
    public static bool Is(LeafBlock paragraph) =>
        paragraph is ParagraphBlock { Inline: { } inlines }
        && inlines.Any(i => i is CallInline { IsBlock: true })
        && inlines.All(i =>
            i is LineBreakInline
            || (i is CallInline call && (call.Call is null || call.IsBlock))
            || (i is LiteralInline literal && literal.Content.AsSpan().Trim().IsEmpty)
        );
}
