namespace Report.Data.Maps;

/// <summary>A position in degrees: east and north are positive.</summary>
internal readonly record struct Degrees(double Longitude, double Latitude);

/// <summary>One area of a shape: an outline with its holes.</summary>
/// <param name="Rings">The outline, then its holes. Each has at least three points; the closing point is not repeated.</param>
internal sealed record MapPolygon(IReadOnlyList<IReadOnlyList<Degrees>> Rings);

/// <summary>A country, a state, a county: an area that rows of a dataset may be about.</summary>
/// <param name="Name">The name that the map uses.</param>
/// <param name="Polygons">At least one.</param>
internal sealed record MapShape(string Name, IReadOnlyList<MapPolygon> Polygons)
{
    /// <summary>
    /// Codes of the shape, such as ISO 3166-1 or FIPS. The first one is used to look up country names in the language of the report.
    /// </summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The label for shapes too small for a full name; null in most maps.</summary>
    public string? Short { get; init; }

    /// <summary>Other names by which rows may call the shape.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
