using System.Xml;

namespace Report.Data;

/// <summary>
/// Finds characters that no text may contain. Neither a feed nor a page can hold control characters other than tab and line breaks, halves
/// of a surrogate pair, U+FFFE and U+FFFF (XML 1.0, 2.2). U+202D and U+202E override the order of the text after them, so that readers see
/// 003 where 300 is written. The rare line breaks U+0085, U+2028 and U+2029 count as such in YAML but not in editors, so that every
/// position below them would be reported wrongly.
/// </summary>
internal static class ForbiddenCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>Returns the index of the first of them; null if there is none.</summary>
    public static int? First(string text) => In(text).Select(index => (int?)index).FirstOrDefault();

    /// <summary>Replaces each of them by one U+FFFD, so that positions stay the same and the rest can be read.</summary>
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
