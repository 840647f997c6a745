using Report.Charts.Layout;
using Report.Charts.Rows;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;
using Box = Report.Charts.Layout.Box;
using PlotColor = ScottPlot.Color;

namespace Report.Charts.Rendering;

/// <summary>
/// A plot area with one pair of axes, and the shapes drawn on it in the axes' coordinates. ScottPlot renders it as often and in such
/// colours as each output needs. ScottPlot's layout, ticks, text and legends are switched off: the project sets its own text, and automatic
/// ticks cost more time than the drawing.
/// </summary>
internal sealed class PlotSurface
{
    private const float Miter = 4;

    private readonly List<(Shape Shape, Func<PlotColor, IPlottable> Plottable)> ground = [];
    private readonly double left;
    private readonly double right;
    private readonly double bottom;
    private readonly double top;

    // ScottPlot's y axis grows upwards; an axis that grows downwards is drawn with its sign changed.
    private readonly int sign;

    private List<(Shape Shape, Func<PlotColor, IPlottable> Plottable)> drawn = [];
    private double[] grid = [];
    private bool gridIsVertical;
    private Box? window;

    /// <param name="area">The rectangle between the axes, in pixels of the picture.</param>
    public PlotSurface(Box area, double left, double right, double bottom, double top)
    {
        Area = area;
        sign = bottom > top ? -1 : 1;
        (this.left, this.right, this.bottom, this.top) = (left, right, sign * bottom, sign * top);
    }

    public Box Area { get; }

    /// <summary>True if drawing is clipped to a window.</summary>
    public bool IsCut => window is not null;

    public IEnumerable<Shape> Shapes => ground.Concat(drawn).Select(d => d.Shape);

    /// <summary>The background layer of this surface: its shapes lie below all marks, whenever they are drawn.</summary>
    public PlotSurface Ground
    {
        get
        {
            var below = (PlotSurface)MemberwiseClone();
            below.drawn = ground;
            return below;
        }
    }

    /// <summary>Returns a surface whose coordinates are the pixels of the picture.</summary>
    public static PlotSurface OfPixels(double width, double height) => new(new Box(0, 0, width, height), 0, width, height, 0);

    /// <summary>
    /// Returns a view of this surface that clips drawing to a box, given in the axes' coordinates. A dot is left out if its centre lies
    /// outside.
    /// </summary>
    public PlotSurface Within(Box box)
    {
        var part = (PlotSurface)MemberwiseClone();
        part.window = box;
        return part;
    }

    /// <summary>Converts a point of the axes to pixels.</summary>
    public PixelPoint Pixel(PixelPoint at) =>
        new(
            Area.Left + ((at.X - left) / (right - left) * Area.Width),
            Area.Bottom - (((sign * at.Y) - bottom) / (top - bottom) * Area.Height)
        );

    /// <summary>
    /// Sets the grid lines, which replace earlier ones: at these coordinates of the x axis if vertical, else of the y axis.
    /// </summary>
    public void Grid(IEnumerable<double> at, bool vertical) => (grid, gridIsVertical) = ([.. at], vertical);

    public void Line(IReadOnlyList<PixelPoint> spots, Brush brush, Datum? datum = null, Clearance weight = Clearance.Full)
    {
        if (window is { } box && spots.Any(s => !box.Holds(s)))
        {
            var whole = (PlotSurface)MemberwiseClone();
            whole.window = null;
            foreach (var run in spots.RunsWithin(box))
            {
                whole.Line(run, brush, datum, weight);
            }

            return;
        }

        if (spots.Count < 2)
        {
            return;
        }

        Add(
            spots,
            brush.Width / 2,
            brush,
            datum,
            weight,
            color => new ScottPlot.Plottables.Scatter(Source(spots)) { MarkerSize = 0, LineStyle = Stroke(brush, color) }
        );
    }

    /// <summary>Draws a closed polygon, filled or outlined.</summary>
    public void Polygon(IReadOnlyList<PixelPoint> spots, Brush brush, Datum? datum = null, Clearance weight = Clearance.Full)
    {
        spots = window is { } box ? spots.Within(box) : spots;
        if (spots.Count < 2)
        {
            return;
        }

        Add(
            [.. spots, spots[0]],
            brush.Width / 2,
            brush,
            datum,
            weight,
            color => new ScottPlot.Plottables.Polygon([.. spots.Select(Coordinates)])
            {
                MarkerStyle = MarkerStyle.None,
                FillStyle = new FillStyle { Color = brush.Fills ? color : Colors.Transparent },
                LineStyle = brush.Fills ? LineStyle.None : Stroke(brush, color),
            }
        );
    }

    /// <summary>Draws one filled area of several outlines and holes, with an edge if the brush has one.</summary>
    /// <param name="rings">
    /// The outlines and holes, the largest outline first. A hole turns in the opposite direction to its outline.
    /// </param>
    public void Region(IReadOnlyList<IReadOnlyList<PixelPoint>> rings, Brush brush, Datum? datum = null, Clearance weight = Clearance.None)
    {
        var within = window is { } box ? [.. rings.Select(r => r.Within(box)).Where(r => r.Count > 2)] : rings;
        if (within.Count > 0)
        {
            Add(
                [.. within[0], within[0][0]],
                0,
                brush,
                datum,
                weight,
                color => new AreaPlottable([.. within.Select(r => r.Select(Coordinates).ToArray())], color)
            );
        }
    }

    public void Rectangle(PixelPoint corner, PixelPoint opposite, Brush brush, Datum? datum = null, Clearance weight = Clearance.Full)
    {
        if (window is { } box)
        {
            var (first, second) = (box.Nearest(corner), box.Nearest(opposite));
            if (first != corner || second != opposite)
            {
                if (first.X == second.X || first.Y == second.Y)
                {
                    return;
                }

                (corner, opposite) = (first, second);
            }
        }

        Add(
            [corner, new(opposite.X, corner.Y), opposite, new(corner.X, opposite.Y), corner],
            brush.Width / 2,
            brush,
            datum,
            weight,
            color => new ScottPlot.Plottables.Rectangle
            {
                X1 = corner.X,
                X2 = opposite.X,
                Y1 = sign * corner.Y,
                Y2 = sign * opposite.Y,
                FillStyle = new FillStyle { Color = brush.Fills ? color : Colors.Transparent },
                LineStyle = brush.Fills ? LineStyle.None : Stroke(brush, color),
            }
        );
    }

    /// <summary>Draws a dot: filled, or a ring if the brush has a width.</summary>
    public void Dot(PixelPoint at, double radius, Brush brush, Datum? datum = null)
    {
        if (window is { } box && !box.Holds(at))
        {
            return;
        }

        Add(
            [at],
            radius + (brush.Width / 2),
            brush,
            datum,
            Clearance.Full,
            color => new ScottPlot.Plottables.Marker
            {
                Location = Coordinates(at),
                Size = (float)radius * 2,
                Shape = brush.Fills ? MarkerShape.FilledCircle : MarkerShape.OpenCircle,
                Color = color,
                LineWidth = (float)brush.Width,
            }
        );
    }

    /// <summary>Renders the surface with ScottPlot.</summary>
    /// <param name="ink">
    /// Returns the colour of a shape, or of the grid for null. Called once for the grid, then for the shapes in drawing order, again for an
    /// edge.
    /// </param>
    /// <param name="patterned">True to draw dashes and edges; false for solid strokes, to which the caller adds them afterwards.</param>
    public void Draw(SKCanvas canvas, Func<Shape?, PlotColor> ink, bool patterned)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(new PixelRect((float)Area.Left, (float)Area.Right, (float)Area.Bottom, (float)Area.Top));
        plot.Axes.SetLimits(left, right, bottom, top);
        DrawGrid(plot, ink(null));
        foreach (var (shape, plottable) in ground.Concat(drawn))
        {
            var made = plottable(ink(shape));
            if (!patterned && made is IHasLine line)
            {
                line.LinePattern = LinePattern.Solid;
            }

            // Edges, like dashes, are otherwise added by the caller.
            if (patterned && shape.Brush.Edge is { } edge)
            {
                AddEdge(made, Stroke(edge, ink(shape with { Brush = edge })));
            }

            plot.Add.Plottable(made);
        }

        // Does not call plot.Render, which draws everything twice if the limits differ from those of the last time.
        using var pack = new RenderPack(plot, new PixelRect(0, (float)Area.Right, (float)Area.Bottom, 0), canvas);
        new ReplaceNullAxesWithDefaults().Render(pack);
        new CalculateLayout().Render(pack);
        plot.Axes.Left.RegenerateTicks((float)Area.Height, pack.Paint);
        plot.Axes.Bottom.RegenerateTicks((float)Area.Width, pack.Paint);
        new RenderGridsBelowPlottables().Render(pack);
        RenderUnclipped(plot, pack);
    }

    private static void AddEdge(IPlottable made, LineStyle edge)
    {
        if (made is AreaPlottable area)
        {
            area.Edge = edge;
        }
        else if (made is ScottPlot.Plottables.Marker dot)
        {
            (dot.MarkerStyle.OutlineWidth, dot.MarkerStyle.OutlineColor) = (edge.Width, edge.Color);
        }
    }

    private void DrawGrid(Plot plot, PlotColor color)
    {
        var lines = new ScottPlot.TickGenerators.NumericManual(
            [.. grid.Select(g => gridIsVertical ? g : sign * g)],
            [.. grid.Select(_ => "")]
        );
        var none = new ScottPlot.TickGenerators.NumericManual();
        plot.Axes.Left.TickGenerator = gridIsVertical ? none : lines;
        plot.Axes.Bottom.TickGenerator = gridIsVertical ? lines : none;
        foreach (var panel in plot.Axes.GetPanels())
        {
            (panel.MinimumSize, panel.MaximumSize) = (0, 0);
        }

        plot.Grid.MajorLineColor = color;
        plot.Grid.MajorLineWidth = 1;
    }

    private void Add(
        IReadOnlyList<PixelPoint> spots,
        double reach,
        Brush brush,
        Datum? datum,
        Clearance weight,
        Func<PlotColor, IPlottable> plottable
    ) => drawn.Add((new Shape([.. spots.Select(Pixel)], reach, brush.Fills, brush, datum, weight), plottable));

    private ScottPlot.DataSources.ScatterSourceCoordinatesArray Source(IEnumerable<PixelPoint> spots) =>
        new([.. spots.Select(Coordinates)]);

    private Coordinates Coordinates(PixelPoint point) => new(point.X, sign * point.Y);

    private static LineStyle Stroke(Brush brush, PlotColor color) =>
        new()
        {
            Width = (float)brush.Width,
            Color = color,
            StrokeCap = brush.Dash == Dash.Solid ? SKStrokeCap.Butt : SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeMiter = Miter,
            Pattern = brush.Pattern.Count == 0 ? LinePattern.Solid : new LinePattern([.. brush.Pattern], 0, brush.Dash.ToString()),
        };

    // ScottPlot's own step clips marks at the edge of the axes, which would cut a dot on the edge in half.
    private static void RenderUnclipped(Plot plot, RenderPack pack)
    {
        foreach (var plottable in plot.PlottableList)
        {
            plottable.Axes.DataRect = pack.DataRect;
            plottable.Render(pack);
        }
    }
}
