using Report.Charts.Rows;
using Report.Data;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Charts.Maps;

/// <summary>
/// Puts the names of a map's shapes in the place of codes by which rows join them, for picture and words: "California" for "06". The table
/// and the downloads keep what the dataset has.
/// </summary>
internal static class MapRowNames
{
    /// <returns>The chart itself where no row of it has a code.</returns>
    public static ChartData Of(ChartData shown, Theme theme)
    {
        var layers = shown.Spec.Layers.Select(l => l.Mark.JoinsMap ? Renamed(l, theme) : l).ToList();
        return layers.Zip(shown.Spec.Layers).All(pair => ReferenceEquals(pair.First, pair.Second))
            ? shown
            : ChartData.Of(shown.Spec with { Layers = layers }) with
            {
                Findings = shown.Findings,
            };
    }

    private static Layer Renamed(Layer layer, Theme theme)
    {
        if (MapDefaults.IsUnknown(layer, theme) || !layer.Encoding.TryGetValue(Channel.Label, out var label))
        {
            return layer;
        }

        var map = MapDefaults.MapOf(layer, theme);
        var rows = new Dictionary<Row, Row>(ReferenceEqualityComparer.Instance);
        foreach (var row in layer.Data.Rows)
        {
            if (row[label.Field.Name] is { Value: TextValue { Text: var code } } && NameOf(code, map, layer) is { } name)
            {
                rows[row] = row with
                {
                    Cells = [.. row.Cells.Select(c => c.Field.Name == label.Field.Name ? c with { Value = new TextValue(name) } : c)],
                };
            }
        }

        return rows.Count == 0
            ? layer
            : layer with
            {
                Data = layer.Data with { Rows = [.. layer.Data.Rows.Select(New)] },
                Highlight = [.. layer.Highlight.Select(h => NameOf(h.Value, map, layer) is { } name ? new Located<string>(name, h.At) : h)],
                Singled = layer.Singled?.Select(New).ToHashSet<Row>(ReferenceEqualityComparer.Instance),
                Labelled = layer.Labelled?.Select(New).ToHashSet<Row>(ReferenceEqualityComparer.Instance),
            };

        Row New(Row row) => rows.GetValueOrDefault(row, row);
    }

    // Null for a name, which stays as the row has it. An editor's own name for a shape comes before that of the language.
    private static string? NameOf(string code, BaseMap map, Layer layer) =>
        map.FindByCode(code) is not { } shape ? null
        : layer.Map?.Names.Any(n => n.Name.Value == shape.Name) == true ? shape.Name
        : layer.Data.Locale.Labels.Country(shape.Codes[0], shape.Name);
}
