namespace Report.Charts.Layout;

/// <summary>Where one panel is.</summary>
/// <param name="Box">All of it, with its name, ticks and labels; pixels.</param>
internal sealed record PanelPlace(Rows.PanelRows Rows, Box Box, double RightForNames);

/// <summary>Panels side by side and one below the other, all of one size.</summary>
internal sealed record PanelGrid(IReadOnlyList<PanelPlace> Places, double Height)
{
    private const double GapX = 24;
    private const double GapY = 20;
    private const double LeastWide = 200;
    private const double LeastNarrow = 150;
    private const double SmallShape = 0.62;
    private const double LeastSmall = 170;

    public static PanelGrid Of(Draft draft, double top, NamingChoice naming, double usual, bool isFixed)
    {
        var look = draft.Look;
        var panels = draft.Rows.Panels;
        var columns = draft.HasPanels
            ? Math.Clamp((int)((look.Width + GapX) / ((look.IsNarrow ? LeastNarrow : LeastWide) + GapX)), 1, panels.Count)
            : 1;
        // Names along the bottom that would be cut have more room in fewer columns; of dates there may be fewer.
        while (columns > 1 && draft.X.Encoding is not { Field.IsTemporal: true } && !BottomNames.Fit(draft, (look.Width - ((columns - 1) * GapX)) / columns))
        {
            columns--;
        }

        // Four panels are better two by two than three and one.
        var rows = (panels.Count + columns - 1) / columns;
        columns = (panels.Count + rows - 1) / rows;
        var width = (look.Width - ((columns - 1) * GapX)) / columns;
        var natural = draft.HasPanels ? Math.Max(LeastSmall, width * SmallShape) : usual - top;
        var room = draft.Room(width);
        var height = isFixed
            ? ((usual - top - ((rows - 1) * GapY)) / rows)
            : panels.Max(p => p.Layers.Select(l => l.Mark.Height(l, room)).Max() ?? PanelLayout.HeightOf(draft, p, width) ?? natural);
        var places = panels.Select((p, i) =>
        {
            var (x, y) = (i % columns * (width + GapX), top + (i / columns * (height + GapY)));
            return new PanelPlace(p, new Box(x, y, x + width, y + height), naming.Width);
        });
        return new PanelGrid([.. places], top + (rows * height) + ((rows - 1) * GapY));
    }
}
