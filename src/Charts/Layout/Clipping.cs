namespace Report.Charts.Layout;

/// <summary>Cuts outlines and lines off at the edges of a box (Sutherland and Hodgman's algorithm).</summary>
internal static class Clipping
{
    /// <summary>The part of a closed outline that is within the box; empty where none is.</summary>
    public static IReadOnlyList<Spot> Within(this IReadOnlyList<Spot> outline, Box box)
    {
        var cut = Cut(outline, s => s.X >= box.Left, (a, b) => AtX(a, b, box.Left));
        cut = Cut(cut, s => s.X <= box.Right, (a, b) => AtX(a, b, box.Right));
        cut = Cut(cut, s => s.Y >= box.Top, (a, b) => AtY(a, b, box.Top));
        return Cut(cut, s => s.Y <= box.Bottom, (a, b) => AtY(a, b, box.Bottom));
    }

    /// <summary>The parts of a line that are within the box, one after another.</summary>
    public static IEnumerable<IReadOnlyList<Spot>> RunsWithin(this IReadOnlyList<Spot> line, Box box)
    {
        var run = new List<Spot>();
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

    // As an outline, a straight line there and back, has its two ends left where the box cuts it.
    private static (Spot From, Spot To)? Part(Spot from, Spot to, Box box)
    {
        var left = Within([from, to], box).Distinct().OrderBy(from.DistanceTo).ToList();
        return left.Count < 2 ? null : (left[0], left[^1]);
    }

    private static List<Spot> Cut(IReadOnlyList<Spot> outline, Predicate<Spot> isInside, Func<Spot, Spot, Spot> cross)
    {
        var kept = new List<Spot>();
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

    private static Spot AtX(Spot a, Spot b, double x) => new(x, a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));

    private static Spot AtY(Spot a, Spot b, double y) => new(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)), y);
}
