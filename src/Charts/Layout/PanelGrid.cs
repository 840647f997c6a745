namespace Report.Charts.Layout;

/// <summary>Where one panel is.</summary>
/// <param name="Box">All of it, with its name, ticks and labels; pixels.</param>
/// <param name="TellsUnit">The unit, which all panels share, is written in this one.</param>
internal sealed record PanelPlace(Rows.PanelRows Rows, Box Box, double RightForNames, bool TellsUnit);

/// <summary>Panels side by side and one below the other, all of one size.</summary>
internal sealed record PanelGrid(IReadOnlyList<PanelPlace> Places, double Height)
{
    private const double GapX = 24;
    private const double GapY = 20;
    private const double LeastWide = 200;
    private const double LeastNarrow = 150;
    private const double SmallShape = 0.62;
    private const double HighestShape = 0.85;
    private const double LeastSmall = 170;

    public static PanelGrid Of(LayoutContext draft, double top, NamingChoice naming, double usual, bool isFixed)
    {
        var chartStyle = draft.ChartStyle;
        var panels = draft.Rows.Panels;
        var columns = draft.HasPanels
            ? Math.Clamp((int)((chartStyle.Width + GapX) / ((chartStyle.IsNarrow ? LeastNarrow : LeastWide) + GapX)), 1, panels.Count)
            : 1;
        // Names along the bottom that would be cut have more room in fewer columns; of dates there may be fewer.
        while (columns > 1 && draft.X.Encoding is not { Field.IsTemporal: true } && !BottomNames.Fit(draft, (chartStyle.Width - ((columns - 1) * GapX)) / columns))
        {
            columns--;
        }

        // Four panels are better two by two than three and one.
        var rows = (panels.Count + columns - 1) / columns;
        columns = (panels.Count + rows - 1) / rows;
        var width = (chartStyle.Width - ((columns - 1) * GapX)) / columns;
        var natural = draft.HasPanels ? SmallHeight(width, (usual - top) / rows) : usual - top;
        var room = draft.Room(width);
        var height = isFixed
            ? ((usual - top - ((rows - 1) * GapY)) / rows)
            : panels.Max(p => p.Layers.Select(l => l.Mark.Height(l, room)).Max() ?? PanelLayout.HeightOf(draft.In(p), p, width) ?? natural);
        var teller = Math.Max(0, panels.ToList().FindIndex(p => p.Layers.Any(l => l.Data.Count > 0)));
        var places = panels.Select((p, i) =>
        {
            var (x, y) = (i % columns * (width + GapX), top + (i / columns * (height + GapY)));
            return new PanelPlace(p, new Box(x, y, x + width, y + height), naming.Width, TellsUnit: i == teller);
        });
        return new PanelGrid([.. places], top + (rows * height) + ((rows - 1) * GapY));
    }

    // One row of narrow panels is as high as a chart by itself, within reason; several rows share its height.
    private static double SmallHeight(double width, double share) =>
        Math.Max(LeastSmall, Math.Max(width * SmallShape, Math.Min(width * HighestShape, share)));
}
