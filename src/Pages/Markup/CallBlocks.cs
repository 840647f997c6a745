using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Pages.Helpers;

namespace Report.Pages.Markup;

/// <summary>Distinguishes calls that form blocks, such as charts, from calls within sentences.</summary>
internal static class CallBlocks
{
    public static bool IsBlock(CallInline inline) =>
        inline.Call is { } call && HelperList.Find(call.Name.Value) is { Signature.IsBlock: true };

    /// <summary>True if a paragraph contains block calls and nothing else but comments and spaces.</summary>
    public static bool Is(LeafBlock paragraph) =>
        paragraph is ParagraphBlock { Inline: { } inlines }
        && inlines.Any(i => i is CallInline call && IsBlock(call))
        && inlines.All(i =>
            i is LineBreakInline
            || (i is CallInline call && (call.Call is null || IsBlock(call)))
            || (i is LiteralInline literal && literal.Content.AsSpan().Trim().IsEmpty)
        );
}
