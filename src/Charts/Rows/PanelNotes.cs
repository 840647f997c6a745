using Report.Data;

namespace Report.Charts.Rows;

/// <summary>Notes on small multiples: how the panels are sorted, and the grey background that repeats the other panels' data.</summary>
internal static class PanelNotes
{
    public static IReadOnlyList<string> Of(ChartData rows)
    {
        var say = rows.Locale.Labels;
        var notes = new List<string>();
        var layer = rows.Spec.Layers.FirstOrDefault(l => l.Encoding.ContainsKey(Channel.Facet));
        if (layer is null || rows.Panels.Count < 2)
        {
            return notes;
        }

        if (PanelOrder.Of(layer) is { } order)
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
            notes.AddRange(without.Count == 0 ? [] : [say.PanelsWithoutValue(without)]);
            notes.AddRange(
                values.Any(v => v.Value is { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Range })
                    ? [say.PanelsSortedByLimits]
                    : Array.Empty<string>()
            );
        }

        notes.AddRange(layer.Encoding[Channel.Facet].HasGhosts ? [say.GhostsBehind] : Array.Empty<string>());
        return notes;
    }
}
