using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Whether names of categories find room along the bottom of a panel, no word of them cut.</summary>
internal static class BottomNames
{
    public const double Air = 6;

    private const double TickGap = 8;
    private const double Usual = 0.97;

    /// <param name="width">Of the whole panel, with the labels of the axis of values.</param>
    public static bool Fit(LayoutContext draft, double width)
    {
        var names = draft.X.Extent.Categories;
        if (!draft.X.IsOrdinal || names.Count == 0 || ClassEdges.Are(draft))
        {
            return true;
        }

        var ticks = draft.WritesValues || draft.Y.IsOrdinal ? [] : draft.Y.Scale(PanelLayout.ValueTicks).Ticks(PanelLayout.ValueTicks);
        var column = ticks.Count == 0 ? 0 : draft.Type.Width(ticks.Select(t => t.WithoutUnit), draft.ChartStyle.Axis) + TickGap;
        var each = ((width - column) * Usual / names.Count) - Air;
        return names.SelectMany(n => n.Split(' ')).All(word => draft.Type.Width(word, draft.ChartStyle.Name) <= each);
    }
}
