namespace Report.Themes;

/// <summary>
/// Finds brackets, strings and comments of a style sheet that are not closed, and brackets that close nothing. Browsers drop what they
/// hold: after a missing <c>}</c>, that is the rest of all style sheets. Follows the tokens of CSS Syntax Level 3.
/// </summary>
internal static class StyleSheetBrackets
{
    private const string Openers = "{([";
    private const string Closers = "})]";

    /// <summary>Returns the faults: where they are, the sign, and whether it opens or closes.</summary>
    public static IReadOnlyList<(int At, string Sign, bool Opens)> Faults(string css)
    {
        var faults = new List<(int At, string Sign, bool Opens)>();
        var open = new Stack<int>();
        for (var i = 0; i < css.Length; i++)
        {
            var at = i;
            if (css.AsSpan(i).StartsWith("/*"))
            {
                i = css.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                if (i == 0)
                {
                    faults.Add((at, "/*", true));
                    break;
                }
            }
            else if (css[i] is '"' or '\'')
            {
                i = End(css, i + 1, css[i], acrossLines: false);
                if (i == css.Length || css[i] != css[at])
                {
                    faults.Add((at, css[at].ToString(), true));
                }
            }
            else if (css[i] == '\\')
            {
                i++;
            }
            else if (StartsAddress(css, i))
            {
                open.Push(at);
                i = End(css, i + 1, ')', acrossLines: true) - 1;
            }
            else if (Openers.Contains(css[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (Closers.IndexOf(css[i], StringComparison.Ordinal) is >= 0 and var kind)
            {
                Close(css, i, Openers[kind], open, faults);
            }
        }

        faults.AddRange(open.Select(at => (at, css[at].ToString(), true)));
        return [.. faults.OrderBy(fault => fault.At)];
    }

    // Brackets within the one that closes here are never closed themselves.
    private static void Close(string css, int at, char opener, Stack<int> open, List<(int At, string Sign, bool Opens)> faults)
    {
        if (open.All(o => css[o] != opener))
        {
            faults.Add((at, css[at].ToString(), false));
            return;
        }

        while (open.Pop() is var last && css[last] != opener)
        {
            faults.Add((last, css[last].ToString(), true));
        }
    }

    // An address may stand in url() without quotation marks; quotation marks and brackets are then part of it.
    private static bool StartsAddress(string css, int at) =>
        css[at] == '('
        && at >= 3
        && css.AsSpan(at - 3, 3).Equals("url", StringComparison.OrdinalIgnoreCase)
        && css.AsSpan(at + 1).TrimStart() is not (['"', ..] or ['\'', ..]);

    /// <summary>Returns where <paramref name="sign"/> stands next, or the end of the line or text if it does not.</summary>
    private static int End(string css, int from, char sign, bool acrossLines)
    {
        for (var i = from; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == sign || (!acrossLines && css[i] == '\n'))
            {
                return i;
            }
        }

        return css.Length;
    }
}
