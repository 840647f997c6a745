using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Checks the key 'baseline', which makes bars begin at another number than zero. It is allowed if the number is the base of an index, or
/// if values lie on both sides of it, so that each bar shows a distance from it. Any other baseline would merely cut off the lower parts of
/// the bars.
/// </summary>
internal static class BaselineChecks
{
    public static void Check(LayerData layer, bool isStack, DiagnosticBag bag)
    {
        var channel = layer.IsHorizontal ? Channel.X : Channel.Y;
        if (
            !layer.Layer.Encoding.TryGetValue(channel, out var values)
            || values.Baseline is not { } baseline
            || values.Written?.Baseline is not { } written
        )
        {
            return;
        }

        var number = Quantity.Exact(baseline);
        if (isStack)
        {
            bag.Add(
                ChartRules
                    .FalseBaseline.At(written.At, number, "parts of a stack add up from zero")
                    .WithHint("take 'baseline' away, or write 'stack: none'")
            );
            return;
        }

        var points = layer.Data.Select(d => d.Quantity(channel)?.Point).OfType<decimal>().ToList();
        if (!IsBaseOf(values.Field, baseline) && (points.TrueForAll(p => p >= baseline) || points.TrueForAll(p => p <= baseline)))
        {
            bag.Add(
                ChartRules
                    .FalseBaseline.At(
                        written.At,
                        number,
                        $"all values lie on one side of it, so that it cuts a piece off each bar, and '{values.Field.Name}' is no index of "
                            + "that base"
                    )
                    .WithHint($"take it away, or use the mark 'dot'; an index says its base in its unit: 'unit: 2015 = {number}'")
            );
        }

        if (values.Domain is { } domain && (domain.Low > baseline || domain.High < baseline))
        {
            bag.Add(
                ChartRules
                    .FalseBaseline.At(written.At, number, "the domain leaves it out")
                    .WithHint("widen 'domain', so that bars can be seen to begin there")
            );
        }
    }

    // The unit of an index names its base: "2015 = 100".
    private static bool IsBaseOf(Field field, decimal baseline) =>
        field.Unit?.Split('=') is [_, var number]
        && QuantityParser.Parse(number.Trim(), null).Value is Quantity { Kind: QuantityKind.Exact, Point: { } at }
        && at == baseline;
}
