using Report.Charts.Rendering;
using Report.Charts.Scales;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>Lines and bands that an editor laid across a chart, each with its label.</summary>
internal static class ReferenceLines
{
    private static readonly Brush LineBrush = new("muted", 1);

    public static void DrawBands(LayoutContext draft, Panel panel)
    {
        foreach (var reference in draft.Rows.Spec.References.Where(r => r.To is not null))
        {
            if (Ends(reference, draft, panel) is var (from, to))
            {
                var isX = reference.Axis == Channel.X;
                var (x, y) = (panel.X, panel.Y);
                panel.Surface.Ground.Rectangle(isX ? new(from, y.Low) : new(x.Low, from), isX ? new(to, y.High) : new(x.High, to), new Brush("surface"), weight: Clearance.None);
            }
        }
    }

    /// <summary>The lines as labels see them, which are placed before the lines are drawn.</summary>
    public static IEnumerable<Shape> Lines(LayoutContext draft, Panel panel) =>
        Places(draft, panel).Select(line => new Shape([panel.Surface.Pixel(line.From), panel.Surface.Pixel(line.To)], LineBrush.Width / 2, Fills: false, LineBrush, null, Clearance.Soft));

    /// <param name="labels">All text in its place: where it has no way but over a line, the line gives way.</param>
    public static void DrawLines(LayoutContext draft, Panel panel, IReadOnlyList<Label> labels)
    {
        foreach (var (start, end) in Places(draft, panel))
        {
            LineAroundText.Draw(panel.Surface, start, end, LineBrush, Clearance.Soft, labels, overFills: true);
        }
    }

    private static IEnumerable<(PixelPoint From, PixelPoint To)> Places(LayoutContext draft, Panel panel)
    {
        foreach (var reference in draft.Rows.Spec.References.Where(r => r.To is null))
        {
            if (Ends(reference, draft, panel) is var (at, _))
            {
                yield return reference.Axis == Channel.X ? (new(at, panel.Y.Low), new(at, panel.Y.High)) : (new(panel.X.Low, at), new(panel.X.High, at));
            }
        }
    }

    public static void Place(LayoutContext draft, Panel panel, LabelPlacer placer, DiagnosticBag bag)
    {
        foreach (var reference in draft.Rows.Spec.References)
        {
            if (reference.Label is { } label && Ends(reference, draft, panel) is var (from, to)
                && placer.Beside(reference.Axis == Channel.X ? AtTop(label.Value, from, to, panel) : AtSide(label.Value, from, to, panel)) is null
                && Other(reference, label.Value, from, to, panel).All(t => placer.Beside(t) is null))
            {
                bag.Add(ChartRules.NoRoom.At(label.At, label.Value, draft.ChartStyle.Rendering));
            }
        }
    }

    private static (double From, double To)? Ends(Reference reference, LayoutContext draft, Panel panel)
    {
        var (axis, scale) = reference.Axis == Channel.X ? (draft.X, panel.X) : (draft.Y, panel.Y);
        if (panel.At(axis, reference.From.Value) is not { } from || panel.At(axis, reference.To?.Value ?? reference.From.Value) is not { } to
            || Math.Max(from, to) < scale.Low || Math.Min(from, to) > scale.High)
        {
            return null;
        }

        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        (from, to) = reference.To is null ? (from, to) : (from - Half(from, axis, scale), to + Half(to, axis, scale));
        return (Math.Clamp(from, scale.Low, scale.High), Math.Clamp(to, scale.Low, scale.High));
    }

    // A band takes in the whole of the first and of the last category, and the whole of a bar that stands on a date.
    private static double Half(double at, Axis axis, Scale scale) => scale is OrdinalScale ? 0.5
        : axis is { IsTime: true, Extent.NeedsRoomAtDates: true } && axis.Extent.Days.Contains(at) ? TimeScale.Spacing(axis.Extent.Days) / 2
        : 0;

    // A vertical line or band has its label at the top, to the right of the line or in the middle of the band.
    private static Tag AtTop(string text, double from, double to, Panel panel)
    {
        if (panel.Y is OrdinalScale)
        {
            // Rows of names leave it no place within the plot.
            var above = panel.Plot.Top - (panel.WritesValues ? 0 : panel.ChartStyle.Axis.Size * 1.5);
            var at = new PixelPoint(panel.Surface.Pixel(new((from + to) / 2, 0)).X, above);
            return new Tag(text, at, 3, [Side.Above, Side.AboveRight, Side.AboveLeft], panel.ChartStyle.Quiet, Priority.Highlighted, 260);
        }

        var top = panel.Surface.Pixel(new((from + to) / 2, panel.Y.High)) with { Y = panel.Plot.Top };
        return new Tag(text, top, 4, from == to ? [Side.BelowRight, Side.BelowLeft] : [Side.Below, Side.BelowRight], panel.ChartStyle.Quiet, Priority.Highlighted);
    }

    // A horizontal line or band has its label at its right end, above the line or in the band.
    private static Tag AtSide(string text, double from, double to, Panel panel)
    {
        var end = panel.Surface.Pixel(new(panel.X.High, Math.Max(from, to))) with { X = panel.Plot.Right };
        return new Tag(text, end, 4, from == to ? [Side.AboveLeft, Side.BelowLeft] : [Side.BelowLeft, Side.AboveLeft], panel.ChartStyle.Quiet, Priority.Highlighted, 260);
    }

    // Further places along the same line, where the first is taken.
    private static IEnumerable<Tag> Other(Reference reference, string text, double from, double to, Panel panel)
    {
        foreach (var share in new[] { 0.75, 0.5, 0.25, 0.02 })
        {
            yield return reference.Axis == Channel.X
                ? AtTop(text, from, to, panel) with { At = new(panel.Surface.Pixel(new((from + to) / 2, 0)).X, panel.Plot.Top + ((1 - share) * panel.Plot.Height)) }
                : AtSide(text, from, to, panel) with
                {
                    At = new(panel.Plot.Left + (share * panel.Plot.Width), panel.Surface.Pixel(new(0, Math.Max(from, to))).Y),
                    Sides = [Side.AboveRight, Side.BelowRight, Side.AboveLeft, Side.BelowLeft],
                };
        }
    }
}
