using Report.Charts.Rendering;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>A key of one scale above the panels: its title, and what its signs stand for.</summary>
internal interface IScaleKey
{
    /// <summary>Where it ends, in pixels from the top of the picture.</summary>
    double Bottom { get; }

    void Draw(PlotSurface pixels, LabelPlacer placer);
}

/// <summary>The keys of a chart's scales, one below the other.</summary>
internal static class ScaleKeys
{
    /// <param name="top">Where the first begins.</param>
    public static IReadOnlyList<IScaleKey> Of(LayoutContext draft, double top)
    {
        var keys = new List<IScaleKey>();
        keys.AddRange(ColorKey.Of(draft, top));
        Add(next => ShapeKey.Of(draft, next));
        Add(next => SizeKey.Of(draft, next));
        Add(next => OpacityKey.Of(draft, next));
        return keys;

        void Add(Func<double, IScaleKey?> make)
        {
            if (make(keys.Count == 0 ? top : keys[^1].Bottom + ColorKey.Below) is { } key)
            {
                keys.Add(key);
            }
        }
    }
}

/// <summary>Signs and their words in rows below a title, as the keys of shapes and of opacities have them.</summary>
internal sealed class KeyRows
{
    private const double Gap = 6;
    private const double Between = 18;

    private readonly LayoutContext draft;
    private readonly List<Label> labels = [];
    private readonly double radius;
    private double x;
    private double y;

    /// <param name="radius">Pixels of a sign.</param>
    public KeyRows(LayoutContext draft, string title, double radius, double top)
    {
        (this.draft, this.radius) = (draft, radius);
        var name = draft.ChartStyle.Name;
        var lines = draft.Type.Wrap(title, draft.ChartStyle.Width, name);
        labels.Add(draft.Type.Set(lines, 0, top + (TextStyle.Ascent * name.Size) + 1, Anchor.Start, name));
        y = top + Typesetter.Height(lines.Count, name) + Gap;
    }

    public IReadOnlyList<Label> Labels => labels;

    public double Bottom => y + Line;

    private TextStyle Style => draft.ChartStyle.Axis;

    private double Line => Style.Size * 1.5;

    /// <returns>Where the sign of these words belongs.</returns>
    public PixelPoint Add(string words)
    {
        var text = draft.Type.Shorten(words, draft.ChartStyle.Width - (2 * radius) - Gap, Style);
        var width = (2 * radius) + Gap + draft.Type.Width(text, Style);
        if (x > 0 && x + width > draft.ChartStyle.Width)
        {
            (x, y) = (0, y + Line);
        }

        var at = new PixelPoint(x + radius, y + (Line / 2));
        labels.Add(draft.Type.Set(text, x + (2 * radius) + Gap, at.Y + (0.36 * Style.Size), Anchor.Start, Style));
        x += width + Between;
        return at;
    }
}
