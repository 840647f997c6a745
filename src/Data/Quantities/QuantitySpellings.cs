namespace Report.Data;

/// <summary>
/// The words and signs in which quantities are typed in YAML and CSV. They are part of the file format, as keys are, and do
/// not change with the language of the report. A longer spelling comes before a shorter one that it begins with.
/// </summary>
internal static class QuantitySpellings
{
    public enum Qualifier
    {
        About,
        Over,
        AtLeast,
        From,
        Under,
        AtMost,
        Between,
        JustOver,
        JustUnder,
    }

    public static readonly IReadOnlyList<(string Text, Qualifier Meaning)> Qualifiers =
    [
        ("about", Qualifier.About),
        ("some", Qualifier.About),
        ("roughly", Qualifier.About),
        ("approximately", Qualifier.About),
        ("approx.", Qualifier.About),
        ("approx", Qualifier.About),
        ("around", Qualifier.About),
        ("circa", Qualifier.About),
        ("ca.", Qualifier.About),
        ("c.", Qualifier.About),
        ("~", Qualifier.About),
        ("≈", Qualifier.About),
        ("just over", Qualifier.JustOver),
        ("just above", Qualifier.JustOver),
        ("just more than", Qualifier.JustOver),
        ("slightly over", Qualifier.JustOver),
        ("slightly above", Qualifier.JustOver),
        ("slightly more than", Qualifier.JustOver),
        ("a little over", Qualifier.JustOver),
        ("a little more than", Qualifier.JustOver),
        ("just under", Qualifier.JustUnder),
        ("just below", Qualifier.JustUnder),
        ("just less than", Qualifier.JustUnder),
        ("slightly under", Qualifier.JustUnder),
        ("slightly below", Qualifier.JustUnder),
        ("slightly less than", Qualifier.JustUnder),
        ("a little under", Qualifier.JustUnder),
        ("a little less than", Qualifier.JustUnder),
        ("nearly", Qualifier.JustUnder),
        ("almost", Qualifier.JustUnder),
        ("over", Qualifier.Over),
        ("more than", Qualifier.Over),
        ("above", Qualifier.Over),
        ("greater than", Qualifier.Over),
        ("in excess of", Qualifier.Over),
        ("at least", Qualifier.AtLeast),
        ("no fewer than", Qualifier.AtLeast),
        ("no less than", Qualifier.AtLeast),
        ("not fewer than", Qualifier.AtLeast),
        ("not less than", Qualifier.AtLeast),
        (">=", Qualifier.AtLeast),
        ("≥", Qualifier.AtLeast),
        (">", Qualifier.Over),
        ("under", Qualifier.Under),
        ("fewer than", Qualifier.Under),
        ("less than", Qualifier.Under),
        ("below", Qualifier.Under),
        ("at most", Qualifier.AtMost),
        ("up to", Qualifier.AtMost),
        ("no more than", Qualifier.AtMost),
        ("not more than", Qualifier.AtMost),
        ("as many as", Qualifier.AtMost),
        ("<=", Qualifier.AtMost),
        ("≤", Qualifier.AtMost),
        ("<", Qualifier.Under),
        ("from", Qualifier.From),
        ("between", Qualifier.Between),
    ];

    /// <summary>Qualifiers that follow a number: "40+", "40 or more".</summary>
    public static readonly IReadOnlyList<(string Text, Qualifier Meaning)> Suffixes =
    [
        ("+", Qualifier.AtLeast),
        ("-plus", Qualifier.AtLeast),
        ("plus", Qualifier.AtLeast),
        ("or more", Qualifier.AtLeast),
        ("or over", Qualifier.AtLeast),
        ("or above", Qualifier.AtLeast),
        ("and more", Qualifier.AtLeast),
        ("and over", Qualifier.AtLeast),
        ("and above", Qualifier.AtLeast),
        ("or fewer", Qualifier.AtMost),
        ("or less", Qualifier.AtMost),
        ("or under", Qualifier.AtMost),
        ("or below", Qualifier.AtMost),
        ("and under", Qualifier.AtMost),
        ("and below", Qualifier.AtMost),
    ];

    public static readonly IReadOnlyList<(string Text, MissingReason Meaning)> Missing =
    [
        ("not published", MissingReason.NotPublished),
        ("not collected", MissingReason.NotCollected),
        ("not applicable", MissingReason.NotApplicable),
        ("suppressed", MissingReason.Suppressed),
        ("not available", MissingReason.NotAvailable),
        ("no data", MissingReason.NotAvailable),
        ("missing", MissingReason.NotAvailable),
        ("n/a", MissingReason.NotAvailable),
        ("confidential", MissingReason.Suppressed),
        ("withheld", MissingReason.Suppressed),
        // Symbols that statistics offices use: the UN, Eurostat, and the UK's Government Statistical Service ("[x]", "[c]", "[z]").
        ("..", MissingReason.NotAvailable),
        (":", MissingReason.NotAvailable),
        ("[x]", MissingReason.NotAvailable),
        ("[c]", MissingReason.Suppressed),
        ("[z]", MissingReason.NotApplicable),
    ];

    /// <summary>The observation statuses that may follow a number in round or square brackets: "12 (r)".</summary>
    public static readonly IReadOnlyList<(string Text, ObservationStatus Status)> StatusMarks =
    [
        ("r", ObservationStatus.Revised),
        ("revised", ObservationStatus.Revised),
        ("p", ObservationStatus.Provisional),
        ("provisional", ObservationStatus.Provisional),
        ("e", ObservationStatus.Estimated),
        ("estimated", ObservationStatus.Estimated),
        ("f", ObservationStatus.Forecast),
        ("forecast", ObservationStatus.Forecast),
        ("b", ObservationStatus.Break),
        ("u", ObservationStatus.LowReliability),
    ];

    /// <summary>
    /// Multipliers on the short scale: a billion is 10^9. A bare "m" may mean metres, so it is in <see cref="Millions"/> instead.
    /// </summary>
    public static readonly IReadOnlyList<(string Text, decimal Meaning)> Multipliers =
    [
        ("thousand", 1_000m),
        ("million", 1_000_000m),
        ("billion", 1_000_000_000m),
        ("trillion", 1_000_000_000_000m),
        ("bn", 1_000_000_000m),
        ("tn", 1_000_000_000_000m),
        ("k", 1_000m),
    ];

    public static readonly IReadOnlyList<string> Millions = ["mn", "m"];

    public const decimal Million = 1_000_000m;

    /// <summary>
    /// Returns the multiplier that a unit begins with: 1,000,000 for "million barrels", 1,000 for "thousand euros"; null if there is
    /// none.
    /// </summary>
    public static decimal? MultiplierOf(string unit)
    {
        var first = unit.Split(' ')[0];
        return Multipliers
            .Concat(Millions.Where(_ => first == unit).Select(text => (Text: text, Meaning: Million)))
            .Where(multiplier => multiplier.Text.Equals(first, StringComparison.OrdinalIgnoreCase))
            .Select(multiplier => (decimal?)multiplier.Meaning)
            .FirstOrDefault();
    }

    public static readonly IReadOnlyList<string> Percent = ["%", "percent", "per cent"];

    /// <summary>
    /// The separators of a range. A dash or hyphen separates only between two numbers; a hyphen before a number is a minus sign.
    /// </summary>
    public static readonly IReadOnlyList<string> To = ["to", "..", "–", "-", "or"];

    /// <summary>The signs between a number and its margin of error: "40 ± 3".</summary>
    public static readonly IReadOnlyList<string> PlusMinus = ["±", "+/-", "+/−", "+-"];

    /// <summary>Characters for fractions with an exact decimal value; "⅓" has no such value.</summary>
    public const string Fractions = "½¼¾⅕⅖⅗⅘⅛⅜⅝⅞";

    public const string And = "and";

    public const string Minus = "-−";

    /// <summary>
    /// Separators of groups of digits: comma, blank, no-break space, narrow no-break space, thin space, figure space, apostrophes,
    /// underscore.
    /// </summary>
    public const string Groups = ", \u00A0\u202F\u2009\u2007'’_";
}
