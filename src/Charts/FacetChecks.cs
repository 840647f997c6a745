using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Checks small multiples: the value by which panels are sorted, and the ghosts of other panels behind each.</summary>
internal static class FacetChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        foreach (var layer in rows.Spec.Layers)
        {
            if (layer.Encoding.GetValueOrDefault(Channel.Facet) is not { Written: { } written } facet)
            {
                continue;
            }

            if (facet.HasGhosts && !layer.Mark.HasGhosts)
            {
                bag.Add(ChartRules.IdleForMark.At(written.Ghosts!.Value.At, "ghosts", layer.Mark.Name));
            }

            if (facet.HasGhosts && rows.Spec.FreeAxes.Count > 0)
            {
                bag.Add(ChartRules.GhostsNeedSharedAxes.At(written.Ghosts!.Value.At));
            }

            if (PanelOrder.Of(layer) is { } order && rows.Panels.FirstOrDefault(p => order.AtEnd(p).Count > 1) is { } panel)
            {
                var at = written.Reduce?.At ?? written.Order[0].At;
                bag.Add(
                    ChartRules.NoOneValueOfPanel.At(
                        at,
                        panel.Name ?? "",
                        order.AtEnd(panel).Count,
                        order.Reducer == PanelReducer.First ? "first" : "last"
                    )
                );
            }
        }
    }
}
