using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a thin line for each row across its value, which shows where the numbers of a category crowd and where they are few.
/// </summary>
internal sealed class TickMark : Mark
{
    private const int MostNamed = 12;
    private const int Few = 30;
    private const double Stroke = 2;
    private const double Thin = 1.25;
    private const double Faint = 0.6;
    private const double MostHeight = 22;
    private const double Radius = 4;
    private const double TogetherWithin = 3;

    public override string Name => "tick";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any, Required: true),
            new(Channel.Y, Accepts.Any, Required: true),
            new(Channel.Color, Accepts.Any),
            new(Channel.Label, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override bool NamesRows => true;

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool CanBeTurned => true;

    public override bool NeedsGuides => true;

    public override bool ShowsDistribution => true;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new DistributionSentences(spoken, reading);

    public override double BandHeight(LayerRows rows, ChartStyle chartStyle) => 36;

    public override void Check(Layer layer, DiagnosticBag bag) => BaseAndValues.Check(Name, layer, bag);

    public override void Stretch(LayerRows rows, Extent x, Extent y) => Groups.Stretch(rows, x, y);

    public override Insets Reserve(LayerRows rows, Room room) => QuantitySign.Reach(rows.IsHorizontal, rows.Data.Count);

    public override void Draw(LayerRows rows, Panel panel)
    {
        var crowd = Groups.Of(rows).Select(g => g.Count()).DefaultIfEmpty(0).Max();
        var across = rows.IsHorizontal ? panel.Y : panel.X;
        var perPixel = rows.IsHorizontal ? panel.PerPixel.Y : panel.PerPixel.X;
        var half = Math.Min(panel.Band.Size, MostHeight * perPixel) / 2;
        var heaps = new PixelBins<(Datum Datum, PixelPoint At)>(TogetherWithin);
        // Draw highlighted rows last, over the rest.
        foreach (var datum in rows.Data.OrderBy(d => panel.Inks.Of(d, rows.BaseChannel) != SeriesInks.Recede))
        {
            if (datum[rows.BaseChannel]?.Value is not { } name || across.At(name) is not { } middle)
            {
                continue;
            }

            if (
                datum.Quantity(rows.ValueChannel) is not { Point: { } point } quantity
                || (rows.IsHorizontal ? panel.X : panel.Y).At(point) is not { } value
            )
            {
                continue;
            }

            var place = middle + panel.Band.Offset;
            var at = At(rows, value, place);
            DrawOne(rows, datum, quantity, (At(rows, value, place - half), at, At(rows, value, place + half)), crowd > Few, panel);
            panel.Hit(datum, at);
            if (datum.Label is { Length: > 0 } && panel.Shows(at))
            {
                heaps.Add((datum, at), panel.Surface.Pixel(at));
            }
        }

        Label(rows, heaps, half / perPixel, panel);
    }

    private static void DrawOne(
        LayerRows rows,
        Datum datum,
        Quantity quantity,
        (PixelPoint From, PixelPoint Middle, PixelPoint To) spots,
        bool isCrowded,
        Panel panel
    )
    {
        var ink = panel.Inks.Of(datum, rows.BaseChannel);
        if (datum.Sign(rows.ValueChannel, quantity) != QuantityKind.Exact)
        {
            QuantitySign.Draw(panel, spots.Middle, datum, quantity, ink, Radius, rows.IsHorizontal);
            return;
        }

        var isSingled = panel.Inks.SinglesOut(ink);
        panel.Surface.Line(
            [spots.From, spots.To],
            new Brush(ink, isCrowded && !isSingled ? Thin : Stroke, isCrowded && !isSingled ? Faint : 1),
            datum
        );
    }

    // Ticks that cover each other share one label, since readers could not tell to which of them a label belongs.
    private static void Label(LayerRows rows, PixelBins<(Datum Datum, PixelPoint At)> heaps, double half, Panel panel)
    {
        var few = rows.Layer.Labelled is not null || rows.Data.Count <= MostNamed;
        foreach (var heap in heaps.All)
        {
            var names = heap.Select(d => d.Datum.Label!).Distinct(StringComparer.Ordinal).ToList();
            var style = panel.ChartStyle.Label with { Ink = panel.Inks.Text(panel.Inks.Of(heap[0].Datum, rows.BaseChannel)) };
            panel.Tag(
                heap[0].Datum.Locale.Labels.Items(names),
                heap[0].At,
                Priority.Highlighted,
                style,
                rows.IsHorizontal ? [Side.Above, Side.Below] : [Side.Right, Side.Left],
                half + 3,
                needed: few,
                mayLead: few,
                names: names,
                of: heap[0].Datum
            );
        }
    }

    private static PixelPoint At(LayerRows rows, double value, double place) => PixelPoint.Of(rows.IsHorizontal, value, place);
}
