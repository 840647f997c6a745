using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;

namespace Report.Charts.Marks;

/// <summary>
/// Draws areas along dates or numbers: the amounts of one series from zero up, of several series stacked on each other, or the band between
/// a low and a high value, such as a confidence interval (<see cref="ErrorBand"/>). An area stops where a line would stop.
/// </summary>
internal sealed class AreaMark : Mark
{
    private const double Faint = 0.25;
    private const double Fainter = 0.12;
    private const double Strong = 2.5;
    private const double Weak = 1.5;
    private const double DotRadius = 3.5;

    public override string Name => "area";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Dates | Accepts.Numbers, Required: true),
            new(Channel.Y, Accepts.Numbers),
            new(Channel.Low, Accepts.Numbers),
            new(Channel.High, Accepts.Numbers),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Empty;

    public override bool IsMeasuredFromZero => true;

    public override bool Covers(LayerRows rows) => true;

    public override bool Stacks(LayerRows rows) => IsStacked(rows);

    public override bool AddsUp(Layer layer) => !ErrorBand.Is(layer) && layer.Stack != StackMode.None;

    public override bool LiesBehind(Layer layer) => ErrorBand.Is(layer);

    public override Swatch SwatchOf(Layer layer) => ErrorBand.Is(layer) ? Marks.Swatch.Band : Marks.Swatch.Block;

    public override string KindOf(Layer layer) => ErrorBand.Is(layer) ? "band" : Name;

    public override bool Inherits(Channel channel, IReadOnlySet<Channel> own) =>
        channel switch
        {
            Channel.Y => !own.Contains(Channel.Low) && !own.Contains(Channel.High),
            Channel.Low or Channel.High => !own.Contains(Channel.Y),
            _ => true,
        };

    public override void Check(Layer layer, DiagnosticBag bag) => ErrorBand.Check(Name, layer, bag);

    public override Naming Naming(LayerRows rows) => Marks.Naming.AtEnds;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Low]?.Value);
            y.Include(datum[Channel.High]?.Value);
        }

        if (ErrorBand.Is(rows.Layer))
        {
            return;
        }

        y.NeedsZero = true;

        foreach (var part in BarPart.Of(rows, IsStacked(rows)))
        {
            y.Include(part.Quantity);
            y.Include(part.To);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room) =>
        ErrorBand.Is(rows.Layer) ? QuantitySign.Reach(horizontal: false) with { Left = 0 } : LineMark.ReserveOf(rows, room);

    public override void Draw(LayerRows rows, Panel panel)
    {
        if (ErrorBand.Is(rows.Layer))
        {
            ErrorBand.Draw(rows, panel);
            return;
        }

        if (!IsStacked(rows))
        {
            foreach (var (name, data) in rows.Series)
            {
                DrawSingle(name, SeriesPath.Of(rows, data, panel.X, panel.Y), panel);
            }

            return;
        }

        var parts = BarPart.Of(rows, stacked: true).ToDictionary(p => p.Datum);
        var paths = Paths(rows, panel);
        // Fill each part between its own two edges only, so that a part that a reader hides leaves an empty place.
        foreach (var (name, path) in Enumerable.Reverse(paths))
        {
            Fill(name, path, parts, panel);
        }

        foreach (var (name, path) in paths)
        {
            Tell(name, path, parts, panel);
        }

        PathSigns.Explain(paths[^1].Path, panel, p => Top(p, parts, panel));
        StackGaps.TellArea(rows, Places(rows, panel), panel);
    }

    private static void DrawSingle(string name, SeriesPath path, Panel panel)
    {
        var ink = panel.Inks[name];
        foreach (var (points, isProjected) in path.Pieces.Where(p => p.Points.Count > 1))
        {
            var thin = Thinning.ToPixels([.. points.Select(p => p.At)], panel.Surface);
            panel.Surface.Polygon(
                [.. thin, thin[^1] with { Y = 0 }, thin[0] with { Y = 0 }],
                new Brush(ink, Opacity: isProjected ? Fainter : Faint)
            );
            panel.Surface.Line(
                thin,
                new Brush(ink, panel.Inks.IsReceding(name) ? Weak : Strong, Dash: isProjected ? Dash.Dashed : Dash.Solid)
            );
        }

        if (path.Points.Count == 0)
        {
            PathSigns.Excuse(path, panel);
        }

        foreach (var point in path.Points)
        {
            QuantitySign.Draw(panel, point.At, point.Datum, point.Quantity, ink, path.StandsAlone(point) ? DotRadius : 0);
        }

        PathSigns.Explain(path, panel);
        AddHits(path, p => p.At, panel);
        if (path.Points.Count > 0)
        {
            panel.EndsAt(name, path.Points[^1].At);
            if (panel.Inks.Count == 1)
            {
                PointValues.Ask(path, panel, panel.Inks.Text(ink));
            }
        }
    }

    private static void Fill(string name, SeriesPath path, Dictionary<Datum, BarPart> parts, Panel panel)
    {
        var ink = panel.Inks[name];
        var first = 0;
        foreach (var run in path.Runs.Where(r => r.Count > 0))
        {
            var points = path.Points.Skip(first).Take(run.Count).ToList();
            first += run.Count;
            var tops = Thinning.ToPixels([.. points.Select(p => Top(p, parts, panel))], panel.Surface);
            if (points.Count == 1)
            {
                // A point without neighbours is a line from the bottom to the top of its part.
                panel.Surface.Line([Bottom(points[0], parts, panel), tops[0]], new Brush(ink, 3));
                continue;
            }

            var bottoms = Thinning.ToPixels([.. points.Select(p => Bottom(p, parts, panel))], panel.Surface);
            panel.Surface.Polygon([.. tops, .. bottoms.Reverse()], new Brush(ink));
            // One pixel of background keeps neighbours apart, whatever their colours.
            panel.Surface.Line(tops, new Brush("background", 1));
        }
    }

    private static void Tell(string name, SeriesPath path, Dictionary<Datum, BarPart> parts, Panel panel)
    {
        if (path.Points.Count == 0)
        {
            PathSigns.Excuse(path, panel);
            return;
        }

        AddHits(path, p => Top(p, parts, panel), panel);
        var last = path.Points[^1];
        panel.EndsAt(name, last.At with { Y = (Top(last, parts, panel).Y + Bottom(last, parts, panel).Y) / 2 });
    }

    // Builds the paths from the lowest part up: where a part has no figure, the parts above it have no place either.
    private static List<(string Name, SeriesPath Path)> Paths(LayerRows rows, Panel panel)
    {
        var data = rows.Series.ToDictionary(s => s.Name, s => s.Data, StringComparer.Ordinal);
        var holes = StackHole.In(rows).ToLookup(h => h.Series, StringComparer.Ordinal);
        var places = Places(rows, panel).ToDictionary(p => p.Name, p => p.At, StringComparer.Ordinal);
        var stops = new SortedSet<double>();
        var paths = new List<(string, SeriesPath)>();
        foreach (var name in rows.StackOrder)
        {
            stops.UnionWith(holes[name].Where(h => places.ContainsKey(h.Place)).Select(h => places[h.Place]));
            paths.Add((name, SeriesPath.Of(rows, data[name], panel.X, panel.Y, [.. stops])));
        }

        return paths;
    }

    private static List<(string Name, double At)> Places(LayerRows rows, Panel panel) =>
        [
            .. rows
                .Data.Where(d => d.Name(Channel.X) is not null)
                .DistinctBy(d => d.Name(Channel.X))
                .Select(d => (d.Name(Channel.X)!, At: panel.X.At(d[Channel.X]!.Value)))
                .Where(p => p.At is not null)
                .Select(p => (p.Item1, p.At!.Value))
                .OrderBy(p => p.Value),
        ];

    private static PixelPoint Top(PathPoint point, Dictionary<Datum, BarPart> parts, Panel panel) =>
        point.At with
        {
            Y = panel.Y.At(parts[point.Datum].To) ?? point.At.Y,
        };

    private static PixelPoint Bottom(PathPoint point, Dictionary<Datum, BarPart> parts, Panel panel) =>
        point.At with
        {
            Y = panel.Y.At(parts[point.Datum].From) ?? 0,
        };

    private static void AddHits(SeriesPath path, Func<PathPoint, PixelPoint> place, Panel panel)
    {
        foreach (var point in path.Points)
        {
            panel.Hit(point.Datum, place(point));
        }
    }

    private static bool IsStacked(LayerRows rows) =>
        !ErrorBand.Is(rows.Layer) && rows.Layer.Stack != StackMode.None && rows.Series.Skip(1).Any();
}
