using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Adds formulas in sentences to Markdown; those that stand by themselves are blocks of code until <see cref="FormulaBlocks"/> reads them.</summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FormulaInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // PageHtml adds the renderers.
    }
}
