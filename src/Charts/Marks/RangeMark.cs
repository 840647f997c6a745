using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a bar from a low to a high value for each category: from two fields, or from quantities that are ranges. Any other quantity is
/// drawn as a point in the style of its kind.
/// </summary>
internal sealed class RangeMark : Mark
{
    private const int MostWithValues = 24;
    private const double Thickness = 10;
    private const double EndHeight = 16;
    private const double EndWidth = 2.5;
    private const double Faint = 0.35;
    private const double Radius = 5;
    private const double ValueGap = 8;
    private const double OpenLength = 15;
    private const double LeastPlot = 0.4;
    private const decimal FarRight = 0.6m;

    private static readonly ArrowMark Arrows = new();

    public override string Name => "range";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any),
            new(Channel.Y, Accepts.Any),
            new(Channel.Low, Accepts.Numbers),
            new(Channel.High, Accepts.Numbers),
            new(Channel.Color, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool Covers(LayerRows rows) => true;

    public override bool CanBeTurned => true;

    public override bool NeedsGuides => true;

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 34;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (layer.Encoding.ContainsKey(Channel.Low) != layer.Encoding.ContainsKey(Channel.High))
        {
            bag.Add(ChartRules.MissingChannel.At(layer.At, layer.Encoding.ContainsKey(Channel.Low) ? "high" : "low", Name));
        }
        else if (!layer.Encoding.ContainsKey(Channel.Low))
        {
            foreach (var missing in new[] { Channel.X, Channel.Y }.Where(c => !layer.Encoding.ContainsKey(c)))
            {
                bag.Add(ChartRules.MissingChannel.At(layer.At, ChannelNames.Of(missing), Name));
            }
        }

        BaseAndValues.Check(Name, layer, bag);
    }

    public override bool WritesValues(LayerRows rows, Room room) => rows.IsHorizontal && rows.Data.Count <= MostWithValues;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var (across, values) = rows.IsHorizontal ? (y, x) : (x, y);
        values.NeedsZero = true;
        across.NeedsRoomAtDates = true;
        foreach (var datum in rows.Data)
        {
            across.Include(datum[rows.BaseChannel]?.Value);
            across.Weigh(datum.Name(rows.BaseChannel), QuantityOf(rows, datum)?.Point);
            values.Include(QuantityOf(rows, datum));
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        if (rows.IsDirected)
        {
            return Arrows.Reserve(rows, room);
        }

        var signs = (NamesEnds(rows) ? EndNames.Reserve(rows, room) : default)
            .Most(QuantitySign.Reach(rows.IsHorizontal, rows.Data.Count))
            .Most(rows.IsHorizontal ? default : new Insets(Left: EndHeight / 2 + 2, Right: EndHeight / 2 + 2));
        if (!room.WritesValues)
        {
            return signs;
        }

        var quantities = rows.Data.Select(d => QuantityOf(rows, d)).OfType<Quantity>().ToList();
        // Whether both ends get a label of their own is known only when they are drawn: leave room for the longer case.
        var most = quantities.Select(q => q.High ?? q.Low ?? 0).DefaultIfEmpty(0).Max();
        var whole = quantities.Where(q => q.Kind != QuantityKind.Range || q.High < most * FarRight);
        var ends = rows
            .Data.Select(d => (Datum: d, Quantity: QuantityOf(rows, d)))
            .Where(d => d.Quantity is not null)
            .Select(d => End(d.Datum, d.Quantity!, d.Quantity!.High ?? d.Quantity.Low ?? 0));
        var reasons = room.Type.Width(
            rows.Data.Where(d => QuantityOf(rows, d) is { Point: not null, Kind: not QuantityKind.Range }).Select(d => WithOtherEnd("", d)),
            room.ChartStyle.Label
        );
        return signs.Most(
            new Insets(
                Right: reasons + Math.Max(ValueLabels.Width(rows, ends, room), ShareOf(rows, whole, most, room)) + ValueGap + OpenLength
            )
        );
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        if (rows.IsDirected)
        {
            Arrows.Draw(rows, panel);
            return;
        }

        var scale = rows.IsHorizontal ? panel.Y : panel.X;
        foreach (var datum in rows.Data)
        {
            if (QuantityOf(rows, datum) is not { Point: not null } quantity)
            {
                MissingValueLabel.Tell(rows, datum, QuantityOf(rows, datum), panel);
            }
            else if (datum[rows.BaseChannel]?.Value is { } value && scale.At(value) is { } place)
            {
                DrawOne(rows, datum, quantity, place + panel.Band.Offset, panel);
            }
        }
    }

    private static void DrawOne(LayerRows rows, Datum datum, Quantity quantity, double place, Panel panel)
    {
        var ink = panel.Inks.Of(datum, rows.BaseChannel);
        var values = rows.IsHorizontal ? panel.X : panel.Y;
        if (values.At(quantity.Point!.Value) is not { } at)
        {
            return;
        }

        if (quantity.Kind != QuantityKind.Range)
        {
            QuantitySign.Draw(panel, At(rows, at, place), datum, quantity, ink, Radius, rows.IsHorizontal);
            panel.Hit(datum, At(rows, at, place));
        }
        else if (values.At(quantity.Low!.Value) is { } low && values.At(quantity.High!.Value) is { } high)
        {
            var (from, to) = (panel.Surface.Pixel(At(rows, low, place)), panel.Surface.Pixel(At(rows, high, place)));
            DrawRange(from, to, ink, datum, panel, rows.IsHorizontal);
            if (NamesEnds(rows) && ValueLabels.IsFirst(rows, datum, panel))
            {
                EndNames.Draw(rows, datum, At(rows, low, place), At(rows, high, place), panel, (EndHeight / 2) + 3);
            }
        }

        if (panel.WritesValues)
        {
            Tell(rows, datum, quantity, place, ink, panel);
        }
        else if (OtherEnd(datum) is { } reason)
        {
            panel.Tag(
                reason,
                At(rows, at, place),
                Priority.Reason,
                panel.ChartStyle.Quiet,
                Panel.Anywhere,
                ValueGap,
                needed: true,
                mayLead: true,
                of: datum
            );
        }
    }

    private static void DrawRange(PixelPoint low, PixelPoint high, string ink, Datum datum, Panel panel, bool horizontal)
    {
        var (dx, dy) = horizontal ? (0.0, 1.0) : (1.0, 0.0);
        panel.Pixels.Polygon(
            [
                new(low.X - (dx * Thickness / 2), low.Y - (dy * Thickness / 2)),
                new(high.X - (dx * Thickness / 2), high.Y - (dy * Thickness / 2)),
                new(high.X + (dx * Thickness / 2), high.Y + (dy * Thickness / 2)),
                new(low.X + (dx * Thickness / 2), low.Y + (dy * Thickness / 2)),
            ],
            new Brush(ink, Opacity: Faint),
            datum
        );
        foreach (var end in new[] { low, high })
        {
            panel.Pixels.Line(
                [
                    new(end.X - (dx * EndHeight / 2), end.Y - (dy * EndHeight / 2)),
                    new(end.X + (dx * EndHeight / 2), end.Y + (dy * EndHeight / 2)),
                ],
                new Brush(ink, EndWidth),
                datum
            );
        }
    }

    private static void Tell(LayerRows rows, Datum datum, Quantity quantity, double place, string ink, Panel panel)
    {
        var style = ValueLabels.StyleOf(ink, panel);
        var unit = ValueLabels.Unit(rows);
        var first = ValueLabels.IsFirst(rows, datum, panel);
        var values = rows.IsHorizontal ? panel.X : panel.Y;
        if (values.At((quantity.Kind == QuantityKind.Range ? quantity.High : quantity.Point)!.Value) is not { } highest)
        {
            return;
        }

        var high = At(rows, highest, place);
        if (quantity.Kind != QuantityKind.Range)
        {
            var beyond = quantity.Kind == QuantityKind.Floor ? OpenLength - 4 : 0;
            panel.Tag(
                WithOtherEnd(ValueLabels.Text(quantity, unit, first, panel.ChartStyle.Locale), datum),
                high,
                Priority.Extreme,
                style,
                [Side.Right, Side.Left],
                ValueGap + 2 + beyond,
                needed: true,
                of: datum
            );
            return;
        }

        if (values.At(quantity.Low!.Value) is not { } lowest)
        {
            return;
        }

        var low = At(rows, lowest, place);
        var (lowEnd, highEnd) = (End(datum, quantity, quantity.Low!.Value), End(datum, quantity, quantity.High!.Value));
        var lowText = ValueLabels.Text(lowEnd, unit, isFirst: false, panel.ChartStyle.Locale);
        if (panel.Surface.Pixel(low).X - panel.Plot.Left < panel.Type.Width(lowText, style) + (2 * ValueGap))
        {
            // No room between the axis and the low end: write both values at the high one, the low one first.
            var isExact = quantity.Approximate || (lowEnd.Kind == QuantityKind.Exact && highEnd.Kind == QuantityKind.Exact);
            var both = isExact
                ? ValueLabels.Text(quantity, unit, first, panel.ChartStyle.Locale)
                : panel.ChartStyle.Locale.Labels.Ends(lowText, ValueLabels.Text(highEnd, unit, first, panel.ChartStyle.Locale));
            panel.Tag(both, high, Priority.Extreme, style, [Side.Right], ValueGap, needed: true, of: datum);
            return;
        }

        panel.Tag(lowText, low, Priority.Extreme, style, [Side.Left], ValueGap, needed: true, of: datum);
        panel.Tag(
            ValueLabels.Text(highEnd, unit, first, panel.ChartStyle.Locale),
            high,
            Priority.Extreme,
            style,
            [Side.Right],
            ValueGap,
            needed: true,
            of: datum
        );
    }

    // Returns an end as its own field has it, with its kind; for a range in one field, approximate if the range is.
    private static Quantity End(Datum datum, Quantity whole, decimal number) =>
        new[] { Channel.Low, Channel.High }.Select(datum.Quantity).FirstOrDefault(q => q?.Point == number)
        ?? (whole.Approximate ? Quantity.About(number) : Quantity.Exact(number));

    // Whether each end is a field of its own, such as "Females" and "Males": without their names, readers cannot tell which end is which.
    private static bool NamesEnds(LayerRows rows) => rows.Layer.Encoding.ContainsKey(Channel.Low);

    private static string WithOtherEnd(string value, Datum datum) =>
        OtherEnd(datum) is { } other ? datum.Locale.Labels.WithAside(value, other) : value;

    // Returns the name of the one end without a figure and the reason; null where there is no such end.
    private static string? OtherEnd(Datum datum)
    {
        var open = new[] { Channel.Low, Channel.High }
            .Where(c => datum.Layer.Encoding.ContainsKey(c) && datum.Quantity(c)?.Point is null)
            .ToList();
        var words = datum.Locale.Labels;
        return open.Count != 1
            ? null
            : words.Of(
                datum.Layer.Encoding[open[0]].Field.Title,
                datum.Quantity(open[0]) is { } reason ? ValueText.Number(reason, datum.Locale) : words.NoDataHere
            );
    }

    // Returns the pixels by which labels beyond their ends stick out of the plot, if the plot has its least share of the panel.
    private static double ShareOf(LayerRows rows, IEnumerable<Quantity> quantities, decimal most, Room room)
    {
        var plot = room.Width * LeastPlot;
        return quantities
            .Select(q => ValueLabels.Width(rows, [q], room) - (most > 0 ? (double)(1 - ((q.High ?? q.Low ?? 0) / most)) * plot : 0))
            .DefaultIfEmpty(0)
            .Max();
    }

    private static PixelPoint At(LayerRows rows, double value, double place) => PixelPoint.Of(rows.IsHorizontal, value, place);

    /// <summary>
    /// Returns the row's own quantity, or the range between its low and its high end; where one end is missing, the other as it is.
    /// </summary>
    private static Quantity? QuantityOf(LayerRows rows, Datum datum)
    {
        if (!rows.Layer.Encoding.ContainsKey(Channel.Low))
        {
            return datum.Quantity(rows.ValueChannel);
        }

        var (low, high) = (datum.Quantity(Channel.Low), datum.Quantity(Channel.High));
        return (low?.Point, high?.Point) switch
        {
            ({ } from, { } to) when from == to => low,
            ({ } from, { } to) => Quantity.Spanning(from, to),
            ({ }, null) => low,
            (null, { }) => high,
            _ => low ?? high,
        };
    }
}
