using Report.Charts.Marks;
using Report.Charts.Rendering;

namespace Report.Charts.Layout;

/// <summary>The names of series with colour swatches, in rows above the panels; empty if names are written beside the marks.</summary>
internal sealed class Legend
{
    private const double FaintSwatch = 0.35;
    private const double Side = 12;
    private const double Gap = 6;
    private const double Between = 18;
    private const double Below = 10;

    private readonly List<(string Series, Label Label, Box Swatch)> entries = [];
    private readonly SeriesInks inks;
    private readonly Scales.ShapeScale? shapes;

    private readonly Dictionary<string, Swatch> kinds;

    private Legend(LayoutContext draft)
    {
        inks = draft.Inks;
        shapes = ShapeKey.IsInLegend(draft) ? draft.Rows.Shapes : null;
        kinds = draft
            .Rows.Panels.SelectMany(p => p.Layers)
            .Where(l => l.Mark.HasSeries(l.Layer))
            .SelectMany(l => l.Series.Select(s => (s.Name, Swatch: l.Mark.SwatchOf(l.Layer))))
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Swatch, StringComparer.Ordinal);
    }

    /// <summary>Height in pixels, with the space below; 0 for an empty legend.</summary>
    public double Height { get; private set; }

    public static Legend Of(LayoutContext draft, NamingChoice naming)
    {
        var legend = new Legend(draft);
        if (naming.Naming != Naming.InLegend)
        {
            return legend;
        }

        var style = draft.ChartStyle.Name;
        var line = style.Size * 1.5;
        var (x, y) = (0.0, 0.0);
        foreach (var series in draft.Rows.Series.Where(s => s.Length > 0))
        {
            var text = draft.Type.Shorten(series, draft.ChartStyle.Width - Side - Gap, style);
            draft.Names.Check(series, [text], draft.Names.On(Channel.Color));
            var width = Side + Gap + draft.Type.Width(text, style);
            if (x > 0 && x + width > draft.ChartStyle.Width)
            {
                (x, y) = (0, y + line);
            }

            var baseline = y + (TextStyle.Ascent * style.Size) + 1;
            var middle = baseline - (0.34 * style.Size);
            legend.entries.Add(
                (
                    series,
                    draft.Type.Set(text, x + Side + Gap, baseline, Anchor.Start, style),
                    new Box(x, middle - (Side / 2), x + Side, middle + (Side / 2))
                )
            );
            x += width + Between;
        }

        legend.Height = legend.entries.Count == 0 ? 0 : y + line + Below;
        return legend;
    }

    public void Draw(PlotSurface pixels, LabelPlacer placer)
    {
        foreach (var (series, label, swatch) in entries)
        {
            DrawSwatch(pixels, kinds.GetValueOrDefault(series), swatch, inks[series], shapes?.Of(series) ?? DotShape.Circle);
            placer.TryAdd(label);
        }
    }

    private static void DrawSwatch(PlotSurface pixels, Swatch kind, Box box, string ink, DotShape shape)
    {
        var (x, y) = box.Middle;
        switch (kind)
        {
            case Marks.Swatch.Dot:
                DotShapes.Draw(pixels, shape, new(x, y), box.Width * 0.42, new Brush(ink));
                break;
            case Marks.Swatch.Line:
                pixels.Line([new(box.Left + 2, y), new(box.Right - 2, y)], new Brush(ink, 3));
                break;
            case Marks.Swatch.Band:
                pixels.Rectangle(new(box.Left, box.Top), new(box.Right, box.Bottom), new Brush(ink, Opacity: FaintSwatch));
                break;
            default:
                pixels.Rectangle(new(box.Left, box.Top), new(box.Right, box.Bottom), new Brush(ink));
                break;
        }
    }
}
