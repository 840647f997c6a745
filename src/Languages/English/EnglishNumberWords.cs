using System.Text.RegularExpressions;

namespace Report.Languages;

/// <summary>
/// Finds numbers in words that say how many: from eleven up, multiples with a number before them ("two thousand"), and fractions such as
/// "two thirds". Skips smaller numbers and single fractions ("half", "a third"), which mostly count things within the sentence itself, and
/// numbers of years and decades ("eleven years"), which follow from dates.
/// </summary>
internal static partial class EnglishNumberWords
{
    /// <summary>The words for 0 to 19, each at its number.</summary>
    internal static readonly string[] Small =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<BareNumber> In(string text) =>
        Words().Matches(text).Select(m => new BareNumber(m.Index, m.Length, Value(m.Value.ToLowerInvariant())));

    private static decimal? Value(string words)
    {
        var parts = words.Split([' ', '-', '\u2011']);
        decimal total = 0;
        foreach (var part in parts)
        {
            var (small, tens) = (Array.IndexOf(Small, part), Array.IndexOf(Tens, part));
            if (small < 0 && tens < 2 && part is not ("hundred" or "thousand" or "million" or "billion"))
            {
                return null;
            }

            total = part switch
            {
                "hundred" => total * 100,
                "thousand" => total * 1000,
                "million" => total * 1_000_000,
                "billion" => total * 1_000_000_000,
                _ => total + (small >= 0 ? small : tens * 10),
            };
        }

        return total;
    }

    private const string Units = "one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Decades = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    [GeneratedRegex(
        $@"\b(?:(?:(?:{Units}|ten|{Teens}|(?:{Decades})(?:[-\u2011](?:{Units}))?)(?:\s(?:hundred|thousand|million|billion))+)|{Teens}|(?:{Decades})(?:[-\u2011](?:{Units}))?|(?:two|three|four|five|six|seven|eight|nine)[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths))\b(?![-\u2011](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|\s(?:years?|decades?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();
}
