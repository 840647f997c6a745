using Report.Charts.Marks;
using Report.Charts.Rendering;

namespace Report.Charts.Layout;

/// <summary>Names of series in a row above the panels, for where they cannot stand beside their marks.</summary>
internal sealed class Legend
{
    private const double Swatch = 12;
    private const double Gap = 6;
    private const double Between = 18;
    private const double Below = 10;

    private readonly List<(string Series, Label Label, Box Swatch)> entries = [];
    private readonly SeriesInks inks;

    private Legend(SeriesInks inks) => this.inks = inks;

    public double Height { get; private set; }

    public static Legend Of(Draft draft, NamingChoice naming)
    {
        var legend = new Legend(draft.Inks);
        if (naming.Naming != Naming.InLegend)
        {
            return legend;
        }

        var style = draft.Look.Name;
        var line = style.Size * 1.5;
        var (x, y) = (0.0, 0.0);
        foreach (var series in draft.Rows.Series.Where(s => s.Length > 0))
        {
            var text = draft.Type.Shorten(series, draft.Look.Width - Swatch - Gap, style);
            var width = Swatch + Gap + draft.Type.Width(text, style);
            if (x > 0 && x + width > draft.Look.Width)
            {
                (x, y) = (0, y + line);
            }

            var baseline = y + (TextStyle.Ascent * style.Size) + 1;
            var middle = baseline - (0.34 * style.Size);
            legend.entries.Add((
                series,
                draft.Type.Set(text, x + Swatch + Gap, baseline, Anchor.Start, style),
                new Box(x, middle - (Swatch / 2), x + Swatch, middle + (Swatch / 2))));
            x += width + Between;
        }

        legend.Height = legend.entries.Count == 0 ? 0 : y + line + Below;
        return legend;
    }

    public void Draw(Sheet pixels, LabelPlacer placer)
    {
        foreach (var (series, label, swatch) in entries)
        {
            pixels.Rectangle(new(swatch.Left, swatch.Top), new(swatch.Right, swatch.Bottom), new Brush(inks[series]));
            placer.TryAdd(label);
        }
    }
}
