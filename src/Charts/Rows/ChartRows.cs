using Report.Data;

namespace Report.Charts.Rows;

/// <summary>What a chart shows, panel by panel: rows filtered, series and panels named.</summary>
/// <param name="Series">Names of all series, in order; a single "" where there is only one.</param>
internal sealed record ChartRows(ChartSpec Spec, IReadOnlyList<PanelRows> Panels, IReadOnlyList<string> Series)
{
    /// <summary>Each layer of the chart with what it shows in every panel.</summary>
    public IEnumerable<IGrouping<Layer, LayerRows>> ByLayer =>
        Panels.SelectMany(p => p.Layers).GroupBy(l => l.Layer, (IEqualityComparer<Layer>)ReferenceEqualityComparer.Instance);

    public bool IsEmpty => Panels.All(p => p.Layers.All(l => l.Data.Count == 0));

    public static ChartRows Of(ChartSpec spec)
    {
        // Layers that show different fields without a colour channel are series of their own, named after the field.
        var fields = spec.Layers.Select(l => ValueEncoding(l)?.Field).Distinct().Count();
        var data = new List<Datum>();
        foreach (var layer in spec.Layers)
        {
            foreach (var row in layer.Data.Rows.Where(r => Passes(layer, r)))
            {
                var series = layer.Encoding.TryGetValue(Channel.Color, out var color)
                    ? row[color.Field.Name] is { } cell ? ValueText.Category(cell.Value) : ""
                    : fields > 1 ? ValueEncoding(layer) is { } value ? value.Title ?? value.Field.Title : "" : "";
                data.Add(new Datum(data.Count, row, layer, series));
            }
        }

        return new ChartRows(spec, PanelRows.Of(spec, data), SeriesOf(spec, data));
    }

    private static Encoding? ValueEncoding(Layer layer) =>
        new[] { Channel.Y, Channel.X, Channel.Low }
            .Select(c => layer.Encoding.TryGetValue(c, out var e) && e.Field.IsNumeric ? e : null)
            .FirstOrDefault(e => e is not null);

    /// <summary>Whether a row is among those that a layer draws.</summary>
    public static bool Passes(Layer layer, Row row) => layer.Filter.All(f =>
        row[f.Key] is { } cell && f.Value.Contains(ValueText.Category(cell.Value), StringComparer.Ordinal));

    private static List<string> SeriesOf(ChartSpec spec, IReadOnlyList<Datum> data)
    {
        var order = spec.Layers.SelectMany(l => l.Encoding.TryGetValue(Channel.Color, out var e) ? e.Order : []);
        var met = data.Select(d => d.Series).Distinct(StringComparer.Ordinal).ToList();
        return [.. order.Where(met.Contains).Concat(met).Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>The rows of one panel, layer by layer.</summary>
/// <param name="Name">What the panel shows; null where a chart has a single one.</param>
internal sealed record PanelRows(string? Name, IReadOnlyList<LayerRows> Layers)
{
    public static IReadOnlyList<PanelRows> Of(ChartSpec spec, IReadOnlyList<Datum> data)
    {
        var facet = spec.Layers.Select(l => l.Encoding.TryGetValue(Channel.Facet, out var e) ? e : null).FirstOrDefault(e => e is not null);
        if (facet is null)
        {
            return [new PanelRows(null, [.. spec.Layers.Select(l => new LayerRows(l, [.. data.Where(d => ReferenceEquals(d.Layer, l))]))])];
        }

        var met = data.Select(d => d.Name(Channel.Facet)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = facet.Order.Where(met.Contains).Concat(met).Distinct(StringComparer.Ordinal);
        // A layer without the facet's field is drawn in every panel.
        return
        [
            .. names.Select(name => new PanelRows(name,
            [
                .. spec.Layers.Select(l => new LayerRows(l, [.. data.Where(d => ReferenceEquals(d.Layer, l)
                    && (!l.Encoding.ContainsKey(Channel.Facet) || d.Name(Channel.Facet) == name))])),
            ])),
        ];
    }
}
