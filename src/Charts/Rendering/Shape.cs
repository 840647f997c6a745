using Report.Charts.Layout;
using Report.Charts.Rows;

namespace Report.Charts.Rendering;

/// <summary>How strictly labels avoid a shape.</summary>
internal enum Clearance
{
    /// <summary>For marks: labels never cover them.</summary>
    Full,

    /// <summary>For reference lines: labels cover them only if there is no other room.</summary>
    Soft,

    /// <summary>For grid lines, bands and leaders: labels may cover them.</summary>
    None,
}

/// <summary>A drawn shape as the layout sees it: labels avoid it, and it must stay inside the picture.</summary>
/// <param name="Outline">The points of the outline in pixels, joined by straight lines; a single point for a dot.</param>
/// <param name="Reach">How far the drawing extends beyond the outline, in pixels: half a stroke, or the radius of a dot.</param>
/// <param name="Datum">The datum that the shape represents; null for axes, leaders and the like.</param>
internal sealed record Shape(IReadOnlyList<PixelPoint> Outline, double Reach, bool Fills, Brush Brush, Datum? Datum, Clearance Weight)
{
    public Box Bounds { get; } = Box.Around(Outline).Grow(Reach);

    public bool Meets(Box box)
    {
        if (!Bounds.Overlaps(box))
        {
            return false;
        }

        var grown = box.Grow(Reach);
        for (var i = 0; i + 1 < Outline.Count; i++)
        {
            if (grown.IsCrossedBy(Outline[i], Outline[i + 1]))
            {
                return true;
            }
        }

        return Outline.Count == 1
            ? grown.Contains(new Box(Outline[0].X, Outline[0].Y, Outline[0].X, Outline[0].Y))
            : Fills && Surrounds(box.Middle);
    }

    /// <summary>Returns the distance between the shape and a box in pixels; 0 if they touch.</summary>
    public double DistanceTo(Box box)
    {
        if (Meets(box))
        {
            return 0;
        }

        var least = box.DistanceTo(Outline[0]);
        for (var i = 0; i + 1 < Outline.Count; i++)
        {
            least = Math.Min(least, box.DistanceTo(Outline[i], Outline[i + 1]));
        }

        return Math.Max(0, least - Reach);
    }

    /// <summary>Whether a straight line crosses one of the shape's sides.</summary>
    public bool IsCrossedBy(PixelPoint from, PixelPoint to)
    {
        for (var i = 0; i + 1 < Outline.Count; i++)
        {
            var (a, b) = (Outline[i], Outline[i + 1]);
            if (Turn(from, to, a) * Turn(from, to, b) < 0 && Turn(a, b, from) * Turn(a, b, to) < 0)
            {
                return true;
            }
        }

        return false;

        // Positive on one side of the line from a to b, negative on the other, 0 on the line.
        static double Turn(PixelPoint a, PixelPoint b, PixelPoint point) =>
            ((b.X - a.X) * (point.Y - a.Y)) - ((b.Y - a.Y) * (point.X - a.X));
    }

    /// <summary>Whether a point is inside a filled shape.</summary>
    public bool Holds(PixelPoint point) => Fills && Surrounds(point);

    // Even-odd rule: a ray to the right leaves a shape through an odd number of its sides.
    private bool Surrounds(PixelPoint point)
    {
        var inside = false;
        for (int i = 0, j = Outline.Count - 1; i < Outline.Count; j = i++)
        {
            var (a, b) = (Outline[i], Outline[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
