namespace Report.Charts;

/// <summary>The names of scales in YAML.</summary>
internal static class ScaleNames
{
    public static string Of(ScaleType scale) => scale.ToString().ToLowerInvariant();
}
