using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Groups rows by category, for marks that show how the numbers of each category are distributed.</summary>
internal static class Groups
{
    /// <summary>Returns the data that have a number, by category, in the order of the rows.</summary>
    public static IEnumerable<IGrouping<string, Datum>> Of(LayerRows rows) =>
        rows
            .Data.Where(d => d.Name(rows.BaseChannel) is not null && d.Quantity(rows.ValueChannel)?.Point is not null)
            .GroupBy(d => d.Name(rows.BaseChannel)!, StringComparer.Ordinal);

    /// <summary>Extends the axes to all numbers, and ranks categories by their medians.</summary>
    public static void Stretch(LayerRows rows, Extent x, Extent y)
    {
        var (across, values) = rows.IsHorizontal ? (y, x) : (x, y);
        across.NeedsRoomAtDates = true;
        foreach (var datum in rows.Data)
        {
            across.Include(datum[rows.BaseChannel]?.Value);
            values.Include(datum[rows.ValueChannel]?.Value);
        }

        foreach (var group in Of(rows))
        {
            across.Weigh(group.Key, Median([.. group.Select(d => d.Quantity(rows.ValueChannel)!.Point!.Value).Order()]));
        }
    }

    /// <param name="sorted">At least one number, in ascending order.</param>
    public static decimal Median(IReadOnlyList<decimal> sorted) => (sorted[(sorted.Count - 1) / 2] / 2) + (sorted[sorted.Count / 2] / 2);
}
