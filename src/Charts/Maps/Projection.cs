using Report.Charts.Layout;
using Report.Data.Maps;

namespace Report.Charts.Maps;

/// <summary>A map projection of the unit sphere onto a plane whose y grows to the north.</summary>
/// <param name="Meridian">The longitude of the central meridian, in degrees. The globe is cut open opposite it.</param>
internal abstract record Projection(double Meridian)
{
    protected const double Radian = Math.PI / 180;

    /// <summary>
    /// The area that the projection can show, in degrees; null for the whole globe. A conic projection is limited, since it would wrap the
    /// far side of the globe around the near one.
    /// </summary>
    public MapArea? Window { get; init; }

    /// <summary>
    /// The highest latitude that can be drawn; places beyond it are drawn on it. Less than 90 if the projection puts a pole infinitely far
    /// away.
    /// </summary>
    public virtual double LastParallel => 90;

    /// <param name="place">The longitude, within 180° of the central meridian, and the latitude, in degrees.</param>
    public virtual PixelPoint Project(Degrees place) =>
        Forward(Radian * (place.Longitude - Meridian), Radian * Math.Clamp(place.Latitude, -LastParallel, LastParallel));

    /// <param name="east">The longitude in radians east of the central meridian.</param>
    /// <param name="north">The latitude in radians north of the equator.</param>
    protected abstract PixelPoint Forward(double east, double north);
}

/// <summary>
/// The Equal Earth projection: keeps areas, shows the whole world. B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map projection",
/// International Journal of Geographical Information Science 33 (2019), equations 4 to 9.
/// </summary>
internal sealed record EqualEarth(double Meridian) : Projection(Meridian)
{
    private const double A1 = 1.340264,
        A2 = -0.081106,
        A3 = 0.000893,
        A4 = 0.003796;

    private static readonly double M = Math.Sqrt(3) / 2;

    protected override PixelPoint Forward(double east, double north)
    {
        var l = Math.Asin(M * Math.Sin(north));
        var (l2, l6) = (l * l, l * l * l * l * l * l);
        return new PixelPoint(
            east * Math.Cos(l) / (M * (A1 + (3 * A2 * l2) + (l6 * ((7 * A3) + (9 * A4 * l2))))),
            l * (A1 + (A2 * l2) + (l6 * (A3 + (A4 * l2))))
        );
    }
}

/// <summary>
/// The equirectangular projection: degrees as coordinates, true to scale along one parallel (Snyder, Map Projections: A Working Manual,
/// USGS 1987, page 91).
/// </summary>
/// <param name="Parallel">The parallel that is true to scale, in degrees.</param>
internal sealed record Equirectangular(double Meridian, double Parallel = 0) : Projection(Meridian)
{
    protected override PixelPoint Forward(double east, double north) => new(east * Math.Cos(Radian * Parallel), north);
}

/// <summary>
/// Mercator's conformal projection, with north always up, as on street maps (Snyder, page 41, equations 7-1 and 7-2). Areas far from the
/// equator are much too large.
/// </summary>
internal sealed record Mercator(double Meridian) : Projection(Meridian)
{
    // The latitude at which a map of the world is a square.
    public override double LastParallel => 85.0511;

    protected override PixelPoint Forward(double east, double north) => new(east, Math.Log(Math.Tan((Math.PI / 4) + (north / 2))));
}

/// <summary>
/// Albers' equal-area conic projection (Snyder, page 100, equations 14-1 to 14-6): keeps areas, and is true to scale along two parallels.
/// </summary>
/// <param name="Origin">The latitude at which y is 0.</param>
internal sealed record EqualAreaConic(double Meridian, double First, double Second, double Origin = 0) : Projection(Meridian)
{
    private double Cone => (Math.Sin(Radian * First) + Math.Sin(Radian * Second)) / 2;

    private double C => (Math.Cos(Radian * First) * Math.Cos(Radian * First)) + (2 * Cone * Math.Sin(Radian * First));

    protected override PixelPoint Forward(double east, double north)
    {
        var (radius, angle) = (Radius(north), Cone * east);
        return new PixelPoint(radius * Math.Sin(angle), Radius(Radian * Origin) - (radius * Math.Cos(angle)));
    }

    private double Radius(double north) => Math.Sqrt(Math.Max(0, C - (2 * Cone * Math.Sin(north)))) / Cone;
}

/// <summary>
/// Lambert's conformal conic projection (Snyder, page 106, equations 15-1 to 15-5): keeps angles, and is true to scale along two parallels.
/// </summary>
/// <param name="Origin">The latitude at which y is 0.</param>
internal sealed record ConformalConic(double Meridian, double First, double Second, double Origin = 0) : Projection(Meridian)
{
    public override double LastParallel => 89;

    private double Cone =>
        Math.Abs(First - Second) < 1e-7
            ? Math.Sin(Radian * First)
            : Math.Log(Math.Cos(Radian * First) / Math.Cos(Radian * Second)) / Math.Log(Tangent(Radian * Second) / Tangent(Radian * First));

    protected override PixelPoint Forward(double east, double north)
    {
        var (cone, factor) = (Cone, Math.Cos(Radian * First) * Math.Pow(Tangent(Radian * First), Cone) / Cone);
        var (radius, angle) = (factor / Math.Pow(Tangent(north), cone), cone * east);
        return new PixelPoint(radius * Math.Sin(angle), (factor / Math.Pow(Tangent(Radian * Origin), cone)) - (radius * Math.Cos(angle)));
    }

    private static double Tangent(double north) => Math.Tan((Math.PI / 4) + (north / 2));
}
