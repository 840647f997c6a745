using Markdig.Syntax;

namespace Report.Pages.Markup;

/// <summary>The text of a block that Markdown leaves as it is, and where each of its characters stands.</summary>
/// <param name="starts">Offsets in the text at which its lines start.</param>
/// <param name="places">Offsets in the Markdown of the same: in a quotation or a list, lines leave out what stands before them.</param>
internal sealed class BlockLines(string text, int[] starts, int[] places)
{
    public string Text => text;

    /// <summary>Null where it has no lines.</summary>
    public static BlockLines? Of(LeafBlock block, MarkdownPlaces places)
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

        return new BlockLines(block.Lines.ToString(), starts, written);
    }

    /// <summary>Offset in the Markdown of one of its characters.</summary>
    public int At(int index)
    {
        var found = Array.BinarySearch(starts, index);
        var line = found < 0 ? ~found - 1 : found;
        return places[line] + index - starts[line];
    }
}
