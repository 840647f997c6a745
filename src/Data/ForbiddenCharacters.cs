using System.Xml;

namespace Report.Data;

/// <summary>
/// Characters that no text may hold, because neither a feed nor a page can: control characters other than tab and line breaks,
/// halves of a surrogate pair, U+FFFE and U+FFFF (XML 1.0, 2.2).
/// </summary>
internal static class ForbiddenCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>Where each of them stands.</summary>
    public static IEnumerable<int> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                yield return i;
            }
        }
    }

    /// <summary>The text with a sign in place of each, so that places stay what they are and the rest can be read.</summary>
    public static string Replace(string text, IEnumerable<int> places)
    {
        var characters = text.ToCharArray();
        foreach (var place in places)
        {
            characters[place] = Replacement;
        }

        return new string(characters);
    }

    public static string Name(char character) => $"U+{(int)character:X4}";
}
