using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>Makes cells and rows of other cells, with what these say of themselves: status, sources, notes.</summary>
internal static class DerivedCells
{
    // The least certain part decides what a result is called.
    private static readonly ObservationStatus[] LeastCertainFirst =
    [
        ObservationStatus.LowReliability, ObservationStatus.Forecast, ObservationStatus.Imputed, ObservationStatus.Estimated,
        ObservationStatus.Provisional, ObservationStatus.Break, ObservationStatus.Revised, ObservationStatus.Normal,
    ];

    /// <summary>A cell that was calculated.</summary>
    /// <param name="operation">See <see cref="Lineage.Operation"/>.</param>
    /// <param name="from">The cells that went into it.</param>
    public static Cell Of(Field field, Value value, string operation, IReadOnlyList<Cell> from, Position at) =>
        Of(field, value, Lineage.Of(operation, from), from, at);

    /// <inheritdoc cref="Of(Field, Value, string, IReadOnlyList{Cell}, Position)"/>
    public static Cell Of(Field field, Value value, Lineage lineage, IReadOnlyList<Cell> from, Position at) => new(field, value, StatusOf(from), at)
    {
        Source = from.Count > 0 && from[0].Source is { } source && lineage.Sources is [var only] && only == source.Value ? source : null,
        Lineage = lineage,
    };

    /// <summary>Whether a cell holds a value, and no reason why there is none. A blank one holds none.</summary>
    public static bool HasValue(Cell? cell) => cell?.Value is not (null or Quantity { Kind: QuantityKind.Missing });

    /// <summary>The same value under another field, in the format of that field.</summary>
    public static Cell Copied(Cell cell, Field field) => ReferenceEquals(cell.Field, field) ? cell : cell with
    {
        Field = field,
        Value = field.Format is { } format && cell.Value is Quantity quantity ? quantity with { Format = format } : cell.Value,
    };

    /// <summary>A row that several others went into.</summary>
    /// <param name="cells">Blank ones are left out.</param>
    public static Row Row(IEnumerable<Cell?> cells, Position at)
    {
        var kept = cells.OfType<Cell>().ToList();
        var sources = kept.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).ToList();
        var source = sources is [var only] ? kept.Select(c => c.Source).FirstOrDefault(s => s?.Value == only) : null;
        return new Row("", kept, source, null, null, at);
    }

    /// <summary>The rows in groups that hold the same in some fields, in the order in which they are met.</summary>
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

    /// <summary>The cells that name a group, as its first row has them.</summary>
    public static IEnumerable<Cell?> Names(IReadOnlyList<Row> group, IReadOnlyList<Field> by) => by.Select(field => group[0][field.Name]);

    /// <summary>The status of what two values went into.</summary>
    public static ObservationStatus LessCertain(ObservationStatus one, ObservationStatus other) => LeastCertainFirst.First(status => status == one || status == other);

    /// <summary>The status of what some cells went into.</summary>
    public static ObservationStatus StatusOf(IReadOnlyList<Cell> from) =>
        from.Count == 0 ? ObservationStatus.Normal : LeastCertainFirst.First(status => status == ObservationStatus.Normal || from.Any(c => c.Status == status));
}
