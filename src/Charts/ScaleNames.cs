namespace Report.Charts;

/// <summary>Scales as they are written in YAML.</summary>
internal static class ScaleNames
{
    public static string Of(ScaleType scale) => scale.ToString().ToLowerInvariant();
}
