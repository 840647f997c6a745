using Report.Charts.Scales;
using Report.Data;
using Report.Data.Findings;
using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>
/// The data of a chart: its rows by layer and by panel, with the series, scales and sources that follow from them. Built once from the
/// specification and the rows that its filters leave; drawing, description, table, legend, source line, downloads and cache all read it.
/// </summary>
internal sealed record ChartData
{
    private ChartData(ChartSpec spec) => Spec = spec;

    /// <summary>The specification that the rows were read for. Its texts may be bound later, since they change no row.</summary>
    public ChartSpec Spec { get; init; }

    public string Id => Spec.Id;

    /// <summary>The texts that readers see, each with the data it rests on; empty until the texts are bound.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The comparisons in its texts, other than the title, that rest on nothing; empty until the texts are bound.</summary>
    public IReadOnlyList<BareComparison> Comparisons { get; init; } = [];

    /// <summary>Reads the same chart again from other datasets, given by id; returns null if the chart cannot be drawn from them.</summary>
    internal Func<IReadOnlyDictionary<string, Dataset>, ChartData?> Again { get; init; } = _ => null;

    /// <summary>The datasets reduced to the rows that the chart shows, with all fields. Texts are calculated from these.</summary>
    internal IReadOnlyList<Dataset> Shown => [.. Tables.Select(t => t.Dataset with { Rows = t.Rows })];

    /// <summary>The language in which values are written.</summary>
    internal ILocale Locale => Spec.Layers[0].Data.Locale;

    /// <summary>Each layer with all its rows, in the order of the specification.</summary>
    internal IReadOnlyList<LayerData> Layers { get; private init; } = [];

    /// <summary>The same rows divided into panels (small multiples); a single panel if no field is on the facet channel.</summary>
    internal IReadOnlyList<PanelRows> Panels { get; init; } = [];

    /// <summary>The names of all series, in order; a single "" if the chart has only one.</summary>
    internal IReadOnlyList<string> Series { get; private init; } = [];

    /// <summary>The colour scales of numeric fields, one for each field.</summary>
    internal IReadOnlyList<ColorScale> ColorScales { get; private init; } = [];

    /// <summary>The scale of the dots' sizes; null if size encodes nothing.</summary>
    internal SizeScale? Sizes { get; private init; }

    /// <summary>The scale of the dots' shapes; null if shape encodes nothing.</summary>
    internal ShapeScale? Shapes { get; private init; }

    /// <summary>The scale of the dots' opacity; null if opacity encodes nothing.</summary>
    internal OpacityScale? Opacities { get; private init; }

    /// <summary>The part of each dataset that the chart shows, for the table below the chart and its downloads.</summary>
    public IReadOnlyList<ChartTable> Tables { get; private init; } = [];

    /// <summary>The ids of the publications behind the data shown, in the order of the rows.</summary>
    public IReadOnlyList<string> Sources => [.. Tables.SelectMany(t => t.Sources).Distinct(StringComparer.Ordinal)];

    public bool IsEmpty => Layers.All(l => l.Data.Count == 0);

    /// <summary>The rows of each layer in every panel, grouped by layer.</summary>
    internal IEnumerable<IGrouping<Layer, LayerRows>> ByLayer =>
        Panels.SelectMany(p => p.Layers).GroupBy(l => l.Layer, (IEqualityComparer<Layer>)ReferenceEqualityComparer.Instance);

    public static ChartData Of(ChartSpec spec)
    {
        // Without a colour channel, layers that show different fields, or one field under different titles, are series of their own, named
        // after the field.
        var fields = spec
            .Layers.Where(LayerData.HasSeries)
            .Select(l => LayerData.MeasureOf(l) is { } measure ? (measure.Field, measure.Title) : default)
            .Distinct()
            .Count();
        var layers = new List<LayerData>();
        foreach (var layer in spec.Layers)
        {
            layers.Add(LayerData.Of(layer, layers.Sum(l => l.Data.Count), fields > 1));
        }

        return new ChartData(spec)
        {
            Layers = layers,
            Panels = PanelRows.Of(layers),
            Series = SeriesOf(layers),
            ColorScales = ColorScale.Of(layers),
            Sizes = SizeScale.Of(layers),
            Shapes = ShapeScale.Of(layers),
            Opacities = OpacityScale.Of(layers),
            Tables = ChartTable.Of(spec.Layers),
        };
    }

    /// <summary>Returns the same rows with their fields on other channels.</summary>
    /// <param name="spec">A specification with the same number of layers, over the same rows.</param>
    internal ChartData Encoded(ChartSpec spec)
    {
        List<LayerData> layers =
        [
            .. Layers.Zip(spec.Layers, (old, layer) => new LayerData(layer, [.. old.Data.Select(d => d with { Layer = layer })])),
        ];
        return this with { Spec = spec, Layers = layers, Panels = PanelRows.Of(layers), ColorScales = ColorScale.Of(layers) };
    }

    private static List<string> SeriesOf(IReadOnlyList<LayerData> layers)
    {
        var order = layers.SelectMany(l => l.Layer.Encoding.TryGetValue(Channel.Color, out var e) ? e.Order : []);
        var named = layers.Where(l => layers.All(other => !LayerData.HasSeries(other.Layer)) || LayerData.HasSeries(l.Layer));
        return NameOrder.Of(order, named.SelectMany(l => l.Data).Select(d => d.Series));
    }
}
