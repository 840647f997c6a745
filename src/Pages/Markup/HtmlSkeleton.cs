using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>
/// The HTML of a text without the output of its calls, so that only the editor's own work is checked. Maps the parts written as HTML to
/// their position.
/// </summary>
internal sealed class HtmlSkeleton
{
    private readonly List<(int Start, RawHtml Html)> written = [];

    private HtmlSkeleton() { }

    public string Html { get; private set; } = "";

    public static HtmlSkeleton Of(MarkdownDocument document, MarkdownPlaces places)
    {
        var skeleton = new HtmlSkeleton();
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        PageMarkdown.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new CallRenderer());
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new BlockRenderer(skeleton, places));
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new InlineRenderer(skeleton));
        renderer.Render(document);
        skeleton.Html = writer.ToString();
        return skeleton;
    }

    /// <summary>
    /// Maps an offset in <see cref="Html"/> to the Markdown: to the same character if the editor wrote it as HTML, else to the start of the
    /// nearest HTML before it. Null if there is no HTML before it.
    /// </summary>
    public int? At(int index)
    {
        var found = written.FindLastIndex(part => part.Start <= index);
        if (found < 0)
        {
            return null;
        }

        var (start, html) = written[found];
        return html.At(index - start < html.Text.Length ? index - start : 0);
    }

    private void Note(HtmlRenderer renderer, RawHtml html) =>
        written.Add((((StringWriter)renderer.Writer).GetStringBuilder().Length, html));

    // Replaces comments with spaces, so that offsets stay the same.
    private static string WithoutComments(RawHtml html)
    {
        var text = new StringBuilder(html.Text);
        foreach (var comment in HtmlTag.In(html).Where(tag => tag.IsComment))
        {
            text.Remove(comment.Index, comment.Text.Length).Insert(comment.Index, " ", comment.Text.Length);
        }

        return text.ToString();
    }

    private sealed class CallRenderer : HtmlObjectRenderer<CallInline>
    {
        protected override void Write(HtmlRenderer renderer, CallInline call) { }
    }

    private sealed class BlockRenderer(HtmlSkeleton skeleton, MarkdownPlaces places) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (RawHtml.Of(block, places) is { } html)
            {
                skeleton.Note(renderer, html);
                renderer.Write(WithoutComments(html)).EnsureLine();
            }
        }
    }

    private sealed class InlineRenderer(HtmlSkeleton skeleton) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            // False within the alternative text of an image, which omits tags.
            if (renderer.EnableHtmlForInline)
            {
                var html = RawHtml.Of(inline);
                skeleton.Note(renderer, html);
                renderer.Write(WithoutComments(html));
            }
        }
    }
}
