namespace Report.Charts.Layout;

/// <summary>A point in pixels, or on a pair of axes; y grows downwards in pixels.</summary>
internal readonly record struct PixelPoint(double X, double Y)
{
    /// <summary>Returns the point at a coordinate along the axis of values and another across it.</summary>
    public static PixelPoint Of(bool isHorizontal, double along, double across) => isHorizontal ? new(along, across) : new(across, along);

    public double DistanceTo(PixelPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>Returns the distance to the line segment between two points.</summary>
    public double DistanceTo(PixelPoint from, PixelPoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((X - from.X) * dx) + ((Y - from.Y) * dy)) / length, 0, 1);
        return DistanceTo(new PixelPoint(from.X + (along * dx), from.Y + (along * dy)));
    }
}

/// <summary>A rectangle in pixels; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public PixelPoint Middle => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>Returns the smallest box around some points; inverted (left beyond right) if there are none.</summary>
    public static Box Around(IEnumerable<PixelPoint> spots)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in spots)
        {
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return new Box(left, top, right, bottom);
    }

    public Box Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Box Shift(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box inner) => inner.Left >= Left && inner.Right <= Right && inner.Top >= Top && inner.Bottom <= Bottom;

    public bool SpansX(double x) => x >= Left && x <= Right;

    public bool SpansY(double y) => y >= Top && y <= Bottom;

    public bool Holds(PixelPoint point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>Returns the point of this box that is nearest to another point.</summary>
    public PixelPoint Nearest(PixelPoint to) => new(Math.Clamp(to.X, Left, Right), Math.Clamp(to.Y, Top, Bottom));

    public double DistanceTo(PixelPoint point) => point.DistanceTo(Nearest(point));

    /// <summary>Returns the distance to the line segment between two points, which must not cross the box.</summary>
    public double DistanceTo(PixelPoint from, PixelPoint to)
    {
        // If box and segment do not cross, the shortest distance starts at a corner of the box or at an end of the segment.
        var least = Math.Min(DistanceTo(from), DistanceTo(to));
        foreach (var corner in new PixelPoint[] { new(Left, Top), new(Right, Top), new(Left, Bottom), new(Right, Bottom) })
        {
            least = Math.Min(least, corner.DistanceTo(from, to));
        }

        return least;
    }

    /// <summary>Whether the line segment between two points runs through the box (Liang and Barsky's clipping).</summary>
    public bool IsCrossedBy(PixelPoint from, PixelPoint to)
    {
        var (enters, leaves) = (0.0, 1.0);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        return Clip(-dx, from.X - Left) && Clip(dx, Right - from.X) && Clip(-dy, from.Y - Top) && Clip(dy, Bottom - from.Y);

        bool Clip(double run, double room)
        {
            if (run == 0)
            {
                return room > 0;
            }

            var at = room / run;
            if (run < 0)
            {
                enters = Math.Max(enters, at);
            }
            else
            {
                leaves = Math.Min(leaves, at);
            }

            return enters < leaves;
        }
    }
}
