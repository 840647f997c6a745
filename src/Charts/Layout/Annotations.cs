using Report.Charts.Rendering;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>An editor's few words at points of a chart, each tied to its point by a thin leader.</summary>
internal static class Annotations
{
    private const double WideText = 150;
    private const double NarrowText = 110;
    private const double Clear = 5;

    // Beyond which a leader is drawn, and words that have none must be nearest: at a corner, the air around them takes up to 3 of it.
    private const double Led = Clear + 4;
    private const double LedFrom = Led + 3;

    /// <summary>Pixels within which an annotation says what there is to say of a point.</summary>
    public const double Near = 6;

    /// <summary>The points that annotations speak of.</summary>
    public static IEnumerable<PixelPoint> Points(LayoutContext draft, Panel panel) =>
        draft.Rows.Spec.Annotations.Select(a => PointOf(a, draft, panel)).OfType<PixelPoint>();

    public static void Place(LayoutContext draft, Panel panel, PlotSurface pixels, LabelPlacer placer, DiagnosticBag bag)
    {
        foreach (var annotation in draft.Rows.Spec.Annotations)
        {
            // Where values are written beside the marks, the axis may end before a place that it would reach with round numbers.
            if (PointOf(annotation, draft, panel) is not { } point)
            {
                Tell(annotation, draft, bag);
                continue;
            }

            var width = draft.ChartStyle.IsNarrow ? NarrowText : WideText;
            var label = placer.Near(annotation.Text.Value, point, draft.ChartStyle.Label, width, reach: draft.ChartStyle.Width / 3, mayCross: true);
            if (label is null)
            {
                Tell(annotation, draft, bag);
                continue;
            }

            Lead(point, label, draft.ChartStyle, pixels);
        }
    }

    private static void Tell(Annotation annotation, LayoutContext draft, DiagnosticBag bag) =>
        bag.Add(ChartRules.NoRoom.At(annotation.Text.At, annotation.Text.Value, draft.ChartStyle.Rendering));

    /// <summary>Words that found no place beside their point are tied to it by a leader; false where there is no room for that either.</summary>
    public static bool PlaceNear(Tag tag, ChartStyle chartStyle, PlotSurface pixels, LabelPlacer placer)
    {
        if (placer.Near(tag.Text, tag.At, tag.Style, tag.MaxWidth, reach: chartStyle.Width / 8, mayCross: tag.IsNeeded, about: tag.About, leadsFrom: LedFrom) is not { } label)
        {
            return false;
        }

        Lead(tag.At, label, chartStyle, pixels);
        return true;
    }

    // A sketch has no words to lead to.
    private static void Lead(PixelPoint point, Label label, ChartStyle chartStyle, PlotSurface pixels)
    {
        var end = label.Box.Grow(2).Nearest(point);
        var length = point.DistanceTo(end);
        if (length > Led && !chartStyle.IsSketch)
        {
            var start = new PixelPoint(point.X + ((end.X - point.X) * Clear / length), point.Y + ((end.Y - point.Y) * Clear / length));
            pixels.Line([start, end], new Brush("muted", 1), weight: Clearance.None);
        }
    }

    // Where x or y is not said, the nearest datum says it.
    private static PixelPoint? PointOf(Annotation annotation, LayoutContext draft, Panel panel)
    {
        var x = annotation.X is { } writtenX ? panel.At(draft.X, writtenX.Value) : null;
        var y = annotation.Y is { } writtenY ? panel.At(draft.Y, writtenY.Value) : null;
        if ((x is null && y is null) || Outside(panel.X, x) || Outside(panel.Y, y))
        {
            return null;
        }

        var at = panel.Surface.Pixel(new(x ?? panel.X.Low, y ?? panel.Y.Low));
        var data = panel.Hits.Select(h => h.At).Concat(panel.Surface.Shapes.Where(s => s.Datum is not null).Select(s => new PixelPoint(s.Bounds.Middle.X, s.Bounds.Top)));
        var nearest = data.OrderBy(d => x is null ? Math.Abs(d.Y - at.Y) : Math.Abs(d.X - at.X)).Select(d => (PixelPoint?)d).FirstOrDefault();
        return new(x is null ? nearest?.X ?? panel.Plot.Middle.X : at.X, y is null ? nearest?.Y ?? panel.Plot.Top : at.Y);
    }

    private static bool Outside(Scales.Scale scale, double? at) => at < scale.Low || at > scale.High;
}
