using System.Globalization;
using System.Text;

namespace Report.Data;

/// <summary>Text made fit for an address: small letters and digits of any script, hyphens between.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
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

    public static bool IsSlug(string text) => text.Length > 0 && Of(text) == text;

    // Marks too: without its vowel signs a Hindi or Arabic word is another word.
    private static bool Belongs(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
