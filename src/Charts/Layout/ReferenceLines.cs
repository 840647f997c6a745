using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>
/// Draws the labelled lines and bands across a chart: those of the key 'reference', and those of rows with a mark of lines.
/// </summary>
internal static class ReferenceLines
{
    // Pixels: a line from data is thicker than one that an editor added.
    private const double RowWidth = 1.5;

    private static readonly Brush LineBrush = new("muted", 1);

    /// <summary>
    /// A line or band across the panel, in the coordinates of its axis, from the chart's 'reference' or from a row of data.
    /// </summary>
    /// <param name="At">Its position in the input.</param>
    /// <param name="Datum">The row of data; null for a line of the chart's 'reference'.</param>
    private sealed record CrossLine(
        Channel Axis,
        double From,
        double To,
        bool IsBand,
        string? Label,
        Position At,
        Brush Brush,
        Datum? Datum
    );

    /// <summary>Whether a vertical line or band may have a label, which a chart with rows of names writes above the plot.</summary>
    public static bool HaveLabelsAbove(LayoutContext draft) =>
        draft.Rows.Spec.References.Any(r => r is { Axis: Channel.X, Label: not null })
        || draft.Rows.Spec.Layers.Any(l => l.Mark.LiesAcross && AxisOf(l) == Channel.X);

    // The one channel that gives rows across a panel their place.
    private static Channel AxisOf(Layer layer) => layer.Mark.Places(new LayerRows(layer, [])).First();

    public static void DrawBands(LayoutContext draft, Panel panel)
    {
        foreach (var band in All(draft, panel).Where(l => l.IsBand))
        {
            var (isX, x, y) = (band.Axis == Channel.X, panel.X, panel.Y);
            panel.Surface.Ground.Rectangle(
                isX ? new(band.From, y.Low) : new(x.Low, band.From),
                isX ? new(band.To, y.High) : new(x.High, band.To),
                new Brush("surface"),
                band.Datum,
                Clearance.None
            );
        }
    }

    /// <summary>Returns the lines as shapes that labels avoid. Labels are placed before the lines are drawn.</summary>
    public static IEnumerable<Shape> Lines(LayoutContext draft, Panel panel) =>
        All(draft, panel)
            .Where(l => !l.IsBand)
            .Select(line =>
            {
                var (from, to) = EndsOf(line, panel);
                return new Shape(
                    [panel.Surface.Pixel(from), panel.Surface.Pixel(to)],
                    line.Brush.Width / 2,
                    Fills: false,
                    line.Brush,
                    null,
                    Clearance.Soft
                );
            });

    /// <param name="labels">All placed labels. A line is interrupted where it would cross one.</param>
    public static void DrawLines(LayoutContext draft, Panel panel, IReadOnlyList<Label> labels)
    {
        foreach (var line in All(draft, panel).Where(l => !l.IsBand))
        {
            var (start, end) = EndsOf(line, panel);
            LineAroundText.Draw(panel.Surface, start, end, line.Brush, Clearance.Soft, labels, overFills: true, line.Datum);
        }
    }

    public static void Place(LayoutContext draft, Panel panel, LabelPlacer placer, DiagnosticBag bag)
    {
        foreach (var line in All(draft, panel))
        {
            if (
                line.Label is { Length: > 0 } label
                && placer.Beside(
                    line.Axis == Channel.X ? AtTop(label, line.From, line.To, panel) : AtSide(label, line.From, line.To, panel)
                )
                    is null
                && Other(line.Axis, label, line.From, line.To, panel).All(t => placer.Beside(t) is null)
            )
            {
                bag.Add(ChartRules.NoRoom.At(line.At, label, draft.ChartStyle.Rendering));
            }
        }
    }

    private static (PixelPoint From, PixelPoint To) EndsOf(CrossLine line, Panel panel) =>
        line.Axis == Channel.X
            ? (new(line.From, panel.Y.Low), new(line.From, panel.Y.High))
            : (new(panel.X.Low, line.From), new(panel.X.High, line.From));

    private static IEnumerable<CrossLine> All(LayoutContext draft, Panel panel) =>
        [
            .. draft.Rows.Spec.References.Select(r => OfChart(r, draft, panel)).OfType<CrossLine>(),
            .. panel.Rows.Layers.Where(l => l.Mark.LiesAcross).SelectMany(l => l.Data).Select(d => OfRow(d, panel)).OfType<CrossLine>(),
        ];

    private static CrossLine? OfChart(Reference reference, LayoutContext draft, Panel panel) =>
        Ends(reference, draft, panel) is var (from, to)
            ? new CrossLine(
                reference.Axis,
                from,
                to,
                reference.To is not null,
                reference.Label?.Value,
                reference.Label?.At ?? reference.At,
                LineBrush,
                null
            )
            : null;

    // A line is labelled with the channel label, else with its value.
    private static CrossLine? OfRow(Datum datum, Panel panel)
    {
        var axis = AxisOf(datum.Layer);
        var scale = axis == Channel.X ? panel.X : panel.Y;
        if (datum[axis] is not { } cell || scale.At(cell.Value) is not { } at)
        {
            return null;
        }

        var (low, high) = cell.Value is Quantity { Kind: QuantityKind.Range } range
            ? (scale.At(range.Low!.Value) ?? at, scale.At(range.High!.Value) ?? at)
            : (at, at);
        var offset = scale is OrdinalScale ? panel.Band.Offset : 0;
        (low, high) = (low + offset, high + offset);
        var brush = LineBrush with
        {
            Ink = datum.Layer.ColorOfNumbers is null ? LineBrush.Ink : panel.Inks.OfNumber(datum) ?? LineBrush.Ink,
            Width = RowWidth,
            Dash = datum.IsHollow(axis) ? Dash.Dashed : Dash.Solid,
        };
        var label = datum.Layer.Encoding.ContainsKey(Channel.Label) ? datum.Label : ValueText.Full(cell.Value, cell.Field, datum.Locale);
        return Math.Max(low, high) < scale.Low || Math.Min(low, high) > scale.High
            ? null
            : new CrossLine(
                axis,
                Math.Clamp(Math.Min(low, high), scale.Low, scale.High),
                Math.Clamp(Math.Max(low, high), scale.Low, scale.High),
                low != high,
                label,
                datum.Row.At,
                brush,
                datum
            );
    }

    private static (double From, double To)? Ends(Reference reference, LayoutContext draft, Panel panel)
    {
        var (axis, scale) = reference.Axis == Channel.X ? (draft.X, panel.X) : (draft.Y, panel.Y);
        if (
            panel.At(axis, reference.From.Value) is not { } from
            || panel.At(axis, reference.To?.Value ?? reference.From.Value) is not { } to
            || Math.Max(from, to) < scale.Low
            || Math.Min(from, to) > scale.High
        )
        {
            return null;
        }

        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        (from, to) = reference.To is null ? (from, to) : (from - Half(from, axis, scale), to + Half(to, axis, scale));
        return (Math.Clamp(from, scale.Low, scale.High), Math.Clamp(to, scale.Low, scale.High));
    }

    // Half the width by which a band is extended at an end, to cover the whole of a category, or of a bar on a date.
    private static double Half(double at, Axis axis, Scale scale) =>
        scale is OrdinalScale ? 0.5
        : axis is { IsTime: true, Extent.NeedsRoomAtDates: true } && axis.Extent.Days.Contains(at) ? TimeScale.Spacing(axis.Extent.Days) / 2
        : 0;

    // The label of a vertical line or band is at the top, beside the line or in the middle of the band.
    private static Tag AtTop(string text, double from, double to, Panel panel)
    {
        if (panel.Y is OrdinalScale)
        {
            // Rows of names leave no room within the plot, so the label is above it.
            var above = panel.Plot.Top - (panel.WritesValues ? 0 : panel.ChartStyle.Axis.Size * 1.5);
            var at = new PixelPoint(panel.Surface.Pixel(new((from + to) / 2, 0)).X, above);
            return new Tag(text, at, 3, [Side.Above, Side.AboveRight, Side.AboveLeft], panel.ChartStyle.Quiet, Priority.Highlighted, 260);
        }

        var top = panel.Surface.Pixel(new((from + to) / 2, panel.Y.High)) with { Y = panel.Plot.Top };
        return new Tag(
            text,
            top,
            4,
            from == to ? [Side.BelowRight, Side.BelowLeft] : [Side.Below, Side.BelowRight],
            panel.ChartStyle.Quiet,
            Priority.Highlighted
        );
    }

    // The label of a horizontal line or band is at the right end, above the line or in the band.
    private static Tag AtSide(string text, double from, double to, Panel panel)
    {
        var end = panel.Surface.Pixel(new(panel.X.High, Math.Max(from, to))) with { X = panel.Plot.Right };
        return new Tag(
            text,
            end,
            4,
            from == to ? [Side.AboveLeft, Side.BelowLeft] : [Side.BelowLeft, Side.AboveLeft],
            panel.ChartStyle.Quiet,
            Priority.Highlighted,
            260
        );
    }

    // Further positions along the same line, if the first is taken.
    private static IEnumerable<Tag> Other(Channel axis, string text, double from, double to, Panel panel)
    {
        foreach (var share in new[] { 0.75, 0.5, 0.25, 0.02 })
        {
            yield return axis == Channel.X
                ? AtTop(text, from, to, panel) with
                {
                    At = new(panel.Surface.Pixel(new((from + to) / 2, 0)).X, panel.Plot.Top + ((1 - share) * panel.Plot.Height)),
                }
                : AtSide(text, from, to, panel) with
                {
                    At = new(panel.Plot.Left + (share * panel.Plot.Width), panel.Surface.Pixel(new(0, Math.Max(from, to))).Y),
                    Sides = [Side.AboveRight, Side.BelowRight, Side.AboveLeft, Side.BelowLeft],
                };
        }
    }
}
