namespace Report.Data;

/// <summary>How one quantity stands to another; unknown where their bounds leave more than one answer.</summary>
public enum Comparison { Less, Equal, Greater, Unknown }

internal sealed partial record Quantity
{
    /// <summary>
    /// Every value that this may have; null when missing. "About" allows a twentieth either way
    /// (docs/decisions/what-about-allows.md), so that "about 65,000" is 61,750 to 68,250.
    /// </summary>
    public Interval? Bounds => Operand.Of(this)?.Bounds;

    /// <summary>
    /// How <paramref name="a"/> stands to <paramref name="b"/>, for every value that the two may have. Equal only where both are
    /// one and the same exact number; whatever is missing compares as unknown.
    /// </summary>
    public static Comparison Compare(Quantity a, Quantity b) => (a.Bounds, b.Bounds) switch
    {
        ({ } x, { } y) when x.IsPoint && x == y => Comparison.Equal,
        _ when IsLessThan(a, b) == true => Comparison.Less,
        _ when IsMoreThan(a, b) == true => Comparison.Greater,
        _ => Comparison.Unknown,
    };

    /// <summary>True, false, or null where it cannot be told.</summary>
    public static bool? IsMoreThan(Quantity a, Quantity b) => IsLessThan(b, a);

    /// <summary>True, false, or null where it cannot be told.</summary>
    public static bool? IsAtMost(Quantity a, Quantity b) => !IsLessThan(b, a);

    /// <summary>True, false, or null where it cannot be told.</summary>
    public static bool? IsAtLeast(Quantity a, Quantity b) => !IsLessThan(a, b);

    /// <summary>True, false, or null where it cannot be told.</summary>
    public static bool? IsLessThan(Quantity a, Quantity b) =>
        (a.Bounds, b.Bounds) is ({ } x, { } y) ? x.IsLessThan(y) : null;
}
