using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>Creates derived cells and rows, which take their status, sources and lineage from the cells they are made from.</summary>
internal static class DerivedCells
{
    // The order in which statuses take precedence: a result has the status of its least certain part.
    private static readonly ObservationStatus[] LeastCertainFirst =
    [
        ObservationStatus.LowReliability,
        ObservationStatus.Forecast,
        ObservationStatus.Imputed,
        ObservationStatus.Estimated,
        ObservationStatus.Provisional,
        ObservationStatus.Break,
        ObservationStatus.Revised,
        ObservationStatus.Normal,
    ];

    /// <summary>Creates a calculated cell.</summary>
    /// <param name="operation">See <see cref="Lineage.Operation"/>.</param>
    /// <param name="from">The cells that the value was calculated from.</param>
    public static Cell Of(Field field, Value value, string operation, IReadOnlyList<Cell> from, Position at) =>
        Of(field, value, Lineage.Of(operation, from), from, at);

    /// <inheritdoc cref="Of(Field, Value, string, IReadOnlyList{Cell}, Position)"/>
    public static Cell Of(Field field, Value value, Lineage lineage, IReadOnlyList<Cell> from, Position at) =>
        new(field, value, StatusOf(from), at)
        {
            Source =
                from.Count > 0 && from[0].Source is { } source && lineage.Sources is [var only] && only == source.Value ? source : null,
            Lineage = lineage,
        };

    /// <summary>Whether a cell holds a value; false if it is blank or gives a reason for a missing value.</summary>
    public static bool HasValue(Cell? cell) => cell?.Value is not (null or Quantity { Kind: QuantityKind.Missing });

    /// <summary>Copies a cell to another field, in the format of that field.</summary>
    public static Cell Copied(Cell cell, Field field) =>
        ReferenceEquals(cell.Field, field) ? cell : cell with { Field = field, Value = field.InFormat(cell.Value) };

    /// <summary>Creates a row from cells of several others. It has a source if all its cells have the same one.</summary>
    /// <param name="cells">The cells; null for blank cells, which are left out.</param>
    public static Row Row(IEnumerable<Cell?> cells, Position at)
    {
        var kept = cells.OfType<Cell>().ToList();
        var sources = kept.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).ToList();
        var source = sources is [var only] ? kept.Select(c => c.Source).FirstOrDefault(s => s?.Value == only) : null;
        return new Row("", kept, source, null, null, at);
    }

    /// <summary>Groups rows by the values of some fields. Groups are in the order of their first rows.</summary>
    public static IReadOnlyList<IReadOnlyList<Row>> Groups(IReadOnlyList<Row> rows, IReadOnlyList<Field> by)
    {
        if (by.Count == 0)
        {
            return rows.Count == 0 ? [] : [rows];
        }

        var groups = new OrderedDictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = RowIdentity.KeyOf(row, by);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(row);
        }

        return [.. groups.Values];
    }

    /// <summary>Returns the cells of the grouping fields, taken from the first row of the group.</summary>
    public static IEnumerable<Cell?> Names(IReadOnlyList<Row> group, IReadOnlyList<Field> by) => by.Select(field => group[0][field.Name]);

    /// <summary>Returns the less certain of two statuses.</summary>
    public static ObservationStatus LessCertain(ObservationStatus one, ObservationStatus other) =>
        LeastCertainFirst.First(status => status == one || status == other);

    /// <summary>Returns the status of a value calculated from cells: the least certain of theirs.</summary>
    public static ObservationStatus StatusOf(IReadOnlyList<Cell> from) =>
        from.Count == 0
            ? ObservationStatus.Normal
            : LeastCertainFirst.First(status => status == ObservationStatus.Normal || from.Any(c => c.Status == status));
}
