using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;

namespace Report.Pages.Markup;

/// <summary>Binds the calls of a Markdown document.</summary>
internal static class CallBinder
{
    /// <summary>Returns the ids of the datasets that the bound calls of a document use.</summary>
    public static IReadOnlySet<string> DatasetsOf(MarkdownDocument document)
    {
        var uses = new UseRecorder();
        foreach (var part in document.Descendants<CallInline>().Select(call => call.Part).OfType<BoundPart>())
        {
            part.Use(uses);
        }

        return uses.ToUses().Datasets.ToHashSet(StringComparer.Ordinal);
    }

    public static void Bind(MarkdownDocument document, MarkdownPlaces places, BindingContext context)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inlines)
            {
                BindBlock(block, inlines, places, context);
            }
        }
    }

    private static void BindBlock(LeafBlock block, ContainerInline inlines, MarkdownPlaces places, BindingContext context)
    {
        foreach (var inline in inlines.Descendants<CallInline>())
        {
            inline.IsBlock = inline.Call is { } call && context.Helpers.Find(call.Name.Value) is { Signature.IsBlock: true };
        }

        var alone = CallBlocks.Is(block);
        var text = new BlockText(places);
        foreach (var inline in inlines.Descendants<Inline>())
        {
            if (inline is CallInline { Call: { } call } written)
            {
                if (written.IsBlock && !alone)
                {
                    context.Report(PageRules.BlockInText.At(call.At, call.Name.Value));
                }
                else if (Binder.Bind(call, context) is { } part)
                {
                    written.Part = SentenceStart.Fit(part, text.ToString(), context.Locale.Prose);
                }
            }

            text.Append(inline);
        }

        FindingPlaces.Set(inlines, context);
    }
}
