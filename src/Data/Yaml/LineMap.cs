using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>Maps offsets in the text of a file to lines and columns as editors count them.</summary>
internal sealed class LineMap
{
    private readonly string file;
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineMap(string file, string text)
    {
        this.file = file;
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            // A lone \r ends a line as well, as it does in Markdown.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
    }

    public int Count => starts.Count;

    /// <summary>Offset of the start of a line; lines count from 0.</summary>
    public int Start(int line) => starts[line];

    /// <summary>True if a line consists of the given content and trailing white space.</summary>
    public bool IsLine(int line, string content)
    {
        return Span(line).TrimEnd().SequenceEqual(content);
    }

    /// <summary>The text of a line, with its line ending.</summary>
    public string Text(int line) => Span(line).ToString();

    private ReadOnlySpan<char> Span(int line) => text.AsSpan(starts[line]..(line + 1 < starts.Count ? starts[line + 1] : text.Length));

    /// <summary>The position of a range of characters, cut off at the end of its first line.</summary>
    public Position At(int offset, int length)
    {
        var found = starts.BinarySearch(offset);
        var line = found < 0 ? ~found - 1 : found;
        var end = line + 1 < starts.Count ? starts[line + 1] - 1 : text.Length;
        return new Position(file, line + 1, offset - starts[line] + 1, Math.Max(1, Math.Min(length, end - offset)));
    }
}
