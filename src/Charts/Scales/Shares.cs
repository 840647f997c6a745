namespace Report.Charts.Scales;

/// <summary>
/// Recognises percentages of a whole: an axis of them ends at 100, and totals that miss 100 only by rounding count as the whole.
/// </summary>
internal static class Shares
{
    public const double Whole = 100;

    /// <summary>Percentage points by which a total may miss the whole, since its parts were rounded one by one.</summary>
    public const double Noise = 2;

    /// <summary>Whether an axis has shares: percentages from zero to, apart from rounding, the whole.</summary>
    public static bool AreIn(Extent extent, string? unit) => IsPercent(unit) && extent.Low >= 0 && extent.Firm <= Whole + Noise;

    public static bool IsPercent(string? unit) => unit is ['%', ..] or "percent" or "per cent";

    /// <summary>Whether a total is the whole, apart from rounding.</summary>
    public static bool IsWhole(decimal total) => Math.Abs((double)total - Whole) <= Noise;
}
