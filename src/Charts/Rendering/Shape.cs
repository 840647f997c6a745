using Report.Charts.Layout;
using Report.Charts.Rows;

namespace Report.Charts.Rendering;

/// <summary>How far labels keep clear of something drawn.</summary>
internal enum Clearance
{
    /// <summary>Marks: never over them.</summary>
    Full,

    /// <summary>Reference lines: over them only where there is no other way.</summary>
    Soft,

    /// <summary>Grid lines, bands, leaders: they may lie under text.</summary>
    None,
}

/// <summary>Something drawn, as the layout sees it: what labels must keep clear of and what must stay inside the picture.</summary>
/// <param name="Outline">Points in pixels that straight lines join.</param>
/// <param name="Reach">How far the drawing goes beyond the outline: half a stroke, the radius of a dot.</param>
/// <param name="Datum">What it stands for; null for axes, leaders and the like.</param>
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

        return Outline.Count == 1 ? grown.Contains(new Box(Outline[0].X, Outline[0].Y, Outline[0].X, Outline[0].Y)) : Fills && Surrounds(box.Middle);
    }

    /// <summary>Pixels between what is drawn and a box; 0 where they meet.</summary>
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

    /// <summary>Whether a straight line runs across one of its sides.</summary>
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

        // On which side of the line from a to b a point is.
        static double Turn(PixelPoint a, PixelPoint b, PixelPoint point) => ((b.X - a.X) * (point.Y - a.Y)) - ((b.Y - a.Y) * (point.X - a.X));
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
