using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Adds calls to Markdown. Comes last, so that no other extension takes the braces for its own.</summary>
internal sealed class CallExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new CallInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // What stands in a call's place depends on the page: PageHtml adds the renderers.
    }
}
