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
/// Draws how steps add up: each bar starts where the one before it ends, and totals stand on zero. A total that differs from the sum of its
/// steps is reported.
/// </summary>
internal sealed class WaterfallMark : Mark
{
    private const double ValueGap = 6;
    private const string TotalInk = "series-1";
    private const string RiseInk = "series-2";
    private const string FallInk = "series-3";

    // Pixels. A shorter bar is hard to point at, so that its end responds as well.
    private const double LeastToHit = 8;

    // Share by which a total with approximate parts may differ from their sum and still be about right.
    private const decimal About = 0.05m;

    public override string Name => "waterfall";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any, Required: true),
            new(Channel.Y, Accepts.Any, Required: true),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool IsMeasuredFromZero => true;

    public override bool Covers(LayerRows rows) => true;

    public override Rule CoverRule => ChartRules.SeveralRowsForBar;

    public override bool CanBeTurned => true;

    public override bool KeepsOrder => true;

    public override bool HasTotals => true;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new StepSentences(spoken, reading);

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 34;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        BaseAndValues.Check(Name, layer, bag);
        var rows = new LayerRows(layer, []);
        if (
            bag.HasErrors
            || !layer.Encoding.TryGetValue(rows.ValueChannel, out var values)
            || !layer.Encoding.TryGetValue(rows.BaseChannel, out var names)
        )
        {
            return;
        }

        var known = layer
            .Data.Rows.Select(r => r[names.Field.Name])
            .OfType<Cell>()
            .Select(c => ValueText.Category(c.Value, layer.Data.Locale))
            .ToHashSet(NameKey.Comparer);
        foreach (var total in layer.Totals.Where(t => layer.Data.Whole && !known.Contains(t.Value)))
        {
            bag.Add(
                ChartRules.UnknownValue.At(total.At, total.Value, $"'{names.Field.Name}'").WithHint(DidYouMean.Hint(total.Value, known))
            );
        }

        // An unknown step leaves every step after it unknown as well.
        foreach (var row in layer.Data.Rows.Where(r => layer.Data.Sound || r[values.Field.Name] is not null))
        {
            if (row.Quantity(values.Field.Name) is not { Kind: QuantityKind.Exact or QuantityKind.Estimate })
            {
                var cell = row[values.Field.Name];
                bag.Add(ChartRules.StepUnknown.At(cell?.At ?? row.At, cell?.Value.ToString() ?? "blank"));
            }
        }

        if (!bag.HasErrors)
        {
            CheckTotals(layer, bag);
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var (across, values) = rows.IsHorizontal ? (y, x) : (x, y);
        values.NeedsZero = true;
        across.NeedsRoomAtDates = true;
        across.KeepsOrder = true;
        foreach (var step in WaterfallStep.Of(rows))
        {
            across.Include(step.Datum[rows.BaseChannel]?.Value);
            values.Include(step.From);
            values.Include(step.To);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var steps = WaterfallStep.Of(rows);
        var width = steps.Select(s => room.Type.Width(TextOf(s, rows), room.ChartStyle.Label)).DefaultIfEmpty(0).Max() + ValueGap + 2;
        var line = room.ChartStyle.Label.Size + (2 * ValueGap);
        var (reachesDown, reachesUp) = (steps.Any(s => s.To < s.From && s.To <= 0), steps.Any(s => s.To >= s.From));
        return rows.IsHorizontal
            ? new Insets(Left: reachesDown ? width : 0, Right: reachesUp ? width : 0)
            : new Insets(Top: reachesUp ? line : 0, Bottom: reachesDown ? line : 0);
    }

    public override string? Caution(LayerRows rows, Room room) => room.ChartStyle.Locale.Labels.HowToReadWaterfalls;

    public override void Draw(LayerRows rows, Panel panel)
    {
        var across = rows.IsHorizontal ? panel.Y : panel.X;
        var half = panel.Band.Size / 2;
        (PixelPoint At, double Edge)? before = null;
        foreach (var step in WaterfallStep.Of(rows))
        {
            if (across.At(step.Datum[rows.BaseChannel]!.Value) is not { } place)
            {
                continue;
            }

            var middle = place + panel.Band.Offset;
            var ahead = rows.IsHorizontal ? -half : half;
            if (before is { } last)
            {
                // Join the end of the bar before to this one, which starts there.
                panel.Surface.Line([last.At, At(rows, last.Edge, middle - ahead, panel)], new Brush("muted", 1), weight: Clearance.None);
            }

            DrawStep(rows, step, middle, panel);
            var end = (double)step.To;
            before = (At(rows, end, middle + ahead, panel), end);
        }
    }

    private static void DrawStep(LayerRows rows, WaterfallStep step, double middle, Panel panel)
    {
        var recedes = panel.Inks.Of(step.Datum, rows.BaseChannel) == SeriesInks.Recede;
        var ink =
            recedes ? SeriesInks.Recede
            : step.IsTotal ? TotalInk
            : step.To < step.From ? FallInk
            : RiseInk;
        var part = new BarPart(step.Datum, step.Quantity, step.From, step.To, IsStacked: false);
        var bar = new BarShape(panel, rows.IsHorizontal, middle, panel.Band.Size, ink);
        bar.Draw(part);
        if (bar.Length(part) < LeastToHit)
        {
            panel.Hit(step.Datum, bar.End(part));
        }

        var style = panel.ChartStyle.Label with { Bold = step.IsTotal, Ink = recedes ? "muted" : "text" };
        // Above the first bar of a standing waterfall there may be the label of the axis: the value then stands to the right of the middle.
        IReadOnlyList<Side> sides = bar.Sides(part) switch
        {
            [Side.Above] => [Side.Above, Side.AboveRight],
            [Side.Below] => [Side.Below, Side.BelowRight],
            var beside => beside,
        };
        panel.Tag(TextOf(step, rows), bar.End(part), Priority.Extreme, style, sides, ValueGap, needed: true, of: step.Datum);
    }

    // Returns the label of a step, such as "+18", "−14" or "101"; the axis has the unit.
    private static string TextOf(WaterfallStep step, LayerRows rows)
    {
        var text = ValueText.Number(step.Quantity, rows.Layer.Data.Locale);
        return step is { IsTotal: false, Quantity: { Kind: QuantityKind.Exact, Point: > 0 } } ? $"+{text}" : text;
    }

    private static PixelPoint At(LayerRows rows, double value, double place, Panel panel)
    {
        var at = (rows.IsHorizontal ? panel.X : panel.Y).At((decimal)value) ?? value;
        return PixelPoint.Of(rows.IsHorizontal, at, place);
    }

    // Checks the totals of each panel by themselves: each waterfall adds up on its own.
    private static void CheckTotals(Layer layer, DiagnosticBag bag)
    {
        var totals = WaterfallStep.TotalsOf(layer);
        var facet = layer.Encoding.GetValueOrDefault(Channel.Facet)?.Field.Name;
        var number = 0;
        var panels = layer
            .Data.Rows.Where(r => facet is null || r[facet] is not null)
            .GroupBy(r => facet is null ? "" : ValueText.Category(r[facet]!.Value, layer.Data.Locale), StringComparer.Ordinal)
            .Select(g => new LayerRows(layer, [.. g.Select(row => new Datum(number++, row, layer, ""))]));
        foreach (var rows in panels)
        {
            var running = 0m;
            var isAbout = false;
            foreach (var (step, i) in WaterfallStep.Of(rows).Select((s, i) => (s, i)))
            {
                isAbout |= step.Quantity.Kind == QuantityKind.Estimate;
                var difference = step.To - running;
                if (step.IsTotal && i > 0 && Math.Abs(difference) > (isAbout ? About * Math.Abs(running) : 0))
                {
                    bag.Add(
                        ChartRules.TotalDiffers.At(
                            step.Datum[rows.ValueChannel]!.At,
                            step.Datum.Name(rows.BaseChannel)!,
                            step.Quantity,
                            Quantity.Exact(running),
                            Quantity.Exact(Math.Abs(difference)),
                            difference > 0 ? "more" : "less"
                        )
                    );
                }

                running = step.To;
            }
        }
    }
}
