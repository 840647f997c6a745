using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>
/// Draws the ghosts of small multiples: the data of all panels in grey, drawn once and repeated behind each panel. A panel covers the ghost
/// of its own data, so that the same drawing serves for all.
/// </summary>
internal static class GhostPanels
{
    /// <summary>Returns the drawing of the ghosts; null if no layer asks for them, for a single panel, and in a sketch.</summary>
    /// <param name="panels">Panels with the same scales and plots of one size.</param>
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

        return new RepeatedDrawing(
            surface,
            [.. panels.Select(p => new PixelPoint(p.Plot.Left - first.Plot.Left, p.Plot.Top - first.Plot.Top))]
        );
    }

    private static bool Asks(Layer layer) => layer.Encoding.GetValueOrDefault(Channel.Facet)?.HasGhosts == true;
}
