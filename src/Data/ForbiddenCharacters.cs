using System.Xml;

namespace Report.Data;

/// <summary>
/// Characters that no text may hold, because neither a feed nor a page can: control characters other than tab and line breaks,
/// halves of a surrogate pair, U+FFFE and U+FFFF (XML 1.0, 2.2). Nor may it hold U+202D and U+202E, which show what stands behind them in an order of their own, so that
/// readers see 003 where 300 is written. Nor may it hold the rare line breaks U+0085, U+2028 and U+2029: YAML counts
/// them as such and editors do not, so that every place below them would be told wrongly.
/// </summary>
internal static class ForbiddenCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>Where the first of them stands; null where there is none.</summary>
    public static int? First(string text) => In(text).Select(index => (int?)index).FirstOrDefault();

    /// <summary>The text with a sign in place of each, so that places stay what they are and the rest can be read.</summary>
    public static string Replace(string text)
    {
        var characters = text.ToCharArray();
        foreach (var place in In(text))
        {
            characters[place] = Replacement;
        }

        return new string(characters);
    }

    public static string Name(char character) => $"U+{(int)character:X4}";

    private static IEnumerable<int> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]) || text[i] is '\u0085' or '\u2028' or '\u2029' or '\u202D' or '\u202E')
            {
                yield return i;
            }
        }
    }
}
