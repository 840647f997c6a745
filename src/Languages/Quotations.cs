namespace Report.Languages;

/// <summary>Finds text in quotation marks, which is not in the report's own words.</summary>
internal static class Quotations
{
    /// <summary>
    /// Returns the ranges from an opening mark to its closing mark. A curly double mark or « without one runs to the end of the text, since
    /// a quotation may go on in the next paragraph; other marks without one are ignored.
    /// </summary>
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

    // ’ is also an apostrophe: the closing mark is the first one without a letter after it.
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
