using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Adds inline formulas to Markdown. Display formulas are code blocks, which <see cref="FormulaBlocks"/> reads later.</summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FormulaInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // PageHtml adds the renderers.
    }
}
