using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Checks references to footnotes before Markdig's link parser sees them.</summary>
internal sealed class NoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new UnknownNoteParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // PageHtml renders the notes.
    }
}
