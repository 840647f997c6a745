using Markdig;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Looks at references to footnotes before Markdown's own parser of links does.</summary>
internal sealed class NoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new UnknownNoteParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // PageHtml renders the notes.
    }
}
