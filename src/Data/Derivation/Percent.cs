namespace Report.Data.Derivation;

/// <summary>Limits for percentages of one whole.</summary>
internal static class Percent
{
    /// <summary>
    /// Returns the greatest possible sum of percentages of one whole, each rounded to a whole number: 100 and half a point for each.
    /// </summary>
    public static decimal MostOf(int count) => 100 + (count * 0.5m);
}
