namespace Report.Data.Yaml;

/// <summary>
/// Finds each character of a YAML scalar's value in its file. Characters other than white space have the same order in both, apart from
/// escapes; only indentation, folded line ends and the delimiters of the scalar lie between them.
/// </summary>
internal static class ScalarAlignment
{
    /// <summary>
    /// Returns the offset in <paramref name="file"/> of each character of <paramref name="value"/>; null if they do not match.
    /// </summary>
    /// <param name="start">Offset of the scalar in the file: of its quotation mark, or of | or >.</param>
    public static int[]? Align(string file, int start, string value)
    {
        if (start >= file.Length)
        {
            return null;
        }

        var (style, at) = (file[start], start);
        if (style is '|' or '>')
        {
            at = file.IndexOf('\n', start) is >= 0 and var end ? end + 1 : file.Length;
        }
        else if (style is '"' or '\'')
        {
            at++;
        }

        var offsets = new int[value.Length];
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsWhiteSpace(value[i]))
            {
                offsets[i] = Math.Min(at, file.Length - 1);
                continue;
            }

            // One escape may give both halves of a surrogate pair.
            if (char.IsLowSurrogate(value[i]) && i > 0 && file[offsets[i - 1]] == '\\')
            {
                offsets[i] = offsets[i - 1];
                continue;
            }

            at = SkipBlanks(file, at, style);
            if (at >= file.Length || Length(file, at, style, value[i]) is not (> 0 and var length))
            {
                return null;
            }

            offsets[i] = at;
            at += length;
        }

        return offsets;
    }

    private static int SkipBlanks(string file, int at, char style)
    {
        while (at < file.Length && (char.IsWhiteSpace(file[at]) || IsEscapedBlank(file, at, style)))
        {
            at += char.IsWhiteSpace(file[at]) ? 1 : 2;
        }

        return at;
    }

    // In double quotes: \n, \t and the like, and a backslash at the end of a line, which joins it to the next.
    private static bool IsEscapedBlank(string file, int at, char style) =>
        style == '"' && file[at] == '\\' && at + 1 < file.Length && file[at + 1] is '\n' or '\r' or 'n' or 't' or 'r' or ' ';

    // Length of a character in the file, escape included; 0 if the file has another character there.
    private static int Length(string file, int at, char style, char character)
    {
        if (style == '"' && file[at] == '\\' && at + 1 < file.Length)
        {
            return file[at + 1] switch
            {
                'x' => 4,
                'u' => 6,
                'U' => 10,
                _ => 2,
            };
        }

        if (file[at] != character)
        {
            return 0;
        }

        return style == '\'' && character == '\'' ? 2 : 1;
    }
}
