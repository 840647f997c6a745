using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A stretch of HTML that stands in Markdown.</summary>
internal sealed class RawHtml(BlockLines lines)
{
    public string Text => lines.Text;

    /// <summary>All the HTML of a text, in the order in which it is written.</summary>
    public static IReadOnlyList<RawHtml> Of(MarkdownDocument document, MarkdownPlaces places) =>
    [
        .. document.Descendants()
            .Select(element => element switch
            {
                HtmlBlock block => Of(block, places),
                HtmlInline inline => Of(inline),
                _ => null,
            })
            .OfType<RawHtml>()
            .OrderBy(html => html.At(0)),
    ];

    /// <summary>Offset in the Markdown of one of its characters.</summary>
    public int At(int index) => lines.At(index);

    public static RawHtml Of(HtmlInline inline) => new(new BlockLines(inline.Tag, [0], [inline.Span.Start]));

    /// <summary>Null where it has no lines.</summary>
    public static RawHtml? Of(HtmlBlock block, MarkdownPlaces places) => BlockLines.Of(block, places) is { } lines ? new RawHtml(lines) : null;
}
