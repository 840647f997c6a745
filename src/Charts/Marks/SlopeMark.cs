using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Compares two or three moments: a line for each series, its values at both ends, its name at the right.</summary>
internal sealed class SlopeMark : Mark
{
    private const double Gap = 10;
    private const double Between = 3;
    private const double DotRadius = 4;
    private const double NameShare = 0.34;

    private static readonly IReadOnlyList<Side> AtOwnEnd = [Side.Right, Side.AboveRight, Side.BelowRight, Side.Above, Side.Below];

    // Pixels. A label moved further than this from its point is joined to it by a line.
    private const double Far = 7;

    public override string Name => "slope";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Dates | Accepts.Names, Required: true),
            new(Channel.Y, Accepts.Numbers, Required: true),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Moments;

    public override bool Covers(LayerRows rows) => true;

    public override bool IsLine => true;

    public override Naming Naming(LayerRows rows) => Marks.Naming.ByItself;

    public override bool WritesValues(LayerRows rows, Room room) => true;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var ends = Ends(rows, null, null).ToList();
        if (ends.Count == 0)
        {
            return default;
        }

        return new Insets(
            Left: ends.Max(e => room.Type.Width(ValueText.Number(e.Path.Points[0].Quantity, room.ChartStyle.Locale), room.ChartStyle.Label))
                + Gap,
            Top: room.ChartStyle.Label.Size,
            Right: ends.Max(e =>
                room.Type.Width(NameLines(e.Name, e.Path.Points[^1], room.Width, room.ChartStyle, room.Type), room.ChartStyle.Name)
            ) + Gap,
            Bottom: room.ChartStyle.Label.Size / 2
        );
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var ends = Ends(rows, panel.X, panel.Y).OrderByDescending(e => panel.Inks.IsReceding(e.Name)).ToList();
        foreach (var moment in ends.SelectMany(e => e.Path.Points).Select(p => p.At.X).Distinct())
        {
            panel.Surface.Line([new(moment, panel.Y.Low), new(moment, panel.Y.High)], new Brush("grid", 1), weight: Clearance.None);
        }

        foreach (var (name, path) in ends)
        {
            DrawSeries(name, path, panel);
        }

        ExplainBreaks(ends, panel);
        Write(ends, panel, atStart: true, (name, point) => Lines(name, point, panel, atStart: true), Gap);
        Write(ends, panel, atStart: false, (name, point) => Lines(name, point, panel, atStart: false), Gap);
    }

    private static IEnumerable<(string Name, SeriesPath Path)> Ends(LayerRows rows, Scale? x, Scale? y) =>
        rows
            .Series.Select(s => (s.Name, Path: x is null ? SeriesPath.Of(rows, s.Data) : SeriesPath.Of(rows, s.Data, x, y)))
            .Where(s => s.Path.Points.Count > 0);

    private static void DrawSeries(string name, SeriesPath path, Panel panel)
    {
        var ink = panel.Inks[name];
        var width = panel.Inks.IsReceding(name) ? 1.5 : 2.5;
        foreach (var run in path.Runs)
        {
            panel.Surface.Line(run, new Brush(ink, width));
        }

        // Dashes show that nothing is said about the time between the moments.
        foreach (var (from, to) in path.Joins(PointJoin.Far).Concat(path.Joins(PointJoin.Broken)))
        {
            panel.Surface.Line([from.At, to.At], new Brush(ink, width, Dash: Dash.Dashed));
        }

        foreach (var point in path.Points)
        {
            QuantitySign.Draw(panel, point.At, point.Datum, point.Quantity, ink, DotRadius);
        }

        // Points between the ends get their values where there is room.
        foreach (var point in path.Points.Skip(1).SkipLast(1))
        {
            panel.Tag(
                ValueText.Number(point.Quantity, panel.ChartStyle.Locale),
                point.At,
                Priority.Other,
                panel.ChartStyle.Label with
                {
                    Ink = panel.Inks.Text(ink),
                },
                Panel.Anywhere,
                of: point.Datum
            );
        }
    }

    // Highlighted series come first: a reason is written once, beside the first line that breaks.
    private static void ExplainBreaks(List<(string Name, SeriesPath Path)> ends, Panel panel)
    {
        foreach (var (_, path) in ends.OrderBy(e => panel.Inks.IsReceding(e.Name)))
        {
            foreach (var (number, gap) in path.Breaks)
            {
                var (from, to) = (path.Points[number - 1].At, path.Points[number].At);
                var middle = new PixelPoint((from.X + to.X) / 2, (from.Y + to.Y) / 2);
                PathSigns.Sign(panel, middle);
                panel.Explain(gap.Reason, middle, gap: 10);
            }
        }
    }

    /// <summary>
    /// Writes the labels of one side beside the ends of their series, in the order of the ends, and moves them apart where they would
    /// collide.
    /// </summary>
    /// <param name="lines">Returns the lines of a label, given the name of a series and its end.</param>
    /// <param name="gap">Pixels between an end and its label.</param>
    public static void Write(
        IReadOnlyList<(string Name, SeriesPath Path)> ends,
        Panel panel,
        bool atStart,
        Func<string, PathPoint, IReadOnlyList<string>> lines,
        double gap
    )
    {
        // A series that starts later than the first moment, or has one point only, gets no label at its start.
        var first = ends.Select(e => e.Path.Points[0].At.X).DefaultIfEmpty(0).Min();
        var wanted = ends.Select(e => (e.Name, Point: atStart ? e.Path.Points[0] : e.Path.Points[^1], e.Path))
            .Where(e => !atStart || (e.Point.At.X == first && e.Path.Points.Count > 1))
            .Select(e => (e.Name, e.Point, Pixel: panel.Surface.Pixel(e.Point.At), Lines: lines(e.Name, e.Point)))
            .OrderBy(e => e.Pixel.Y)
            .ThenBy(e => e.Name, StringComparer.Ordinal)
            .ToList();
        // Measure from the outermost points: where the moments are names, these stand away from the plot's edges.
        var edge = atStart
            ? wanted.Select(w => w.Pixel.X).DefaultIfEmpty(panel.Plot.Left).Min()
            : wanted.Select(w => w.Pixel.X).DefaultIfEmpty(panel.Plot.Right).Max();
        var style = atStart ? panel.ChartStyle.Label : panel.ChartStyle.Name;
        foreach (var early in wanted.Where(w => !atStart && edge - w.Pixel.X > 3 * gap))
        {
            // The series ends before the last moment: its name stands at its own end.
            var own = style with
            {
                Ink = panel.Inks.Text(panel.Inks[early.Name]),
                Bold = !panel.Inks.IsReceding(early.Name),
            };
            panel.Tag(
                string.Join(' ', early.Lines),
                early.Point.At,
                Priority.Highlighted,
                own,
                AtOwnEnd,
                gap,
                needed: true,
                mayLead: true,
                of: early.Point.Datum
            );
        }

        wanted.RemoveAll(w => !atStart && edge - w.Pixel.X > 3 * gap);
        var heights = wanted.Select(w => Typesetter.Height(w.Lines.Count, style) + Between).ToList();
        var tops = LabelSpacing.Apart([.. wanted.Select((w, i) => w.Pixel.Y - (heights[i] / 2))], heights, 0, panel.Plot.Bottom + 6);
        for (var i = 0; i < wanted.Count; i++)
        {
            var ink = panel.Inks[wanted[i].Name];
            var own = style with { Ink = panel.Inks.Text(ink), Bold = !atStart && !panel.Inks.IsReceding(wanted[i].Name) };
            var x = atStart ? edge - gap : edge + gap;
            var label = panel.Type.Set(
                wanted[i].Lines,
                x,
                tops[i] + (Between / 2) + (TextStyle.Ascent * style.Size),
                atStart ? Anchor.End : Anchor.Start,
                own
            );
            var isTied = Tie(wanted[i].Pixel, label, atStart, gap, panel.Pixels);
            panel.Write(label with { About = new Subject(wanted[i].Pixel, wanted[i].Point.Datum, null, isTied) });
        }
    }

    private static bool Tie(PixelPoint end, Label label, bool atStart, double gap, PlotSurface pixels)
    {
        var name = new PixelPoint(atStart ? label.Box.Right + 2 : label.Box.Left - 2, label.Box.Middle.Y);
        if (Math.Abs(name.Y - end.Y) <= Far && Math.Abs(name.X - end.X) <= gap)
        {
            return false;
        }

        pixels.Line([new(end.X + (atStart ? -5 : 5), end.Y), name], new Brush("muted", 1), weight: Clearance.None);
        return true;
    }

    private static IReadOnlyList<string> Lines(string name, PathPoint point, Panel panel, bool atStart) =>
        atStart
            ? [ValueText.Number(point.Quantity, panel.ChartStyle.Locale)]
            : NameLines(name, point, panel.ChartStyle.Width, panel.ChartStyle, panel.Type);

    private static IReadOnlyList<string> NameLines(string name, PathPoint point, double width, ChartStyle chartStyle, Typesetter type) =>
        type.Wrap($"{ValueText.Number(point.Quantity, chartStyle.Locale)} {name}".TrimEnd(), NameShare * width, chartStyle.Name);
}
