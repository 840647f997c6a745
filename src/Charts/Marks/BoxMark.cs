using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws the distribution of each category: a box around the middle half of its numbers, a line at the median, whiskers, and a dot for each
/// number that lies far out.
/// </summary>
internal sealed class BoxMark : Mark
{
    private const double Faint = 0.3;
    private const double Stroke = 1.5;
    private const double MedianStroke = 3;
    private const double MostBreadth = 26;
    private const double Radius = 3;
    private const double CapShare = 0.5;

    /// <summary>The channels of a box whose five numbers are given in its row, from the least to the greatest.</summary>
    public static readonly IReadOnlyList<Channel> Five = [Channel.Low, Channel.Q1, Channel.Median, Channel.Q3, Channel.High];

    public override string Name => "box";

    /// <summary>Whether boxes are given as five numbers a row, and not computed from many rows.</summary>
    public static bool IsGiven(Layer layer) => Five.Any(layer.Encoding.ContainsKey);

    public override IEnumerable<Channel> Places(LayerRows rows) => IsGiven(rows.Layer) ? [rows.BaseChannel, .. Five] : base.Places(rows);

    public override bool Covers(LayerRows rows) => IsGiven(rows.Layer);

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any),
            new(Channel.Y, Accepts.Any),
            .. Five.Select(c => new ChannelUse(c, Accepts.Numbers) { IsOffered = false }),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool CanBeTurned => true;

    public override bool NeedsGuides => true;

    public override bool ShowsDistribution => true;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new DistributionSentences(spoken, reading);

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 38;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (IsGiven(layer))
        {
            CheckGiven(layer, bag);
            return;
        }

        foreach (var missing in new[] { Channel.X, Channel.Y }.Where(c => !layer.Encoding.ContainsKey(c)))
        {
            bag.Add(ChartRules.MissingChannel.At(layer.At, ChannelNames.Of(missing), Name));
        }

        BaseAndValues.Check(Name, layer, bag);
        if (
            bag.HasErrors
            || new LayerRows(layer, []) is not { ValueChannel: var channel }
            || !layer.Encoding.TryGetValue(channel, out var values)
        )
        {
            return;
        }

        // Quartiles need exact numbers: the true value of a limit or a range is not known.
        foreach (var cell in layer.Data.Rows.Select(r => r[values.Field.Name]).OfType<Cell>())
        {
            if (cell.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range } open)
            {
                bag.Add(ChartRules.NotSummedUp.At(cell.At, open, Name));
            }
        }
    }

    private static void CheckGiven(Layer layer, DiagnosticBag bag)
    {
        var missing = Five.Where(c => !layer.Encoding.ContainsKey(c)).Select(c => $"'{ChannelNames.Of(c)}'").ToList();
        if (missing.Count > 0)
        {
            bag.Add(
                ChartRules
                    .FiveNumbers.At(layer.At, $"lack {string.Join(", ", missing)}")
                    .WithHint("give all of 'low', 'q1', 'median', 'q3', 'high', or put the values themselves on 'x' or 'y'")
            );
            return;
        }

        if (layer.Encoding.ContainsKey(Channel.X) == layer.Encoding.ContainsKey(Channel.Y))
        {
            bag.Add(ChartRules.OneOfTwo.At(layer.At, "box", "'x'", "'y'"));
            return;
        }

        foreach (var row in layer.Data.Rows)
        {
            var cells = Five.Select(c => row[layer.Encoding[c].Field.Name]).ToList();
            if (
                cells
                    .OfType<Cell>()
                    .FirstOrDefault(c => c.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range }) is
                { } open
            )
            {
                bag.Add(
                    ChartRules
                        .FiveNumbers.At(open.At, $"have no one place for '{open.Value}'")
                        .WithHint("leave the row out with 'filter' and say so in 'note'")
                );
                continue;
            }

            var points = cells.Select(c => (Cell: c, (c?.Value as Quantity)?.Point)).Where(c => c.Point is not null).ToList();
            if (
                points.Zip(points.Skip(1)).FirstOrDefault(pair => pair.First.Point > pair.Second.Point) is
                { First.Cell: { } low, Second.Cell: { } high }
            )
            {
                bag.Add(
                    ChartRules
                        .FiveNumbers.At(
                            high.At,
                            $"go from the least to the greatest, and '{high.Value}' ('{high.Field.Name}') is below '{low.Value}' ('{low.Field.Name}')"
                        )
                        .WithHint("exchange the fields, or look at the values")
                );
            }
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        if (!IsGiven(rows.Layer))
        {
            Groups.Stretch(rows, x, y);
            return;
        }

        var (across, values) = rows.IsHorizontal ? (y, x) : (x, y);
        across.NeedsRoomAtDates = true;
        foreach (var datum in rows.Data)
        {
            across.Include(datum[rows.BaseChannel]?.Value);
            across.Weigh(datum.Name(rows.BaseChannel), datum.Quantity(Channel.Median)?.Point);
            values.Include(datum[Channel.Low]?.Value);
            values.Include(datum[Channel.High]?.Value);
        }
    }

    // Returns null where one of the five numbers is not known.
    private static FiveNumbers? Given(Datum datum) =>
        Five.Select(c => datum.Quantity(c)?.Point).OfType<decimal>().ToList() is [var low, var lower, var median, var upper, var high]
            ? new FiveNumbers(low, lower, median, upper, high)
            : null;

    public override Insets Reserve(LayerRows rows, Room room) => new(Left: Radius + 1, Right: Radius + 1);

    public override string? Caution(LayerRows rows, Room room)
    {
        var labels = room.ChartStyle.Locale.Labels;
        if (!IsGiven(rows.Layer))
        {
            return Groups.Of(rows).Any(g => g.Count() >= FiveNumbers.Fewest) ? labels.HowToReadBoxes : null;
        }

        string[] titles = [.. Five.Select(c => rows.Layer.Encoding[c].DisplayTitle)];
        return labels.HowToReadGivenBoxes(titles[0], titles[1], titles[2], titles[3], titles[4]);
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        if (IsGiven(rows.Layer))
        {
            foreach (var datum in rows.Data)
            {
                DrawGiven(rows, datum, panel);
            }

            return;
        }

        foreach (var group in Groups.Of(rows))
        {
            var data = group.ToList();
            if ((rows.IsHorizontal ? panel.Y : panel.X).At(data[0][rows.BaseChannel]!.Value) is { } place)
            {
                DrawGroup(rows, data, place + panel.Band.Offset, panel);
            }
        }
    }

    private static void DrawGiven(LayerRows rows, Datum datum, Panel panel)
    {
        if (datum[rows.BaseChannel]?.Value is not { } name || (rows.IsHorizontal ? panel.Y : panel.X).At(name) is not { } place)
        {
            return;
        }

        var at = place + panel.Band.Offset;
        if (Given(datum) is not { } five)
        {
            MissingValueLabel.Tell(rows, datum, Five.Select(datum.Quantity).FirstOrDefault(q => q is { Point: null }), panel);
            return;
        }

        DrawBox(rows, five, at, panel.Inks.Of(datum, rows.BaseChannel), Five.Any(datum.IsHollow), panel);
        if (panel.At(rows, five.Median, at) is { } middle)
        {
            panel.Hit(datum, middle);
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
            // Cover the guides, so that none runs through the box.
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
