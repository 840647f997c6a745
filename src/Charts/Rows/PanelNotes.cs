using Report.Data;

namespace Report.Charts.Rows;

/// <summary>Notes on small multiples: how the panels are sorted, and the grey background that repeats the other panels' data.</summary>
internal static class PanelNotes
{
    public static IReadOnlyList<string> Of(ChartData rows)
    {
        var say = rows.Locale.Labels;
        var notes = new List<string>();
        if (rows.Panels.Count < 2)
        {
            return notes;
        }

        if (PanelOrder.Of(rows.Spec.Layers) is { } order)
        {
            notes.Add(
                order.Reducer switch
                {
                    PanelReducer.First => say.PanelsByFirst(order.IsDescending),
                    PanelReducer.Last => say.PanelsByLast(order.IsDescending),
                    PanelReducer.Min => say.PanelsByLowest(order.IsDescending),
                    _ => say.PanelsByHighest(order.IsDescending),
                }
            );
            var values = rows.Panels.Select(p => (p.Name, Value: order.ValueOf(p))).ToList();
            List<string> without = [.. values.Where(v => v.Value is null).Select(v => v.Name).OfType<string>()];
            if (without.Count > 0)
            {
                notes.Add(say.PanelsWithoutValue(without));
            }

            if (values.Exists(v => v.Value is { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range }))
            {
                notes.Add(say.PanelsSortedByLimits);
            }
        }

        if (rows.Spec.Layers.Any(l => l.Encoding.GetValueOrDefault(Channel.Facet)?.HasGhosts == true))
        {
            notes.Add(say.GhostsBehind);
        }

        return notes;
    }
}
