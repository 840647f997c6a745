using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Lays out one panel and draws its heading, its axes with their labels, and its marks.</summary>
internal static class PanelLayout
{
    /// <summary>The greatest number of ticks along an axis of values.</summary>
    public const int ValueTicks = 6;

    private const double LeastPerTick = 30;

    public static Panel Draw(LayoutContext draft, PanelPlace place, PlotSurface pixels, LabelPlacer placer)
    {
        // A panel with its own list of names may be lower than its row, so that names are spaced as in the longest list.
        place =
            draft.Y.IsOrdinal && draft.Rows.Spec.FreeAxes.Contains(Channel.Y) && HeightOf(draft, place) is { } own && own < place.Box.Height
                ? place with
                {
                    Box = place.Box with { Bottom = place.Box.Top + own },
                }
                : place;
        var frame = PanelFrame.Of(draft, place);
        var (plot, x, y) = (frame.Plot, frame.X, frame.Y);

        // The grid runs on under the labels of the vertical axis, so the surface is wider than the plot by their column.
        var area = frame.IsHorizontal ? plot : plot with { Left = place.Box.Left };
        var perPixel = (x.High - x.Low) / plot.Width;
        var plotSurface = new PlotSurface(area, x.Low - ((plot.Left - area.Left) * perPixel), x.High, y.Low, y.High);
        frame.DrawGrid(plotSurface);
        var (inAxes, inPixels) = draft.IsCut
            ? (plotSurface.Within(new Box(x.Low, y.Low, x.High, y.High)), pixels.Within(plot.Grow(QuantitySign.ArrowLength)))
            : (plotSurface, pixels);
        var panel = new Panel(inAxes, inPixels, x, y, plot, frame.Band, draft.ChartStyle, draft.Inks, draft.Type, frame.WritesValues)
        {
            TellsUnit = place.TellsUnit,
            IsSmall = place.IsSmall,
            Rows = place.Rows,
            Sizes = draft.Rows.Sizes,
            Shapes = draft.Rows.Shapes,
            Opacities = draft.Rows.Opacities,
        };

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

    /// <summary>
    /// Returns the height in pixels of a plot with names down its side, with the room reserved by marks; null for others.
    /// </summary>
    public static double? NamesHeight(LayoutContext draft, PanelRows rows, double width)
    {
        if (!draft.HasAxes || !draft.Y.IsOrdinal)
        {
            return null;
        }

        var names = NameColumn.Of(draft, rows, width, draft.IsHorizontal);
        var room = draft.Room(width);
        var reserved = Reserved(rows.Layers, room);
        return names.Height + reserved.Top + reserved.Bottom;
    }

    // The height in pixels of a panel with its own list of names.
    private static double? HeightOf(LayoutContext draft, PanelPlace place) =>
        place.HeadingHeight
        + PanelFrame.HeightAbovePlot(draft)
        + (place.HasEdgeLabels ? PanelFrame.EdgeHeight(draft, place.UsualWidth) : 0)
        + NamesHeight(draft, place.Rows, place.WidthForNames);

    /// <summary>Returns the room in pixels around the plot that is enough for each of some layers.</summary>
    public static Insets Reserved(IEnumerable<LayerRows> layers, Room room) =>
        layers.Select(l => l.Mark.Reserve(l, room)).Aggregate(default(Insets), (a, b) => a.Most(b));

    // The number of ticks for a height in pixels: 3 to 6.
    public static int TicksFor(double height) => Math.Clamp((int)(height / LeastPerTick), 3, ValueTicks);
}
