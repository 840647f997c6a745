using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>
/// Adds calls to Markdown. Its parser goes before those of the extensions added earlier, so that none of them takes the braces.
/// </summary>
internal sealed class CallExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new CallInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // PageHtml adds the renderers, since the output of a call depends on the page.
    }
}
