using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws the change of each category as an arrow from one value to another. The head is at the second value, so that rises and falls differ
/// by their direction.
/// </summary>
internal sealed class ArrowMark : Mark
{
    private const int MostWithValues = 24;
    private const double Stroke = 2.5;
    private const double HeadLength = 11;
    private const double HeadHalf = 5.5;
    private const double StartRadius = 3;
    private const double Radius = 5;
    private const double ValueGap = 8;
    private const double OpenLength = 15;

    // The least share of a panel's width that the plot keeps between the labels at both sides.
    private const double LeastPlot = 0.4;

    public override string Name => "arrow";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Names | Accepts.Dates),
            new(Channel.Y, Accepts.Names | Accepts.Dates),
            new(Channel.Low, Accepts.Numbers, Required: true, As: "from"),
            new(Channel.High, Accepts.Numbers, Required: true, As: "to"),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool IsDirected => true;

    public override bool Covers(LayerRows rows) => true;

    public override bool CanBeTurned => true;

    public override bool NeedsGuides => true;

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 34;

    public override bool Inherits(Channel channel, IReadOnlySet<Channel> own) =>
        channel is not (Channel.X or Channel.Y) || (!own.Contains(Channel.X) && !own.Contains(Channel.Y));

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (layer.Encoding.ContainsKey(Channel.X) == layer.Encoding.ContainsKey(Channel.Y))
        {
            bag.Add(ChartRules.OneOfTwo.At(layer.Encoding.TryGetValue(Channel.Y, out var y) ? y.At : layer.At, Name, "x", "y"));
        }
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
            across.Weigh(datum.Name(rows.BaseChannel), (To(datum) ?? From(datum))?.Point);
            values.Include(From(datum));
            values.Include(To(datum));
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var signs = QuantitySign.Reach(rows.IsHorizontal, rows.Data.Count);
        var heading = EndNames.Reserve(rows, room);
        if (!room.WritesValues)
        {
            return signs.Most(heading);
        }

        var known = rows.Data.SelectMany(d => new[] { From(d), To(d) }).OfType<Quantity>().Where(q => q.Point is not null).ToList();
        var (low, high) = (
            known.Select(q => q.Low ?? q.High ?? 0).DefaultIfEmpty(0).Min(),
            known.Select(q => q.High ?? q.Low ?? 0).DefaultIfEmpty(0).Max()
        );
        low = rows.Layer.Encoding[Channel.Low].Zero == false ? low : Math.Min(low, 0);
        // Returns the pixels that the label of one end needs beyond the plot: its width, less the room between that end and the plot's
        // edge.
        double Beyond(Datum datum, bool isRight)
        {
            var (text, at) = Written(rows, datum, isRight, rows.IsHorizontal, room.ChartStyle);
            var inside =
                at is null || high == low
                    ? 0
                    : (double)((isRight ? high - at.Value : at.Value - low) / (high - low)) * room.Width * LeastPlot;
            return text.Length == 0 ? 0 : room.Type.Width(text, room.ChartStyle.Name) + ValueGap + OpenLength - inside;
        }

        return signs
            .Most(heading)
            .Most(
                new Insets(
                    Left: rows.Data.Select(d => Beyond(d, isRight: false)).DefaultIfEmpty(0).Max(),
                    Right: rows.Data.Select(d => Beyond(d, isRight: true)).DefaultIfEmpty(0).Max()
                )
            );
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var across = rows.IsHorizontal ? panel.Y : panel.X;
        foreach (var datum in rows.Data)
        {
            if ((From(datum) ?? To(datum)) is not { } any || (From(datum)?.Point ?? To(datum)?.Point) is null)
            {
                MissingValueLabel.Tell(rows, datum, From(datum) ?? To(datum), panel);
            }
            else if (datum[rows.BaseChannel]?.Value is { } value && across.At(value) is { } place)
            {
                DrawOne(rows, datum, place + panel.Band.Offset, panel);
            }
        }
    }

    private static Quantity? From(Datum datum) => datum.Quantity(Channel.Low);

    private static Quantity? To(Datum datum) => datum.Quantity(Channel.High);

    private static bool Falls(Datum datum) => From(datum)?.Point > To(datum)?.Point;

    private static void DrawOne(LayerRows rows, Datum datum, double place, Panel panel)
    {
        var ink = panel.Inks.Of(datum, rows.BaseChannel);
        var (from, to) = (At(rows, From(datum), place, panel), At(rows, To(datum), place, panel));
        if (from is { } start && to is { } tip)
        {
            Shaft(panel.Surface.Pixel(start), panel.Surface.Pixel(tip), ink, datum, panel);
        }

        foreach (var (channel, at) in new[] { (Channel.Low, from), (Channel.High, to) })
        {
            if (
                at is { } point
                && (
                    from is null
                    || to is null
                    || datum.Sign(channel, datum.Quantity(channel)!) is not (QuantityKind.Exact or QuantityKind.Estimate)
                )
            )
            {
                QuantitySign.Draw(
                    panel,
                    point,
                    datum,
                    datum.Quantity(channel)!,
                    ink,
                    from is null || to is null ? Radius : 0,
                    rows.IsHorizontal
                );
            }
        }

        if ((to ?? from) is { } end)
        {
            panel.Hit(datum, end);
        }

        Tell(rows, datum, (from, to), ink, panel);
    }

    // Draws a small dot at the start, a shaft, and a head at the end. An end that is an estimate is hollow.
    private static void Shaft(PixelPoint from, PixelPoint to, string ink, Datum datum, Panel panel)
    {
        var length = from.DistanceTo(to);
        var ahead = length == 0 ? new PixelPoint(1, 0) : new PixelPoint((to.X - from.X) / length, (to.Y - from.Y) / length);
        var head = Math.Min(HeadLength, length);
        var neck = new PixelPoint(to.X - (ahead.X * head), to.Y - (ahead.Y * head));
        panel.Pixels.Line([from, neck], new Brush(ink, Stroke), datum);
        var (startIsHollow, endIsHollow) = (datum.IsHollow(Channel.Low), datum.IsHollow(Channel.High));
        panel.Pixels.Dot(from, StartRadius, new Brush(startIsHollow ? "background" : ink), datum);
        panel.Pixels.Dot(from, StartRadius, new Brush(ink, 2), datum);
        if (length == 0)
        {
            return;
        }

        PixelPoint[] tip =
        [
            to,
            new(neck.X - (ahead.Y * HeadHalf), neck.Y + (ahead.X * HeadHalf)),
            new(neck.X + (ahead.Y * HeadHalf), neck.Y - (ahead.X * HeadHalf)),
        ];
        panel.Pixels.Polygon(tip, new Brush(endIsHollow ? "background" : ink), datum);
        if (endIsHollow)
        {
            panel.Pixels.Polygon(tip, new Brush(ink, 1.5), datum);
        }
    }

    private static void Tell(LayerRows rows, Datum datum, (PixelPoint? From, PixelPoint? To) ends, string ink, Panel panel)
    {
        var isFirst = ValueLabels.IsFirst(rows, datum, panel);
        var style = ValueLabels.StyleOf(ink, panel);
        if (isFirst && ends is ({ } from, { } to))
        {
            EndNames.Draw(rows, datum, from, to, panel, HeadHalf + 3);
        }

        foreach (var isRight in panel.WritesValues ? new[] { false, true } : [])
        {
            var (text, end) = Written(rows, datum, isRight, isFirst, panel.ChartStyle);
            if (text.Length > 0 && (ends.From ?? ends.To) is { } point && panel.X.At(end!.Value) is { } at)
            {
                panel.Tag(
                    text,
                    point with
                    {
                        X = at,
                    },
                    Priority.Extreme,
                    style,
                    [isRight ? Side.Right : Side.Left],
                    ValueGap + Open(datum, isRight),
                    needed: true,
                    of: datum
                );
            }
        }

        if (!panel.WritesValues && Missing(datum) is { Length: > 0 } reason && (ends.From ?? ends.To) is { } only)
        {
            panel.Tag(
                reason,
                only,
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

    // Returns the pixels by which the sign of a limit extends beyond the left or the right end; 0 where the sign points the other way.
    private static double Open(Datum datum, bool isRight)
    {
        var channel = isRight == Falls(datum) ? Channel.Low : Channel.High;
        return datum.Quantity(channel)?.Kind switch
        {
            QuantityKind.Floor when isRight => OpenLength,
            QuantityKind.Ceiling when !isRight => OpenLength,
            _ => 0,
        };
    }

    // Returns the label beside the left or the right end, and the value at which it stands. Where the arrow has no length or lacks an end,
    // the whole label is on the right.
    private static (string Text, decimal? At) Written(LayerRows rows, Datum datum, bool isRight, bool isFirst, ChartStyle chartStyle)
    {
        var (from, to) = (From(datum), To(datum));
        if (from?.Point is null || to?.Point is null)
        {
            var known = from?.Point is null ? to : from;
            return isRight && known?.Point is not null ? (Number(known) + $" ({Missing(datum)})", known.High ?? known.Point) : ("", null);
        }

        if (from.Point == to.Point)
        {
            return isRight
                ? (from == to ? Number(to) : $"{ValueText.Number(from, chartStyle.Locale)} → {Number(to)}", to.Point)
                : ("", null);
        }

        var quantity = isRight == Falls(datum) ? from : to;
        return (Number(quantity), isRight ? quantity.High ?? quantity.Point : quantity.Low ?? quantity.Point);

        string Number(Quantity quantity) => ValueLabels.Text(quantity, ValueLabels.Unit(rows), isFirst && isRight, chartStyle.Locale);
    }

    // Returns the name of the end without a figure and the reason, such as "2020: not published"; "" where both ends are known.
    private static string Missing(Datum datum)
    {
        var channel = From(datum)?.Point is null ? Channel.Low : Channel.High;
        return datum.Quantity(channel)?.Point is not null
            ? ""
            : datum.Locale.Labels.Of(
                datum.Layer.Encoding[channel].DisplayTitle,
                datum.Quantity(channel) is { } reason ? ValueText.Number(reason, datum.Locale) : datum.Locale.Labels.NoDataHere
            );
    }

    private static PixelPoint? At(LayerRows rows, Quantity? quantity, double place, Panel panel) =>
        quantity?.Point is { } point ? panel.At(rows, point, place) : null;
}
