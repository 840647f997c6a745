using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a bar in the style of its kind of quantity: solid for an exact one, an outline for an estimate, an end that fades away for a
/// floor, a faint body with a firm end for a ceiling, and for a range a faint piece between its two ends.
/// </summary>
/// <param name="middle">Middle of the bar's breadth, in coordinates of the base axis.</param>
internal sealed class BarShape(Panel panel, bool horizontal, double middle, double breadth, string ink)
{
    /// <summary>Pixels by which the fading end of a floor goes beyond its bound.</summary>
    public const double OpenLength = 18;

    private const double Faint = 0.28;
    private const double Stroke = 2;
    private static readonly double[] Fading = [0.65, 0.4, 0.18];

    public string Ink => ink;

    /// <summary>Returns the pixels that the sign of a quantity takes beyond the bar's end.</summary>
    /// <param name="runsDown">True if the bar runs towards lesser values: then a ceiling fades out and a floor does not.</param>
    public static double Beyond(Quantity quantity, bool runsDown) =>
        quantity.Kind == (runsDown ? QuantityKind.Ceiling : QuantityKind.Floor) ? OpenLength : 0;

    public static double Beyond(BarPart part) => part.IsBeneath ? 0 : Beyond(part.Quantity, RunsDown(part));

    /// <summary>Returns the place beside which the bar's label belongs, in axis coordinates.</summary>
    public PixelPoint End(BarPart part) => At(Value(part.Quantity.Kind == QuantityKind.Range ? Bounds(part).Far : part.To), middle);

    /// <summary>Returns the bar's length in pixels.</summary>
    public double Length(BarPart part) => Math.Abs(Value(part.To) - Value(part.From)) / Unit;

    public PixelPoint Middle(BarPart part) => At((Value(part.From) + Value(part.To)) / 2, middle);

    /// <summary>
    /// Returns the box, in pixels, within which a label has a single background; null where the sign of the quantity has several.
    /// </summary>
    public Box? Inside(BarPart part) =>
        Sign(part) is QuantityKind.Exact or QuantityKind.Estimate || (Sign(part) == QuantityKind.Floor && !part.IsBeneath)
            ? Box.Around([
                panel.Surface.Pixel(At(Value(part.From), middle - (breadth / 2))),
                panel.Surface.Pixel(At(Value(part.To), middle + (breadth / 2))),
            ])
            : null;

    public bool IsHollow(BarPart part) => Sign(part) == QuantityKind.Estimate;

    public IReadOnlyList<Side> Sides(BarPart part) =>
        (horizontal, part.To < part.From) switch
        {
            (true, false) => [Side.Right],
            (true, true) => [Side.Left],
            (false, false) => [Side.Above],
            _ => [Side.Below],
        };

    public void Draw(BarPart part)
    {
        var (from, to) = (Value(part.From), Value(part.To));
        // Parts of a stack are one pixel apart.
        from += part.IsStacked ? Math.Sign(to - from) * Math.Min(Unit, Math.Abs(to - from) / 2) : 0;
        switch (Sign(part))
        {
            case QuantityKind.Missing:
                break;
            case QuantityKind.Estimate:
                Hollow(from, to, part);
                break;
            // A bar that runs down is longer the less its value is: there a ceiling ("at most") fades out, as a floor does on other bars.
            case QuantityKind.Floor when !RunsDown(part):
            case QuantityKind.Ceiling when RunsDown(part):
                // Where another part rests on the end, there is no room beyond it: fade before the end.
                var faded = part.IsBeneath ? Math.Min(OpenLength * Unit, Math.Abs(to - from) / 2) * Math.Sign(to - from) : 0;
                Fill(from, to - faded, 1, part);
                FadeOut(to - faded, faded == 0 ? OpenLength * Unit * (to < from ? -1 : 1) : faded, part);
                break;
            case QuantityKind.Floor:
            case QuantityKind.Ceiling:
                Fill(from, to, Faint, part);
                Cap(to, Math.Sign(to - from), Math.Abs(to - Value(part.From)), part);
                break;
            case QuantityKind.Range:
                DrawRange(part);
                break;
            default:
                Fill(from, to, 1, part);
                break;
        }
    }

    private QuantityKind Sign(BarPart part) =>
        part.Datum.Sign(horizontal ? Channel.X : Channel.Y, part.Quantity) is var sign
        && sign == QuantityKind.Exact
        && SeriesInks.IsColorUnsure(part.Datum)
            ? QuantityKind.Estimate
            : sign;

    // True if the bar runs towards lesser values: below zero, or below a baseline.
    private static bool RunsDown(BarPart part) => part.To < part.From && Direction(part) > 0;

    /// <summary>
    /// Returns both ends of a range: the near one, which the bar reaches at least, and the far one, which it reaches at most.
    /// </summary>
    private static (decimal Near, decimal Far) Bounds(BarPart part)
    {
        var (low, high) = (
            part.CountsFrom + (Direction(part) * part.Quantity.Low!.Value),
            part.CountsFrom + (Direction(part) * part.Quantity.High!.Value)
        );
        return Math.Abs(low - part.From) <= Math.Abs(high - part.From) ? (low, high) : (high, low);
    }

    // Where the two ends lie on different sides of the start, no piece of the bar is certain.
    private void DrawRange(BarPart part)
    {
        var (near, far) = Bounds(part);
        var isAcross = (near - part.From) * (far - part.From) < 0;
        var (from, start, end) = (Value(part.From), Value(near), Value(far));
        var length = Math.Abs(end - (isAcross ? start : from));
        if (isAcross)
        {
            Cap(start, Math.Sign(start - from), length, part);
        }
        else
        {
            Fill(from + (part.IsStacked ? Math.Sign(start - from) * Math.Min(Unit, Math.Abs(start - from) / 2) : 0), start, 1, part);
        }

        Fill(start, end, Faint, part);
        Cap(end, Math.Sign(end - from), length, part);
    }

    /// <summary>Draws a thin line around a bar whose colour is too close to the background.</summary>
    public void Outline(BarPart part, string rim)
    {
        var (from, to) = (Value(part.From), Value(part.Quantity.Kind == QuantityKind.Range ? Bounds(part).Far : part.To));
        panel.Surface.Rectangle(At(from, middle - (breadth / 2)), At(to, middle + (breadth / 2)), new Brush(rim, 1), part.Datum);
    }

    // Returns -1 for a part of a diverging stack that runs down although its amount is above zero, else 1.
    private static int Direction(BarPart part) => part.To < part.CountsFrom && part.Quantity.Point >= 0 ? -1 : 1;

    private double Unit => horizontal ? panel.PerPixel.X : panel.PerPixel.Y;

    private double Value(decimal number) => (horizontal ? panel.X : panel.Y).At(number) ?? 0;

    private PixelPoint At(double value, double across) => PixelPoint.Of(horizontal, value, across);

    private void Fill(double from, double to, double opacity, BarPart part) => Fill(from, to, new Brush(ink, Opacity: opacity), part);

    private void Fill(double from, double to, Brush brush, BarPart part) =>
        panel.Surface.Rectangle(At(from, middle - (breadth / 2)), At(to, middle + (breadth / 2)), brush, part.Datum);

    // The outline is inside the bar's edge, so that an estimate is no larger than what it estimates.
    private void Hollow(double from, double to, BarPart part)
    {
        Fill(from, to, new Brush("background"), part);
        var inset = Math.Min(Stroke / 2 * Unit, Math.Abs(to - from) / 2) * Math.Sign(to - from);
        var side = Math.Min(Stroke / 2 * (horizontal ? panel.PerPixel.Y : panel.PerPixel.X), breadth / 2);
        panel.Surface.Rectangle(
            At(from, middle - (breadth / 2) + side),
            At(to - inset, middle + (breadth / 2) - side),
            new Brush(ink, Stroke),
            part.Datum
        );
    }

    // Draws ever fainter strips beyond an end. The length is in coordinates of the value axis, and its sign is the direction.
    private void FadeOut(double end, double length, BarPart part)
    {
        var step = length / Fading.Length;
        for (var i = 0; i < Fading.Length; i++)
        {
            Fill(end + (i * step) + (step * 0.25), end + ((i + 1) * step), Fading[i], part);
        }
    }

    /// <param name="length">Of what the cap ends, in coordinates of the value axis.</param>
    private void Cap(double end, int direction, double length, BarPart part)
    {
        // The cap lies inside the bar's end; where the bar is thinner than its cap, it lies at the bar's start, and always in the plot.
        var inset = Math.Min(Stroke / 2 * Unit, length - (Stroke / 2 * Unit)) * direction;
        var at = end - inset + (PixelsIntoPlot(panel.Surface.Pixel(At(end - inset, middle))) * Unit);
        panel.Surface.Line([At(at, middle - (breadth / 2)), At(at, middle + (breadth / 2))], new Brush(ink, Stroke), part.Datum);
    }

    // How far a cap has to be moved towards greater values. A plot without any room is as it is.
    private double PixelsIntoPlot(PixelPoint cap) =>
        horizontal ? Within(cap.X, panel.Plot.Left, panel.Plot.Right) - cap.X : cap.Y - Within(cap.Y, panel.Plot.Top, panel.Plot.Bottom);

    private static double Within(double at, double first, double last) => Math.Max(first + (Stroke / 2), Math.Min(at, last - (Stroke / 2)));
}
