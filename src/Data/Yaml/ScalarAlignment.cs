namespace Report.Data.Yaml;

/// <summary>
/// Finds each character of a YAML scalar's value in the file. What is not blank stands there in the same order, apart from
/// escapes: only indentation, folded line ends and the marks around the scalar lie between.
/// </summary>
internal static class ScalarAlignment
{
    /// <summary>Offset in <paramref name="file"/> of each character of <paramref name="value"/>; null where the two do not fit.</summary>
    /// <param name="start">Where the scalar starts in the file: at its quotation mark, or at | or >.</param>
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

            // Both halves of a surrogate pair come from one escape.
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

    // Between double quotes: \n, \t and the like, and a backslash at the end of a line, which joins it to the next.
    private static bool IsEscapedBlank(string file, int at, char style) =>
        style == '"' && file[at] == '\\' && at + 1 < file.Length && file[at + 1] is '\n' or '\r' or 'n' or 't' or 'r' or ' ';

    // How many characters of the file stand for this one; 0 where they are not it.
    private static int Length(string file, int at, char style, char character)
    {
        if (style == '"' && file[at] == '\\' && at + 1 < file.Length)
        {
            return file[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        }

        if (file[at] != character)
        {
            return 0;
        }

        return style == '\'' && character == '\'' ? 2 : 1;
    }
}
