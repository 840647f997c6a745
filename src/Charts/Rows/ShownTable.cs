using Report.Data;

namespace Report.Charts.Rows;

/// <summary>What a chart shows of one dataset.</summary>
/// <param name="Rows">Those that any layer draws, in the dataset's order.</param>
/// <param name="Fields">Those drawn, and those that tell the rows apart, in the dataset's order.</param>
public sealed record ShownTable(Dataset Dataset, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields)
{
    /// <summary>Ids of the publications behind the values, in the order of the rows.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Rows.SelectMany(row => row.SourcesOf(Fields)).Distinct(StringComparer.Ordinal)];

    internal static IReadOnlyList<ShownTable> Of(IReadOnlyList<Layer> layers) =>
        [.. layers.GroupBy(l => l.Data.Id, StringComparer.Ordinal).Select(l => Of([.. l.Select(layer => layer.Data)], [.. l]))];

    private static ShownTable Of(IReadOnlyList<Dataset> parts, IReadOnlyList<Layer> layers)
    {
        var dataset = parts[0];
        var wanted = layers.SelectMany(l => l.Encoding.Values).Select(e => e.Field.Name)
            .Concat(dataset.Key.Select(f => f.Name))
            .ToHashSet(StringComparer.Ordinal);
        var rows = parts.SelectMany(p => p.Rows).Distinct<Row>(ReferenceEqualityComparer.Instance);
        return new ShownTable(
            dataset,
            // Layers with filters of their own take rows from all over the file.
            parts.Count == 1 ? dataset.Rows : [.. rows.OrderBy(r => r.At.Line).ThenBy(r => r.At.Column)],
            [.. dataset.Fields.Where(f => wanted.Contains(f.Name))]);
    }
}
