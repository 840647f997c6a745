using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws bars from zero or a baseline: one for each category, or several side by side or stacked. Bars are horizontal where the values are
/// on x.
/// </summary>
internal sealed class BarMark : Mark
{
    // With more bars than this, the axis has ticks and a grid instead of a value at each bar's end.
    private const int MostWithValues = 24;
    private const double ValueGap = 6;
    private const double BandOfOne = 34;
    private const double BandOfMore = 20;

    // Pixels. A shorter bar is hard to point at, so that its end responds as well.
    private const double LeastToHit = 8;

    public override string Name => "bar";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any, Required: true),
            new(Channel.Y, Accepts.Any, Required: true),
            new(Channel.Color, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.FadingEnd;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool IsMeasuredFromZero => true;

    public override bool HasBaseline => true;

    public override bool Stacks(LayerRows rows) => HasParts(rows);

    public override bool Diverges => true;

    public override string KindOf(Layer layer) => IsHistogram(layer) ? "histogram" : Name;

    public override bool AddsUp(Layer layer) => layer.Stack != StackMode.None;

    public override bool Touches(Layer layer) => IsHistogram(layer);

    // Two rows of one category would be stripes of one bar where they are stacked, and hide each other where they are not.
    public override bool Covers(LayerRows rows) => true;

    public override Rule CoverRule => ChartRules.SeveralRowsForBar;

    public override bool CanBeTurned => true;

    public override void Check(Layer layer, DiagnosticBag bag) => BaseAndValues.Check(Name, layer, bag);

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) =>
        IsGrouped(rows) ? (rows.Series.Count() * BandOfMore) + 14 : BandOfOne;

    private const double LeastBreadth = 2;

    public override bool WritesValues(LayerRows rows, Room room)
    {
        // Where the middle part of a diverging stack lies half on each side, no tick of the axis shows the amount of a part.
        if (rows.Layer.Sides?.Middle is not null && HasParts(rows))
        {
            return true;
        }

        var bars = rows.Data.Count;
        if (HasParts(rows) || bars > MostWithValues)
        {
            return false;
        }

        // Above vertical bars, a value may be no wider than its category.
        var widest = ValueLabels.Width(rows, Quantities(rows), room);
        return rows.IsHorizontal || (widest + ValueGap) * Slots(rows) <= room.Width * 0.95;
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var (across, values) = rows.IsHorizontal ? (y, x) : (x, y);
        var baseline = rows.Layer.Encoding[rows.ValueChannel].Baseline;
        values.NeedsZero |= baseline is null;
        values.IsDistance |= rows.Layer.Sides is not null;
        across.NeedsRoomAtDates = true;
        var ranks = !AreWholes(rows);
        foreach (var datum in rows.Data)
        {
            across.Include(datum[rows.BaseChannel]?.Value);
            across.Weigh(datum.Name(rows.BaseChannel), ranks ? datum.Quantity(rows.ValueChannel)?.Point : null);
        }

        if (IsHistogram(rows.Layer))
        {
            // Include empty classes too, so that the classes on both sides of an empty one do not touch.
            foreach (var name in rows.Layer.Encoding[rows.BaseChannel].Order)
            {
                across.Include(new TextValue(name));
            }
        }

        foreach (var part in BarPart.Of(rows, IsStacked(rows)))
        {
            values.Include(rows.Layer.Sides is null ? part.Quantity : null);
            values.Include(part.From);
            values.Include(part.To);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var quantities = Quantities(rows).ToList();
        var baseline = rows.Layer.Encoding[rows.ValueChannel].Baseline ?? 0;
        var openUp = quantities.Where(q => q.Point >= baseline).Select(q => BarShape.Beyond(q, runsDown: false)).DefaultIfEmpty(0).Max();
        var openDown = quantities.Where(q => q.Point < baseline).Select(q => BarShape.Beyond(q, runsDown: true)).DefaultIfEmpty(0).Max();
        if (!room.WritesValues || HasParts(rows))
        {
            return rows.IsHorizontal ? new Insets(Left: openDown, Right: openUp) : new Insets(Top: openUp, Bottom: openDown);
        }

        var up = ValueLabels.Width(rows, quantities.Where(q => q.Point is null || q.Point >= baseline), room) + ValueGap + 2 + openUp;
        var down = quantities.Any(q => q.Point < baseline)
            ? ValueLabels.Width(rows, quantities.Where(q => q.Point < baseline), room) + ValueGap + 2 + openDown
            : 0;
        var line = room.ChartStyle.Label.Size + (2 * ValueGap);
        return rows.IsHorizontal ? new Insets(Left: down, Right: up) : new Insets(Top: line, Bottom: down > 0 ? line + openDown : 0);
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var isStack = HasParts(rows);
        var inside = isStack ? new PartValues(rows, panel) : null;
        // Where names stand above the bars, they need the room between two bars, so that bars do not touch.
        var touches = IsHistogram(rows.Layer) && panel.Band.Offset == 0;
        var series = IsGrouped(rows) ? rows.Series.Select(s => s.Name).ToList() : [""];
        foreach (var datum in isStack ? [] : rows.Data.Where(d => d.Quantity(rows.ValueChannel)?.Point is null))
        {
            var (offset, _) = Slot(panel.Band, -panel.Band.Offset, series.IndexOf(datum.Series), series.Count, rows.IsHorizontal);
            MissingValueLabel.Tell(rows, datum, datum.Quantity(rows.ValueChannel), panel, series.Count > 1 ? offset : 0);
        }

        foreach (var part in BarPart.Of(rows, IsStacked(rows)))
        {
            var scale = rows.IsHorizontal ? panel.Y : panel.X;
            if (part.Datum[rows.BaseChannel]?.Value is not { } value || scale.At(value) is not { } place)
            {
                continue;
            }

            if (part.Quantity.Kind == QuantityKind.Missing)
            {
                continue;
            }

            var number = series.Count > 1 ? series.IndexOf(part.Datum.Series) : 0;
            var (middle, breadth) = touches
                ? (place, 1 - (rows.IsHorizontal ? panel.PerPixel.Y : panel.PerPixel.X))
                : Slot(panel.Band, place, number, series.Count, rows.IsHorizontal);
            var bar = new BarShape(panel, rows.IsHorizontal, middle, breadth, panel.Inks.Of(part.Datum, rows.BaseChannel));
            bar.Draw(part);
            if (rows.Layer.ColorOfNumbers is not null && panel.Inks.Rim(bar.Ink) is { } rim)
            {
                bar.Outline(part, rim);
            }

            Tell(rows, part, bar, inside, panel);
            // A bar this small is hard to point at: its end responds as well.
            if (bar.Length(part) < LeastToHit || breadth < LeastBreadth * (rows.IsHorizontal ? panel.PerPixel.Y : panel.PerPixel.X))
            {
                panel.Hit(part.Datum, bar.End(part));
            }
        }

        if (isStack)
        {
            StackGaps.TellBars(rows, panel);
        }
    }

    private static void Tell(LayerRows rows, BarPart part, BarShape bar, PartValues? inside, Panel panel)
    {
        var end = bar.End(part);
        if (inside is not null)
        {
            inside.Tell(part, bar);
        }
        else if (panel.WritesValues)
        {
            var text = ValueLabels.Text(
                part.Quantity,
                ValueLabels.Unit(rows),
                ValueLabels.IsFirst(rows, part.Datum, panel),
                panel.ChartStyle.Locale
            );
            panel.Tag(
                text,
                end,
                Priority.Extreme,
                ValueLabels.StyleOf(bar.Ink, panel),
                bar.Sides(part),
                ValueGap + BarShape.Beyond(part),
                needed: true,
                ValueText.Number(part.Quantity, panel.ChartStyle.Locale),
                of: part.Datum
            );
        }
    }

    private static (double Middle, double Breadth) Slot(Band band, double place, int number, int of, bool downwards)
    {
        var breadth = band.Size / of;
        var offset = (number - ((of - 1) / 2.0)) * breadth;
        return (place + band.Offset + (downwards ? -offset : offset), breadth * (of > 1 ? 0.9 : 1));
    }

    // Whether the categories are adjacent classes of numbers, whose bars have no gaps between them.
    private static bool IsHistogram(Layer layer) =>
        layer.Encoding.TryGetValue(LayerData.IsHorizontalIn(layer) ? Channel.Y : Channel.X, out var classes)
        && FieldKind.Of(classes.Field) == Accepts.Names
        && (layer.Stack != StackMode.None || !layer.Encoding.ContainsKey(Channel.Color))
        && (
            classes.Field.Classes is not null
            || Bins.Are(
                classes.Order.Count > 0
                    ? classes.Order
                    :
                    [
                        .. layer
                            .Data.Rows.Select(r => r[classes.Field.Name])
                            .OfType<Cell>()
                            .Select(c => ValueText.Category(c.Value, layer.Data.Locale))
                            .Distinct(StringComparer.Ordinal),
                    ]
            )
        );

    private static bool HasSeveral(LayerRows rows) => rows.Series.Skip(1).Any();

    private static bool IsStacked(LayerRows rows) => HasSeveral(rows) && rows.Layer.Stack != StackMode.None;

    // Whether all stacks are percentages that add up to the whole: their totals differ only by rounding, which is nothing to sort them by.
    private static bool AreWholes(LayerRows rows) =>
        IsStacked(rows)
        && Shares.IsPercent(ValueLabels.Unit(rows))
        && rows.Data.GroupBy(d => d.Name(rows.BaseChannel), StringComparer.Ordinal)
            .All(g => Shares.IsWhole(g.Sum(d => d.Quantity(rows.ValueChannel)?.Point ?? 0)));

    private static bool IsGrouped(LayerRows rows) => HasSeveral(rows) && rows.Layer.Stack == StackMode.None;

    // False where each stack has one part only: that is a plain bar with a colour.
    private static bool HasParts(LayerRows rows) =>
        IsStacked(rows) && rows.Data.GroupBy(d => d.Name(rows.BaseChannel), StringComparer.Ordinal).Any(g => g.Skip(1).Any());

    private static int PlaceCount(LayerRows rows) =>
        IsGrouped(rows) ? rows.Data.Count : rows.Data.Select(d => d.Name(rows.BaseChannel)).Distinct(StringComparer.Ordinal).Count();

    // Returns the number of bars of equal breadth that would fill the axis, counting the gaps between dates.
    private static double Slots(LayerRows rows)
    {
        var days = new SortedSet<double>(
            rows.Data.Select(d => d[rows.BaseChannel]?.Value).OfType<DateValue>().Select(d => (double)d.Start.DayNumber)
        );
        return days.Count < 2 || rows.Layer.Encoding[rows.BaseChannel].Scale == ScaleType.Ordinal
            ? PlaceCount(rows)
            : (((days.Max - days.Min) / TimeScale.Spacing(days)) + 1) * PlaceCount(rows) / days.Count;
    }

    private static IEnumerable<Quantity> Quantities(LayerRows rows) =>
        rows.Data.Select(d => d.Quantity(rows.ValueChannel)).OfType<Quantity>();
}
