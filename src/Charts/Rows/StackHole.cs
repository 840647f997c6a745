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
}
