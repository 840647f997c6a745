using Report.Data;

namespace Report.Charts.Rows;

/// <summary>A place along a stack where one of its parts has no figure, so that neither the whole nor what rests on the part is known.</summary>
/// <param name="Place">Name of the place on the base axis.</param>
/// <param name="Series">The part.</param>
/// <param name="Datum">Its row there; null where there is none.</param>
/// <param name="Reason">Why there is no figure, as the row has it; null where nothing says so.</param>
internal sealed record StackHole(string Place, string Series, Datum? Datum, Quantity? Reason)
{
    /// <summary>All holes of a layer in a panel, part by part from the bottom up; none where the layer is no stack.</summary>
    /// <remarks>Where all parts lack a figure there is no stack, and so no hole in it. What is not applicable is no part of the whole.</remarks>
    public static IReadOnlyList<StackHole> In(LayerRows rows)
    {
        if (!rows.Mark.Stacks(rows))
        {
            return [];
        }

        var places = rows.Data.Where(d => d.Quantity(rows.ValueChannel)?.Point is not null)
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
               select new StackHole(place, series, data.FirstOrDefault(), data.Select(d => d.Quantity(rows.ValueChannel)).FirstOrDefault(q => q is not null)),
        ];
    }

    /// <summary>Series that have a place somewhere in an area that is stacked: where neither they nor a part beneath them lacks a figure.</summary>
    public static IReadOnlySet<string> Placed(LayerRows rows)
    {
        var order = rows.StackOrder.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var lowest = In(rows).GroupBy(h => h.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(h => order[h.Series]), StringComparer.Ordinal);
        return rows.Data
            .Where(d => d.Quantity(rows.ValueChannel)?.Point is not null && d.Name(rows.BaseChannel) is { } place && order[d.Series] < lowest.GetValueOrDefault(place, int.MaxValue))
            .Select(d => d.Series)
            .ToHashSet(StringComparer.Ordinal);
    }
}
