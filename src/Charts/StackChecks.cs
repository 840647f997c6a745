using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Reports stacks that would mislead: parts without a value, parts of an area that change sign, and diverging stacks without two sides.
/// </summary>
internal static class StackChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            CheckHoles(layer.Key, [.. layer], bag);
            CheckSides(layer.Key, [.. layer], bag);
            foreach (var panel in layer.Where(l => l.Mark.JoinsPoints && l.Mark.Stacks(l)))
            {
                CheckSigns(panel, bag);
            }
        }
    }

    private static void CheckSides(Layer layer, IReadOnlyList<LayerRows> panels, DiagnosticBag bag)
    {
        if (layer.Stack != StackMode.Diverging)
        {
            return;
        }

        if (!panels[0].Mark.Diverges || layer.Sides is not { } sides)
        {
            bag.Add(ChartRules.NoSides.At(layer.At));
            return;
        }

        var color = layer.Encoding[Channel.Color];
        if (color.PivotName is { } pivot && sides.Middle is null)
        {
            bag.Add(
                ChartRules
                    .UnknownValue.At(color.Written?.Pivot?.At ?? color.At, pivot, $"'{color.Field.Name}'")
                    .WithHint(DidYouMean.Hint(pivot, sides.Below.Concat(sides.Above)))
            );
        }

        foreach (
            var datum in panels
                .SelectMany(p => p.Data)
                .DistinctBy(d => d.Number)
                .Where(d => d.Quantity(panels[0].ValueChannel) is { } q && (q.Low ?? q.Point) < 0)
        )
        {
            var cell = datum[panels[0].ValueChannel]!;
            bag.Add(ChartRules.SideBelowZero.At(cell.At, datum.Quantity(panels[0].ValueChannel)!));
        }
    }

    // A hole with a reason needs no diagnostic: the row explains why it has no value.
    private static void CheckHoles(Layer layer, IReadOnlyList<LayerRows> panels, DiagnosticBag bag)
    {
        var holes = panels.SelectMany(StackHole.In).Where(h => h.Reason is null).ToList();
        foreach (var hole in holes.Where(h => h.Datum is not null))
        {
            bag.Add(ChartRules.StackHole.At(hole.Datum!.Row.At, hole.Series, $"'{hole.Place}'"));
        }

        foreach (var part in holes.Where(h => h.Datum is null).GroupBy(h => h.Series, StringComparer.Ordinal))
        {
            var colour = layer.Encoding[Channel.Color];
            var places = part.Select(h => $"'{h.Place}'").Distinct(StringComparer.Ordinal);
            bag.Add(ChartRules.StackHole.At(colour.FieldAt, part.Key, string.Join(", ", places)));
        }
    }

    private static void CheckSigns(LayerRows rows, DiagnosticBag bag)
    {
        foreach (var (name, data) in rows.Series)
        {
            var signed = data.Where(d => d.Quantity(rows.ValueChannel)?.Point is not (null or 0)).ToList();
            if (
                signed.FirstOrDefault(d => d.Quantity(rows.ValueChannel)!.Point > 0 != signed[0].Quantity(rows.ValueChannel)!.Point > 0) is
                { } other
            )
            {
                var cell = other[rows.ValueChannel]!;
                bag.Add(
                    ChartRules.PartChangesSign.At(cell.At, name, other.Quantity(rows.ValueChannel)!, other.Name(rows.BaseChannel) ?? "")
                );
            }
        }
    }
}
