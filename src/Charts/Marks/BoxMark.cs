using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>How the numbers of each category are spread: a box around the middle half, a line at the median, whiskers, and a dot for each that lies far out.</summary>
internal sealed class BoxMark : Mark
{
    private const double Faint = 0.3;
    private const double Stroke = 1.5;
    private const double MedianStroke = 3;
    private const double MostBreadth = 26;
    private const double Radius = 3;
    private const double CapShare = 0.5;

    public override string Name => "box";

    public override IReadOnlyList<ChannelUse> Channels =>
    [
        new(Channel.X, Accepts.Any, Required: true),
        new(Channel.Y, Accepts.Any, Required: true),
        new(Channel.Facet, Accepts.Names | Accepts.Dates),
    ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool CanBeTurned => true;

    public override bool NeedsGuides => true;

    public override Telling Telling => Telling.Distribution;

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 38;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        BaseAndValues.Check(Name, layer, bag);
        if (bag.HasErrors || new LayerRows(layer, []) is not { ValueChannel: var channel } || !layer.Encoding.TryGetValue(channel, out var values))
        {
            return;
        }

        // Quartiles are among exact numbers: a limit may stand anywhere beyond itself.
        foreach (var cell in layer.Data.Rows.Select(r => r[values.Field.Name]).OfType<Cell>())
        {
            if (cell.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range } open)
            {
                bag.Add(ChartRules.NotSummedUp.At(cell.At, open, Name));
            }
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y) => Groups.Stretch(rows, x, y);

    public override Insets Reserve(LayerRows rows, Room room) => new(Left: Radius + 1, Right: Radius + 1);

    public override string? Caution(LayerRows rows, Room room) =>
        Groups.Of(rows).Any(g => g.Count() >= FiveNumbers.Fewest) ? room.ChartStyle.Locale.Labels.HowToReadBoxes : null;

    public override void Draw(LayerRows rows, Panel panel)
    {
        foreach (var group in Groups.Of(rows))
        {
            var data = group.ToList();
            if ((rows.IsHorizontal ? panel.Y : panel.X).At(data[0][rows.BaseChannel]!.Value) is { } place)
            {
                DrawGroup(rows, data, place + panel.Band.Offset, panel);
            }
        }
    }

    private static void DrawGroup(LayerRows rows, List<Datum> data, double place, Panel panel)
    {
        var five = FiveNumbers.Of(data.Select(d => Number(rows, d)));
        var ink = panel.Inks.Of(data[0], rows.BaseChannel);
        if (five is not null)
        {
            DrawBox(rows, five, place, ink, data.Exists(d => d.IsHollow(rows.ValueChannel)), panel);
        }

        foreach (var datum in data)
        {
            if (panel.At(rows, Number(rows, datum), place) is not { } at)
            {
                continue;
            }

            if (five is null || five.IsFarOut(Number(rows, datum)))
            {
                QuantitySign.Draw(panel, at, datum, datum.Quantity(rows.ValueChannel)!, ink, Radius, rows.IsHorizontal);
            }

            panel.Hit(datum, at);
        }
    }

    private static void DrawBox(LayerRows rows, FiveNumbers five, double place, string ink, bool isHollow, Panel panel)
    {
        var perPixel = rows.IsHorizontal ? panel.PerPixel.Y : panel.PerPixel.X;
        var half = Math.Min(panel.Band.Size, MostBreadth * perPixel) / 2;
        foreach (var (from, to) in new[] { (five.Low, five.LowerQuartile), (five.UpperQuartile, five.High) })
        {
            Line(from, to, 0, 0, Stroke);
        }

        foreach (var end in new[] { five.Low, five.High })
        {
            Line(end, end, -half * CapShare, half * CapShare, Stroke);
        }

        if (Spot(five.LowerQuartile, -half) is { } corner && Spot(five.UpperQuartile, half) is { } opposite)
        {
            // Guides do not run through it.
            panel.Surface.Rectangle(corner, opposite, new Brush("background"));
            if (!isHollow)
            {
                panel.Surface.Rectangle(corner, opposite, new Brush(ink, Opacity: Faint));
            }

            panel.Surface.Rectangle(corner, opposite, new Brush(ink, Stroke));
        }

        Line(five.Median, five.Median, -half, half, MedianStroke);

        void Line(decimal from, decimal to, double left, double right, double width)
        {
            if (Spot(from, left) is { } start && Spot(to, right) is { } end && start != end)
            {
                panel.Surface.Line([start, end], new Brush(ink, width));
            }
        }

        PixelPoint? Spot(decimal number, double aside) => panel.At(rows, number, place + aside);
    }

    private static decimal Number(LayerRows rows, Datum datum) => datum.Quantity(rows.ValueChannel)!.Point!.Value;
}
