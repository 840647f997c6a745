using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>Draws the line or curve that rows follow on the whole, as a layer over the marks of those rows.</summary>
internal sealed class TrendMark : Mark
{
    private const double Stroke = 2;
    private const double LabelGap = 6;

    public override string Name => "trend";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Numbers | Accepts.Dates, Required: true),
            new(Channel.Y, Accepts.Numbers, Required: true),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override Swatch Swatch => Swatch.Line;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new TrendSentences(spoken, reading);

    public override bool HasTrend => true;

    public override bool IsScatter(Layer layer) => layer.Encoding.GetValueOrDefault(Channel.X)?.Field.IsNumeric == true;

    public override bool HasSeries(Layer layer) => layer.Encoding.ContainsKey(Channel.Color);

    // The layer has one trend of all rows, unless it sets a colour channel itself.
    public override bool Inherits(Channel channel, IReadOnlySet<Channel> own) => channel != Channel.Color;

    public override Naming Naming(LayerRows rows) => HasSeries(rows.Layer) ? Marks.Naming.InLegend : Marks.Naming.ByItself;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (bag.HasErrors || !layer.Data.Whole)
        {
            return;
        }

        if (layer.Encoding.FirstOrDefault(e => e.Value.Scale == ScaleType.Symlog) is { Value: { } symlog })
        {
            bag.Add(
                ChartRules
                    .NoTrend.At(symlog.FieldAt, "there is none on an axis that is logarithmic on both sides of zero")
                    .WithHint("write 'scale: linear' or 'log', or leave the trend out")
            );
            return;
        }

        foreach (var panel in PanelRows.Of([LayerData.Of(layer)]))
        {
            foreach (var (name, data) in panel.Layers[0].Series)
            {
                var places = data.Select(Trend.PlaceOf).OfType<(double X, double Y)>().Select(p => p.X).Distinct().Count();
                if (places < Trend.Fewest(layer.TrendMethod))
                {
                    var what = string.Join(", ", new[] { name, panel.Name ?? "" }.Where(n => n.Length > 0).Select(n => $"'{n}'"));
                    bag.Add(
                        ChartRules
                            .NoTrend.At(
                                layer.At,
                                $"{(what.Length == 0 ? "there are" : what + " has")} {places} places with a figure, and it takes "
                                    + $"{Trend.Fewest(layer.TrendMethod)}"
                            )
                            .WithHint("leave the trend out: fewer rows follow any line")
                    );
                }
            }
        }

        // The true value of a limit is not known, and so neither is its effect on the trend.
        foreach (
            var cell in layer
                .Data.Rows.SelectMany(r => new[] { Channel.X, Channel.Y }.Select(c => r[layer.Encoding[c].Field.Name]))
                .OfType<Cell>()
        )
        {
            if (cell.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range } open)
            {
                bag.Add(ChartRules.LeftOutOfTrend.At(cell.At, open));
            }
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
        }

        foreach (var (_, value) in rows.Trends.SelectMany(t => t.Points))
        {
            y.Include(y.Type == ScaleType.Log ? Math.Pow(10, value) : value);
        }
    }

    public override string? Caution(LayerRows rows, Room room) =>
        rows.Trends is { Count: > 0 } trends
            ? room.ChartStyle.Locale.Labels.TrendLine(
                rows.Layer.TrendMethod == TrendMethod.Loess,
                trends.Count,
                trends.Sum(t => t.Used),
                trends.Sum(t => t.LeftOut)
            )
            : null;

    public override void Draw(LayerRows rows, Panel panel)
    {
        foreach (var trend in rows.Trends)
        {
            var ink = HasSeries(rows.Layer) ? panel.Inks[trend.Series] : "text";
            // A trend of approximate figures is approximate itself.
            panel.Surface.Line(
                [.. trend.Points.Select(p => new PixelPoint(p.X, p.Y))],
                new Brush(ink, Stroke, Dash: trend.Unsure > 0 ? Dash.Dashed : Dash.Solid)
            );
            var end = trend.Points[^1];
            panel.Tag(
                panel.ChartStyle.Locale.Labels.Trend(rows.Layer.TrendMethod == TrendMethod.Loess),
                new(end.X, end.Y),
                Priority.Other,
                panel.ChartStyle.Quiet,
                [Side.AboveLeft, Side.BelowLeft],
                LabelGap
            );
        }
    }
}
