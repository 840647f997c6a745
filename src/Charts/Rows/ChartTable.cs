using Report.Data;

namespace Report.Charts.Rows;

/// <summary>The part of one dataset that a chart shows, as a table.</summary>
/// <param name="Rows">The rows that at least one layer draws, in the dataset's order.</param>
/// <param name="Fields">The fields that are drawn and the fields of the key, in the dataset's order.</param>
internal sealed record ChartTable(Dataset Dataset, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields)
{
    /// <summary>The ids of the publications behind the values, in the order of the rows.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Rows.SelectMany(row => row.SourcesOf(Fields)).Distinct(StringComparer.Ordinal)];

    internal static IReadOnlyList<ChartTable> Of(IReadOnlyList<Layer> layers) =>
        [.. layers.GroupBy(l => (l.Data.Id, l.Data.Origin)).Select(l => Of([.. l.Select(layer => layer.Data)], [.. l]))];

    // Layers with different filters contribute rows from all over the dataset, so the dataset's order is restored here.
    private static IReadOnlyList<Row> InOrder(IEnumerable<Row> rows, Dataset whole)
    {
        var places = new Dictionary<Row, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, row) in whole.Rows.Index())
        {
            places[row] = place;
        }

        return [.. rows.OrderBy(row => places.GetValueOrDefault(row, int.MaxValue))];
    }

    private static ChartTable Of(IReadOnlyList<Dataset> parts, IReadOnlyList<Layer> layers)
    {
        var dataset = parts[0];
        var wanted = layers
            .SelectMany(l => l.Encoding.Values)
            .Select(e => e.Field.Name)
            .Concat(dataset.Key.Select(f => f.Name))
            .ToHashSet(StringComparer.Ordinal);
        var rows = parts.SelectMany(p => p.Rows).Distinct<Row>(ReferenceEqualityComparer.Instance);
        return new ChartTable(
            dataset,
            parts.Count == 1 ? dataset.Rows : InOrder(rows, layers[0].Unfiltered ?? dataset),
            [.. dataset.Fields.Where(f => wanted.Contains(f.Name))]
        );
    }
}
