using Report.Charts.Rendering;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>The key of one scale, above the panels: a title, and symbols with their meaning.</summary>
internal interface IScaleKey
{
    /// <summary>The bottom of the key, in pixels from the top of the picture.</summary>
    double Bottom { get; }

    void Draw(PlotSurface pixels, LabelPlacer placer);
}

/// <summary>Creates the keys of a chart's scales, one below the other.</summary>
internal static class ScaleKeys
{
    private const double BelowTitle = 6;

    /// <param name="top">Top of the first key, in pixels from the top of the picture.</param>
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

    /// <summary>Sets the title of a key.</summary>
    /// <param name="top">Top of the key, in pixels from the top of the picture.</param>
    /// <returns>The title, and the top of what stands below it.</returns>
    public static (Label Title, double Below) Title(LayoutContext draft, string words, double top)
    {
        var style = draft.ChartStyle.Name;
        var lines = draft.Type.Wrap(words, draft.ChartStyle.Width, style);
        var title = draft.Type.Set(lines, 0, top + (TextStyle.Ascent * style.Size) + 1, Anchor.Start, style);
        return (title, top + Typesetter.Height(lines.Count, style) + BelowTitle);
    }
}

/// <summary>A key of symbols with text in rows below a title, as for shapes and opacities.</summary>
internal sealed class KeyRows
{
    private const double Gap = 6;
    private const double Between = 18;

    private readonly LayoutContext draft;
    private readonly List<Label> labels = [];
    private readonly double radius;
    private double x;
    private double y;

    /// <param name="radius">Radius of a symbol in pixels.</param>
    public KeyRows(LayoutContext draft, string title, double radius, double top)
    {
        (this.draft, this.radius) = (draft, radius);
        (var name, y) = ScaleKeys.Title(draft, title, top);
        labels.Add(name);
    }

    public IReadOnlyList<Label> Labels => labels;

    public double Bottom => y + Line;

    private TextStyle Style => draft.ChartStyle.Axis;

    private double Line => Style.Size * 1.5;

    /// <summary>Adds the text of an entry.</summary>
    /// <returns>The middle of the symbol that belongs to it, in pixels.</returns>
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
