using Report.Charts.Layout;
using Report.Charts.Rows;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;
using Box = Report.Charts.Layout.Box;
using PlotColor = ScottPlot.Color;

namespace Report.Charts.Rendering;

/// <summary>
/// One pair of axes and what is drawn on it, in the axes' coordinates. ScottPlot draws it, as often and in such colours as
/// an output needs; all else of ScottPlot's (layout, ticks, text, legends) is switched off, because text is ours and automatic
/// ticks cost more than the drawing.
/// </summary>
internal sealed class PlotSurface
{
    private const float Miter = 4;

    private readonly List<(Shape Shape, Func<PlotColor, IPlottable> Plottable)> ground = [];
    private readonly double left;
    private readonly double right;
    private readonly double bottom;
    private readonly double top;
    // ScottPlot's y axis grows upwards; where ours does not, it is drawn with its sign changed.
    private readonly int sign;

    private List<(Shape Shape, Func<PlotColor, IPlottable> Plottable)> drawn = [];
    private double[] grid = [];
    private bool gridIsVertical;
    private Box? window;

    /// <param name="area">Where the axes are in the picture, in pixels.</param>
    public PlotSurface(Box area, double left, double right, double bottom, double top)
    {
        Area = area;
        sign = bottom > top ? -1 : 1;
        (this.left, this.right, this.bottom, this.top) = (left, right, sign * bottom, sign * top);
    }

    public Box Area { get; }

    /// <summary>What leaves a part of it is cut off.</summary>
    public bool IsCut => window is not null;

    public IEnumerable<Shape> Shapes => ground.Concat(drawn).Select(d => d.Shape);

    /// <summary>This sheet for what lies under all marks, whenever it is drawn.</summary>
    public PlotSurface Ground
    {
        get
        {
            var below = (PlotSurface)MemberwiseClone();
            below.drawn = ground;
            return below;
        }
    }

    /// <summary>A sheet whose coordinates are the picture's pixels.</summary>
    public static PlotSurface OfPixels(double width, double height) => new(new Box(0, 0, width, height), 0, width, height, 0);

    /// <summary>This sheet for marks that must not leave a part of it: what goes beyond is cut off. The box is in the axes' coordinates.</summary>
    public PlotSurface Within(Box box)
    {
        var part = (PlotSurface)MemberwiseClone();
        part.window = box;
        return part;
    }

    /// <summary>Pixels of a point of the axes.</summary>
    public PixelPoint Pixel(PixelPoint at) => new(
        Area.Left + ((at.X - left) / (right - left) * Area.Width),
        Area.Bottom - (((sign * at.Y) - bottom) / (top - bottom) * Area.Height));

    /// <summary>Lines across the axes at some coordinates of one of them.</summary>
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

        Add(spots, brush.Width / 2, brush, datum, weight, color => new ScottPlot.Plottables.Scatter(Source(spots))
        {
            MarkerSize = 0,
            LineStyle = Stroke(brush, color),
        });
    }

    /// <summary>A closed shape, filled or outlined.</summary>
    public void Polygon(IReadOnlyList<PixelPoint> spots, Brush brush, Datum? datum = null, Clearance weight = Clearance.Full)
    {
        spots = window is { } box ? spots.Within(box) : spots;
        if (spots.Count < 2)
        {
            return;
        }

        Add([.. spots, spots[0]], brush.Width / 2, brush, datum, weight, color => new ScottPlot.Plottables.Polygon([.. spots.Select(Coordinates)])
        {
            MarkerStyle = MarkerStyle.None,
            FillStyle = new FillStyle { Color = brush.Fills ? color : Colors.Transparent },
            LineStyle = brush.Fills ? LineStyle.None : Stroke(brush, color),
        });
    }

    /// <summary>A filled area of several outlines and what is cut out of them, as one shape; with its edge where the brush has one.</summary>
    /// <param name="rings">The largest outline first. What is cut out turns the other way than what it is cut out of.</param>
    public void Region(IReadOnlyList<IReadOnlyList<PixelPoint>> rings, Brush brush, Datum? datum = null, Clearance weight = Clearance.None)
    {
        var within = window is { } box ? [.. rings.Select(r => r.Within(box)).Where(r => r.Count > 2)] : rings;
        if (within.Count > 0)
        {
            Add([.. within[0], within[0][0]], 0, brush, datum, weight, color => new AreaPlottable([.. within.Select(r => r.Select(Coordinates).ToArray())], color));
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
            });
    }

    /// <summary>A dot: full, or a ring where the brush has a width.</summary>
    public void Dot(PixelPoint at, double radius, Brush brush, Datum? datum = null)
    {
        if (window is { } box && !box.Holds(at))
        {
            return;
        }

        Add([at], radius + (brush.Width / 2), brush, datum, Clearance.Full, color => new ScottPlot.Plottables.Marker
        {
            Location = Coordinates(at),
            Size = (float)radius * 2,
            Shape = brush.Fills ? MarkerShape.FilledCircle : MarkerShape.OpenCircle,
            Color = color,
            LineWidth = (float)brush.Width,
        });
    }

    /// <summary>Draws the sheet with ScottPlot.</summary>
    /// <param name="ink">Colour of what is drawn; of the grid for null.</param>
    /// <param name="patterned">Whether dashes are drawn; else strokes are solid and whoever reads the drawing dashes them.</param>
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

            // In the same way, a writer of what is drawn gives areas their edges.
            if (patterned && made is AreaPlottable area && shape.Brush.Edge is { } edge)
            {
                area.Edge = Stroke(edge, ink(shape with { Brush = edge }));
            }

            plot.Add.Plottable(made);
        }

        // Not by plot.Render, which draws all once more when it finds that the limits are not those of the last time.
        using var pack = new RenderPack(plot, new PixelRect(0, (float)Area.Right, (float)Area.Bottom, 0), canvas);
        new ReplaceNullAxesWithDefaults().Render(pack);
        new CalculateLayout().Render(pack);
        plot.Axes.Left.RegenerateTicks((float)Area.Height, pack.Paint);
        plot.Axes.Bottom.RegenerateTicks((float)Area.Width, pack.Paint);
        new RenderGridsBelowPlottables().Render(pack);
        RenderUnclipped(plot, pack);
    }

    private void DrawGrid(Plot plot, PlotColor color)
    {
        var lines = new ScottPlot.TickGenerators.NumericManual([.. grid.Select(g => gridIsVertical ? g : sign * g)], [.. grid.Select(_ => "")]);
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

    private void Add(IReadOnlyList<PixelPoint> spots, double reach, Brush brush, Datum? datum, Clearance weight, Func<PlotColor, IPlottable> plottable) =>
        drawn.Add((new Shape([.. spots.Select(Pixel)], reach, brush.Fills, brush, datum, weight), plottable));

    private ScottPlot.DataSources.ScatterSourceCoordinatesArray Source(IEnumerable<PixelPoint> spots) => new([.. spots.Select(Coordinates)]);

    private Coordinates Coordinates(PixelPoint point) => new(point.X, sign * point.Y);

    private static LineStyle Stroke(Brush brush, PlotColor color) => new()
    {
        Width = (float)brush.Width,
        Color = color,
        StrokeCap = brush.Dash == Dash.Solid ? SKStrokeCap.Butt : SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
        StrokeMiter = Miter,
        Pattern = brush.Pattern.Count == 0 ? LinePattern.Solid : new LinePattern([.. brush.Pattern], 0, brush.Dash.ToString()),
    };

    // ScottPlot's own step cuts marks off at the edge of the axes, through the middle of a dot that stands on it.
    private static void RenderUnclipped(Plot plot, RenderPack pack)
    {
        foreach (var plottable in plot.PlottableList)
        {
            plottable.Axes.DataRect = pack.DataRect;
            plottable.Render(pack);
        }
    }
}
