using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Writes the words of each row at its place: alone, or over other marks, where the layout sets them beside those.</summary>
internal sealed class TextMark : Mark
{
    private const double Gap = 6;
    private const double SignRadius = 4;

    private static readonly IReadOnlyList<Side> AtItsPlace = [Side.Middle];

    private static readonly IReadOnlyList<Side> OverOthers = [Side.Middle, .. Panel.Anywhere];

    public override string Name => "text";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any, Required: true),
            new(Channel.Y, Accepts.Any, Required: true),
            new(Channel.Label, Accepts.Any, Required: true),
            new(Channel.Color, Accepts.Any),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override bool WritesRows => true;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new WordSentences(spoken, reading);

    public override bool NamesRows => true;

    public override bool CanBeTurned => true;

    public override bool HasSeries(Layer layer) => layer.Encoding.ContainsKey(Channel.Color);

    public override bool Inherits(Channel channel, IReadOnlySet<Channel> own) => channel != Channel.Color;

    public override bool IsScatter(Layer layer) =>
        new[] { Channel.X, Channel.Y }.All(c => layer.Encoding.TryGetValue(c, out var encoding) && encoding.Field.IsNumeric);

    public override Naming Naming(LayerRows rows) => HasSeries(rows.Layer) ? Marks.Naming.InLegend : Marks.Naming.ByItself;

    // A row without words would be invisible.
    public override IEnumerable<Channel> Places(LayerRows rows) => [Channel.X, Channel.Y, Channel.Label];

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
            (rows.IsHorizontal ? y : x).Weigh(datum.Name(rows.BaseChannel), datum.Quantity(rows.ValueChannel)?.Point);
        }
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var isAlone = panel.Rows.Layers.Count == 1;
        foreach (var datum in rows.Data)
        {
            if (panel.PlaceOf(datum) is not { } at || datum.Label is not { Length: > 0 } words)
            {
                continue;
            }

            // Words do not show uncertainty: a value that is not exact gets its sign, with the words beside it.
            var doubts = new[] { Channel.X, Channel.Y }
                .Where(c => datum.Quantity(c) is { } q && datum.Sign(c, q) is not (QuantityKind.Exact or QuantityKind.Missing))
                .ToList();
            foreach (var channel in doubts)
            {
                QuantitySign.Draw(
                    panel,
                    at,
                    datum,
                    datum.Quantity(channel)!,
                    panel.Inks.Of(datum, rows.BaseChannel),
                    SignRadius,
                    channel == Channel.X
                );
            }

            var style = panel.ChartStyle.Label with
            {
                Ink = HasSeries(rows.Layer) ? panel.Inks.Text(panel.Inks.Of(datum, rows.BaseChannel)) : "text",
            };
            panel.Tag(
                words,
                at,
                Priority.Highlighted,
                style,
                isAlone && doubts.Count == 0 ? AtItsPlace : OverOthers,
                doubts.Count == 0 ? Gap : Gap + SignRadius,
                needed: true,
                mayLead: true,
                names: [words],
                of: datum
            );
            panel.Hit(datum, at);
        }
    }
}
