using Report.Data;

namespace Report.Charts.Rows;

/// <summary>
/// A gap in a stack: a position where one part has no value, so that neither the total nor the parts on top of it are known.
/// </summary>
/// <param name="Place">The name of the position on the base axis.</param>
/// <param name="Series">The part without a value.</param>
/// <param name="Datum">The row of the part at this position; null if there is none.</param>
/// <param name="Reason">The missing value with its reason, as the row has it; null if there is no row or its cell is blank.</param>
internal sealed record StackHole(string Place, string Series, Datum? Datum, Quantity? Reason)
{
    /// <summary>Returns all gaps of a layer in a panel, part by part from the bottom up; empty if the layer is not stacked.</summary>
    /// <remarks>
    /// A position where no part has a value has no stack, and so no gap. A value that is not applicable is not a gap: it is no part of the
    /// total.
    /// </remarks>
    public static IReadOnlyList<StackHole> In(LayerRows rows)
    {
        if (!rows.Mark.Stacks(rows))
        {
            return [];
        }

        var places = rows
            .Data.Where(d => d.Quantity(rows.ValueChannel)?.Point is not null)
            .Select(d => d.Name(rows.BaseChannel))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var known = rows.Data.ToLookup(d => (d.Series, d.Name(rows.BaseChannel)));
        return
        [
            .. from series in rows.StackOrder
            from place in places
            let data = known[(series, place)].ToList()
            where !data.Any(d => d.Quantity(rows.ValueChannel) is { Point: not null } or { Reason: MissingReason.NotApplicable })
            select new StackHole(
                place,
                series,
                data.FirstOrDefault(),
                data.Select(d => d.Quantity(rows.ValueChannel)).FirstOrDefault(q => q is not null)
            ),
        ];
    }

    /// <summary>
    /// Returns the series that a stacked area can draw at one position at least: one where neither they nor any part below them lacks a
    /// value.
    /// </summary>
    public static IReadOnlySet<string> Placed(LayerRows rows)
    {
        var order = rows.StackOrder.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var lowest = In(rows)
            .GroupBy(h => h.Place, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(h => order[h.Series]), StringComparer.Ordinal);
        return rows
            .Data.Where(d =>
                d.Quantity(rows.ValueChannel)?.Point is not null
                && d.Name(rows.BaseChannel) is { } place
                && order[d.Series] < lowest.GetValueOrDefault(place, int.MaxValue)
            )
            .Select(d => d.Series)
            .ToHashSet(StringComparer.Ordinal);
    }
}
