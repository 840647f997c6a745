using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>
/// What small multiples show of each other: all panels in grey, once, to be repeated behind each. A panel's own grey line lies beneath its own,
/// so that the same drawing serves everywhere.
/// </summary>
internal static class GhostPanels
{
    /// <summary>Null where an editor has not asked for them, or there is one panel.</summary>
    /// <param name="panels">On the same scales, with plots of one size.</param>
    public static RepeatedDrawing? Of(LayoutContext draft, IReadOnlyList<Panel> panels)
    {
        if (panels.Count < 2 || draft.ChartStyle.IsSketch || !draft.Rows.Spec.Layers.Any(Asks))
        {
            return null;
        }

        var first = panels[0];
        var surface = new PlotSurface(first.Plot, first.X.Low, first.X.High, first.Y.Low, first.Y.High);
        surface = draft.IsCut ? surface.Within(new Box(first.X.Low, first.Y.Low, first.X.High, first.Y.High)) : surface;
        var behind = first.On(surface);
        foreach (var rows in draft.Rows.Panels.SelectMany(p => p.Layers).Where(l => Asks(l.Layer)))
        {
            rows.Mark.DrawGhost(rows, behind);
        }

        return new RepeatedDrawing(surface, [.. panels.Select(p => new PixelPoint(p.Plot.Left - first.Plot.Left, p.Plot.Top - first.Plot.Top))]);
    }

    private static bool Asks(Layer layer) => layer.Encoding.GetValueOrDefault(Channel.Facet)?.HasGhosts == true;
}
