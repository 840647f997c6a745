using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Lays out and draws one panel: its name, its axes and their labels, its marks.</summary>
internal static class PanelLayout
{
    /// <summary>Most ticks along an axis of values in a panel of the usual height.</summary>
    public const int ValueTicks = 6;

    private const double LeastPerTick = 30;

    public static Panel Draw(LayoutContext draft, PanelPlace place, PlotSurface pixels, LabelPlacer placer)
    {
        // Names of its own take no more room than they would in a longer list.
        place = draft.Y.IsOrdinal && draft.Rows.Spec.FreeAxes.Contains(Channel.Y) && HeightOf(draft, place) is { } own && own < place.Box.Height
            ? place with { Box = place.Box with { Bottom = place.Box.Top + own } }
            : place;
        var frame = PanelFrame.Of(draft, place);
        var (plot, x, y) = (frame.Plot, frame.X, frame.Y);

        // The grid runs on under the labels of the vertical axis, so the sheet is wider than the plot by their column.
        var area = frame.IsHorizontal ? plot : plot with { Left = place.Box.Left };
        var perPixel = (x.High - x.Low) / plot.Width;
        var plotSurface = new PlotSurface(area, x.Low - ((plot.Left - area.Left) * perPixel), x.High, y.Low, y.High);
        frame.DrawGrid(plotSurface);
        var (inAxes, inPixels) = draft.IsCut
            ? (plotSurface.Within(new Box(x.Low, y.Low, x.High, y.High)), pixels.Within(plot.Grow(QuantitySign.ArrowLength)))
            : (plotSurface, pixels);
        var panel = new Panel(inAxes, inPixels, x, y, plot, frame.Band, draft.ChartStyle, draft.Inks, draft.Type, frame.WritesValues) { TellsUnit = place.TellsUnit, IsSmall = place.IsSmall, Rows = place.Rows, Sizes = draft.Rows.Sizes, Shapes = draft.Rows.Shapes, Opacities = draft.Rows.Opacities };

        frame.DrawLabels(placer);
        foreach (var strip in frame.Strips)
        {
            placer.KeepOutOf(strip);
        }

        ReferenceLines.DrawBands(draft, panel);
        foreach (var rows in place.Rows.Layers.OrderByDescending(l => l.Mark.LiesBehind(l.Layer)))
        {
            rows.Mark.Draw(rows, panel);
        }

        frame.DrawZero(plotSurface);
        return panel;
    }

    /// <summary>Height of the plot of a panel whose names run down its side, with what marks reserve; null for any other.</summary>
    public static double? NamesHeight(LayoutContext draft, PanelRows rows, double width)
    {
        if (!draft.HasAxes || !draft.Y.IsOrdinal)
        {
            return null;
        }

        var names = NameColumn.Of(draft, rows, width, draft.IsHorizontal);
        var room = draft.Room(width);
        var reserved = rows.Layers.Select(l => l.Mark.Reserve(l, room)).Aggregate(default(Insets), (a, b) => a.Most(b));
        return names.Height + reserved.Top + reserved.Bottom;
    }

    // Of a panel that has names of its own.
    private static double? HeightOf(LayoutContext draft, PanelPlace place) =>
        place.HeadingHeight + PanelFrame.HeightAbovePlot(draft) + (place.HasEdgeLabels ? PanelFrame.EdgeHeight(draft, place.UsualWidth) : 0) + NamesHeight(draft, place.Rows, place.WidthForNames);

    public static int TicksFor(double height) => Math.Clamp((int)(height / LeastPerTick), 3, ValueTicks);
}
