namespace Report.Data;

public enum QuantityKind { Exact, Estimate, Floor, Ceiling, Range, Missing }

/// <summary>Why there is no value.</summary>
public enum MissingReason { NotPublished, NotCollected, NotApplicable, Suppressed }

/// <summary>A number as a source gives it: exact, about, over, under, between two ends, or absent for a reason.</summary>
/// <remarks>
/// Two quantities are equal when they say the same: 65000 equals 65000.0, but "about 65000" equals nothing but itself.
/// What is known to be more or less is asked of <see cref="Compare"/>, never of equality.
/// </remarks>
public sealed partial record Quantity : Value
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

    /// <summary>Where a mark stands: the number, the bound, or the middle of a range; null when missing.</summary>
    public decimal? Point => Kind switch
    {
        QuantityKind.Missing => null,
        QuantityKind.Range => (Low / 2) + (High / 2),
        _ => Low ?? High,
    };

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

    /// <summary>The range between two numbers, whichever is the larger.</summary>
    public static Quantity Spanning(decimal one, decimal other) => Between(Math.Min(one, other), Math.Max(one, other));

    public static Quantity None(MissingReason reason) => new() { Kind = QuantityKind.Missing, Reason = reason };

    /// <summary>As an editor would write it: "about 65,000".</summary>
    public override string ToString() => Wording.English.WriteNumber(this);
}
