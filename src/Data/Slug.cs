using System.Globalization;
using System.Text;

namespace Report.Data;

/// <summary>Converts text for use in an address: lower-case letters and digits of any script, joined by hyphens.</summary>
internal static class Slug
{
    private const int LongestOnStack = 128;

    public static string Of(string text)
    {
        if (Ascii.IsValid(text) && text.Length <= LongestOnStack)
        {
            return OfAscii(text);
        }

        var slug = new StringBuilder(text.Length);
        Span<char> lower = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Belongs(rune))
            {
                slug.Append(lower[..Rune.ToLowerInvariant(rune).EncodeToUtf16(lower)]);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string OfAscii(string text)
    {
        Span<char> slug = stackalloc char[LongestOnStack];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && slug[length - 1] != '-')
            {
                slug[length++] = '-';
            }
        }

        return slug[..length].TrimEnd('-').ToString();
    }

    public static bool IsSlug(string text) => text.Length > 0 && Of(text) == text;

    // Includes combining marks: without its vowel signs, a Hindi or Arabic word is another word.
    private static bool Belongs(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber;
}
