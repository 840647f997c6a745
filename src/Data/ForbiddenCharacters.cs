using System.Buffers;
using System.Text;
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

    // Those of one byte in UTF-8, and the first bytes of all that are longer.
    private static readonly SearchValues<byte> Starts = SearchValues.Create(FirstBytes());

    /// <summary>Returns the index of the first of them; null if there is none.</summary>
    public static int? First(string text) => In(text).Select(index => (int?)index).FirstOrDefault();

    /// <summary>True if any of them is in a text of valid UTF-8.</summary>
    public static bool AreIn(ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(Starts) is >= 0 and var next)
        {
            var status = Rune.DecodeFromUtf8(utf8[next..], out var rune, out var length);
            if (status != OperationStatus.Done || (rune.IsBmp && IsForbidden((char)rune.Value)))
            {
                return true;
            }

            utf8 = utf8[(next + length)..];
        }

        return false;
    }

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
            else if (IsForbidden(text[i]))
            {
                yield return i;
            }
        }
    }

    private static bool IsForbidden(char c) => !XmlConvert.IsXmlChar(c) || c is '\u0085' or '\u2028' or '\u2029' or '\u202D' or '\u202E';

    private static byte[] FirstBytes()
    {
        var starts = new SortedSet<byte>();
        Span<byte> utf8 = stackalloc byte[4];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (Rune.TryCreate((char)c, out var rune) && IsForbidden((char)c))
            {
                rune.EncodeToUtf8(utf8);
                starts.Add(utf8[0]);
            }
        }

        return [.. starts];
    }
}
