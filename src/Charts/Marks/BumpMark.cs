using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws ranks over time: a line for each series, rank 1 at the top, names at both ends. Series that share a rank stand side by side.
/// </summary>
internal sealed class BumpMark : Mark
{
    private const double Radius = 6;
    private const double Gap = 18;
    private const double NameShare = 0.24;
    private const double Strong = 3;
    private const double Weak = 1.5;

    // Distance from one tied series to the next, in radii of a dot.
    private const double TieShare = 2.2;

    public override string Name => "bump";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Dates | Accepts.Names, Required: true),
            new(Channel.Y, Accepts.Numbers, Required: true),
            new(Channel.Color, Accepts.Names, Required: true),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Dashes;

    public override bool Covers(LayerRows rows) => true;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new RankSentences(spoken, reading);

    public override Naming Naming(LayerRows rows) => Marks.Naming.ByItself;

    public override bool WritesValues(LayerRows rows, Room room) => true;

    /// <summary>True for y: rank 1 is at the top.</summary>
    public override bool Reverses(Channel channel) => channel == Channel.Y;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (!layer.Encoding.TryGetValue(Channel.Y, out var ranks) || !ranks.Field.IsNumeric)
        {
            return;
        }

        foreach (var cell in layer.Data.Rows.Select(r => r[ranks.Field.Name]).OfType<Cell>())
        {
            if (
                cell.Value is Quantity { Kind: not QuantityKind.Missing } rank
                && (rank.Kind != QuantityKind.Exact || rank.Point < 1 || !decimal.IsInteger(rank.Point!.Value))
            )
            {
                bag.Add(ChartRules.NoRank.At(cell.At, rank));
            }
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        x.KeepsOrder = true;
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var names = rows
            .Data.Select(d =>
                room.Type.Width(Lines(d.Series, d, room.ChartStyle with { Width = room.Width }, room.Type), room.ChartStyle.Name)
            )
            .DefaultIfEmpty(0)
            .Max();
        return new Insets(Left: names + Gap, Top: Radius + 2, Right: names + Gap, Bottom: Radius + 2);
    }

    public override string? Caution(LayerRows rows, Room room) => Ties(rows.Data).Any() ? room.ChartStyle.Locale.Labels.TiedRanks : null;

    public override void Draw(LayerRows rows, Panel panel)
    {
        var aside = Ties(rows.Data)
            .SelectMany(t => t.Select((d, i) => (d.Number, Shift: i - ((t.Count - 1) / 2.0))))
            .ToDictionary(t => t.Number, t => t.Shift);
        var paths = rows
            .Series.Select(s => (s.Name, Path: SeriesPath.Of(rows, s.Data, panel.X, panel.Y)))
            .Where(s => s.Path.Points.Count > 0)
            .OrderByDescending(s => panel.Inks.IsReceding(s.Name))
            .ToList();
        foreach (var (name, path) in paths)
        {
            DrawLine(name, path, p => Place(p), panel);
        }

        foreach (var (name, path) in paths)
        {
            foreach (var point in path.Points)
            {
                panel.Pixels.Dot(panel.Surface.Pixel(Place(point)), Radius, new Brush(panel.Inks[name]), point.Datum);
                panel.Hit(point.Datum, Place(point));
            }

            PathSigns.Explain(path, panel);
        }

        foreach (var atStart in new[] { true, false })
        {
            SlopeMark.Write(paths, panel, atStart, (name, end) => Lines(name, end.Datum, panel.ChartStyle, panel.Type), Gap);
        }

        PixelPoint Place(PathPoint point) =>
            point.At with
            {
                X = point.At.X + (aside.GetValueOrDefault(point.Datum.Number) * Radius * TieShare * panel.PerPixel.X),
            };
    }

    // Returns the label of an end, such as "2 City", in lines that fit.
    private static IReadOnlyList<string> Lines(string name, Datum end, ChartStyle chartStyle, Typesetter type) =>
        type.Wrap(
            end.Quantity(Channel.Y) is { Point: not null } rank ? $"{ValueText.Number(rank, chartStyle.Locale)} {name}" : name,
            NameShare * chartStyle.Width,
            chartStyle.Name
        );

    private static void DrawLine(string name, SeriesPath path, Func<PathPoint, PixelPoint> place, Panel panel)
    {
        var (ink, width) = (panel.Inks[name], panel.Inks.IsReceding(name) ? Weak : Strong);
        foreach (var (points, _) in path.Pieces)
        {
            panel.Surface.Line([.. points.Select(place)], new Brush(ink, width));
        }

        foreach (var (from, to) in path.Joins(PointJoin.Far).Concat(path.Joins(PointJoin.Missing)))
        {
            panel.Surface.Line([place(from), place(to)], new Brush(ink, Weak, Dash: Dash.Dashed));
        }
    }

    // Returns the data that share a rank at one time, in the order of the rows.
    private static IEnumerable<List<Datum>> Ties(IEnumerable<Datum> data) =>
        data.Where(d => d.Quantity(Channel.Y)?.Point is not null && d[Channel.X] is not null)
            .GroupBy(d => (d.Name(Channel.X), d.Quantity(Channel.Y)!.Point))
            .Select(g => g.ToList())
            .Where(g => g.Count > 1);
}
