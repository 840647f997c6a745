namespace Report.Data;

internal enum QuantityKind { Exact, Estimate, Floor, Ceiling, Range, Missing }

/// <summary>Why there is no value.</summary>
public enum MissingReason { NotPublished, NotCollected, NotApplicable, Suppressed, NotAvailable }

/// <summary>On which side of an estimate's number its value lies: "just over" is above it.</summary>
public enum ApproximationSide { Either, Above, Below }

/// <summary>A number as a source gives it: exact, about, over, under, between two ends, or absent for a reason.</summary>
/// <remarks>
/// Two quantities are equal when they say the same: 65000 equals 65000.0, but "about 65000" equals nothing but itself.
/// What is known to be more or less is asked of <see cref="Compare"/>, never of equality.
/// </remarks>
internal sealed partial record Quantity : Value
{
    public required QuantityKind Kind { get; init; }

    /// <summary>The least it can be; null where it has no floor. An estimate's number, without what "about" allows.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most it can be; null where it has no ceiling. An estimate's number, without what "about" allows.</summary>
    public decimal? High { get; init; }

    /// <summary>For a floor or ceiling: whether the bound itself is possible ("at least", not "more than").</summary>
    public bool Reached { get; init; } = true;

    /// <summary>Whether the numbers themselves are approximate: an estimate, or a range such as "about 15,000 to 20,000".</summary>
    public bool Approximate
    {
        get => Kind == QuantityKind.Estimate || field;
        init;
    }

    /// <summary>Set for a missing quantity only.</summary>
    public MissingReason? Reason { get; init; }

    /// <summary>The number that a range is given around: 4.2 of "4.2 (3.1 to 5.3)", 40 of "40 ± 3"; null where only its ends are given.</summary>
    public decimal? Central { get; init; }

    /// <summary>In percent, how sure the interval around <see cref="Central"/> is: 95 of "4.2 (95% CI 3.1 to 5.3)"; null where that is not said.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>For an estimate: "just over 40" is more, "just under 40" less.</summary>
    public ApproximationSide Leaning { get; init; }

    /// <summary>
    /// The place of the last digit that is written, where a word stands for the rest: 100,000,000 of "1.2 billion", 1,000 of "65k".
    /// Null where all the digits are there. Two quantities are equal whatever this is.
    /// </summary>
    public decimal? RoundedTo { get; init; }

    /// <summary>
    /// The place of the last digit that readers are shown of a number that was calculated: 0.1 of 33.333…, and of 40 beside it. Null where all are shown.
    /// Two quantities are equal whatever this is.
    /// </summary>
    public decimal? ShownTo { get; init; }

    /// <summary>
    /// How many decimals readers are shown at least, with zeros: those of its column, where numbers that were calculated stand beside each other ("40.0" beside
    /// "26.7"). Two quantities are equal whatever this is.
    /// </summary>
    public int Decimals { get; init; }

    /// <summary>How readers are shown it, where an editor has said; null where the language alone decides. Two quantities are equal whatever this is.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>Whether it is an exact number of which nothing else is said but how readers are shown it.</summary>
    internal bool IsPlain =>
        Kind == QuantityKind.Exact && Low == High && Central is null && Confidence is null && RoundedTo is null && ShownTo is null && Decimals == 0 && Reason is null
        && Leaning == ApproximationSide.Either && Reached && !Approximate;

    /// <summary>The quantity as readers are shown it. Bounds only ever move away from what is between them.</summary>
    public Quantity Shown => (ShownTo, Decimals) is (null, 0) ? this : Rounded((number, mode) => Padded(ShownTo is { } place && number % place != 0 ? Rounding.ToStep(number, place, mode) : number));

    /// <summary>The quantity with its numbers rounded. Bounds only ever move away from what is between them.</summary>
    internal Quantity Rounded(Func<decimal, MidpointRounding, decimal> round) => Kind == QuantityKind.Missing ? this : this with
    {
        ShownTo = null,
        Decimals = 0,
        Low = Low is { } low ? round(low, Low == High ? MidpointRounding.AwayFromZero : MidpointRounding.ToNegativeInfinity) : null,
        High = High is { } high ? round(high, Low == High ? MidpointRounding.AwayFromZero : MidpointRounding.ToPositiveInfinity) : null,
        Central = Central is { } central ? round(central, MidpointRounding.AwayFromZero) : null,
    };

    /// <summary>
    /// The same number, exact as it is, of which readers are shown a tenth, or three digits where it is smaller: means, shares and
    /// quotients seldom come to an end.
    /// </summary>
    /// <param name="borne">The place of the last digit that its parts bear; null where they are written out.</param>
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
            if (numbers.Zip((this with { ShownTo = step }).Shown.Numbers).All(n => Math.Abs(n.Second - n.First) <= Math.Abs(n.First) * Operand.Movement))
            {
                place = step.Value;
            }
        }

        return this with { ShownTo = place };
    }

    // A sum has as many decimals as the part that has the most.
    private decimal Padded(decimal number) => Math.Abs(number) < MostPadded ? number + new decimal(0, 0, 0, isNegative: false, (byte)Decimals) : number;

    private const decimal MostPadded = 1_000_000_000m;

    private IEnumerable<decimal> Numbers => new[] { Low, High, Central }.OfType<decimal>();

    private const decimal SmallestShown = 0.000000000000000001m;

    /// <summary>Where a mark stands: the number, the bound, the number within a range or else its middle; null when missing.</summary>
    public decimal? Point => Kind switch
    {
        QuantityKind.Missing => null,
        QuantityKind.Range => Central ?? (Low / 2) + (High / 2),
        _ => Low ?? High,
    };

    public bool Equals(Quantity? other) =>
        other is not null
        && (Kind, Low, High, Central, Confidence, Leaning, Reached, Approximate, Reason)
            == (other.Kind, other.Low, other.High, other.Central, other.Confidence, other.Leaning, other.Reached, other.Approximate, other.Reason);

    public override int GetHashCode() => HashCode.Combine(Kind, Low, High, Central, Leaning, Reached, Approximate, Reason);

    public static Quantity Exact(decimal value) => new() { Kind = QuantityKind.Exact, Low = value, High = value };

    public static Quantity About(decimal value) => new() { Kind = QuantityKind.Estimate, Low = value, High = value };

    public static Quantity Floor(decimal bound, bool reached) => new() { Kind = QuantityKind.Floor, Low = bound, Reached = reached };

    public static Quantity Ceiling(decimal bound, bool reached) => new() { Kind = QuantityKind.Ceiling, High = bound, Reached = reached };

    /// <summary>A range with both ends in it, low before high. Ends that are the same make one number of it.</summary>
    public static Quantity Between(decimal low, decimal high, bool approximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        return (low == high, approximate) switch
        {
            (true, true) => About(low),
            (true, false) => Exact(low),
            _ => new() { Kind = QuantityKind.Range, Low = low, High = high, Approximate = approximate },
        };
    }

    /// <summary>A number with the interval that it is given with; the ends in order, the number between them.</summary>
    public static Quantity Within(decimal value, decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high);
        return low == high ? Exact(value) : new() { Kind = QuantityKind.Range, Low = low, High = high, Central = value };
    }

    /// <summary>The range between two numbers, whichever is the larger.</summary>
    public static Quantity Spanning(decimal one, decimal other) => Between(Math.Min(one, other), Math.Max(one, other));

    public static Quantity None(MissingReason reason) => new() { Kind = QuantityKind.Missing, Reason = reason };

    /// <summary>As an editor would write it: "about 65,000".</summary>
    public override string ToString() => QuantityWriter.English.WriteNumber(this);
}
