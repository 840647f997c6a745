using Markdig.Syntax;

namespace Report.Pages.Markup;

/// <summary>The text of a block of code or HTML, with the position of each character in the Markdown.</summary>
/// <param name="starts">Offsets of the starts of lines in the text.</param>
/// <param name="places">Offsets of the same starts in the Markdown. Quotations and lists have marks before each line that the text
/// omits.</param>
internal sealed class BlockLines(string text, int[] starts, int[] places)
{
    public string Text => text;

    /// <summary>Returns the lines of a block; null if it has none.</summary>
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

            // Markdig copies a line into a string of its own if it has to split a tab; its offsets then say nothing about the Markdown.
            written[i] = ReferenceEquals(lines[i].Slice.Text, places.Markdown) ? lines[i].Slice.Start : lines[i].Position;
        }

        return new BlockLines(block.Lines.ToString(), starts, written);
    }

    /// <summary>Returns the offset in the Markdown of a character of the text.</summary>
    public int At(int index)
    {
        var found = Array.BinarySearch(starts, index);
        var line = found < 0 ? ~found - 1 : found;
        return places[line] + index - starts[line];
    }
}
