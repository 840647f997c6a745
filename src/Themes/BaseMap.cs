namespace Report.Themes;

/// <summary>The quiet map behind a map of places. Empty where a theme has none.</summary>
public sealed record BaseMap(IReadOnlyList<Country> Countries)
{
    /// <summary>Where a theme keeps it, below its folder.</summary>
    public const string File = "maps/europe.json";

    public static readonly BaseMap Empty = new([]);
}

/// <summary>A country of the base map.</summary>
/// <param name="Outlines">At least one, the largest first, without holes; each of three points or more, in degrees.</param>
public sealed record Country(string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Outlines);
