namespace Report.Data;

/// <summary>
/// The words and signs of a quantity as it is typed in YAML and CSV. They belong to the file format, as keys do, and so
/// stay the same whatever language the report is written in. Longer spellings come before those that they begin with.
/// </summary>
internal static class Spellings
{
    public enum Qualifier { About, Over, AtLeast, From, Under, AtMost, Between }

    public static readonly IReadOnlyList<(string Text, Qualifier Meaning)> Qualifiers =
    [
        ("about", Qualifier.About), ("some", Qualifier.About), ("roughly", Qualifier.About), ("approximately", Qualifier.About),
        ("around", Qualifier.About), ("circa", Qualifier.About), ("nearly", Qualifier.About), ("almost", Qualifier.About),
        ("~", Qualifier.About), ("≈", Qualifier.About),
        ("over", Qualifier.Over), ("more than", Qualifier.Over), ("above", Qualifier.Over), ("greater than", Qualifier.Over),
        ("at least", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast), ("no less than", Qualifier.AtLeast),
        (">=", Qualifier.AtLeast), ("≥", Qualifier.AtLeast), (">", Qualifier.Over),
        ("under", Qualifier.Under), ("fewer than", Qualifier.Under), ("less than", Qualifier.Under), ("below", Qualifier.Under),
        ("at most", Qualifier.AtMost), ("up to", Qualifier.AtMost), ("no more than", Qualifier.AtMost),
        ("<=", Qualifier.AtMost), ("≤", Qualifier.AtMost), ("<", Qualifier.Under),
        ("from", Qualifier.From), ("between", Qualifier.Between),
    ];

    public static readonly IReadOnlyList<(string Text, MissingReason Meaning)> Missing =
    [
        ("not published", MissingReason.NotPublished), ("not collected", MissingReason.NotCollected),
        ("not applicable", MissingReason.NotApplicable), ("suppressed", MissingReason.Suppressed),
    ];

    /// <summary>On the short scale. A bare "m" is left out: it may be metres.</summary>
    public static readonly IReadOnlyList<(string Text, decimal Meaning)> Multipliers =
    [
        ("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("trillion", 1_000_000_000_000m),
        ("bn", 1_000_000_000m), ("k", 1_000m),
    ];

    /// <summary>Whether a unit is itself so many: "million barrels", "thousand euros".</summary>
    public static bool StartsWithMultiplier(string unit)
    {
        var first = unit.Split(' ')[0];
        return Multipliers.Any(multiplier => multiplier.Text.Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    public static readonly IReadOnlyList<string> Percent = ["%", "percent", "per cent"];

    /// <summary>An en dash or a hyphen stands between two numbers only; a hyphen before one is a minus.</summary>
    public static readonly IReadOnlyList<string> To = ["to", "..", "–", "-"];

    public const string And = "and";

    public const string Minus = "-−";

    /// <summary>Comma, blank, no-break space, narrow no-break space, thin space, figure space, apostrophes, underscore.</summary>
    public const string Groups = ", \u00A0\u202F\u2009\u2007'’_";
}
