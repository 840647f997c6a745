using Report.Charts.Rendering;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>Places an editor's annotations near their points, and draws a thin leader to each that is not next to its point.</summary>
internal static class Annotations
{
    private const double WideText = 150;
    private const double NarrowText = 110;
    private const double Clear = 5;

    // Distances in pixels. A leader is drawn beyond Led; text closer than LedFrom must be nearest to its own mark, since it may have no
    // leader. The difference of 3 allows for the air around text at a corner.
    private const double Led = Clear + 4;
    private const double LedFrom = Led + 3;

    /// <summary>Distance in pixels within which an annotation replaces other labels of a point.</summary>
    public const double Near = 6;

    /// <summary>Returns the points that annotations refer to, in pixels.</summary>
    public static IEnumerable<PixelPoint> Points(LayoutContext draft, Panel panel) =>
        draft.Rows.Spec.Annotations.Select(a => PointOf(a, draft, panel)).OfType<PixelPoint>();

    public static void Place(LayoutContext draft, Panel panel, PlotSurface pixels, LabelPlacer placer, DiagnosticBag bag)
    {
        foreach (var annotation in draft.Rows.Spec.Annotations)
        {
            // An axis without ticks does not end at round numbers, so that it may end before the point of an annotation.
            if (PointOf(annotation, draft, panel) is not { } point)
            {
                Tell(annotation, draft, bag);
                continue;
            }

            var width = draft.ChartStyle.IsNarrow ? NarrowText : WideText;
            var label = placer.Near(
                annotation.Text.Value,
                point,
                draft.ChartStyle.Label,
                width,
                reach: draft.ChartStyle.Width / 3,
                mayCross: true
            );
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

    /// <summary>
    /// Places a label that found no room beside its point further away, with a leader; false if there is no room for that either.
    /// </summary>
    public static bool PlaceNear(Tag tag, ChartStyle chartStyle, PlotSurface pixels, LabelPlacer placer)
    {
        if (
            placer.Near(
                tag.Text,
                tag.At,
                tag.Style,
                tag.MaxWidth,
                reach: chartStyle.Width / 8,
                mayCross: tag.IsNeeded,
                about: tag.About,
                leadsFrom: LedFrom
            )
            is not { } label
        )
        {
            return false;
        }

        Lead(tag.At, label, chartStyle, pixels);
        return true;
    }

    // A sketch has no text, and so no leaders.
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

    // If the annotation gives only one coordinate, the other is that of the nearest datum.
    private static PixelPoint? PointOf(Annotation annotation, LayoutContext draft, Panel panel)
    {
        var x = annotation.X is { } writtenX ? panel.At(draft.X, writtenX.Value) : null;
        var y = annotation.Y is { } writtenY ? panel.At(draft.Y, writtenY.Value) : null;
        if ((x is null && y is null) || Outside(panel.X, x) || Outside(panel.Y, y))
        {
            return null;
        }

        var at = panel.Surface.Pixel(new(x ?? panel.X.Low, y ?? panel.Y.Low));
        var data = panel
            .Hits.Select(h => h.At)
            .Concat(panel.Surface.Shapes.Where(s => s.Datum is not null).Select(s => new PixelPoint(s.Bounds.Middle.X, s.Bounds.Top)));
        var nearest = data.OrderBy(d => x is null ? Math.Abs(d.Y - at.Y) : Math.Abs(d.X - at.X))
            .Select(d => (PixelPoint?)d)
            .FirstOrDefault();
        return new(x is null ? nearest?.X ?? panel.Plot.Middle.X : at.X, y is null ? nearest?.Y ?? panel.Plot.Top : at.Y);
    }

    private static bool Outside(Scales.Scale scale, double? at) => at < scale.Low || at > scale.High;
}
