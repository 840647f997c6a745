using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>The order of categories along an axis.</summary>
internal static class Ordering
{
    public static IReadOnlyList<string> Of(Axis axis) => axis.Encoding?.IsReversed == true ? [.. InOrder(axis).Reverse()] : InOrder(axis);

    private static IReadOnlyList<string> InOrder(Axis axis)
    {
        var met = axis.Extent.Categories;
        if (axis.Encoding is { Order.Count: > 0 } encoding)
        {
            return NameOrder.Of(encoding.Order, met);
        }

        // Names down the side are sorted as a ranking by default. Those along the bottom, dates and ordinal names are not.
        var usual =
            axis.Channel == Channel.Y
            && !axis.Extent.KeepsOrder
            && axis.Encoding?.Field.IsTemporal != true
            && !OrdinalNames.Are(met, axis.Extent.Locale)
                ? Sorting.Descending
                : Sorting.Data;
        var sorting = axis.Encoding?.Sorting is { } set and not Sorting.Usual ? set : usual;
        return sorting switch
        {
            Sorting.Ascending => [.. met.OrderBy(axis.Extent.Weight)],
            Sorting.Descending => [.. met.OrderByDescending(axis.Extent.Weight)],
            _ => met,
        };
    }
}
