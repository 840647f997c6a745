using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A stretch of HTML that stands in Markdown.</summary>
/// <param name="Lines">Where each of its lines starts: in its own text, and in the Markdown.</param>
public sealed record RawHtml(string Text, IReadOnlyList<(int Own, int Written)> Lines)
{
    /// <summary>All the HTML of a text, in the order in which it is written.</summary>
    public static IReadOnlyList<RawHtml> Of(MarkdownDocument document, MarkdownPlaces places) =>
    [
        .. document.Descendants()
            .Select(element => element switch
            {
                HtmlBlock block => OfBlock(block, places),
                HtmlInline inline => new RawHtml(inline.Tag, [(0, inline.Span.Start)]),
                _ => null,
            })
            .OfType<RawHtml>()
            .OrderBy(html => html.Lines[0].Written),
    ];

    /// <summary>Offset in the Markdown of one of its characters.</summary>
    public int At(int index)
    {
        var (own, written) = Lines.Last(line => line.Own <= index);
        return written + index - own;
    }

    // In a quotation or a list, each line leaves out what stands before it.
    private static RawHtml? OfBlock(HtmlBlock block, MarkdownPlaces places)
    {
        var lines = new List<(int, int)>();
        var own = 0;
        foreach (var line in block.Lines.Lines.Take(block.Lines.Count))
        {
            lines.Add((own, ReferenceEquals(line.Slice.Text, places.Markdown) ? line.Slice.Start : line.Position));
            own += line.Slice.Length + 1;
        }

        return lines.Count == 0 ? null : new RawHtml(block.Lines.ToString(), lines);
    }
}
