using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Applies the chart's key 'orient': exchanges the axes so that values run horizontally or vertically.</summary>
internal static class ChartOrientation
{
    public static void Check(ChartData rows, Position at, DiagnosticBag bag)
    {
        foreach (var layer in rows.Panels[0].Layers)
        {
            var place = layer.Layer.Encoding.GetValueOrDefault(layer.BaseChannel);
            if (!layer.Mark.CanBeTurned || layer.Mark.IsScatter(layer.Layer) || place is null or { Field.IsNumeric: true })
            {
                bag.Add(
                    ChartRules.NoTurn.At(
                        at,
                        layer.Mark.CanBeTurned ? $"'{layer.Mark.Name}' with numbers on both axes" : $"the mark '{layer.Mark.Name}'"
                    )
                );
                return;
            }
        }
    }

    /// <summary>
    /// Returns the chart with its axes exchanged if its marks do not have the orientation asked for; otherwise the chart itself.
    /// </summary>
    public static ChartData Apply(ChartData rows) =>
        rows.Spec.Orientation is { } wanted && rows.Panels[0].Layers[0].IsHorizontal != (wanted == Orientation.Horizontal)
            ? ChartData.Of(AxisFlip.Turned(rows.Spec))
            : rows;
}
