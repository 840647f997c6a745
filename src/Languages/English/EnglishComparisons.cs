using System.Text.RegularExpressions;

namespace Report.Languages;

/// <summary>
/// Finds words that compare: superlatives, "more … than", fractions and multiples in words, verbs of change. Skips phrases that only
/// resemble them ("at least", "half a year", "a third figure", "came twice") and everything in quotation marks.
/// </summary>
internal static class EnglishComparisons
{
    private static readonly string[] Superlatives =
    [
        "largest",
        "smallest",
        "biggest",
        "highest",
        "lowest",
        "greatest",
        "fewest",
        "longest",
        "shortest",
        "fastest",
        "slowest",
        "oldest",
        "youngest",
        "richest",
        "poorest",
        "cheapest",
        "dearest",
        "heaviest",
        "lightest",
        "strongest",
        "weakest",
        "busiest",
        "warmest",
        "coldest",
        "hottest",
        "wettest",
        "driest",
        "deadliest",
        "safest",
        "steepest",
        "best",
        "worst",
        "tallest",
        "densest",
        "the most",
        "most of",
        "the least",
        "record high",
        "record low",
        "peak",
        "peaks",
    ];

    private static readonly string[] Comparatives =
    [
        "more",
        "fewer",
        "less",
        "larger",
        "smaller",
        "bigger",
        "higher",
        "lower",
        "greater",
        "longer",
        "shorter",
        "faster",
        "slower",
        "older",
        "younger",
        "richer",
        "poorer",
        "cheaper",
        "dearer",
        "heavier",
        "lighter",
        "stronger",
        "weaker",
        "busier",
        "warmer",
        "colder",
        "hotter",
        "thinner",
        "thicker",
        "denser",
        "better",
        "worse",
        "taller",
        "steeper",
        "safer",
    ];

    private static readonly string[] Changes =
    [
        "fell",
        "fallen",
        "falls",
        "rose",
        "risen",
        "rises",
        "grew",
        "grown",
        "grows",
        "shrank",
        "shrunk",
        "shrinks",
        "dropped",
        "declined",
        "declines",
        "increased",
        "increases",
        "decreased",
        "decreases",
        "doubled",
        "doubles",
        "trebled",
        "tripled",
        "quadrupled",
        "halved",
        "soared",
        "plunged",
        "plummeted",
        "surged",
        "climbed",
        "slumped",
        "dwindled",
        "outnumber",
        "outnumbers",
        "outnumbered",
        "exceeds",
        "exceeded",
        "overtook",
        "overtaken",
        "recovered",
        "peaked",
        "held steady",
        "stayed level",
        "unchanged",
    ];

    private static readonly string[] Parts = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Before =
    [
        "by",
        "about",
        "nearly",
        "almost",
        "roughly",
        "over",
        "under",
        "than",
        "only",
        "just",
        "some",
        "more than",
        "less than",
        "at least",
        "at most",
        "up to",
    ];

    private static readonly Regex Pattern = new(
        $@"\b(?:{Any(Superlatives)})\b(?!-)"
            + $@"|\b(?:{Any(Comparatives)})\b(?:\s+[^\s.;:!?]+){{0,5}}?\s+than\b(?!\s+(?:once|ever|not|that)\b)"
            + $@"|\b(?:{Any(Changes)})\b"
            + $@"|\b(?:(?:{Any(Before)})\s+(?:a|one)\s+(?:{Any(Parts)})|(?:a|one)\s+(?:{Any(Parts)})\s+(?:of|more|fewer|less|larger|smaller|higher|lower|in)|(?:two|three|four|five|six|seven|eight|nine)[\s-](?:{string.Join('|', Parts)})s)\b"
            + @"|\b(?:half|twice|double|triple|three times|four times|five times|ten times|(?:two|three|four|five|six|ten)fold)\b(?=\s+(?:of|as|the|that|what|those|its|their|his|her)\b)"
            + $@"|\b(?:{Any(Before)})\s+(?:half|double|triple)\b(?!\s+an?\b)"
            + @"|(?<=^|[.!?]\s)Most\s\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5)
    );

    private static readonly Regex Free = new(
        @"\b(?:best known|at best|at worst|best (?:said|seen|read|described)|more or less|peak times?|peak hours?|other half|declin(?:ed|es) to|(?:first|second|better) half of the (?:game|match))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5)
    );

    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var quoted = Quotations.In(text);
        var free = Free.Matches(text).Select(m => (Start: m.Index, End: m.Index + m.Length)).ToList();
        return Pattern
            .Matches(text)
            .Where(m => !quoted.Any(q => q.Start <= m.Index && m.Index < q.End) && !free.Exists(f => f.Start <= m.Index && m.Index < f.End))
            .Select(m => (m.Index, m.Length));
    }

    private static string Any(string[] words) =>
        string.Join('|', words.Select(word => word.Replace(" ", @"\s+", StringComparison.Ordinal)));
}
