using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A stretch of HTML that stands in Markdown.</summary>
/// <param name="starts">Offsets in the text at which its lines start.</param>
/// <param name="places">Offsets in the Markdown of the same: in a quotation or a list, lines leave out what stands before them.</param>
public sealed class RawHtml(string text, int[] starts, int[] places)
{
    public string Text => text;

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
    public int At(int index)
    {
        var found = Array.BinarySearch(starts, index);
        var line = found < 0 ? ~found - 1 : found;
        return places[line] + index - starts[line];
    }

    public static RawHtml Of(HtmlInline inline) => new(inline.Tag, [0], [inline.Span.Start]);

    /// <summary>Null where it has no lines.</summary>
    public static RawHtml? Of(HtmlBlock block, MarkdownPlaces places)
    {
        if (block.Lines.Count == 0)
        {
            return null;
        }

        var lines = block.Lines.Lines.AsSpan(0, block.Lines.Count);
        var (starts, written) = (new int[lines.Length], new int[lines.Length]);
        for (var i = 0; i < lines.Length; i++)
        {
            starts[i] = i == 0 ? 0 : starts[i - 1] + lines[i - 1].Slice.Length + 1;

            // A line of which a tab was cut in two is a text of its own.
            written[i] = ReferenceEquals(lines[i].Slice.Text, places.Markdown) ? lines[i].Slice.Start : lines[i].Position;
        }

        return new RawHtml(block.Lines.ToString(), starts, written);
    }
}
