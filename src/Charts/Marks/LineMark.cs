using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>
/// Draws values over time, or over another number, joined only where a line suggests nothing unknown; see <see cref="SeriesPath"/>.
/// </summary>
internal sealed class LineMark : Mark
{
    private const double Strong = 2.5;
    private const double Weak = 1.5;
    private const double DotRadius = 3.5;

    private static readonly Brush GhostBrush = new(SeriesInks.Recede, 1, Opacity: 0.45);

    public override string Name => "line";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Dates | Accepts.Numbers, Required: true),
            new(Channel.Y, Accepts.Numbers, Required: true),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Order, Accepts.Dates | Accepts.Numbers),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Dashes;

    public override bool HasCurves => true;

    public override bool IsScatter(Layer layer) => layer.Encoding.ContainsKey(Channel.Order);

    public override IEnumerable<Channel> Places(LayerRows rows) =>
        IsScatter(rows.Layer) ? [Channel.X, Channel.Y, Channel.Order] : base.Places(rows);

    public override Swatch Swatch => Swatch.Line;

    public override bool Covers(LayerRows rows) => !IsScatter(rows.Layer);

    public override bool IsLine => true;

    public override Naming Naming(LayerRows rows) => Marks.Naming.AtEnds;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        y.NeedsZero |= !IsScatter(rows.Layer);
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room) => ReserveOf(rows, room);

    /// <summary>Returns the room for the signs and the last value of a line, or of an area's upper edge.</summary>
    public static Insets ReserveOf(LayerRows rows, Room room)
    {
        // On the left, the labels of the axis already leave enough room.
        var signs = QuantitySign.Reach(horizontal: false) with
        {
            Left = 0,
        };
        // The last value of a single series stands to the right of its end.
        return rows.Series.Count() == 1 && SeriesPath.Of(rows, rows.Data).Points is [.., var last]
            ? signs.Most(
                new Insets(Right: room.Type.Width(ValueText.Number(last.Quantity, room.ChartStyle.Locale), room.ChartStyle.Label) + 12)
            )
            : signs;
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        foreach (var (name, data) in rows.Series.OrderByDescending(s => panel.Inks.IsReceding(s.Name)))
        {
            DrawSeries(name, SeriesPath.Of(rows, data, panel.X, panel.Y), rows.Layer, panel);
        }
    }

    public override bool HasGhosts => true;

    public override void DrawGhost(LayerRows rows, Panel panel)
    {
        foreach (var (_, data) in rows.Series)
        {
            foreach (var (points, _) in SeriesPath.Of(rows, data, panel.X, panel.Y).Pieces)
            {
                panel.Surface.Line(
                    Thinning.ToPixels(Stepped([.. points.Select(p => p.At)], rows.Layer.Curve), panel.Surface),
                    GhostBrush,
                    weight: Clearance.None
                );
            }
        }
    }

    private void DrawSeries(string name, SeriesPath path, Layer layer, Panel panel)
    {
        if (path.Points.Count == 0)
        {
            PathSigns.Excuse(path, panel);
            return;
        }

        var isPath = IsScatter(layer);
        var ink = panel.Inks[name];
        var receding = panel.Inks.IsReceding(name);
        foreach (var (points, isProjected) in path.Pieces)
        {
            var spots = points.Select(p => p.At).ToList();
            panel.Surface.Line(
                isPath ? spots : Thinning.ToPixels(Stepped(spots, layer.Curve), panel.Surface),
                new Brush(ink, receding ? Weak : Strong, Dash: isProjected ? Dash.Dashed : Dash.Solid)
            );
        }

        foreach (var (from, to) in path.Joins(PointJoin.Far))
        {
            panel.Surface.Line(Stepped([from.At, to.At], layer.Curve), new Brush(ink, Weak, Dash: Dash.Dashed));
        }

        // A dotted line shows that a point alone beside a gap belongs to the line on its other side. The reason for the gap is written
        // there.
        foreach (var (from, to) in path.Joins(PointJoin.Missing).Where(j => path.StandsAlone(j.From) || path.StandsAlone(j.To)))
        {
            panel.Surface.Line([from.At, to.At], new Brush(ink, Weak, Dash: Dash.Dotted));
        }

        foreach (var point in path.Points)
        {
            QuantitySign.Draw(panel, point.At, point.Datum, point.Quantity, ink, isPath || path.StandsAlone(point) ? DotRadius : 0);
        }

        if (isPath)
        {
            PathArrows.Draw(path, ink, panel);
            PathArrows.NamePoints(path, ink, panel);
        }

        PathSigns.Explain(path, panel);
        AddHits(path, panel);
        panel.EndsAt(name, path.Points[^1].At);
        if (!isPath && !receding && (panel.Inks.Count == 1 || panel.Inks.Highlighted.Contains(name)))
        {
            PointValues.Ask(path, panel, panel.Inks.Text(ink));
        }
    }

    // Returns the points of a step line: each value holds until the next one, or from the one before.
    private static IReadOnlyList<PixelPoint> Stepped(IReadOnlyList<PixelPoint> run, Curve curve) =>
        curve == Curve.Linear
            ? run
            :
            [
                .. run.Take(1),
                .. run.Zip(run.Skip(1))
                    .SelectMany(p =>
                        new[]
                        {
                            curve == Curve.StepAfter ? new PixelPoint(p.Second.X, p.First.Y) : new PixelPoint(p.First.X, p.Second.Y),
                            p.Second,
                        }
                    ),
            ];

    private static void AddHits(SeriesPath path, Panel panel)
    {
        foreach (var point in path.Points)
        {
            panel.Hit(point.Datum, point.At);
        }
    }
}
