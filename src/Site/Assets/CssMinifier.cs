using System.Text;

namespace Report.Site.Assets;

/// <summary>Removes comments and needless white space from a style sheet. Strings and single spaces between words stay.</summary>
internal static class CssMinifier
{
    // White space beside these has no meaning. It has beside ( ) + - and *, within calc(), and before a colon, within a selector.
    private const string NoSpaceAfter = "{};,:>";
    private const string NoSpaceBefore = "{};,>";

    public static string Minify(string css)
    {
        var result = new StringBuilder(css.Length);
        var pendingSpace = false;
        for (var i = 0; i < css.Length; i++)
        {
            if (css.AsSpan(i).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
                pendingSpace = true;
            }
            else if (char.IsWhiteSpace(css[i]))
            {
                pendingSpace = true;
            }
            else
            {
                Append(result, css[i], pendingSpace);
                pendingSpace = false;
                if (css[i] is '"' or '\'')
                {
                    var end = EndOfString(css, i);
                    result.Append(css, i + 1, end - i);
                    i = end;
                }
            }
        }

        return result.Append('\n').ToString();
    }

    private static void Append(StringBuilder result, char next, bool space)
    {
        var last = result.Length == 0 ? '{' : result[^1];
        if (space && !NoSpaceAfter.Contains(last, StringComparison.Ordinal) && !NoSpaceBefore.Contains(next, StringComparison.Ordinal))
        {
            result.Append(' ');
        }

        if (next == '}' && last == ';')
        {
            result.Length--;
        }

        result.Append(next);
    }

    /// <summary>Returns the index of the quotation mark that closes the string opened at <paramref name="start"/>.</summary>
    private static int EndOfString(string css, int start)
    {
        for (var i = start + 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == css[start])
            {
                return i;
            }
        }

        return css.Length - 1;
    }
}
