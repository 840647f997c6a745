using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;
using Report.Charts.Layout;

namespace Report.Charts.Maps;

/// <summary>
/// Finds a point well inside an outline for its dot or name: the centre of the largest inscribed circle (NetTopologySuite).
/// </summary>
internal static class InnerPoint
{
    private const double Exact = 0.02;

    private static readonly GeometryFactory Factory = new();

    public static PixelPoint Of(IReadOnlyList<PixelPoint> outline)
    {
        var bounds = Box.Around(outline);
        var size = Math.Min(bounds.Width, bounds.Height);
        // A degenerate outline, close to a line or a point, has no useful inside: the centre of its bounds is taken.
        if (AreaOf(outline) < 1 || size < 1)
        {
            return bounds.Middle;
        }

        var polygon = Factory.CreatePolygon([.. outline.Append(outline[0]).Select(s => new Coordinate(s.X, s.Y))]);
        var middle = MaximumInscribedCircle.GetCenter(polygon, Math.Max(0.25, Exact * size));
        return new PixelPoint(middle.X, middle.Y);
    }

    /// <summary>Returns the area of an outline, in square units of its coordinates (shoelace formula).</summary>
    public static double AreaOf(IReadOnlyList<PixelPoint> outline)
    {
        var twice = 0.0;
        for (var i = 0; i < outline.Count; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice / 2);
    }
}
