using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A fragment of HTML written in Markdown.</summary>
internal sealed class RawHtml(BlockLines lines)
{
    public string Text => lines.Text;

    /// <summary>Returns all HTML of a document in the order in which it is written.</summary>
    public static IReadOnlyList<RawHtml> Of(MarkdownDocument document, MarkdownPlaces places) =>
        [
            .. document
                .Descendants()
                .Select(element =>
                    element switch
                    {
                        HtmlBlock block => Of(block, places),
                        HtmlInline inline => Of(inline),
                        _ => null,
                    }
                )
                .OfType<RawHtml>()
                .OrderBy(html => html.At(0)),
        ];

    /// <summary>Returns the offset in the Markdown of a character of the fragment.</summary>
    public int At(int index) => lines.At(index);

    public static RawHtml Of(HtmlInline inline) => new(new BlockLines(inline.Tag, [0], [inline.Span.Start]));

    /// <summary>Returns the HTML of a block; null if the block has no lines.</summary>
    public static RawHtml? Of(HtmlBlock block, MarkdownPlaces places) =>
        BlockLines.Of(block, places) is { } lines ? new RawHtml(lines) : null;
}
