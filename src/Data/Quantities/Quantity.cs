namespace Report.Data;

internal enum QuantityKind
{
    Exact,
    Estimate,
    Floor,
    Ceiling,
    Range,
    Missing,
}

/// <summary>The reason for a missing value.</summary>
public enum MissingReason
{
    NotPublished,
    NotCollected,
    NotApplicable,
    Suppressed,
    NotAvailable,
}

/// <summary>The side of an estimate's number on which its value lies: above for "just over".</summary>
public enum ApproximationSide
{
    Either,
    Above,
    Below,
}

/// <summary>A number as a source states it: exact, an estimate, a floor, a ceiling, a range, or missing for a reason.</summary>
/// <remarks>
/// Two quantities are equal if they state the same: 65000 equals 65000.0, but "about 65000" equals only another "about 65000".
/// Properties that only affect how readers are shown a quantity are ignored. To find out which of two is larger, use <see cref="Compare"/>.
/// </remarks>
internal sealed partial record Quantity : Value
{
    public required QuantityKind Kind { get; init; }

    /// <summary>The lower bound; null if there is none. For an estimate, its number, without the allowance for "about".</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper bound; null if there is none. For an estimate, its number, without the allowance for "about".</summary>
    public decimal? High { get; init; }

    /// <summary>For a floor or ceiling, whether the bound itself is possible ("at least" rather than "more than").</summary>
    public bool Reached { get; init; } = true;

    /// <summary>Whether the numbers themselves are approximate: an estimate, or a range such as "about 15,000 to 20,000".</summary>
    public bool Approximate
    {
        get => Kind == QuantityKind.Estimate || field;
        init;
    }

    /// <summary>Set for a missing quantity only.</summary>
    public MissingReason? Reason { get; init; }

    /// <summary>The central number of a range: 4.2 of "4.2 (3.1 to 5.3)", 40 of "40 ± 3"; null if only its ends are given.</summary>
    public decimal? Central { get; init; }

    /// <summary>
    /// The confidence level of the interval around <see cref="Central"/>, in percent: 95 of "4.2 (95% CI 3.1 to 5.3)"; null if not given.
    /// </summary>
    public decimal? Confidence { get; init; }

    /// <summary>For an estimate, the side of its number on which the value lies: above for "just over 40".</summary>
    public ApproximationSide Leaning { get; init; }

    /// <summary>
    /// The place value of the last digit written before a multiplier: 100,000,000 for "1.2 billion", 1,000 for "65k". Null if there is
    /// no multiplier. Ignored by equality.
    /// </summary>
    public decimal? RoundedTo { get; init; }

    /// <summary>
    /// The place value of the last digit that readers are shown of a calculated number: 0.1 for 33.333…, and for 40 beside it. Null if all
    /// digits are shown. Ignored by equality.
    /// </summary>
    public decimal? ShownTo { get; init; }

    /// <summary>
    /// The least number of decimals that readers are shown, padded with zeros, so that calculated numbers of a column have as many
    /// ("40.0" beside "26.7"). Ignored by equality.
    /// </summary>
    public int Decimals { get; init; }

    /// <summary>The number format that the editor chose; null for the default of the language. Ignored by equality.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>Whether this is an exact number with nothing else set, except perhaps a <see cref="Format"/>.</summary>
    internal bool IsPlain =>
        Kind == QuantityKind.Exact
        && Low == High
        && Central is null
        && Confidence is null
        && RoundedTo is null
        && ShownTo is null
        && Decimals == 0
        && Reason is null
        && Leaning == ApproximationSide.Either
        && Reached
        && !Approximate;

    /// <summary>The quantity as readers are shown it: rounded and padded. Bounds only ever move outwards.</summary>
    public Quantity Shown =>
        (ShownTo, Decimals) is (null, 0)
            ? this
            : Rounded(
                (number, mode) => Padded(ShownTo is { } place && number % place != 0 ? Rounding.ToStep(number, place, mode) : number)
            );

    /// <summary>Rounds the numbers of the quantity. Bounds only ever move outwards.</summary>
    internal Quantity Rounded(Func<decimal, MidpointRounding, decimal> round) =>
        Kind == QuantityKind.Missing
            ? this
            : this with
            {
                ShownTo = null,
                Decimals = 0,
                Low = Low is { } low ? round(low, Low == High ? MidpointRounding.AwayFromZero : MidpointRounding.ToNegativeInfinity) : null,
                High = High is { } high
                    ? round(high, Low == High ? MidpointRounding.AwayFromZero : MidpointRounding.ToPositiveInfinity)
                    : null,
                Central = Central is { } central ? round(central, MidpointRounding.AwayFromZero) : null,
            };

    /// <summary>
    /// Limits the digits that readers are shown to tenths, or to three digits for small numbers, without rounding the number itself.
    /// For means, shares and quotients, which may have endless decimals.
    /// </summary>
    /// <param name="borne">
    /// The place value of the last significant digit of its parts (see <see cref="Operand.Place"/>); null if all digits are significant.
    /// </param>
    public Quantity ShownBriefly(decimal? borne = null)
    {
        var numbers = Numbers.ToList();
        var size = Math.Max(Math.Abs(Low ?? 0), Math.Abs(High ?? 0));
        var place = 0.1m;
        while (size > 0 && size < place * 100 && place > SmallestShown)
        {
            place /= 10;
        }

        for (var step = borne; step > place; step /= 10)
        {
            if (
                numbers
                    .Zip((this with { ShownTo = step }).Shown.Numbers)
                    .All(n => Math.Abs(n.Second - n.First) <= Math.Abs(n.First) * Operand.Movement)
            )
            {
                place = step.Value;
            }
        }

        return this with
        {
            ShownTo = place,
        };
    }

    // Adding a zero with these decimals pads the number, since a sum of decimals has the larger scale of the two.
    private decimal Padded(decimal number) =>
        Math.Abs(number) < MostPadded ? number + new decimal(0, 0, 0, isNegative: false, (byte)Decimals) : number;

    private const decimal MostPadded = 1_000_000_000m;

    private IEnumerable<decimal> Numbers => new[] { Low, High, Central }.OfType<decimal>();

    private const decimal SmallestShown = 0.000000000000000001m;

    /// <summary>
    /// The number at which a chart places the quantity: the number or bound, and for a range its central number or else its middle. Null
    /// if missing.
    /// </summary>
    public decimal? Point =>
        Kind switch
        {
            QuantityKind.Missing => null,
            QuantityKind.Range => Central ?? (Low / 2) + (High / 2),
            _ => Low ?? High,
        };

    public bool Equals(Quantity? other) =>
        other is not null
        && (Kind, Low, High, Central, Confidence, Leaning, Reached, Approximate, Reason)
            == (
                other.Kind,
                other.Low,
                other.High,
                other.Central,
                other.Confidence,
                other.Leaning,
                other.Reached,
                other.Approximate,
                other.Reason
            );

    public override int GetHashCode() => HashCode.Combine(Kind, Low, High, Central, Leaning, Reached, Approximate, Reason);

    public static Quantity Exact(decimal value) =>
        new()
        {
            Kind = QuantityKind.Exact,
            Low = value,
            High = value,
        };

    public static Quantity About(decimal value) =>
        new()
        {
            Kind = QuantityKind.Estimate,
            Low = value,
            High = value,
        };

    public static Quantity Floor(decimal bound, bool reached) =>
        new()
        {
            Kind = QuantityKind.Floor,
            Low = bound,
            Reached = reached,
        };

    public static Quantity Ceiling(decimal bound, bool reached) =>
        new()
        {
            Kind = QuantityKind.Ceiling,
            High = bound,
            Reached = reached,
        };

    /// <summary>Creates a range that includes both ends. Equal ends make an exact number, or an estimate.</summary>
    public static Quantity Between(decimal low, decimal high, bool approximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        return (low == high, approximate) switch
        {
            (true, true) => About(low),
            (true, false) => Exact(low),
            _ => new()
            {
                Kind = QuantityKind.Range,
                Low = low,
                High = high,
                Approximate = approximate,
            },
        };
    }

    /// <summary>Creates a number with its interval, which must contain it. Equal ends make an exact number.</summary>
    public static Quantity Within(decimal value, decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high);
        return low == high
            ? Exact(value)
            : new()
            {
                Kind = QuantityKind.Range,
                Low = low,
                High = high,
                Central = value,
            };
    }

    /// <summary>Creates the range between two numbers, in either order.</summary>
    public static Quantity Spanning(decimal one, decimal other) => Between(Math.Min(one, other), Math.Max(one, other));

    public static Quantity None(MissingReason reason) => new() { Kind = QuantityKind.Missing, Reason = reason };

    /// <summary>Writes the quantity in English, as an editor would: "about 65,000".</summary>
    public override string ToString() => QuantityWriter.English.WriteNumber(this);
}
