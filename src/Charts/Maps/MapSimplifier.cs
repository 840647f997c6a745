using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Report.Charts.Layout;

namespace Report.Charts.Maps;

/// <summary>
/// Leaves out of shapes what a rendering cannot show. Borders are simplified once for both neighbours (NetTopologySuite's
/// coverage simplifier, after Visvalingam and Whyatt), so that no gap opens between them.
/// </summary>
internal static class MapSimplifier
{
    // Pixels: a bend that encloses no more than the square of it is straightened.
    private const double Detail = 1.25;

    // The same of thousands of shapes, each of a few pixels, whose outlines would weigh more than a page.
    private const double DetailOfMany = 2.4;
    private const int Many = 1000;

    // Square pixels that an island or a hole takes at least.
    private const double LeastArea = 2;

    private static readonly GeometryFactory Factory = new();

    /// <param name="shapes">Polygons in pixels, each an outline and its holes.</param>
    /// <returns>Rings of each shape, in the order given: outlines turning one way and holes the other, the largest first. A shape keeps at least its largest outline.</returns>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>> Simplify(IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>> shapes)
    {
        var coverage = shapes.Select(polygons => (Geometry)Factory.CreateMultiPolygon([.. polygons.Select(ToPolygon)])).ToArray();
        return [.. Simplified(coverage).Select(Rings)];
    }

    // Outlines that cross themselves can leave the simplifier with a border of one point, which it refuses or fails at: those are drawn with all their bends.
    private static Geometry[] Simplified(Geometry[] coverage)
    {
        try
        {
            return CoverageSimplifier.Simplify(coverage, coverage.Length > Many ? DetailOfMany : Detail);
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException)
        {
            return coverage;
        }
    }

    private static Polygon ToPolygon(IReadOnlyList<IReadOnlyList<PixelPoint>> rings) =>
        Factory.CreatePolygon(ToRing(rings[0]), [.. rings.Skip(1).Where(r => r.Count > 2).Select(ToRing)]);

    private static LinearRing ToRing(IReadOnlyList<PixelPoint> ring)
    {
        var points = new Coordinate[ring.Count + 1];
        for (var i = 0; i < ring.Count; i++)
        {
            points[i] = new Coordinate(ring[i].X, ring[i].Y);
        }

        points[^1] = points[0].Copy();
        return Factory.CreateLinearRing(points);
    }

    private static IReadOnlyList<IReadOnlyList<PixelPoint>> Rings(Geometry shape)
    {
        var rings = new List<(IReadOnlyList<PixelPoint> Ring, double Area, bool IsHole)>();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                rings.Add(Turned(polygon.Shell, isHole: false));
                rings.AddRange(polygon.Holes.Select(hole => Turned(hole, isHole: true)));
            }
        }

        var sorted = rings.OrderBy(r => r.IsHole).ThenByDescending(r => r.Area).ToList();
        return [.. sorted.Where((r, i) => i == 0 || r.Area >= LeastArea).Select(r => r.Ring)];
    }

    private static (IReadOnlyList<PixelPoint> Ring, double Area, bool IsHole) Turned(LinearRing ring, bool isHole)
    {
        var area = NetTopologySuite.Algorithm.Area.OfRingSigned(ring.CoordinateSequence);
        var points = ring.Coordinates.SkipLast(1).Select(c => new PixelPoint(c.X, c.Y));
        return ([.. (area > 0) == isHole ? points : points.Reverse()], Math.Abs(area), isHole);
    }
}
