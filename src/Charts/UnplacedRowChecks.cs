using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reports rows without a place, a series or a name, since the cell that would give it is blank or has no number.</summary>
internal static class UnplacedRowChecks
{
    public static void Check(ChartSpec spec, DiagnosticBag bag)
    {
        foreach (var layer in spec.Layers)
        {
            var rows = new LayerRows(layer, []);
            var taken = layer.Data.Rows;
            foreach (
                var channel in rows
                    .Mark.Places(rows)
                    .Append(Channel.Facet)
                    .Append(Channel.Color)
                    .Distinct()
                    .Where(layer.Encoding.ContainsKey)
                    // If colours stand for numbers, a row without one is drawn in the colour for missing data, which the key explains.
                    .Where(channel => channel != Channel.Color || layer.ColorOfNumbers is null)
            )
            {
                Check(layer, channel, taken, bag);
            }
        }
    }

    /// <summary>Reports an axis with too many names to be read.</summary>
    public static void CheckNames(Axis axis, DiagnosticBag bag)
    {
        var names = axis.Extent.Categories.Count;
        if (axis is { IsOrdinal: true, Encoding: { } encoding } && names > NameColumn.MostNames)
        {
            bag.Add(ChartRules.TooManyNames.At(encoding.FieldAt, names, ChannelNames.Of(axis.Channel), NameColumn.MostNames));
        }
    }

    private static void Check(Layer layer, Channel channel, IReadOnlyList<Row> rows, DiagnosticBag bag)
    {
        var field = layer.Encoding[channel].Field;
        var without = rows.Where(r => r[field.Name] is not { Value: not Quantity { Point: null } }).ToList();
        if (without.Count == rows.Count && channel != Channel.Color && rows.All(r => r[field.Name] is null))
        {
            var encoding = layer.Encoding[channel];
            bag.Add(ChartRules.NoRows.At(encoding.FieldAt, layer.Data.Id).WithHint($"no row of this layer has a value in '{field.Name}'"));
            return;
        }

        // Reported at every row, so that an editor who looks for a row finds the diagnostic there. If some cells of the dataset could not
        // be read, a missing cell may be one of them, and is not reported again.
        var rule = channel switch
        {
            Channel.Color => ChartRules.NoSeriesForRow,
            // Other channels give the row its place: it is drawn, but nothing names it.
            Channel.Label when !layer.Mark.WritesRows => ChartRules.NoNameForRow,
            _ => ChartRules.NoPlaceForRow,
        };
        foreach (
            var row in without
                .Where(row => channel != Channel.Label || layer.Labelled?.Contains(row) != false)
                .Where(row => layer.Data.Sound || row[field.Name] is not null)
        )
        {
            bag.Add(rule.At(row[field.Name]?.At ?? row.At, field.Name, layer.Mark.NameOf(channel)));
        }
    }
}
