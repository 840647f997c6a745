namespace Report.Data;

/// <summary>
/// The words and signs of a quantity as it is typed in YAML and CSV. They belong to the file format, as keys do, and so
/// stay the same whatever language the report is written in. Longer spellings come before those that they begin with.
/// </summary>
internal static class QuantitySpellings
{
    public enum Qualifier { About, Over, AtLeast, From, Under, AtMost, Between, JustOver, JustUnder }

    public static readonly IReadOnlyList<(string Text, Qualifier Meaning)> Qualifiers =
    [
        ("about", Qualifier.About), ("some", Qualifier.About), ("roughly", Qualifier.About), ("approximately", Qualifier.About),
        ("approx.", Qualifier.About), ("approx", Qualifier.About), ("around", Qualifier.About), ("circa", Qualifier.About),
        ("ca.", Qualifier.About), ("c.", Qualifier.About), ("~", Qualifier.About), ("≈", Qualifier.About),
        ("just over", Qualifier.JustOver), ("just above", Qualifier.JustOver), ("just more than", Qualifier.JustOver),
        ("slightly over", Qualifier.JustOver), ("slightly above", Qualifier.JustOver), ("slightly more than", Qualifier.JustOver),
        ("a little over", Qualifier.JustOver), ("a little more than", Qualifier.JustOver),
        ("just under", Qualifier.JustUnder), ("just below", Qualifier.JustUnder), ("just less than", Qualifier.JustUnder),
        ("slightly under", Qualifier.JustUnder), ("slightly below", Qualifier.JustUnder), ("slightly less than", Qualifier.JustUnder),
        ("a little under", Qualifier.JustUnder), ("a little less than", Qualifier.JustUnder), ("nearly", Qualifier.JustUnder), ("almost", Qualifier.JustUnder),
        ("over", Qualifier.Over), ("more than", Qualifier.Over), ("above", Qualifier.Over), ("greater than", Qualifier.Over), ("in excess of", Qualifier.Over),
        ("at least", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast), ("no less than", Qualifier.AtLeast), ("not fewer than", Qualifier.AtLeast),
        ("not less than", Qualifier.AtLeast), (">=", Qualifier.AtLeast), ("≥", Qualifier.AtLeast), (">", Qualifier.Over),
        ("under", Qualifier.Under), ("fewer than", Qualifier.Under), ("less than", Qualifier.Under), ("below", Qualifier.Under),
        ("at most", Qualifier.AtMost), ("up to", Qualifier.AtMost), ("no more than", Qualifier.AtMost), ("not more than", Qualifier.AtMost),
        ("as many as", Qualifier.AtMost), ("<=", Qualifier.AtMost), ("≤", Qualifier.AtMost), ("<", Qualifier.Under),
        ("from", Qualifier.From), ("between", Qualifier.Between),
    ];

    /// <summary>The same behind a number: "40+", "40 or more".</summary>
    public static readonly IReadOnlyList<(string Text, Qualifier Meaning)> Suffixes =
    [
        ("+", Qualifier.AtLeast), ("-plus", Qualifier.AtLeast), ("plus", Qualifier.AtLeast), ("or more", Qualifier.AtLeast), ("or over", Qualifier.AtLeast),
        ("or above", Qualifier.AtLeast), ("and more", Qualifier.AtLeast), ("and over", Qualifier.AtLeast), ("and above", Qualifier.AtLeast),
        ("or fewer", Qualifier.AtMost), ("or less", Qualifier.AtMost), ("or under", Qualifier.AtMost), ("or below", Qualifier.AtMost),
        ("and under", Qualifier.AtMost), ("and below", Qualifier.AtMost),
    ];

    public static readonly IReadOnlyList<(string Text, MissingReason Meaning)> Missing =
    [
        ("not published", MissingReason.NotPublished), ("not collected", MissingReason.NotCollected),
        ("not applicable", MissingReason.NotApplicable), ("suppressed", MissingReason.Suppressed), ("not available", MissingReason.NotAvailable),
        ("no data", MissingReason.NotAvailable), ("missing", MissingReason.NotAvailable), ("n/a", MissingReason.NotAvailable),
        ("confidential", MissingReason.Suppressed), ("withheld", MissingReason.Suppressed),

        // Signs of statistics offices: the UN's and Eurostat's, and the shorthand of the UK's Government Statistical Service.
        ("..", MissingReason.NotAvailable), (":", MissingReason.NotAvailable), ("[x]", MissingReason.NotAvailable),
        ("[c]", MissingReason.Suppressed), ("[z]", MissingReason.NotApplicable),
    ];

    /// <summary>A status that stands behind a number, in round or square brackets: "12 (r)".</summary>
    public static readonly IReadOnlyList<(string Text, ObservationStatus Status)> StatusMarks =
    [
        ("r", ObservationStatus.Revised), ("revised", ObservationStatus.Revised), ("p", ObservationStatus.Provisional),
        ("provisional", ObservationStatus.Provisional), ("e", ObservationStatus.Estimated), ("estimated", ObservationStatus.Estimated),
        ("f", ObservationStatus.Forecast), ("forecast", ObservationStatus.Forecast), ("b", ObservationStatus.Break), ("u", ObservationStatus.LowReliability),
    ];

    /// <summary>On the short scale. A bare "m" is one of <see cref="Millions"/>: it may be metres.</summary>
    public static readonly IReadOnlyList<(string Text, decimal Meaning)> Multipliers =
    [
        ("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("trillion", 1_000_000_000_000m),
        ("bn", 1_000_000_000m), ("tn", 1_000_000_000_000m), ("k", 1_000m),
    ];

    public static readonly IReadOnlyList<string> Millions = ["mn", "m"];

    public const decimal Million = 1_000_000m;

    /// <summary>What a unit is itself a multiple of: 1,000,000 of "million barrels", 1,000 of "thousand euros"; null where it is none.</summary>
    public static decimal? MultiplierOf(string unit)
    {
        var first = unit.Split(' ')[0];
        return Multipliers.Concat(Millions.Where(_ => first == unit).Select(text => (Text: text, Meaning: Million)))
            .Where(multiplier => multiplier.Text.Equals(first, StringComparison.OrdinalIgnoreCase))
            .Select(multiplier => (decimal?)multiplier.Meaning)
            .FirstOrDefault();
    }

    public static readonly IReadOnlyList<string> Percent = ["%", "percent", "per cent"];

    /// <summary>An en dash or a hyphen stands between two numbers only; a hyphen before one is a minus.</summary>
    public static readonly IReadOnlyList<string> To = ["to", "..", "–", "-", "or"];

    /// <summary>Between a number and how far it may be off either way.</summary>
    public static readonly IReadOnlyList<string> PlusMinus = ["±", "+/-", "+/−", "+-"];

    /// <summary>Parts of one that are a character and a decimal exactly.</summary>
    public const string Fractions = "½¼¾⅕⅖⅗⅘⅛⅜⅝⅞";

    public const string And = "and";

    public const string Minus = "-−";

    /// <summary>Comma, blank, no-break space, narrow no-break space, thin space, figure space, apostrophes, underscore.</summary>
    public const string Groups = ", \u00A0\u202F\u2009\u2007'’_";
}
