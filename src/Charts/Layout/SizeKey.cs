using Report.Charts.Rendering;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>The key of a size scale, above the panels: the field's title, and rings with the areas of a few round amounts.</summary>
internal sealed class SizeKey : IScaleKey
{
    private const double Gap = 6;
    private const double Between = 18;

    private readonly List<(PixelPoint At, double Radius)> rings = [];
    private readonly List<Label> labels = [];

    private SizeKey(SizeScale scale, LayoutContext draft, double top)
    {
        var (chartStyle, type, style) = (draft.ChartStyle, draft.Type, draft.ChartStyle.Axis);
        var largest = Largest(chartStyle);
        var amounts = scale.ForKey(largest).ToList();
        var unit = scale.Encoding.Field.Unit;
        var texts = TickText
            .WriteEach([.. amounts.Select(a => (double)a).Reverse()], unit, chartStyle.Locale, scale.Encoding.Format)
            .Select(t => t.Text)
            .ToList();
        var (title, y) = ScaleKeys.Title(draft, scale.Encoding.DisplayTitle, top);
        labels.Add(title);
        var x = 0.0;
        var height = amounts.Count == 0 ? 0 : Math.Max(2 * scale.Radius(amounts[0], largest), style.Size * TextStyle.LineHeight);
        foreach (var (i, amount) in amounts.Index())
        {
            var radius = scale.Radius(amount, largest);
            var text = texts[amounts.Count - 1 - i];
            if (x > 0 && x + (2 * radius) + Gap + type.Width(text, style) > chartStyle.Width)
            {
                break;
            }

            rings.Add((new PixelPoint(x + radius + 1, y + (height / 2)), radius));
            labels.Add(type.Set(text, x + (2 * radius) + Gap + 2, y + (height / 2) + (0.36 * style.Size), Anchor.Start, style));
            x = labels[^1].Box.Right + Between;
        }

        Bottom = y + height + 2;
    }

    public double Bottom { get; }

    /// <summary>Returns the radius in pixels of the greatest amount in a rendering.</summary>
    public static double Largest(ChartStyle chartStyle) => chartStyle.IsNarrow ? 17 : 24;

    /// <summary>Returns the key; null for a chart without a size scale.</summary>
    public static SizeKey? Of(LayoutContext draft, double top) => draft.Rows.Sizes is { } scale ? new SizeKey(scale, draft, top) : null;

    public void Draw(PlotSurface pixels, LabelPlacer placer)
    {
        foreach (var (at, radius) in rings)
        {
            pixels.Dot(at, radius, new Brush("muted", 1));
        }

        foreach (var label in labels)
        {
            placer.TryAdd(label);
        }
    }
}
