namespace Report.Data.Maps;

/// <summary>A place in degrees: east and north are positive.</summary>
internal readonly record struct Degrees(double Longitude, double Latitude);

/// <summary>One area of a shape: an outline, and what is cut out of it.</summary>
/// <param name="Rings">The outline, then its holes. Each of three points or more; the closing point is not repeated.</param>
internal sealed record MapPolygon(IReadOnlyList<IReadOnlyList<Degrees>> Rings);

/// <summary>A country, a state, a county: something that rows of a dataset may be about.</summary>
/// <param name="Name">As the map calls it.</param>
/// <param name="Polygons">At least one.</param>
internal sealed record MapShape(string Name, IReadOnlyList<MapPolygon> Polygons)
{
    /// <summary>Codes by which it is known, such as ISO 3166-1 or FIPS. The first is the one that the language's names of countries go by.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What is written on it where there is no room for a name; null for most maps.</summary>
    public string? Short { get; init; }

    /// <summary>Further names in use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
