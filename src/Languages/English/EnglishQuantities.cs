using System.Collections.Frozen;

namespace Report.Languages;

/// <summary>English words for quantities, with the spelling "percent".</summary>
internal sealed class EnglishQuantities : IQuantityWords
{
    private static readonly string[] Counts = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly FrozenDictionary<string, string> SpokenSigns = new Dictionary<string, string>
    {
        ["$"] = "dollars",
        ["US$"] = "US dollars",
        ["€"] = "euros",
        ["£"] = "pounds",
        ["¥"] = "yen",
        ["km"] = "kilometres",
        ["m"] = "metres",
        ["kg"] = "kilograms",
        ["t"] = "tonnes",
        ["km²"] = "square kilometres",
        ["km/h"] = "kilometres per hour",
        ["°C"] = "degrees Celsius",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<decimal, string> MagnitudeNames = new Dictionary<decimal, string>
    {
        [1_000_000_000_000m] = "trillion",
        [1_000_000_000m] = "billion",
        [1_000_000m] = "million",
    }.ToFrozenDictionary();

    public string DecimalMark => ".";

    public string GroupMark => ",";

    public string Minus => "−";

    public string MinusSpoken => "minus ";

    public string About(string number) => $"about {number}";

    public string JustOver(string number) => $"just over {number}";

    public string JustUnder(string number) => $"just under {number}";

    public string Over(string number) => $"over {number}";

    public string AtLeast(string number) => $"at least {number}";

    public string Fewer(string number) => $"fewer than {number}";

    public string Less(string number) => $"less than {number}";

    public string Under(string number) => $"under {number}";

    public string AtMost(string number) => $"at most {number}";

    public string Range(string low, string high) => $"{low} to {high}";

    public string WithInterval(string number, string range) => $"{number} ({range})";

    public string WithConfidence(string number, string range, string percent) => $"{number} ({percent}% CI {range})";

    public string SpokenConfidence(string number, string range, string percent) => $"{number} (with {percent} percent confidence {range})";

    public string Between(string low, string high) => $"between {low} and {high}";

    public MissingWords Missing { get; } = new("not published", "not collected", "not applicable", "suppressed", "not available");

    public IReadOnlyList<decimal> Magnitudes { get; } = [.. MagnitudeNames.Keys.OrderDescending()];

    public string InMagnitude(string number, decimal size) => $"{number} {MagnitudeNames[size]}";

    // Of an index, the unit is its base: "141 (2015 = 100)", since "141 2015 = 100" reads as one number.
    public string WithUnit(string number, string unit) => char.IsDigit(unit[0]) ? $"{number} ({unit})" : $"{number} {unit}";

    public string WithPercent(string number, string unit) => number + unit;

    public string WithMoney(string minus, string number, string sign, string rest) => minus + sign + number + rest;

    public string Singular(string unit)
    {
        // "1 million euros": after a multiplier the noun stays plural.
        if (Multipliers.Contains(unit.Split(' ')[0]))
        {
            return unit;
        }

        var (before, noun, after) = HeadOf(unit);
        return before + SingularNoun(noun) + after;
    }

    public bool IsMeasured(string unit) =>
        unit.StartsWith('%')
        || unit.IndexOfAny(['$', '€', '£', '¥']) >= 0
        || Measured.Contains(unit)
        || Measured.Contains(HeadOf(unit).Noun);

    public string SpokenUnit(string unit) =>
        unit switch
        {
            "%" or ['%', ' ', ..] => "percent" + unit[1..],
            _ => SpokenSigns.GetValueOrDefault(unit, unit),
        };

    public string SpokenMoney(string sign, string rest, bool isMagnitude) =>
        (SpokenSigns.GetValueOrDefault(sign, sign), rest) switch
        {
            (var money, "") => money,
            var (money, _) => isMagnitude ? $"{rest} {money}" : $"{money} {rest}",
        };

    public IReadOnlyList<(decimal Value, string Name)> Fractions { get; } =
    [
        (1m / 10, "a tenth"),
        (1m / 5, "a fifth"),
        (1m / 4, "a quarter"),
        (1m / 3, "a third"),
        (2m / 5, "two fifths"),
        (1m / 2, "half"),
        (3m / 5, "three fifths"),
        (2m / 3, "two thirds"),
        (3m / 4, "three quarters"),
        (4m / 5, "four fifths"),
        (9m / 10, "nine tenths"),
    ];

    public IReadOnlyList<(decimal Value, string Name)> Multiples { get; } =
    [
        (1.5m, "one and a half times"),
        (2, "twice"),
        (3, "three times"),
        (4, "four times"),
        (5, "five times"),
        (6, "six times"),
        (7, "seven times"),
        (8, "eight times"),
        (9, "nine times"),
        (10, "ten times"),
    ];

    public string Times(string number) => $"{number} times";

    public string By(string share) => $"by {share}";

    public string MoreThan(string multiple) => $"more than {multiple}";

    public string LessThan(string multiple) => $"less than {multiple}";

    public string Same => "the same";

    public string Unchanged => "not at all";

    public string DidNotChange => "did not change";

    public string HeldSteady => "held steady";

    public string Fell(string by) => $"fell {by}";

    public string Rose(string by) => $"rose {by}";

    public string Multiplied(int times) => times <= 4 ? Multiplications[times - 2] : $"rose {Fold(times)}";

    public string MoreThanMultiplied(int times) => times <= 4 ? $"more than {Multiplications[times - 2]}" : $"rose more than {Fold(times)}";

    public string AboutMultiplied(int times) => times <= 4 ? $"about {Multiplications[times - 2]}" : $"rose about {Fold(times)}";

    public string AlmostMultiplied(int times) => times <= 4 ? $"almost {Multiplications[times - 2]}" : $"rose almost {Fold(times)}";

    private static readonly string[] Multiplications = ["doubled", "tripled", "quadrupled"];

    private static string Fold(int times) => times < Counts.Length ? $"{Counts[times]}fold" : $"{times}-fold";

    public string CountedMore(string number, string unit) => char.IsDigit(unit[0]) ? $"{number} more ({unit})" : $"{number} more {unit}";

    public string CountedFewer(string number, string unit) => char.IsDigit(unit[0]) ? $"{number} less ({unit})" : $"{number} fewer {unit}";

    public string MeasuredMore(string number) => $"{number} more";

    public string MeasuredLess(string number) => $"{number} less";

    public string PercentagePoints(string rest) => "percentage points" + rest;

    public string? Count(int count) => count < Counts.Length ? Counts[count] : null;

    // Words that end the noun phrase of a unit, so that the noun is the word before: "troops per 1,000 people", "members of parliament",
    // "degrees Celsius".
    private static readonly FrozenSet<string> Followers = FrozenSet.Create(
        StringComparer.Ordinal,
        "per",
        "of",
        "in",
        "at",
        "for",
        "from",
        "with",
        "by",
        "to",
        "a",
        "Celsius",
        "Fahrenheit"
    );

    private static readonly FrozenSet<string> Multipliers = FrozenSet.Create(
        StringComparer.Ordinal,
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion"
    );

    // Units that are measured rather than counted, as a whole unit or as its noun.
    private static readonly FrozenSet<string> Measured = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "seconds",
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "decades",
        "s",
        "min",
        "h",
        "mm",
        "cm",
        "m",
        "km",
        "metres",
        "meters",
        "kilometres",
        "kilometers",
        "miles",
        "feet",
        "inches",
        "yards",
        "m²",
        "km²",
        "hectares",
        "acres",
        "litres",
        "liters",
        "barrels",
        "m³",
        "g",
        "kg",
        "t",
        "grams",
        "kilograms",
        "tonnes",
        "tons",
        "pounds",
        "ounces",
        "W",
        "kW",
        "MW",
        "GW",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "watts",
        "degrees",
        "°C",
        "°F",
        "km/h",
        "mph",
        "percent",
        "points",
        "dollars",
        "euros",
        "pounds",
        "yen",
        "roubles",
        "hryvnias",
        "USD",
        "EUR",
        "GBP",
        "money",
        "GDP"
    );

    private static readonly FrozenDictionary<string, string> IrregularNouns = new Dictionary<string, string>
    {
        ["people"] = "person",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["lives"] = "life",
        ["crises"] = "crisis",
        ["analyses"] = "analysis",
        ["buses"] = "bus",
        ["movies"] = "movie",
        ["series"] = "series",
        ["species"] = "species",
        ["headquarters"] = "headquarters",
        ["forces"] = "force",
        ["barracks"] = "barracks",
        ["corps"] = "corps",
        ["servicemen"] = "serviceman",
        ["servicewomen"] = "servicewoman",
        ["axes"] = "axe",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static (string Before, string Noun, string After) HeadOf(string unit)
    {
        var words = unit.Split(' ');
        var follower = Array.FindIndex(words, 1, words.Length - 1, Followers.Contains);
        var head = (follower < 0 ? words.Length : follower) - 1;
        var before = string.Concat(words[..head].Select(word => word + " "));
        var after = string.Concat(words[(head + 1)..].Select(word => " " + word));
        return (before, words[head], after);
    }

    private static string SingularNoun(string noun) =>
        noun switch
        {
            _ when IrregularNouns.TryGetValue(noun, out var irregular) => irregular,
            { Length: <= 2 } => noun,
            _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
            _ when EndsInAny(noun, "sses", "shes", "ches", "xes") => noun[..^2],
            _ when EndsInAny(noun, "ss", "us", "is") || !noun.EndsWith('s') => noun,
            _ => noun[..^1],
        };

    private static bool EndsInAny(string noun, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (noun.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
