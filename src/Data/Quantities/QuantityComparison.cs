namespace Report.Data;

/// <summary>The result of comparing two quantities; unknown if their bounds allow more than one.</summary>
public enum Comparison
{
    Less,
    Equal,
    Greater,
    Unknown,
}

internal sealed partial record Quantity
{
    /// <summary>
    /// All possible values; null for a missing quantity. "About" allows a twentieth either way
    /// (docs/decisions/what-about-allows.md), so that "about 65,000" is 61,750 to 68,250.
    /// </summary>
    public Interval? Bounds => Operand.Of(this)?.Bounds;

    /// <summary>
    /// Compares <paramref name="a"/> to <paramref name="b"/>, for all values within their bounds. They are equal only if both are the
    /// same exact number. A missing quantity compares as unknown.
    /// </summary>
    public static Comparison Compare(Quantity a, Quantity b) =>
        (a.Bounds, b.Bounds) switch
        {
            ({ } x, { } y) when x.IsPoint && x == y => Comparison.Equal,
            _ when IsLessThan(a, b) == true => Comparison.Less,
            _ when IsMoreThan(a, b) == true => Comparison.Greater,
            _ => Comparison.Unknown,
        };

    /// <summary>Null if the bounds allow both answers, or if a quantity is missing.</summary>
    public static bool? IsMoreThan(Quantity a, Quantity b) => IsLessThan(b, a);

    /// <summary>Null if the bounds allow both answers, or if a quantity is missing.</summary>
    public static bool? IsAtMost(Quantity a, Quantity b) => !IsLessThan(b, a);

    /// <summary>Null if the bounds allow both answers, or if a quantity is missing.</summary>
    public static bool? IsAtLeast(Quantity a, Quantity b) => !IsLessThan(a, b);

    /// <summary>Null if the bounds allow both answers, or if a quantity is missing.</summary>
    public static bool? IsLessThan(Quantity a, Quantity b) => (a.Bounds, b.Bounds) is ({ } x, { } y) ? x.IsLessThan(y) : null;
}
