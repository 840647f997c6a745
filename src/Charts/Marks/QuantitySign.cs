using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Draws a point in the style of its kind of quantity: exact, an estimate, a floor, a ceiling, or a range.</summary>
internal static class QuantitySign
{
    /// <summary>Length in pixels of an arrow that has room.</summary>
    public const double ArrowLength = 15;

    private const double Radius = 5;
    private const double Stroke = 2;
    private const int NamesWithBands = 100;
    private const double LeastLength = 8;
    private const double HeadSize = 4;
    private const double CapSize = 4;
    private const double SmallSize = 0.6;

    /// <summary>
    /// Returns the pixels that signs at the ends of the axes reach beyond them; a floor's arrow points to the right or up.
    /// </summary>
    /// <param name="rows">The most rows along the side: where they are many, their bands are thinner than a sign.</param>
    public static Insets Reach(bool horizontal, int rows = 0)
    {
        var beyond = horizontal && rows > NamesWithBands ? ArrowLength : 0;
        return new(Left: Radius + 1, Top: beyond, Right: horizontal ? ArrowLength + 1 : Radius + 1, Bottom: beyond);
    }

    /// <param name="at">The place of the quantity's point, in axis coordinates.</param>
    /// <param name="plainRadius">Radius in pixels of the dot of an exact quantity; 0 for no dot.</param>
    /// <param name="horizontal">True if values run along x.</param>
    /// <param name="opacity">Opacity of the dot of an exact quantity.</param>
    /// <param name="shape">Shape of the dot.</param>
    public static void Draw(
        Panel panel,
        PixelPoint at,
        Datum datum,
        Quantity quantity,
        string ink,
        double plainRadius,
        bool horizontal = false,
        double opacity = 1,
        DotShape shape = DotShape.Circle
    )
    {
        // Leave out points beyond the axis domain; only a range may still have an end within the plot.
        if (quantity.Kind != QuantityKind.Range && !panel.Shows(at))
        {
            return;
        }

        // In small multiples, signs of the usual size would cover everything else.
        var size = panel.IsSmall ? SmallSize : 1;
        var (radius, line) = ((Radius - 1) * size, new Brush(ink, Stroke * size));
        var here = panel.Surface.Pixel(at);
        var more = (horizontal ? panel.X : panel.Y).IsReversed ? -1 : 1;
        var ahead = horizontal ? new PixelPoint(more, 0) : new PixelPoint(0, -more);
        switch (datum.Sign(horizontal ? Channel.X : Channel.Y, quantity))
        {
            case QuantityKind.Exact when plainRadius > 0:
                DotShapes.Draw(
                    panel.Pixels,
                    shape,
                    here,
                    plainRadius * size,
                    new Brush(ink, Opacity: opacity) { Accumulates = true },
                    datum
                );
                break;
            case QuantityKind.Estimate:
                DotShapes.Draw(panel.Pixels, shape, here, Math.Max(plainRadius * size, radius) - 0.5, new Brush("background"), datum);
                DotShapes.Draw(panel.Pixels, shape, here, Math.Max(plainRadius * size, radius) - 0.5, line, datum);
                break;
            case QuantityKind.Floor:
                DotShapes.Draw(panel.Pixels, shape, here, Math.Max(plainRadius * size, radius), new Brush(ink), datum);
                Arrow(panel.Pixels, here, ahead, ArrowLength * size, line, datum);
                break;
            case QuantityKind.Ceiling:
                DotShapes.Draw(panel.Pixels, shape, here, Math.Max(plainRadius * size, radius), new Brush(ink), datum);
                // Stop the arrow at the edge of the plot: a ceiling does not mean values beyond the start of the axis.
                var zero = (horizontal, more) switch
                {
                    (true, 1) => here.X - panel.Plot.Left,
                    (true, _) => panel.Plot.Right - here.X,
                    (_, 1) => panel.Plot.Bottom - here.Y,
                    _ => here.Y - panel.Plot.Top,
                };
                Arrow(panel.Pixels, here, new PixelPoint(-ahead.X, -ahead.Y), Math.Min(ArrowLength * size, zero), line, datum);
                break;
            case QuantityKind.Range:
                Interval(panel, at, quantity, line, datum, horizontal);
                break;
        }
    }

    /// <summary>
    /// Draws a shaft with a head away from a point, which says that the value could be more, or less; nothing where it would be too short.
    /// </summary>
    public static void Arrow(PlotSurface pixels, PixelPoint from, PixelPoint ahead, double length, Brush brush, Datum datum)
    {
        if (length < LeastLength)
        {
            return;
        }

        var tip = new PixelPoint(from.X + (ahead.X * length), from.Y + (ahead.Y * length));
        var neck = new PixelPoint(tip.X - (ahead.X * HeadSize), tip.Y - (ahead.Y * HeadSize));
        pixels.Line([from, tip], brush, datum);
        pixels.Line(
            [
                new(neck.X - (ahead.Y * HeadSize), neck.Y - (ahead.X * HeadSize)),
                tip,
                new(neck.X + (ahead.Y * HeadSize), neck.Y + (ahead.X * HeadSize)),
            ],
            brush,
            datum
        );
    }

    private static void Interval(Panel panel, PixelPoint at, Quantity quantity, Brush brush, Datum datum, bool horizontal)
    {
        var scale = horizontal ? panel.X : panel.Y;
        if (scale.At(quantity.Low!.Value) is not { } low || scale.At(quantity.High!.Value) is not { } high)
        {
            return;
        }

        var from = panel.Surface.Pixel(horizontal ? new PixelPoint(low, at.Y) : new PixelPoint(at.X, low));
        var to = panel.Surface.Pixel(horizontal ? new PixelPoint(high, at.Y) : new PixelPoint(at.X, high));
        panel.Pixels.Line([from, to], brush, datum);
        var cap = panel.IsSmall ? CapSize * SmallSize : CapSize;
        foreach (var end in new[] { from, to })
        {
            var (dx, dy) = horizontal ? (0.0, cap) : (cap, 0.0);
            panel.Pixels.Line([new(end.X - dx, end.Y - dy), new(end.X + dx, end.Y + dy)], brush, datum);
        }
    }
}
