using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Report.Charts.Layout;

namespace Report.Charts.Maps;

/// <summary>
/// Removes details of shapes that are too small to see. A border is simplified once for both neighbours (NetTopologySuite's coverage
/// simplifier, after Visvalingam and Whyatt), so that no gap opens between them.
/// </summary>
internal static class MapSimplifier
{
    // The tolerance in pixels: a bend that encloses no more than its square is straightened.
    private const double Detail = 1.25;

    // The tolerance for maps of more than a thousand shapes, each a few pixels large, whose outlines would weigh more than the page.
    private const double DetailOfMany = 2.4;
    private const int Many = 1000;

    // The smallest island or hole that is kept, in square pixels.
    private const double LeastArea = 2;

    private static readonly GeometryFactory Factory = new();

    /// <param name="shapes">The polygons of each shape, each an outline and its holes, in pixels.</param>
    /// <returns>
    /// The rings of each shape, in the order given: outlines first, holes after them in the opposite direction, the largest of each first.
    /// A shape keeps at least its largest outline.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>> Simplify(
        IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>> shapes
    )
    {
        var coverage = shapes.Select(polygons => (Geometry)Factory.CreateMultiPolygon([.. polygons.Select(ToPolygon)])).ToArray();
        return [.. Simplified(coverage).Select(Rings)];
    }

    // Outlines that cross themselves can make the simplifier fail with a border of one point. Such a map is drawn unsimplified.
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
