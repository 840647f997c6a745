using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>
/// Draws a line across the whole panel at each row's value, or a band between the ends of a range, with its label: a layer of reference
/// lines from data. The layout draws them like those that a chart's 'reference' lists (<see cref="ReferenceLines"/>).
/// </summary>
internal sealed class RuleMark : Mark
{
    public override string Name => "rule";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Any),
            new(Channel.Y, Accepts.Any),
            new(Channel.Label, Accepts.Any),
            new(Channel.Color, Accepts.Numbers),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override ILayerSentences Sentences(ScreenReaderText spoken, LayerReading reading) => new RuleSentences(spoken, reading);

    public override bool CanBeTurned => true;

    public override bool LiesAcross => true;

    public override bool HasSeries(Layer layer) => false;

    public override Naming Naming(LayerRows rows) => Marks.Naming.ByItself;

    // A rule has a position of its own; only the facet may come from the first layer.
    public override bool Inherits(Channel channel, IReadOnlySet<Channel> own) => channel == Channel.Facet;

    public override IEnumerable<Channel> Places(LayerRows rows) => [AxisOf(rows.Layer)];

    /// <summary>Returns the channel that holds its values.</summary>
    public static Channel AxisOf(Layer layer) => layer.Encoding.ContainsKey(Channel.X) ? Channel.X : Channel.Y;

    public override void Check(Layer layer, DiagnosticBag bag)
    {
        if (layer.Encoding.ContainsKey(Channel.X) == layer.Encoding.ContainsKey(Channel.Y))
        {
            bag.Add(
                ChartRules
                    .RuleNowhere.At(layer.At, layer.Encoding.ContainsKey(Channel.X) ? "has both 'x' and 'y'" : "has neither 'x' nor 'y'")
                    .WithHint("write 'x: FIELD' for upright lines, 'y: FIELD' for level ones")
            );
            return;
        }

        var field = layer.Encoding[AxisOf(layer)].Field.Name;
        foreach (var cell in layer.Data.Rows.Select(r => r[field]).OfType<Cell>())
        {
            if (cell.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling } open)
            {
                bag.Add(
                    ChartRules
                        .RuleNowhere.At(cell.At, $"has no one place for '{open}'")
                        .WithHint("write a range, which is a band, or leave the row out with 'filter'")
                );
            }
        }
    }

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var axis = AxisOf(rows.Layer);
        foreach (var datum in rows.Data)
        {
            (axis == Channel.X ? x : y).Include(datum[axis]?.Value);
        }
    }

    public override string? Caution(LayerRows rows, Room room) =>
        rows.Data.Any(d => d.IsHollow(AxisOf(rows.Layer))) ? room.ChartStyle.Locale.Labels.DashedLines : null;

    // The layout draws reference lines later, since they lie beneath all marks and give way to text.
    public override void Draw(LayerRows rows, Panel panel) { }
}
