using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Draws a dot for each row: values by category, one number against another, or values over time without a line.</summary>
internal sealed class DotMark : Mark
{
    private const double Radius = 5;
    private const double RimWidth = 1;
    private const double GhostRadius = 2;

    private static readonly Brush GhostBrush = new(SeriesInks.Recede, Opacity: 0.45);
    private const double SizedOpacity = 0.85;
    private const int MostWithValues = 12;
    private const double Band = 30;
    private const double SpreadBand = 72;
    private const double WidestBand = 240;
    private const double DotsPerPixel = 8;

    public override string Name => "dot";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any, Required: true),
            new(Channel.Y, Accepts.Any, Required: true),
            new(Channel.Color, Accepts.Any),
            new(Channel.Size, Accepts.Numbers),
            new(Channel.Shape, Accepts.Names | Accepts.Dates),
            new(Channel.Opacity, Accepts.Numbers),
            new(Channel.Label, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override bool NamesRows => true;

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool CanBeTurned => true;

    public override bool IsScatter(Layer layer) =>
        new[] { Channel.X, Channel.Y }.All(c => layer.Encoding.TryGetValue(c, out var encoding) && encoding.Field.IsNumeric);

    public override IEnumerable<Channel> Places(LayerRows rows) =>
        [
            .. IsScatter(rows.Layer) ? [Channel.X, Channel.Y] : base.Places(rows),
            // A row without a size would be drawn as zero, and one without a shape as the first name: such rows have no place.
            .. new[] { Channel.Size, Channel.Shape, Channel.Opacity }.Where(rows.Layer.Encoding.ContainsKey),
        ];

    public override bool SizesByKey => true;

    public override bool SpreadsDots => true;

    public override string? Caution(LayerRows rows, Room room) =>
        rows.Layer.DotPosition != DotPosition.Identity && !IsScatter(rows.Layer)
            ? room.ChartStyle.Locale.Labels.SpreadDots(rows.IsHorizontal)
        : rows.Layer.Opacity < 1 ? (Overplotting.Covered(rows) > 0 ? room.ChartStyle.Locale.Labels.DotsDarken : null)
        : Overplotting.IsHeavy(rows) ? room.ChartStyle.Locale.Labels.DotsOverlap
        : null;

    public override Swatch Swatch => Swatch.Dot;

    public override bool NeedsGuides => true;

    public override Naming Naming(LayerRows rows) =>
        rows.Layer.Encoding.ContainsKey(Channel.Label) && !rows.Layer.Encoding.ContainsKey(Channel.Color)
            ? Marks.Naming.ByItself
            : Marks.Naming.InLegend;

    public override bool WritesValues(LayerRows rows, Room room) =>
        rows.IsHorizontal
        && rows.Layer.DotPosition == DotPosition.Identity
        && !rows.Layer.Encoding.ContainsKey(Channel.Label)
        && rows.Data.Count <= MostWithValues;

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) =>
        rows.Layer.DotPosition == DotPosition.Identity
            ? Band
            : Math.Clamp(SpreadBand + ((MostInBand(rows) - SpreadBand) / DotsPerPixel), SpreadBand, WidestBand);

    private static int MostInBand(LayerRows rows) =>
        rows.Data.GroupBy(d => d.Name(rows.BaseChannel), StringComparer.Ordinal).Select(g => g.Count()).DefaultIfEmpty(0).Max();

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var values = rows.IsHorizontal ? x : y;
        values.NeedsZero |= !IsScatter(rows.Layer);
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
            (rows.IsHorizontal ? y : x).Weigh(datum.Name(rows.BaseChannel), datum.Quantity(rows.ValueChannel)?.Point);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room)
    {
        var radius = rows.Layer.Encoding.ContainsKey(Channel.Size) ? SizeKey.Largest(room.ChartStyle) : Radius;
        var widest = room.WritesValues
            ? ValueLabels.Width(rows, rows.Data.Select(d => d.Quantity(rows.ValueChannel)).OfType<Quantity>(), room) + 18
            : 0;
        return QuantitySign
            .Reach(rows.IsHorizontal, rows.Data.Count)
            .Most(new Insets(Left: radius, Right: IsScatter(rows.Layer) ? radius : widest + radius));
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var spread = SpreadDots.Of(rows, panel, panel.PlaceOf);
        // Draw large dots first, so that none hides a smaller one.
        foreach (var datum in rows.Data.OrderByDescending(d => d.Quantity(Channel.Size)?.Point ?? 0))
        {
            if (panel.PlaceOf(datum) is { } at && HasLooks(datum))
            {
                DrawDot(
                    rows,
                    datum,
                    Aside(at, datum, spread, rows.IsHorizontal, panel),
                    spread?.Radius ?? SizeOf(rows, datum, panel),
                    panel
                );
            }
            else if (!IsScatter(rows.Layer))
            {
                MissingValueLabel.Tell(rows, datum, datum.Quantity(rows.ValueChannel), panel);
            }
        }

        NameDots(rows, spread, panel);
    }

    private static bool HasLooks(Datum datum) =>
        (!datum.Layer.Encoding.ContainsKey(Channel.Size) || datum.Quantity(Channel.Size)?.Point is not null)
        && (!datum.Layer.Encoding.ContainsKey(Channel.Opacity) || datum.Quantity(Channel.Opacity)?.Point is not null)
        && (!datum.Layer.Encoding.ContainsKey(Channel.Shape) || datum.Name(Channel.Shape) is not null);

    public override bool HasGhosts => true;

    public override void DrawGhost(LayerRows rows, Panel panel)
    {
        foreach (var at in rows.Data.Select(panel.PlaceOf).OfType<PixelPoint>())
        {
            panel.Surface.Dot(at, GhostRadius, GhostBrush);
        }
    }

    private static PixelPoint Aside(PixelPoint at, Datum datum, SpreadDots? spread, bool isHorizontal, Panel panel) =>
        spread?.Aside.GetValueOrDefault(datum) is not { } aside ? at
        : isHorizontal ? at with { Y = at.Y + (aside * panel.PerPixel.Y) }
        : at with { X = at.X + (aside * panel.PerPixel.X) };

    private void DrawDot(LayerRows rows, Datum datum, PixelPoint at, double radius, Panel panel)
    {
        var ink = panel.Inks.Of(datum, rows.BaseChannel);
        var value = datum.Quantity(rows.ValueChannel) ?? Quantity.Exact(0);
        var isSized = rows.Layer.Encoding.ContainsKey(Channel.Size);
        var shape = panel.Shapes?.Of(datum) ?? DotShape.Circle;
        if (isSized && panel.Shows(at))
        {
            // A rim separates dots that overlap.
            DotShapes.Draw(panel.Pixels, shape, panel.Surface.Pixel(at), radius + RimWidth, new Brush("background"));
        }

        var inner = radius;
        if (panel.Inks.Rim(ink) is { } rim && panel.Shows(at))
        {
            DotShapes.Draw(panel.Pixels, shape, panel.Surface.Pixel(at), radius, new Brush(rim));
            inner -= RimWidth;
        }

        var isUnsure =
            value.Kind == QuantityKind.Exact
            && (SeriesInks.IsColorUnsure(datum) || datum.IsHollow(Channel.Size) || datum.IsHollow(Channel.Opacity));
        var opacity = panel.Opacities?.Of(datum) ?? (rows.Layer.Opacity * (isSized ? SizedOpacity : 1));
        QuantitySign.Draw(
            panel,
            at,
            datum,
            isUnsure ? Quantity.About(value.Point!.Value) : value,
            ink,
            inner,
            rows.IsHorizontal,
            opacity,
            shape
        );
        if (rows.Layer.Encoding.ContainsKey(Channel.Opacity) && panel.Shows(at))
        {
            // Outline the dot: without its edge, the faintest would hardly be visible.
            DotShapes.Draw(panel.Pixels, shape, panel.Surface.Pixel(at), inner, new Brush(ink, OpacityKey.RimWidth), datum);
        }

        if (IsScatter(rows.Layer) && datum.Quantity(Channel.X) is { Kind: not QuantityKind.Exact } across)
        {
            QuantitySign.Draw(panel, at, datum, across, ink, radius, horizontal: true, shape: shape);
        }

        panel.Hit(datum, at);
        var style = panel.ChartStyle.Label with { Ink = panel.Inks.Text(ink) };
        if (!rows.Layer.Encoding.ContainsKey(Channel.Label) && panel.WritesValues)
        {
            var beyond = value.Kind == QuantityKind.Floor ? 12 : 0;
            var text = ValueLabels.Text(value, ValueLabels.Unit(rows), ValueLabels.IsFirst(rows, datum, panel), panel.ChartStyle.Locale);
            panel.Tag(
                text,
                RightEnd(value, at, panel),
                Priority.Highlighted,
                style,
                [Side.Right, Side.Left],
                radius + 4 + beyond,
                needed: true,
                of: datum
            );
        }
    }

    // Dots that cover each other share one label, since readers could not tell to which of them a label belongs.
    private static void NameDots(LayerRows rows, SpreadDots? spread, Panel panel)
    {
        var few = rows.Layer.Labelled is not null || rows.Data.Count <= MostWithValues;
        var heaps = new PixelBins<(Datum Datum, PixelPoint At)>(Radius);
        foreach (var datum in rows.Data.Where(d => d.Label is { Length: > 0 }).OrderByDescending(panel.Inks.SinglesOut))
        {
            if (panel.PlaceOf(datum) is { } place && Aside(place, datum, spread, rows.IsHorizontal, panel) is var at && panel.Shows(at))
            {
                heaps.Add((datum, at), panel.Surface.Pixel(at));
            }
        }

        foreach (var heap in heaps.All)
        {
            var names = heap.Select(d => d.Datum.Label!).Distinct(StringComparer.Ordinal).ToList();
            var style = panel.ChartStyle.Label with { Ink = panel.Inks.Text(panel.Inks.Of(heap[0].Datum, rows.BaseChannel)) };
            var radius = heap.Max(d => SizeOf(rows, d.Datum, panel));
            // Among many dots, only those with room for a label get one.
            panel.Tag(
                heap[0].Datum.Locale.Labels.Items(names),
                heap[0].At,
                Priority.Highlighted,
                style,
                Panel.Anywhere,
                radius + 4,
                needed: few,
                mayLead: few,
                names: names,
                of: heap[0].Datum
            );
        }
    }

    private static PixelPoint RightEnd(Quantity value, PixelPoint at, Panel panel) =>
        value.Kind == QuantityKind.Range && panel.X.At(value.High!.Value) is { } high ? at with { X = high } : at;

    /// <summary>
    /// Returns the radius in pixels of a dot among this many in one panel: the more dots, the smaller, so that they cover less of each
    /// other.
    /// </summary>
    public static double RadiusAmong(int dots) =>
        dots switch
        {
            <= 200 => Radius,
            <= 600 => 4,
            <= 1600 => 3,
            _ => 2.2,
        };

    // Scales the area, not the diameter, since area is what readers compare.
    private static double SizeOf(LayerRows rows, Datum datum, Panel panel) =>
        panel.Sizes is { } sizes && datum.Layer.Encoding.ContainsKey(Channel.Size)
            ? sizes.Radius(datum.Quantity(Channel.Size)?.Point ?? 0, SizeKey.Largest(panel.ChartStyle))
            : RadiusAmong(rows.Data.Count);
}
