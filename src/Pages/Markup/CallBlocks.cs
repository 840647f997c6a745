using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Pages.Helpers;

namespace Report.Pages.Markup;

/// <summary>Tells calls that make a block from those that stand in a sentence.</summary>
internal static class CallBlocks
{
    public static bool IsBlock(CallInline inline) => inline.Call is { } call && HelperList.Find(call.Name.Value) is { Signature.IsBlock: true };

    /// <summary>Whether a paragraph holds calls that make blocks and nothing else.</summary>
    public static bool Is(LeafBlock paragraph) =>
        paragraph is ParagraphBlock { Inline: { } inlines }
        && inlines.Any(i => i is CallInline call && IsBlock(call))
        && inlines.All(i => i is LineBreakInline
            || (i is CallInline call && (call.Call is null || IsBlock(call)))
            || (i is LiteralInline literal && literal.Content.AsSpan().Trim().IsEmpty));
}
