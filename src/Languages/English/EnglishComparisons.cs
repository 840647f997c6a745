using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Report.Languages;

/// <summary>
/// Finds words that compare: superlatives, comparatives, "more … than", fractions and multiples in words, counts such as "three of the
/// four", places above or below a number, and verbs of change. Skips phrases that only resemble them ("at least", "half a year", "a third
/// figure", "came twice", "no longer") and everything in quotation marks.
/// </summary>
internal static class EnglishComparisons
{
    // Words that end as superlatives do and are none; 'latest' and 'earliest' say when, not how much. In ordinal order.
    private static readonly string[] OtherWordsInEst =
    [
        "arrest",
        "attest",
        "behest",
        "bequest",
        "breast",
        "brest",
        "bucharest",
        "budapest",
        "chest",
        "conquest",
        "contest",
        "crest",
        "deforest",
        "detest",
        "digest",
        "dishonest",
        "disinterest",
        "divest",
        "earliest",
        "earnest",
        "ernest",
        "everest",
        "footrest",
        "forest",
        "guest",
        "harvest",
        "headrest",
        "honest",
        "immodest",
        "infest",
        "ingest",
        "inquest",
        "interest",
        "invest",
        "jest",
        "latest",
        "lest",
        "manifest",
        "midwest",
        "modest",
        "molest",
        "nest",
        "northwest",
        "pest",
        "priest",
        "protest",
        "quest",
        "rainforest",
        "reforest",
        "reinvest",
        "request",
        "rest",
        "retest",
        "southwest",
        "suggest",
        "tempest",
        "test",
        "unrest",
        "vest",
        "west",
        "wrest",
        "zest",
    ];

    private static readonly string[] Comparatives =
    [
        "bigger",
        "busier",
        "cheaper",
        "closer",
        "colder",
        "deadlier",
        "dearer",
        "deeper",
        "denser",
        "drier",
        "faster",
        "fewer",
        "greater",
        "heavier",
        "higher",
        "hotter",
        "larger",
        "lighter",
        "longer",
        "lower",
        "milder",
        "narrower",
        "nearer",
        "older",
        "poorer",
        "quieter",
        "rarer",
        "richer",
        "safer",
        "shorter",
        "slower",
        "smaller",
        "steeper",
        "stronger",
        "taller",
        "thicker",
        "thinner",
        "warmer",
        "weaker",
        "wetter",
        "wider",
        "worse",
        "younger",
    ];

    private static readonly string[] Changes =
    [
        "accelerated",
        "ballooned",
        "climbed",
        "climbs",
        "declined",
        "declines",
        "decreased",
        "decreases",
        "diminished",
        "dipped",
        "doubled",
        "doubles",
        "dropped",
        "dwindled",
        "exceed",
        "exceeded",
        "exceeds",
        "fallen",
        "falls",
        "fell",
        "flattened",
        "grew",
        "grown",
        "grows",
        "halved",
        "increased",
        "increases",
        "jumped",
        "lagged",
        "lags",
        "multiplied",
        "narrowed",
        "outgrew",
        "outnumber",
        "outnumbered",
        "outnumbers",
        "outpaced",
        "outpaces",
        "outstripped",
        "outweigh",
        "outweighed",
        "outweighs",
        "overtake",
        "overtakes",
        "overtaken",
        "overtook",
        "peaked",
        "plummeted",
        "plunged",
        "quadrupled",
        "rebounded",
        "recovered",
        "rises",
        "risen",
        "rose",
        "shrank",
        "shrinks",
        "shrunk",
        "skyrocketed",
        "slowed",
        "slumped",
        "soared",
        "spiked",
        "stagnated",
        "surged",
        "surpass",
        "surpassed",
        "surpasses",
        "swelled",
        "swollen",
        "trebled",
        "tripled",
        "tumbled",
        "unchanged",
        "widened",
        "held steady",
        "levelled off",
        "levelled out",
        "leveled off",
        "leveled out",
        "(?:has|have|had) held since",
        "(?:barely|hardly|little) (?:changed|moved)",
        "(?:changed|moved) (?:little|hardly at all)",
        "(?:did|does|do|has|have|had) not (?:change|changed)(?! (?:a|an|her|his|it|its|that|the|their|them|this)\\b)",
        "(?:stay|stays|stayed|remain|remains|remained|kept|keeps) (?:flat|level|stable|steady|constant|within)",
    ];

    // Verbs of change after "is" or "kept".
    private static readonly string[] Progress =
    [
        "climbing",
        "declining",
        "decreasing",
        "dropping",
        "falling",
        "growing",
        "increasing",
        "narrowing",
        "rising",
        "shrinking",
        "slowing",
        "widening",
    ];

    // Verbs of change after a plural: "prices rise". After other words they are nouns, such as "the fall".
    private static readonly string[] Present =
    [
        "climb",
        "decline",
        "decrease",
        "drop",
        "fall",
        "grow",
        "increase",
        "jump",
        "plunge",
        "rise",
        "shrink",
        "slump",
        "soar",
        "surge",
    ];

    private static readonly string[] Parts =
    [
        "third",
        "quarter",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "twentieth",
        "hundredth",
    ];

    private static readonly string[] Numbers = EnglishNumberWords.Small[1..13];

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
        "within",
    ];

    // A word of at least four letters, so that "best" is found. A name with a capital in the middle of a sentence is none.
    private const string Superlative = @"\b(?:\p{L}{2,}est|worst|peaks?|record\s+(?:high|low))\b(?!-)";

    private const string Most = @"(?<!\bat\s+)\bmost\b(?!-)|(?<!\b(?:at|not)\s+)\bleast\b(?!-)";

    private static readonly string[] Patterns =
    [
        $@"(?<superlative>{Superlative}|{Most})",
        $@"\b(?:{Any(Comparatives)}|more|less|better)\b(?:\s+[^\s.;:!?]+){{0,5}}?\s+than\b(?!\s+(?:once|ever|not|that)\b)",
        $@"\b(?:{Any(Comparatives)})\b(?!-)",
        @"\b(?:even|ever|far|much|slightly|somewhat|still)\s+(?:more|less)\b",
        $@"\b(?:{Any(Changes)})\b",
        $@"\b(?:am|are|be|been|is|keep|keeps|kept|was|were)\s+(?:\p{{L}}+\s+)?(?:{Any(Progress)})\b",
        $@"(?<![’'])\b(?!(?:as|has|his|its|plus|this|thus|versus|was)\b)\p{{L}}{{2,}}s\s+(?:{Any(Present)})\b(?!\s+(?:in|of)\b)",
        $@"\b(?:{Any(Before)})\s+(?:a|one)\s+(?:{Any(Parts)})\b",
        $@"\b(?:a|one)\s+(?:{Any(Parts)})\s+(?:of|more|fewer|less|larger|smaller|higher|lower|in)\b",
        $@"\b(?:{Any(Numbers)})[\s-](?:{Any(Parts)})s\b",
        @"\b(?:half|twice|double|triple|three times|four times|five times|ten times|(?:two|three|four|five|six|ten)fold)\b"
            + @"(?=\s+(?:of|as|the|that|what|those|its|their|his|her)\b)",
        $@"\b(?:{Any(Before)})\s+(?:half|double|triple)\b(?!\s+an?\b)",
        $@"\b(?:{Any(Numbers)})\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{Any(Numbers)})\b(?!\s+(?:days|hours|minutes|months|weeks|years)\b)",
        $@"\b(?:{Any(Numbers)})\s+of\s+(?:its|our|the|their)\s+(?:{Any(Numbers)})\b",
        @"\bas\s+(?:big|cheap|few|heavy|high|large|low|many|much|old|poor|rich|short|small|tall)\s+"
            + @"(?:[^\s.;:!?]+\s+){0,4}?as\b(?!\s+possible\b)",
        @"\b(?:are|be|been|fallen|fell|is|kept|remained|remains|rise|risen|rose|stay|stayed|stays|was|were)\s+"
            + @"(?:\p{L}+\s+)?(?:above|below)\b(?=\s+(?:[\d\uFFFC]|half\b|it\b|that\b"
            + @"|(?:its|the|their)\s+(?:average|figure|level|limit|mean|median|number|target|threshold)\b))",
    ];

    private static readonly Regex Pattern = Of(string.Join('|', Patterns));

    // Where clauses end: no pattern goes beyond.
    private static readonly System.Buffers.SearchValues<char> EndsOfClauses = System.Buffers.SearchValues.Create(".;:!?");

    // Each match of a pattern has one of these words, or one that ends with "est".
    private static readonly FrozenSet<string> NeededWords = new[]
    {
        "above",
        "as",
        "below",
        "better",
        "change",
        "changed",
        "constant",
        "double",
        "flat",
        "half",
        "held",
        "least",
        "less",
        "level",
        "more",
        "most",
        "moved",
        "peak",
        "peaks",
        "record",
        "stable",
        "steady",
        "times",
        "triple",
        "twice",
        "within",
        "worst",
    }
        .Concat(Comparatives)
        .Concat(Progress)
        .Concat(Present)
        .Concat(Changes.Where(change => !change.Contains('(')).Select(change => change.Split(' ')[0]))
        .Concat(Parts)
        .Concat(Parts.Select(part => part + "s"))
        .Concat(Numbers)
        .Concat(Numbers.Select(number => number + "fold"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Free = Of(
        string.Join(
            '|',
            @"\b(?:at best|at worst|best (?:known|said|seen|read|described)|all the best|do (?:\p{L}+ )?best|try (?:\p{L}+ )?best)\b",
            @"\b(?:more or less|peak (?:times?|hours?)|other half|declin(?:ed|es) to|(?:first|second|better) half of the (?:game|match))\b",
            @"\bmost (?:certainly|importantly|likely|notably|of all|probably|recent|recently|senior)\b|\bfor the most part\b|\bnot least\b",
            @"\b(?:any|no) longer\b|\bhigher (?:court|education|ground)s?\b|\blower (?:case|chamber|court|house)s?\b|\bcloser look\b",
            @"\b(?:older|younger) (?:adults|brother|generation|generations|people|persons?|sister)\b",
            @"\b(?:bigger|larger|wider) (?:context|picture|point|public|sense|world)\b",
            $@"\b(?:a|one)\s+(?:{Any(Parts)})\s+of\s+an?\b|\b\p{{L}}+est first\b",
            @"\b(?-i:Greater [A-Z])|\bworse for wear\b|\bnearest (?:whole|hundred|ten|thousand)\b"
        )
    );

    /// <summary>Finds the comparing words of a text, in order, none of which overlap.</summary>
    public static IEnumerable<ComparingWords> In(string text)
    {
        var matches = Matches(text);
        if (matches.Count == 0)
        {
            return [];
        }

        var quoted = Quotations.In(text);
        var free = Free.Matches(text).Select(m => (Start: m.Index, End: m.Index + m.Length)).ToList();
        return matches
            .Where(m =>
                !quoted.Any(q => q.Start <= m.At && m.At < q.End)
                && !free.Exists(f => f.Start <= m.At && m.At < f.End)
                && !IsOtherWord(m.Match, m.At, text)
            )
            .Select(m => new ComparingWords(m.At, m.Match.Length, m.Match.Groups["superlative"].Success));
    }

    // The patterns are slow, and no match goes beyond a clause: they are tried only where a clause has a word that one of them needs.
    private static List<(Match Match, int At)> Matches(string text)
    {
        var found = new List<(Match, int)>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny(EndsOfClauses);
            var end = length < 0 ? text.Length : start + length;
            if (MayCompare(text.AsSpan(start, end - start)))
            {
                found.AddRange(Pattern.Matches(text[start..end]).Select(m => (m, start + m.Index)));
            }

            start = end + 1;
        }

        return found;
    }

    private static bool MayCompare(ReadOnlySpan<char> clause)
    {
        var words = NeededWords.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!clause.IsEmpty)
        {
            var length = 0;
            while (length < clause.Length && char.IsLetter(clause[length]))
            {
                length++;
            }

            var word = clause[..length];
            if (word.EndsWith("est", StringComparison.OrdinalIgnoreCase) || words.Contains(word))
            {
                return true;
            }

            clause = clause[Math.Max(1, length)..];
        }

        return false;
    }

    // True for "forest", and for a name such as "Everest": a capital within a sentence, on a word with no comparative of its own.
    private static bool IsOtherWord(Match match, int at, string text)
    {
        var word = match.Value.ToLowerInvariant();
        return match.Groups["superlative"].Success
            && (
                Array.BinarySearch(OtherWordsInEst, word, StringComparer.Ordinal) >= 0
                || (
                    word.EndsWith("est", StringComparison.Ordinal)
                    && char.IsUpper(match.ValueSpan[0])
                    && IsWithinSentence(at, text)
                    && !Comparatives.Contains($"{word[..^2]}r")
                )
            );
    }

    private static bool IsWithinSentence(int at, string text)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \n\u00A0“‘(");
        return !before.IsEmpty && !".!?:".Contains(before[^1]);
    }

    // All alternatives begin with a letter at the start of a word. Asked once before them, they are not tried at all other places.
    private static Regex Of(string alternatives) =>
        new($@"\b(?=\p{{L}})(?:{alternatives})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static string Any(string[] words) =>
        string.Join('|', words.Select(word => word.Replace(" ", @"\s+", StringComparison.Ordinal)));
}
