using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Checks the channels shape and opacity of dots: not too many shapes, and a single opacity for each dot.</summary>
internal static class DotChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        if (rows.Shapes is { } shapes && shapes.Names.Count > DotShapes.Count)
        {
            bag.Add(ChartRules.TooManyShapes.At(shapes.Encoding.FieldAt, shapes.Names.Count, shapes.Encoding.Field.Name, DotShapes.Count));
        }

        foreach (var layer in rows.Layers.Where(l => l.Layer.Encoding.ContainsKey(Channel.Opacity)))
        {
            CheckOpacity(layer, bag);
        }
    }

    private static void CheckOpacity(LayerData layer, DiagnosticBag bag)
    {
        var encoding = layer.Layer.Encoding[Channel.Opacity];
        if (layer.Layer.ColorOfNumbers is { } color)
        {
            bag.Add(
                ChartRules
                    .NoOneOpacity.At(
                        encoding.FieldAt,
                        $"'{encoding.Field.Name}' where colours stand for the numbers of '{color.Field.Name}', which it would change"
                    )
                    .WithHint("put one of the two on 'size' or on an axis")
            );
        }
        else if (layer.Layer.Opacity < 1)
        {
            bag.Add(
                ChartRules
                    .NoOneOpacity.At(
                        encoding.FieldAt,
                        $"'{encoding.Field.Name}' where all dots have the opacity "
                            + $"{layer.Layer.Opacity.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
                    )
                    .WithHint("take one of the two away")
            );
        }

        foreach (var cell in layer.Data.Select(d => d[Channel.Opacity]).OfType<Cell>())
        {
            if (cell.Value is Quantity { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range } open)
            {
                bag.Add(ChartRules.NoOneOpacity.At(cell.At, $"'{open}', which may be more than one number"));
            }
        }
    }
}
