using Report.Charts.Scales;
using Report.Data;
using Report.Data.Findings;
using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>
/// What a chart shows: its rows, layer by layer and panel by panel, with their series, fields and sources. Made once, from the
/// specification and the rows that its filters leave; picture, words, table, legend, source line, downloads and cache read it.
/// </summary>
internal sealed record ChartData
{
    private ChartData(ChartSpec spec) => Spec = spec;

    /// <summary>The specification whose rows these are. Its texts may be bound later, since they change no row.</summary>
    public ChartSpec Spec { get; init; }

    public string Id => Spec.Id;

    /// <summary>What its words rest on and what the data say of it; empty until its texts are bound.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The chart over other datasets, by their ids; it gives null where it cannot be drawn of them.</summary>
    internal Func<IReadOnlyDictionary<string, Dataset>, ChartData?> Again { get; init; } = _ => null;

    /// <summary>The rows that its words rest on: of each table those that it shows, with all fields.</summary>
    internal IReadOnlyList<Dataset> Shown => [.. Tables.Select(t => t.Dataset with { Rows = t.Rows })];

    /// <summary>Language in which its values are written.</summary>
    internal ILocale Locale => Spec.Layers[0].Data.Locale;

    /// <summary>Each layer with all its rows, in the order of the specification.</summary>
    internal IReadOnlyList<LayerData> Layers { get; private init; } = [];

    /// <summary>The same rows as small multiples show them; a single panel where there is no facet.</summary>
    internal IReadOnlyList<PanelRows> Panels { get; init; } = [];

    /// <summary>Names of all series, in order; a single "" where there is only one.</summary>
    internal IReadOnlyList<string> Series { get; private init; } = [];

    /// <summary>What its colours stand for where they stand for numbers: a scale for each field.</summary>
    internal IReadOnlyList<ColorScale> ColorScales { get; private init; } = [];

    /// <summary>What the sizes of its dots stand for; null where they have none.</summary>
    internal SizeScale? Sizes { get; private init; }

    /// <summary>What the shapes of its dots stand for; null where they have none.</summary>
    internal ShapeScale? Shapes { get; private init; }

    /// <summary>What it stands for how opaque its dots are; null where that is nothing.</summary>
    internal OpacityScale? Opacities { get; private init; }

    /// <summary>What the chart shows of each dataset: the table under it and its downloads.</summary>
    public IReadOnlyList<ChartTable> Tables { get; private init; } = [];

    /// <summary>Ids of the publications behind what is shown, in the order of the rows.</summary>
    public IReadOnlyList<string> Sources => [.. Tables.SelectMany(t => t.Sources).Distinct(StringComparer.Ordinal)];

    public bool IsEmpty => Layers.All(l => l.Data.Count == 0);

    /// <summary>Each layer of the chart with what it shows in every panel.</summary>
    internal IEnumerable<IGrouping<Layer, LayerRows>> ByLayer =>
        Panels.SelectMany(p => p.Layers).GroupBy(l => l.Layer, (IEqualityComparer<Layer>)ReferenceEqualityComparer.Instance);

    public static ChartData Of(ChartSpec spec)
    {
        // Layers that show different fields, or one under different titles, without a colour channel are series of their own, named after the field.
        var fields = spec.Layers.Where(HasSeries).Select(l => LayerData.MeasureOf(l) is { } measure ? (measure.Field, measure.Title) : default).Distinct().Count();
        var number = 0;
        List<LayerData> layers =
        [
            .. spec.Layers.Select(layer => new LayerData(layer, [.. layer.Data.Rows.Select(row => new Datum(number++, row, layer, LayerData.SeriesOf(row, layer, fields > 1)))])),
        ];
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

    /// <summary>The same rows with their fields on other channels.</summary>
    /// <param name="spec">With as many layers, of the same rows.</param>
    internal ChartData Encoded(ChartSpec spec)
    {
        List<LayerData> layers = [.. Layers.Zip(spec.Layers, (old, layer) => new LayerData(layer, [.. old.Data.Select(d => d with { Layer = layer })]))];
        return this with { Spec = spec, Layers = layers, Panels = PanelRows.Of(layers), ColorScales = ColorScale.Of(layers) };
    }

    private static bool HasSeries(Layer layer) => Marks.Mark.Find(layer.Mark)?.HasSeries(layer) != false;

    private static List<string> SeriesOf(IReadOnlyList<LayerData> layers)
    {
        var order = layers.SelectMany(l => l.Layer.Encoding.TryGetValue(Channel.Color, out var e) ? e.Order : []);
        var met = layers.Where(l => layers.All(other => !HasSeries(other.Layer)) || HasSeries(l.Layer)).SelectMany(l => l.Data).Select(d => d.Series).Distinct(StringComparer.Ordinal).ToList();
        var known = met.ToHashSet(StringComparer.Ordinal);
        return [.. order.Where(known.Contains).Concat(met).Distinct(StringComparer.Ordinal)];
    }
}
