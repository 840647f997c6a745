using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Tells whether the names of categories fit along the bottom of a panel without cutting a word.</summary>
internal static class BottomNames
{
    public const double Air = 6;

    private const double TickGap = 8;
    private const double Usual = 0.97;

    /// <summary>
    /// Whether some names may be left out if not all fit: dates and ordinal names (such as age groups), whose gaps a reader can fill.
    /// </summary>
    public static bool ThinOut(LayoutContext draft) =>
        draft.X.Extent.KeepsOrder
        && (draft.X.Encoding is { Field.IsTemporal: true } || OrdinalNames.Are(draft.X.Extent.Categories, draft.ChartStyle.Locale));

    /// <summary>Whether each name fits into its share of the bottom, wrapped between words; true for a bottom without names.</summary>
    /// <param name="width">Width in pixels of the whole panel, including the labels to the left of the plot.</param>
    public static bool Fit(LayoutContext draft, double width)
    {
        var names = draft.X.Extent.Categories;
        if (!draft.X.IsOrdinal || names.Count == 0 || ClassEdges.Are(draft) || Months(draft).Count > 0)
        {
            return true;
        }

        var ticks = draft.WritesValues || draft.Y.IsOrdinal ? [] : draft.Y.Scale(PanelLayout.ValueTicks).Ticks(PanelLayout.ValueTicks);
        var column =
            draft.Y.IsOrdinal ? NameColumn.Of(draft, draft.Rows.Panels[0], width).Width
            : ticks.Count == 0 ? 0
            : draft.Type.Width(ticks.Select(t => t.WithoutUnit), draft.ChartStyle.Axis) + TickGap;
        var each = ((width - column) * Usual / names.Count) - Air;
        return names.SelectMany(n => n.Split(' ')).All(word => draft.Type.Width(word, draft.ChartStyle.Name) <= each);
    }

    /// <summary>
    /// Returns the short form of each month along the bottom of small multiples, where some months may be skipped: readers know those
    /// between. Empty for other names, and for a chart of a single panel.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Months(LayoutContext draft) =>
        draft is { HasPanels: true, X.IsOrdinal: true }
            ? OrdinalNames.ShortMonths(draft.X.Extent.Categories, draft.ChartStyle.Locale.Dates)
            : NoMonths;

    private static readonly Dictionary<string, string> NoMonths = [];
}
