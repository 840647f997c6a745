using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Reports numbers that have no size or no single colour: sizes below zero, limits and ranges, and numbers beyond a colour scale.
/// </summary>
internal static class AmountChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer)
        {
            var data = layer.SelectMany(l => l.Data).ToList();
            CheckSizes(data, bag);
            if (layer.First().Mark.SizesByKey)
            {
                CheckAreas(data, bag);
            }
        }

        foreach (var scale in rows.ColorScales)
        {
            CheckColors(scale, bag);
        }
    }

    // A limit ("at least 5") or a range stands for more than one number, and so has no single area.
    private static void CheckAreas(List<Datum> data, DiagnosticBag bag)
    {
        foreach (
            var datum in data.DistinctBy(d => d.Number)
                .Where(d => d.Quantity(Channel.Size)?.Kind is QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range)
        )
        {
            var cell = datum[Channel.Size]!;
            bag.Add(ChartRules.NoOneArea.At(cell.At, Number(cell)));
        }
    }

    // A limit or a range may cover several colours, but a mark can have only one.
    private static void CheckColors(ColorScale scale, DiagnosticBag bag)
    {
        foreach (
            var datum in scale
                .Data.DistinctBy(d => d.Number)
                .Where(d => d.Quantity(Channel.Color) is { } quantity && !scale.HasOneColor(quantity))
        )
        {
            var cell = datum[Channel.Color]!;
            bag.Add(
                ChartRules
                    .ColorUnsure.At(cell.At, Number(cell))
                    .WithHint(
                        scale.Classes.Count == 0
                            ? "write 'scale: threshold' with a 'domain' of ends between classes, so that all of it falls into one class"
                            : "move the ends of the classes, so that all of it falls into one of them, or leave the row out with 'filter'"
                    )
            );
        }

        var beyond = scale.Data.Select(d => d.Quantity(Channel.Color)?.Point).OfType<decimal>().Count(scale.IsBeyond);
        if (beyond > 0)
        {
            var color = scale.Encoding;
            bag.Add(ChartRules.BeyondColors.At(color.Written?.Domain?.At ?? color.At, beyond, scale.Data.Count));
        }
    }

    private static string Number(Cell cell) => cell.Value.ToString()!;

    private static void CheckSizes(List<Datum> data, DiagnosticBag bag)
    {
        if (data.FirstOrDefault(d => d.Quantity(Channel.Size) is { } q && (q.Low ?? q.Point) < 0) is { } below)
        {
            var size = below.Layer.Encoding[Channel.Size];
            bag.Add(ChartRules.SizeBelowZero.At(size.FieldAt, below.Layer.Mark.Name, Number(below[Channel.Size]!)));
        }
    }
}
