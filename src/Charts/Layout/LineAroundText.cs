using Report.Charts.Rendering;

namespace Report.Charts.Layout;

/// <summary>Draws a horizontal or vertical line that is interrupted by text.</summary>
internal static class LineAroundText
{
    // Pixels to keep free on both sides of text.
    private const double Air = 4;

    // Pixels: a shorter piece between two labels would look like a symbol.
    private const double LeastLength = 5;

    private const double OverFills = 1.5;

    /// <summary>Draws the pieces of the line between labels, behind all marks.</summary>
    /// <param name="overFills">Whether the line continues across filled marks, in the colour of the background.</param>
    /// <param name="datum">The datum that the line shows; null for a line that is not from data.</param>
    /// <param name="start">One end, in the coordinates of the axes, like the other.</param>
    public static void Draw(
        PlotSurface plotSurface,
        PixelPoint start,
        PixelPoint end,
        Brush brush,
        Clearance weight,
        IEnumerable<Label> labels,
        bool overFills = false,
        Rows.Datum? datum = null
    )
    {
        var (a, b) = (plotSurface.Pixel(start), plotSurface.Pixel(end));
        var isUpright = a.X == b.X;
        var boxes = labels.Select(l => l.Box);
        var (first, last) = isUpright ? (a.Y, b.Y) : (a.X, b.X);
        var inTheWay = isUpright
            ? boxes.Where(t => t.Left < a.X && t.Right > a.X).Select(t => (t.Top, t.Bottom))
            : boxes.Where(t => t.Top < a.Y && t.Bottom > a.Y).Select(t => (t.Left, t.Right));
        var pieces = Between(Math.Min(first, last), Math.Max(first, last), inTheWay).ToList();
        foreach (var (from, to) in pieces)
        {
            plotSurface.Ground.Line([At(from), At(to)], brush, datum, weight);
        }

        // Bars and areas cover the line: there it is drawn over them in the colour of the background.
        foreach (var (from, to) in overFills ? pieces.SelectMany(p => Covered(p.From, p.To)) : [])
        {
            plotSurface.Line([At(from), At(to)], brush with { Ink = "background", Width = OverFills }, weight: Clearance.None);
        }

        IEnumerable<(double From, double To)> Covered(double from, double to)
        {
            var fills = plotSurface.Shapes.Where(s => s is { Fills: true, Weight: Clearance.Full } && s.Outline.Count > 2).ToList();
            var start = double.NaN;
            for (var pixel = from; pixel <= to; pixel++)
            {
                var point = isUpright ? new PixelPoint(a.X, pixel) : new PixelPoint(pixel, a.Y);
                var isCovered = fills.Any(f => f.Bounds.Holds(point) && f.Meets(new Box(point.X, point.Y, point.X, point.Y)));
                if (isCovered && double.IsNaN(start))
                {
                    start = pixel;
                }
                else if (!isCovered && !double.IsNaN(start))
                {
                    yield return (start, pixel - 1);
                    start = double.NaN;
                }
            }

            if (!double.IsNaN(start))
            {
                yield return (start, to);
            }
        }

        PixelPoint At(double pixel)
        {
            var share = (pixel - first) / (last - first);
            return new(start.X + ((end.X - start.X) * share), start.Y + ((end.Y - start.Y) * share));
        }
    }

    private static IEnumerable<(double From, double To)> Between(double from, double to, IEnumerable<(double From, double To)> inTheWay)
    {
        foreach (var text in inTheWay.Where(t => t.To > from && t.From < to).OrderBy(t => t.From))
        {
            if (text.From - Air - from >= LeastLength)
            {
                yield return (from, text.From - Air);
            }

            from = Math.Max(from, text.To + Air);
        }

        if (to - from >= LeastLength)
        {
            yield return (from, to);
        }
    }
}
