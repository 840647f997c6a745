using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>Sorts rows by a field whose values may be bounds or imprecise dates.</summary>
internal static class RowOrder
{
    /// <summary>
    /// Sorts rows by a field, in ascending order unless <paramref name="descending"/>. The sort is stable, and rows without a value come
    /// last.
    /// Listed values are in the order of the list. Null after a diagnostic if two values may be in either order.
    /// </summary>
    public static IReadOnlyList<Row>? By(Field field, bool descending, IReadOnlyList<Row> rows, Position at, DerivationScope scope)
    {
        var with = rows.Where(row => Has(row, field)).ToList();
        var sorted = (field.IsNumeric, field.IsTemporal) switch
        {
            (true, _) => with.OrderBy(row => Bounds(row, field).Low ?? decimal.MinValue)
                .ThenBy(row => Bounds(row, field).High ?? decimal.MaxValue)
                .ToList(),
            (_, true) =>
            [
                .. with.OrderBy(row => ((DateValue)row[field.Name]!.Value).Start).ThenBy(row => ((DateValue)row[field.Name]!.Value).End),
            ],
            _ =>
            [
                .. with.OrderBy(row => Place(row, field)).ThenBy(row => ((TextValue)row[field.Name]!.Value).Text, StringComparer.Ordinal),
            ],
        };
        if (Open(sorted, field) is var (one, other))
        {
            scope.NoAnswer(
                at,
                $"the order of '{field.Name}'",
                $"'{DerivationScope.Quote(one[field.Name]!.Value)}' and '{DerivationScope.Quote(other[field.Name]!.Value)}' may be "
                    + "in either order",
                other
            );
            return null;
        }

        if (descending)
        {
            sorted =
            [
                .. sorted.GroupAdjacent((a, b) => a[field.Name]!.Value.Equals(b[field.Name]!.Value)).Reverse().SelectMany(group => group),
            ];
        }

        return [.. sorted, .. rows.Where(row => !Has(row, field))];
    }

    // Comparing neighbours is sufficient: if values sorted by their lower bounds overlap, some neighbours do.
    private static (Row, Row)? Open(List<Row> sorted, Field field)
    {
        for (var i = 1; i < sorted.Count; i++)
        {
            var (a, b) = (sorted[i - 1][field.Name]!.Value, sorted[i][field.Name]!.Value);
            var open = (a, b) switch
            {
                (Quantity x, Quantity y) => Quantity.Compare(x, y) == Comparison.Unknown,
                (DateValue x, DateValue y) => x != y && x.End >= y.Start && !(x.End < y.Start),
                _ => false,
            };
            if (open)
            {
                return (sorted[i - 1], sorted[i]);
            }
        }

        return null;
    }

    private static bool Has(Row row, Field field) => DerivedCells.HasValue(row[field.Name]);

    private static Interval Bounds(Row row, Field field) => row.Quantity(field.Name)!.Bounds!.Value;

    private static int Place(Row row, Field field) =>
        field.Constraints.Enum.TakeWhile(listed => !listed.Equals(row[field.Name]!.Value)).Count();

    private static IEnumerable<List<Row>> GroupAdjacent(this IEnumerable<Row> rows, Func<Row, Row, bool> same)
    {
        List<Row> group = [];
        foreach (var row in rows)
        {
            if (group.Count > 0 && !same(group[^1], row))
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
