using System.Collections.Frozen;

namespace Report.Languages;

/// <summary>English, with the spelling "percent".</summary>
public static class English
{
    public static Language Table { get; } = new()
    {
        DecimalMark = ".",
        GroupMark = ",",
        Minus = "−",
        MinusSpoken = "minus ",
        About = "about {0}",
        JustOver = "just over {0}",
        JustUnder = "just under {0}",
        Over = "over {0}",
        AtLeast = "at least {0}",
        Fewer = "fewer than {0}",
        Less = "less than {0}",
        Under = "under {0}",
        AtMost = "at most {0}",
        Range = "{0} to {1}",
        WithInterval = "{0} ({1})",
        WithConfidence = "{0} ({2}% CI {1})",
        SpokenConfidence = "{0} (with {2} percent confidence {1})",
        Between = "between {0} and {1}",
        Missing = new("not published", "not collected", "not applicable", "suppressed", "not available"),
        Magnitudes = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")],
        WithUnit = "{0} {1}",
        WithPercent = "{0}{1}",
        WithMoney = "{1}{0}",
        Singular = Singular,
        IsMeasured = IsMeasured,
        SpokenUnits = new Dictionary<string, string>
        {
            ["%"] = "percent",
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
        },
        Fractions =
        [
            (1m / 10, "a tenth"), (1m / 5, "a fifth"), (1m / 4, "a quarter"), (1m / 3, "a third"), (2m / 5, "two fifths"), (1m / 2, "half"),
            (3m / 5, "three fifths"), (2m / 3, "two thirds"), (3m / 4, "three quarters"), (4m / 5, "four fifths"), (9m / 10, "nine tenths"),
        ],
        Multiples =
        [
            (1.5m, "one and a half times"), (2, "twice"), (3, "three times"), (4, "four times"), (5, "five times"), (6, "six times"),
            (7, "seven times"), (8, "eight times"), (9, "nine times"), (10, "ten times"),
        ],
        Times = "{0} times",
        By = "by {0}",
        MoreThan = "more than {0}",
        LessThan = "less than {0}",
        Same = "the same",
        Unchanged = "not at all",
        CountedMore = "{0} more {1}",
        CountedFewer = "{0} fewer {1}",
        MeasuredMore = "{0} more",
        MeasuredLess = "{0} less",
        PercentagePoints = "percentage points",
        Counts = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    };

    // What may follow the noun that is counted: "troops per 1,000 people", "members of parliament", "degrees Celsius".
    private static readonly FrozenSet<string> Followers = FrozenSet.Create(
        StringComparer.Ordinal, "per", "of", "in", "at", "for", "from", "with", "by", "to", "a", "Celsius", "Fahrenheit");

    private static readonly FrozenSet<string> Multipliers =
        FrozenSet.Create(StringComparer.Ordinal, "hundred", "thousand", "million", "billion", "trillion");

    // What is measured, by the noun alone or as a whole unit.
    private static readonly FrozenSet<string> Measured = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "s", "min", "h",
        "mm", "cm", "m", "km", "metres", "meters", "kilometres", "kilometers", "miles", "feet", "inches", "yards",
        "m²", "km²", "hectares", "acres", "litres", "liters", "barrels", "m³",
        "g", "kg", "t", "grams", "kilograms", "tonnes", "tons", "pounds", "ounces",
        "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "watts", "degrees", "°C", "°F", "km/h", "mph",
        "percent", "points", "dollars", "euros", "pounds", "yen", "roubles", "hryvnias", "USD", "EUR", "GBP", "money", "GDP");

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

    private static bool IsMeasured(string unit) =>
        unit.StartsWith('%') || unit.IndexOfAny(['$', '€', '£', '¥']) >= 0 || Measured.Contains(unit) || Measured.Contains(HeadOf(unit).Noun);

    private static (string Before, string Noun, string After) HeadOf(string unit)
    {
        var words = unit.Split(' ');
        var follower = Array.FindIndex(words, 1, words.Length - 1, Followers.Contains);
        var head = (follower < 0 ? words.Length : follower) - 1;
        var before = string.Concat(words[..head].Select(word => word + " "));
        var after = string.Concat(words[(head + 1)..].Select(word => " " + word));
        return (before, words[head], after);
    }

    // "1 million euros": a multiple stays plural.
    private static string Singular(string unit)
    {
        if (Multipliers.Contains(unit.Split(' ')[0]))
        {
            return unit;
        }

        var (before, noun, after) = HeadOf(unit);
        return before + SingularNoun(noun) + after;
    }

    private static string SingularNoun(string noun) => noun switch
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
