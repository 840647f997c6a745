using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a bar as the quantity that it is: solid where it is exact, an outline for an estimate, an end that fades away for a
/// floor, a faint body under a firm end for a ceiling, a faint piece between two ends for a range.
/// </summary>
/// <param name="middle">Of its breadth, on the base axis.</param>
internal sealed class BarShape(Panel panel, bool horizontal, double middle, double breadth, string ink)
{
    /// <summary>Pixels by which the fading end of a floor goes beyond its bound.</summary>
    public const double OpenLength = 18;

    private const double Faint = 0.28;
    private const double Stroke = 2;
    private static readonly double[] Fading = [0.65, 0.4, 0.18];

    public string Ink => ink;

    /// <summary>Pixels beyond the bar's point that its sign takes.</summary>
    /// <param name="runsDown">Towards lesser values, where a ceiling fades out and a floor does not.</param>
    public static double Beyond(Quantity quantity, bool runsDown) => quantity.Kind == (runsDown ? QuantityKind.Ceiling : QuantityKind.Floor) ? OpenLength : 0;

    public static double Beyond(BarPart part) => part.IsBeneath ? 0 : Beyond(part.Quantity, RunsDown(part));

    /// <summary>Where words about it belong, on the axes.</summary>
    public PixelPoint End(BarPart part) => At(Value(part.Quantity.Kind == QuantityKind.Range ? Bounds(part).Far : part.To), middle);

    /// <summary>Pixels.</summary>
    public double Length(BarPart part) => Math.Abs(Value(part.To) - Value(part.From)) / Unit;

    public PixelPoint Middle(BarPart part) => At((Value(part.From) + Value(part.To)) / 2, middle);

    /// <summary>Pixels within which there is one ground for words; null where the sign of its quantity has several.</summary>
    public Box? Inside(BarPart part) => Sign(part) is QuantityKind.Exact or QuantityKind.Estimate || (Sign(part) == QuantityKind.Floor && !part.IsBeneath)
        ? Box.Around([panel.Surface.Pixel(At(Value(part.From), middle - (breadth / 2))), panel.Surface.Pixel(At(Value(part.To), middle + (breadth / 2)))])
        : null;

    public bool IsHollow(BarPart part) => Sign(part) == QuantityKind.Estimate;

    public IReadOnlyList<Side> Sides(BarPart part) => (horizontal, part.To < part.From) switch
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
            // A bar that runs down is as long as this at most where its value is this or more, and the other way round.
            case QuantityKind.Floor when !RunsDown(part):
            case QuantityKind.Ceiling when RunsDown(part):
                // Under another part there is no room beyond its end: there it fades before it.
                var faded = part.IsBeneath ? Math.Min(OpenLength * Unit, Math.Abs(to - from) / 2) * Math.Sign(to - from) : 0;
                Fill(from, to - faded, 1, part);
                FadeOut(to - faded, faded == 0 ? OpenLength * Unit * (to < from ? -1 : 1) : faded, part);
                break;
            case QuantityKind.Floor:
            case QuantityKind.Ceiling:
                Fill(from, to, Faint, part);
                Cap(to, Math.Sign(to - from), part);
                break;
            case QuantityKind.Range:
                DrawRange(part);
                break;
            default:
                Fill(from, to, 1, part);
                break;
        }
    }

    private QuantityKind Sign(BarPart part) => part.Datum.Sign(horizontal ? Channel.X : Channel.Y, part.Quantity) is var sign
        && sign == QuantityKind.Exact && SeriesInks.IsColorUnsure(part.Datum) ? QuantityKind.Estimate : sign;

    // Greater values lie the other way: below zero, or below a baseline.
    private static bool RunsDown(BarPart part) => part.To < part.From && Direction(part) > 0;

    /// <summary>Both ends of a range: the one where the bar ends at least, and the one that it reaches at most.</summary>
    private static (decimal Near, decimal Far) Bounds(BarPart part)
    {
        var (low, high) = (part.CountsFrom + (Direction(part) * part.Quantity.Low!.Value), part.CountsFrom + (Direction(part) * part.Quantity.High!.Value));
        return Math.Abs(low - part.From) <= Math.Abs(high - part.From) ? (low, high) : (high, low);
    }

    // Between two ends on both sides of where it starts, no part of it is sure.
    private void DrawRange(BarPart part)
    {
        var (near, far) = Bounds(part);
        var isAcross = (near - part.From) * (far - part.From) < 0;
        var (from, start, end) = (Value(part.From), Value(near), Value(far));
        if (isAcross)
        {
            Cap(start, Math.Sign(start - from), part);
        }
        else
        {
            Fill(from + (part.IsStacked ? Math.Sign(start - from) * Math.Min(Unit, Math.Abs(start - from) / 2) : 0), start, 1, part);
        }

        Fill(start, end, Faint, part);
        Cap(end, Math.Sign(end - from), part);
    }

    /// <summary>A thin line around a bar whose colour is too close to the background.</summary>
    public void Outline(BarPart part, string rim)
    {
        var (from, to) = (Value(part.From), Value(part.Quantity.Kind == QuantityKind.Range ? Bounds(part).Far : part.To));
        panel.Surface.Rectangle(At(from, middle - (breadth / 2)), At(to, middle + (breadth / 2)), new Brush(rim, 1), part.Datum);
    }

    // Of a diverging stack, what is above zero may run down.
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
        panel.Surface.Rectangle(At(from, middle - (breadth / 2) + side), At(to - inset, middle + (breadth / 2) - side), new Brush(ink, Stroke), part.Datum);
    }

    // Over a length on the axis, which has a sign.
    private void FadeOut(double end, double length, BarPart part)
    {
        var step = length / Fading.Length;
        for (var i = 0; i < Fading.Length; i++)
        {
            Fill(end + (i * step) + (step * 0.25), end + ((i + 1) * step), Fading[i], part);
        }
    }

    private void Cap(double end, int direction, BarPart part)
    {
        // Inside the bar's end, or at zero where the bar is thinner than its cap.
        var inset = Math.Min(Stroke / 2 * Unit, Math.Abs(end - Value(part.From)) - (Stroke / 2 * Unit)) * direction;
        panel.Surface.Line([At(end - inset, middle - (breadth / 2)), At(end - inset, middle + (breadth / 2))], new Brush(ink, Stroke), part.Datum);
    }
}
