using Report.Charts.Rows;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>
/// The arrangement of panels in rows and columns. All plots have one size. The labels of shared axes are written once: those on the left in
/// the first column, those along the bottom (or the top) at the outermost panel of each column.
/// </summary>
internal sealed record PanelGrid(IReadOnlyList<PanelPlace> Places, double Height)
{
    private const double GapX = 24;
    private const double GapY = 20;
    private const double LeastWide = 200;
    private const double LeastNarrow = 150;
    private const double SmallShape = 0.62;
    private const double HighestShape = 0.85;
    private const double LeastSmall = 170;
    private const double HeadingLine = 1.5;
    private const int MostHeadingLines = 4;

    // Pixels above the first heading: letters of some scripts rise higher than those of the theme's own.
    private const double HeadingAir = 3;

    // From three columns on, names, which only the first column has, may be wider than the usual share of a panel.
    private const int ColumnsThatShareNames = 3;
    private const double SharedNames = 1.8;

    // From this number of panels on, each is smaller and shows less detail, so that all can be seen together.
    private const int Many = 9;
    private const double GapXOfMany = 18;
    private const double GapYOfMany = 14;
    private const double LeastWideOfMany = 150;
    private const double LeastOfMany = 140;

    /// <summary>Arranges the panels of a chart.</summary>
    /// <param name="top">Where the first row begins, in pixels from the top of the picture.</param>
    /// <param name="usual">Height of the picture in pixels: exact if it is fixed, else a guide.</param>
    public static PanelGrid Of(LayoutContext draft, double top, NamingChoice naming, double usual, bool isFixed)
    {
        var panels = draft.Rows.Panels;
        var areMany = panels.Count >= Many;
        var (gapX, gapY) = areMany ? (GapXOfMany, GapYOfMany) : (GapX, GapY);
        var columns = ColumnsOf(draft, gapX);
        var rows = (panels.Count + columns - 1) / columns;
        // Balances the rows: four panels are better two by two than three and one.
        columns = (panels.Count + rows - 1) / rows;
        var usualWidth = (draft.ChartStyle.Width - ((columns - 1) * gapX)) / columns;

        var widthForNames = columns < ColumnsThatShareNames ? usualWidth : usualWidth * SharedNames;
        var edge = PanelFrame.EdgeHeight(draft, usualWidth);
        var oneHeading = draft.HasPanels ? HeadingHeight(draft, 1) : 0;
        var overPlot = PanelFrame.HeightAbovePlot(draft);
        var air = draft.HasPanels && top == 0 ? HeadingAir : 0;
        var share = (usual - top) / rows;
        var natural =
            (draft.HasPanels ? SmallHeight(usualWidth, share, areMany ? LeastOfMany : LeastSmall) : share) - oneHeading - overPlot - edge;
        var room = draft.Room(usualWidth);
        var reserved = draft.HasAxes ? PanelLayout.Reserved(panels.SelectMany(p => p.Layers), room) : default;
        var trial = new PanelPlace(panels[0], new Box(0, 0, usualWidth, natural + overPlot + edge), naming.Width, TellsUnit: true)
        {
            UsualWidth = usualWidth,
            WidthForNames = widthForNames,
            Reserved = reserved,
        };
        // Panels with independent axes have labels of their own.
        var (isLeftShared, isEdgeShared) = (!draft.Rows.Spec.FreeAxes.Contains(Channel.Y), !draft.Rows.Spec.FreeAxes.Contains(Channel.X));
        var left = columns == 1 || !isLeftShared ? 0 : PanelFrame.Of(draft.In(panels[0]), trial).LeftLabels;
        var width = columns == 1 ? usualWidth : (draft.ChartStyle.Width - left - ((columns - 1) * gapX)) / columns;

        var headings = panels.Select(p => HeadingOf(draft, p, width)).ToList();
        var heights = Enumerable
            .Range(0, rows)
            .Select(r => HeadingHeight(draft, headings.Skip(r * columns).Take(columns).Max(h => h.Count)))
            .ToList();
        var body = isFixed
            ? ((usual - top - air - ((rows - 1) * gapY) - heights.Sum() - (rows * overPlot) - (isEdgeShared ? edge : rows * edge)) / rows)
            : panels.Max(p => OwnHeight(p, room) - oneHeading ?? PanelLayout.NamesHeight(draft.In(p), p, widthForNames) ?? natural);

        var isAbove = draft.IsHorizontal;
        var teller =
            draft.WritesValues || !draft.HasAxes ? Math.Max(0, panels.ToList().FindIndex(p => p.Layers.Any(l => l.Data.Count > 0))) : 0;
        var (places, y) = (new List<PanelPlace>(), top + air);
        for (var row = 0; row < rows; row++)
        {
            var (isTop, isLast) = (row == 0, row == rows - 1);
            var hasEdge = isAbove ? isTop || !isEdgeShared : !isEdgeShared && !isLast;
            var height = heights[row] + overPlot + body + (hasEdge ? edge : 0);
            for (var i = row * columns; i < Math.Min(panels.Count, (row + 1) * columns); i++)
            {
                var column = i % columns;
                var (isFirst, isOutermost) = (column == 0, !isEdgeShared || (isAbove ? isTop : i + columns >= panels.Count));
                var x = isFirst ? 0 : left + (column * (width + gapX));
                var box = new Box(
                    x,
                    y,
                    isFirst ? x + left + width : x + width,
                    y + height + (isOutermost && !isAbove && (isEdgeShared || isLast) ? edge : 0)
                );
                places.Add(
                    new PanelPlace(panels[i], box, naming.Width, TellsUnit: i == teller)
                    {
                        Heading = headings[i],
                        HeadingHeight = heights[row],
                        HasLeftLabels = isFirst || !isLeftShared,
                        HasEdgeLabels = isOutermost,
                        UsualWidth = usualWidth,
                        WidthForNames = widthForNames,
                        Reserved = reserved,
                        IsSmall = areMany,
                    }
                );
            }

            var below = isAbove ? 0 : edge;
            y += height + (isLast ? below : gapY);
        }

        return new PanelGrid(places, y);
    }

    private static int ColumnsOf(LayoutContext draft, double gap)
    {
        var chartStyle = draft.ChartStyle;
        var columns = draft.HasPanels ? MostColumns(chartStyle, draft.Rows.Panels.Count) : 1;
        // Fewer columns leave more room for names along the bottom. Dates need none: some of them may be left out.
        while (
            columns > 1
            && draft.X.Encoding is not { Field.IsTemporal: true }
            && !BottomNames.Fit(draft, (chartStyle.Width - ((columns - 1) * gap)) / columns)
        )
        {
            columns--;
        }

        return columns;
    }

    /// <summary>Returns the number of panels side by side if none needs more room than usual.</summary>
    public static int MostColumns(ChartStyle chartStyle, int panels)
    {
        var areMany = panels >= Many;
        var (least, gap) = (
            chartStyle.IsNarrow ? LeastNarrow
            : areMany ? LeastWideOfMany
            : LeastWide,
            areMany ? GapXOfMany : GapX
        );
        return Math.Clamp((int)((chartStyle.Width + gap) / (least + gap)), 1, panels);
    }

    // The height in pixels that the marks of a panel ask for, such as those without axes; null if none does.
    private static double? OwnHeight(PanelRows panel, Room room) => panel.Layers.Select(l => l.Mark.Height(l, room)).Max();

    private static IReadOnlyList<string> HeadingOf(LayoutContext draft, PanelRows panel, double width)
    {
        if (panel.Name is not { } name)
        {
            return [];
        }

        var style = draft.ChartStyle.Name;
        var lines = draft.Type.Wrap(name, width, style);
        return lines.Count <= MostHeadingLines
            ? lines
            : [.. lines.Take(MostHeadingLines - 1), draft.Type.Shorten(string.Join(' ', lines.Skip(MostHeadingLines - 1)), width, style)];
    }

    /// <summary>Returns the height in pixels of a heading of so many lines, with the space beneath it.</summary>
    public static double HeadingHeight(LayoutContext draft, int lines) =>
        lines == 0 ? 0 : draft.ChartStyle.Name.Size * (HeadingLine + ((lines - 1) * TextStyle.LineHeight));

    // The height of a small panel: its share of the usual height of a chart, within limits set by its width.
    private static double SmallHeight(double width, double share, double least) =>
        Math.Max(least, Math.Max(width * SmallShape, Math.Min(width * HighestShape, share)));
}
