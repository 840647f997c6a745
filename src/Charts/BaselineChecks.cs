using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Whether bars may begin elsewhere than at zero. They may where the number means something by itself: it is the base of an index, or values lie on
/// both sides of it, so that a bar shows how far from it they are. Bars on one side of any other number would be bars with their lower parts cut off.
/// </summary>
internal static class BaselineChecks
{
    public static void Check(LayerData layer, bool isStack, DiagnosticBag bag)
    {
        var channel = layer.IsHorizontal ? Channel.X : Channel.Y;
        if (!layer.Layer.Encoding.TryGetValue(channel, out var values) || values.Baseline is not { } baseline || values.Written?.Baseline is not { } written)
        {
            return;
        }

        var number = Quantity.Exact(baseline);
        if (isStack)
        {
            bag.Add(ChartRules.FalseBaseline.At(written.At, number, "parts of a stack add up from zero").WithHint("take 'baseline' away, or write 'stack: none'"));
            return;
        }

        var points = layer.Data.Select(d => d.Quantity(channel)?.Point).OfType<decimal>().ToList();
        if (!IsBaseOf(values.Field, baseline) && (points.TrueForAll(p => p >= baseline) || points.TrueForAll(p => p <= baseline)))
        {
            bag.Add(ChartRules.FalseBaseline.At(written.At, number, $"all values lie on one side of it, so that it cuts a piece off each bar, and '{values.Field.Name}' is no index of that base")
                .WithHint($"take it away, or use the mark 'dot'; an index says its base in its unit: 'unit: 2015 = {number}'"));
        }

        if (values.Domain is { } domain && (domain.Low > baseline || domain.High < baseline))
        {
            bag.Add(ChartRules.FalseBaseline.At(written.At, number, "the domain leaves it out").WithHint("widen 'domain', so that bars can be seen to begin there"));
        }
    }

    // "2015 = 100"
    private static bool IsBaseOf(Field field, decimal baseline) =>
        field.Unit?.Split('=') is [_, var number] && QuantityParser.Parse(number.Trim(), null).Value is Quantity { Kind: QuantityKind.Exact, Point: { } at } && at == baseline;
}
