using Report.Charts.Layout;

namespace Report.Charts.Marks;

/// <summary>Cuts outlines off at the edges of a box (Sutherland and Hodgman's algorithm).</summary>
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
