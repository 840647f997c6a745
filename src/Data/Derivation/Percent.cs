namespace Report.Data.Derivation;

/// <summary>Percentages of one whole.</summary>
internal static class Percent
{
    /// <summary>The most that so many of them can come to, each rounded to whole percentages.</summary>
    public static decimal MostOf(int count) => 100 + (count * 0.5m);
}
