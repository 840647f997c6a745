using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Whether names of categories find room along the bottom of a panel, no word of them cut.</summary>
internal static class BottomNames
{
    public const double Air = 6;

    private const double TickGap = 8;
    private const double Usual = 0.97;

    /// <summary>Dates, and steps in their order, of which every so many-th has a name where not all have room.</summary>
    public static bool ThinOut(LayoutContext draft) => draft.X.Extent.KeepsOrder
        && (draft.X.Encoding is { Field.IsTemporal: true } || OrdinalNames.Are(draft.X.Extent.Categories, draft.ChartStyle.Locale));

    /// <param name="width">Of the whole panel, with the labels of the axis of values or the names at the side.</param>
    public static bool Fit(LayoutContext draft, double width)
    {
        var names = draft.X.Extent.Categories;
        if (!draft.X.IsOrdinal || names.Count == 0 || ClassEdges.Are(draft) || Months(draft).Count > 0)
        {
            return true;
        }

        var ticks = draft.WritesValues || draft.Y.IsOrdinal ? [] : draft.Y.Scale(PanelLayout.ValueTicks).Ticks(PanelLayout.ValueTicks);
        var column = draft.Y.IsOrdinal ? NameColumn.Of(draft, draft.Rows.Panels[0], width).Width
            : ticks.Count == 0 ? 0 : draft.Type.Width(ticks.Select(t => t.WithoutUnit), draft.ChartStyle.Axis) + TickGap;
        var each = ((width - column) * Usual / names.Count) - Air;
        return names.SelectMany(n => n.Split(' ')).All(word => draft.Type.Width(word, draft.ChartStyle.Name) <= each);
    }

    /// <summary>
    /// Of small multiples with months along the bottom, the short form of each: every so many-th is written, and readers know those between. Empty
    /// for any other names.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Months(LayoutContext draft) =>
        draft is { HasPanels: true, X.IsOrdinal: true } ? OrdinalNames.ShortMonths(draft.X.Extent.Categories, draft.ChartStyle.Locale.Dates) : NoMonths;

    private static readonly Dictionary<string, string> NoMonths = [];
}
