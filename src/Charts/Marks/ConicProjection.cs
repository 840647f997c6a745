using Report.Charts.Layout;

namespace Report.Charts.Marks;

/// <summary>
/// Lambert's conformal conic projection, fitted to a box: shapes stay true, and two parallels through the area keep its size true.
/// Formulas: Snyder, Map Projections: A Working Manual (USGS, 1987), page 104, for a sphere.
/// </summary>
internal sealed class ConicProjection
{
    private const double Radian = Math.PI / 180;

    // The parallels stand a sixth of the area's height inside its edges, as is usual.
    private const double Inside = 1.0 / 6;

    private readonly double cone;
    private readonly double factor;
    private readonly double meridian;
    private double scale = 1;
    private Spot shift;

    private ConicProjection(double west, double south, double east, double north)
    {
        var (first, second) = (Radian * (south + (Inside * (north - south))), Radian * (north - (Inside * (north - south))));
        cone = Math.Abs(first - second) < 1e-9
            ? Math.Sin(first)
            : Math.Log(Math.Cos(first) / Math.Cos(second)) / Math.Log(Tangent(second) / Tangent(first));
        factor = Math.Cos(first) * Math.Pow(Tangent(first), cone) / cone;
        meridian = (west + east) / 2;
    }

    /// <summary>The projection that shows an area as large as a box allows, in the box's middle.</summary>
    public static ConicProjection Fit(double west, double south, double east, double north, Box box)
    {
        var projection = new ConicProjection(west, south, east, north);
        var edge = Enumerable.Range(0, 21).Select(i => i / 20.0).SelectMany(t => new[]
        {
            new Spot(west + (t * (east - west)), south), new Spot(west + (t * (east - west)), north),
            new Spot(west, south + (t * (north - south))), new Spot(east, south + (t * (north - south))),
        });
        var bounds = Box.Around(edge.Select(projection.Project));
        projection.scale = Math.Min(box.Width / bounds.Width, box.Height / bounds.Height);
        projection.shift = new Spot(
            box.Middle.X - (bounds.Middle.X * projection.scale),
            box.Middle.Y - (bounds.Middle.Y * projection.scale));
        return projection;
    }

    /// <summary>Pixels of a place, given as longitude and latitude in degrees.</summary>
    public Spot Project(Spot place)
    {
        var radius = factor / Math.Pow(Tangent(Radian * Math.Clamp(place.Y, -89, 89)), cone);
        var angle = cone * Radian * (place.X - meridian);
        return new Spot((radius * Math.Sin(angle) * scale) + shift.X, (radius * Math.Cos(angle) * scale) + shift.Y);
    }

    private static double Tangent(double latitude) => Math.Tan((Math.PI / 4) + (latitude / 2));
}
