namespace Report.Charts.Scales;

/// <summary>Percentages of a whole: an axis of them ends at 100, and what lies about 100 apart by rounding alone is no ranking.</summary>
internal static class Shares
{
    public const double Whole = 100;

    /// <summary>Points by which parts that were rounded one by one may miss the whole.</summary>
    public const double Noise = 2;

    /// <summary>Whether an axis holds shares: percentages that go neither below zero nor, but for rounding, beyond the whole.</summary>
    public static bool AreIn(Extent extent, string? unit) => IsPercent(unit) && extent.Low >= 0 && extent.Firm <= Whole + Noise;

    public static bool IsPercent(string? unit) => unit is ['%', ..] or "percent" or "per cent";

    /// <summary>The whole, but for rounding.</summary>
    public static bool IsWhole(decimal total) => Math.Abs((double)total - Whole) <= Noise;
}
