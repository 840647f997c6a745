using System.Text.RegularExpressions;

namespace Report.Tests.Charts.Description;

/// <summary>Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid et al., 1975).</summary>
internal static partial class Readability
{
    public static double Grade(string text)
    {
        var sentences = SentenceEnd().Count(text);
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    // A figure counts as one syllable, as common tools have it. A silent e at the end does not count.
    private static int Syllables(string word) =>
        char.IsDigit(word[0]) ? 1 : Math.Max(1, VowelGroup().Count(SilentEnd().Replace(word.ToLowerInvariant(), "")));

    [GeneratedRegex(@"[.!?:](\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\d[\d,.]*\d|[\p{L}\d'’]+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelGroup();

    [GeneratedRegex("(?<=[^aeiouyl])e$|(?<=[aeiouy][^aeiouyltd])ed$")]
    private static partial Regex SilentEnd();
}
