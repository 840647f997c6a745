namespace Report.Data;

public enum QuantityKind { Exact, Estimate, Floor, Ceiling, Range, Missing }

/// <summary>Why there is no value.</summary>
public enum MissingReason { NotPublished, NotCollected, NotApplicable, Suppressed }

/// <summary>A number as a source gives it: exact, about, over, under, between two ends, or absent for a reason.</summary>
public sealed record Quantity : Value
{
    public required QuantityKind Kind { get; init; }

    /// <summary>The least it can be; null where it has no floor.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most it can be; null where it has no ceiling.</summary>
    public decimal? High { get; init; }

    /// <summary>For a floor or ceiling: whether the bound itself is possible ("at least", not "more than").</summary>
    public bool Reached { get; init; } = true;

    /// <summary>Set for a missing quantity only.</summary>
    public MissingReason? Reason { get; init; }

    /// <summary>Where a mark stands: the number, the bound, or the middle of a range; null when missing.</summary>
    public decimal? Point => Kind switch
    {
        QuantityKind.Missing => null,
        QuantityKind.Range => (Low + High) / 2,
        _ => Low ?? High,
    };

    public static Quantity Exact(decimal value) => new() { Kind = QuantityKind.Exact, Low = value, High = value };

    public static Quantity About(decimal value) => new() { Kind = QuantityKind.Estimate, Low = value, High = value };

    public static Quantity Floor(decimal bound, bool reached) => new() { Kind = QuantityKind.Floor, Low = bound, Reached = reached };

    public static Quantity Ceiling(decimal bound, bool reached) => new() { Kind = QuantityKind.Ceiling, High = bound, Reached = reached };

    public static Quantity Between(decimal low, decimal high) => new() { Kind = QuantityKind.Range, Low = low, High = high };

    public static Quantity None(MissingReason reason) => new() { Kind = QuantityKind.Missing, Reason = reason };
}
