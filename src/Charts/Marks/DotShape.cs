using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Marks;

/// <summary>Dot shapes that readers can tell apart at a few pixels and without colour, in the order in which names get them.</summary>
internal enum DotShape
{
    Circle,
    Triangle,
    Square,
    Diamond,
    Cross,
}

/// <summary>Draws dots in a shape. All shapes of one radius have the area of its circle, so that none seems larger.</summary>
internal static class DotShapes
{
    /// <summary>The number of shapes: the most names that can each have a shape of their own.</summary>
    public static readonly int Count = Enum.GetValues<DotShape>().Length;

    // Reach of a cross's arm, in units of half the arm's breadth.
    private const double ArmReach = 3;

    public static void Draw(PlotSurface pixels, DotShape shape, PixelPoint at, double radius, Brush brush, Datum? datum = null)
    {
        if (shape == DotShape.Circle)
        {
            pixels.Dot(at, radius, brush, datum);
            return;
        }

        pixels.Polygon(Outline(shape, at, radius), brush, datum);
    }

    /// <summary>Returns the corners, in pixels, of a shape other than the circle.</summary>
    public static IReadOnlyList<PixelPoint> Outline(DotShape shape, PixelPoint at, double radius)
    {
        var (x, y) = at;
        switch (shape)
        {
            case DotShape.Triangle:
                var side = radius * Math.Sqrt(4 * Math.PI / Math.Sqrt(3));
                var height = side * Math.Sqrt(3) / 2;
                return [new(x, y - (height * 2 / 3)), new(x + (side / 2), y + (height / 3)), new(x - (side / 2), y + (height / 3))];
            case DotShape.Square:
                var half = radius * Math.Sqrt(Math.PI) / 2;
                return [new(x - half, y - half), new(x + half, y - half), new(x + half, y + half), new(x - half, y + half)];
            case DotShape.Diamond:
                var reach = radius * Math.Sqrt(Math.PI / 2);
                return [new(x, y - reach), new(x + reach, y), new(x, y + reach), new(x - reach, y)];
            default:
                // Two bars of breadth 2t and length 2rt overlap in a square: (8r - 4)t² is the area of both.
                var t = radius * Math.Sqrt(Math.PI / ((8 * ArmReach) - 4));
                var arm = ArmReach * t;
                return
                [
                    new(x - t, y - arm),
                    new(x + t, y - arm),
                    new(x + t, y - t),
                    new(x + arm, y - t),
                    new(x + arm, y + t),
                    new(x + t, y + t),
                    new(x + t, y + arm),
                    new(x - t, y + arm),
                    new(x - t, y + t),
                    new(x - arm, y + t),
                    new(x - arm, y - t),
                    new(x - t, y - t),
                ];
        }
    }
}
