namespace Report.Charts.Rows;

/// <summary>The rows of one panel, layer by layer.</summary>
/// <param name="Name">The value of the facet field; null if the chart has a single panel.</param>
internal sealed record PanelRows(string? Name, IReadOnlyList<LayerRows> Layers)
{
    public static IReadOnlyList<PanelRows> Of(IReadOnlyList<LayerData> layers)
    {
        var facet = layers.Select(l => l.Layer.Encoding.GetValueOrDefault(Channel.Facet)).FirstOrDefault(e => e is not null);
        if (facet is null)
        {
            return [new PanelRows(null, [.. layers.Select(l => new LayerRows(l.Layer, l.Data))])];
        }

        var names = NameOrder.Of(facet.Order, layers.SelectMany(l => l.Data).Select(d => d.Name(Channel.Facet)).OfType<string>());
        var byName = layers.Select(l => l.Data.ToLookup(d => d.Name(Channel.Facet), StringComparer.Ordinal)).ToList();
        // A layer without the facet's field is drawn in every panel.
        IReadOnlyList<PanelRows> panels =
        [
            .. names.Select(name => new PanelRows(
                name,
                [
                    .. layers.Zip(
                        byName,
                        (l, rows) => new LayerRows(l.Layer, l.Layer.Encoding.ContainsKey(Channel.Facet) ? [.. rows[name]] : l.Data)
                    ),
                ]
            )),
        ];
        return PanelOrder.Of(layers.Select(l => l.Layer)) is { } order ? order.Sort(panels) : panels;
    }
}
