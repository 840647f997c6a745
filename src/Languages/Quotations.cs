namespace Report.Languages;

/// <summary>Finds what stands in quotation marks: words that are not the report's own.</summary>
internal static class Quotations
{
    /// <summary>Ranges between marks. One that is not closed runs to the end, as where a quotation goes on in the next paragraph.</summary>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        var ranges = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch
            {
                '“' or '„' => text.IndexOfAny(['”', '“'], i + 1) is var close && close < 0 ? text.Length : close,
                '«' => text.IndexOf('»', i) is var close && close < 0 ? text.Length : close,
                '"' => text.IndexOf('"', i + 1),
                '‘' => SingleEnd(text, i),
                _ => -1,
            };
            if (end > i)
            {
                ranges.Add((i, end));
                i = end;
            }
        }

        return ranges;
    }

    // ’ is an apostrophe too: the mark that closes is the first with no letter behind it.
    private static int SingleEnd(string text, int start)
    {
        for (var i = text.IndexOf('’', start); i >= 0; i = text.IndexOf('’', i + 1))
        {
            if (i + 1 == text.Length || !char.IsLetter(text[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }
}
