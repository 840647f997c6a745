using Report.Charts.Rows;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>One bar of a waterfall.</summary>
/// <param name="From">The value at which it starts: the sum of all steps before it; zero for a total.</param>
/// <param name="To">The value at which it ends: the sum of all steps up to and including it.</param>
internal sealed record WaterfallStep(Datum Datum, Quantity Quantity, decimal From, decimal To, bool IsTotal)
{
    /// <summary>Returns the steps of one panel in the order of its axis: that of the rows, or the one that the editor lists.</summary>
    public static IReadOnlyList<WaterfallStep> Of(LayerRows rows)
    {
        var order = rows
            .Layer.Encoding[rows.BaseChannel]
            .Order.Select((name, i) => (name, i))
            .ToDictionary(o => o.name, o => o.i, StringComparer.Ordinal);
        var totals = TotalsOf(rows.Layer);
        var running = 0m;
        var steps = new List<WaterfallStep>();
        foreach (var datum in rows.Data.OrderBy(d => order.GetValueOrDefault(d.Name(rows.BaseChannel) ?? "", order.Count)))
        {
            if (datum.Quantity(rows.ValueChannel) is not { Point: { } point } quantity || datum.Name(rows.BaseChannel) is not { } name)
            {
                continue;
            }

            var isTotal = totals.Contains(name);
            steps.Add(new WaterfallStep(datum, quantity, isTotal ? 0 : running, isTotal ? point : running + point, isTotal));
            running = steps[^1].To;
        }

        return steps;
    }

    public static IReadOnlySet<string> TotalsOf(Layer layer) => layer.Totals.Select(t => t.Value).ToHashSet(NameKey.Comparer);
}
