using Report.Charts.Rendering;
using Report.Charts.Scales;

namespace Report.Charts.Layout;

/// <summary>The key of an opacity scale, above the panels: the field's title, and a dot for each of a few round numbers.</summary>
internal sealed class OpacityKey : IScaleKey
{
    private const double Radius = 6;

    /// <summary>Width in pixels of the line around a dot, which keeps the faintest dots visible.</summary>
    public const double RimWidth = 1;

    private readonly KeyRows rows;
    private readonly List<(PixelPoint At, double Opacity)> dots = [];

    private OpacityKey(LayoutContext draft, OpacityScale scale, double top)
    {
        rows = new KeyRows(draft, scale.Encoding.DisplayTitle, Radius, top);
        foreach (var tick in scale.ForKey)
        {
            dots.Add((rows.Add(tick.Text), scale.Of(tick.At)));
        }
    }

    public double Bottom => rows.Bottom;

    /// <summary>Returns the key; null for a chart without an opacity scale.</summary>
    public static OpacityKey? Of(LayoutContext draft, double top) =>
        draft.Rows.Opacities is { } scale ? new OpacityKey(draft, scale, top) : null;

    public void Draw(PlotSurface pixels, LabelPlacer placer)
    {
        foreach (var (at, opacity) in dots)
        {
            pixels.Dot(at, Radius, new Brush("text", Opacity: opacity));
            pixels.Dot(at, Radius, new Brush("text", RimWidth));
        }

        foreach (var label in rows.Labels)
        {
            placer.TryAdd(label);
        }
    }
}
