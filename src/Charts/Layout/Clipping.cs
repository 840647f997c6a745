namespace Report.Charts.Layout;

/// <summary>Clips outlines and lines to a box (Sutherland and Hodgman's algorithm).</summary>
internal static class Clipping
{
    /// <summary>Returns the part of a closed outline within the box; empty if there is none.</summary>
    public static IReadOnlyList<PixelPoint> Within(this IReadOnlyList<PixelPoint> outline, Box box)
    {
        var cut = Cut(outline, s => s.X >= box.Left, (a, b) => AtX(a, b, box.Left));
        cut = Cut(cut, s => s.X <= box.Right, (a, b) => AtX(a, b, box.Right));
        cut = Cut(cut, s => s.Y >= box.Top, (a, b) => AtY(a, b, box.Top));
        return Cut(cut, s => s.Y <= box.Bottom, (a, b) => AtY(a, b, box.Bottom));
    }

    /// <summary>Returns the parts of a line within the box, in order.</summary>
    public static IEnumerable<IReadOnlyList<PixelPoint>> RunsWithin(this IReadOnlyList<PixelPoint> line, Box box)
    {
        var run = new List<PixelPoint>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Part(line[i - 1], line[i], box) is not var (from, to))
            {
                continue;
            }

            if (run.Count > 0 && run[^1] != from)
            {
                yield return run;
                run = [];
            }

            run.AddRange(run.Count == 0 ? [from, to] : [to]);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    // Clips a line segment as a degenerate outline, there and back: two distinct points remain. Null if it lies outside the box.
    private static (PixelPoint From, PixelPoint To)? Part(PixelPoint from, PixelPoint to, Box box)
    {
        var left = Within([from, to], box).Distinct().OrderBy(from.DistanceTo).ToList();
        return left.Count < 2 ? null : (left[0], left[^1]);
    }

    private static List<PixelPoint> Cut(
        IReadOnlyList<PixelPoint> outline,
        Predicate<PixelPoint> isInside,
        Func<PixelPoint, PixelPoint, PixelPoint> cross
    )
    {
        var kept = new List<PixelPoint>();
        for (var i = 0; i < outline.Count; i++)
        {
            var (from, to) = (outline[(i + outline.Count - 1) % outline.Count], outline[i]);
            if (isInside(from) != isInside(to))
            {
                kept.Add(cross(from, to));
            }

            if (isInside(to))
            {
                kept.Add(to);
            }
        }

        return kept;
    }

    private static PixelPoint AtX(PixelPoint a, PixelPoint b, double x) => new(x, a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));

    private static PixelPoint AtY(PixelPoint a, PixelPoint b, double y) => new(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)), y);
}
