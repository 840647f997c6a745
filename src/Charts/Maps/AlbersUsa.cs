using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>
/// A composite map of the United States: Albers' projection of the 48 contiguous states (parallels of the National Atlas, Snyder, page
/// 103), with insets for Alaska, Hawaii and Puerto Rico below them, each in a projection of its own. Alaska is drawn at about a third of
/// the scale.
/// </summary>
internal sealed record AlbersUsa() : Projection(-96)
{
    private const double AlaskaScale = 0.35;

    private static readonly EqualAreaConic Lower48 = new(-96, 29.5, 45.5, 38);

    // Of each inset: its projection, the longitude and latitude of its centre, its scale, and the point on the plane of the 48 states where
    // its centre goes.
    private static readonly (EqualAreaConic Own, Degrees Middle, double Scale, PixelPoint To) Alaska = (
        new(-154, 55, 65),
        new(-152, 63),
        AlaskaScale,
        new(-0.305, -0.205)
    );
    private static readonly (EqualAreaConic Own, Degrees Middle, double Scale, PixelPoint To) Hawaii = (
        new(-157, 8, 18),
        new(-157.3, 20.6),
        1,
        new(-0.155, -0.225)
    );
    private static readonly (EqualAreaConic Own, Degrees Middle, double Scale, PixelPoint To) PuertoRico = (
        new(-66, 8, 18),
        new(-66.2, 18.2),
        1,
        new(0.345, -0.235)
    );

    /// <summary>The name of the inset that a place of the United States is drawn in; null for the 48 contiguous states.</summary>
    public static string? InsetOf(double longitude, double latitude) =>
        latitude switch
        {
            > 50 => "alaska",
            < 24 when longitude < -140 || longitude > 0 => "hawaii",
            < 19 when longitude > -70 => "puerto-rico",
            _ => null,
        };

    /// <summary>Whether a place is on the map.</summary>
    public static bool Holds(double longitude, double latitude) =>
        InsetOf(longitude, latitude) switch
        {
            // The Aleutian Islands extend beyond 180°.
            "alaska" => latitude < 72 && longitude is < -129 or > 170,
            "hawaii" => latitude > 18 && longitude is > -179 and < -154,
            "puerto-rico" => latitude > 17.5 && longitude > -68.2 && longitude < -65,
            _ => latitude is > 24 and < 50 && longitude is > -125.5 and < -66.5,
        };

    /// <summary>Whether any point of a shape's outlines is on the map.</summary>
    public static bool Holds(MapShape shape) => shape.Polygons.Any(p => p.Rings[0].Any(at => Holds(at.Longitude, at.Latitude)));

    public override PixelPoint Project(Degrees place) =>
        InsetOf(place.Longitude, place.Latitude) switch
        {
            "alaska" => Inset(Alaska, place),
            "hawaii" => Inset(Hawaii, place),
            "puerto-rico" => Inset(PuertoRico, place),
            _ => Lower48.Project(place),
        };

    protected override PixelPoint Forward(double east, double north) =>
        throw new NotSupportedException("Places are projected by the part that they are in.");

    private static PixelPoint Inset((EqualAreaConic Own, Degrees Middle, double Scale, PixelPoint To) part, Degrees place)
    {
        var east = place.Longitude > 0 ? place.Longitude - 360 : place.Longitude;
        var (at, middle) = (part.Own.Project(new Degrees(east, place.Latitude)), part.Own.Project(part.Middle));
        return new PixelPoint(part.To.X + (part.Scale * (at.X - middle.X)), part.To.Y + (part.Scale * (at.Y - middle.Y)));
    }
}
