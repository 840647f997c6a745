using Report.Charts.Marks;
using Report.Data;

namespace Report.Charts.Rows;

/// <summary>All rows of one layer, in the order of the dataset, and the roles of its fields.</summary>
internal sealed record LayerData(Layer Layer, IReadOnlyList<Datum> Data)
{
    /// <summary>True if values run along x: y holds names or dates, and x holds numbers or is unused (low and high run along it).</summary>
    public bool IsHorizontal => IsHorizontalIn(Layer);

    /// <summary>
    /// The data that are drawn: those with a value on each channel that positions them or selects their panel. A blank label does not
    /// count.
    /// </summary>
    public IEnumerable<Datum> Placed
    {
        get
        {
            var places = Layer
                .Mark.Places(new LayerRows(Layer, []))
                .Append(Channel.Facet)
                .Where(channel => channel != Channel.Label && Layer.Encoding.ContainsKey(channel))
                .ToList();
            return Data.Where(d => places.TrueForAll(channel => d[channel] is { Value: not Quantity { Point: null } }));
        }
    }

    /// <summary>
    /// The encoding that positions data along the chart: dates, categories or numbers; without such an axis the label channel, else null.
    /// </summary>
    public Encoding? Place
    {
        get
        {
            var (place, along) = IsHorizontal ? (On(Channel.Y), On(Channel.X)) : (On(Channel.X), On(Channel.Y));
            return place ?? (along is { Field.IsNumeric: true } ? null : along) ?? On(Channel.Label);
        }
    }

    /// <summary>The encoding of the measured quantity; null for events, which have none.</summary>
    public Encoding? Measure =>
        (IsHorizontal ? On(Channel.X) : On(Channel.Y)) is { Field.IsNumeric: true } along ? along
        : On(Channel.Low) is { Field.IsNumeric: true } low ? low
        : On(Channel.Size) ?? Layer.ColorOfNumbers;

    public static bool IsHorizontalIn(Layer layer) =>
        layer.Encoding.GetValueOrDefault(Channel.Y) is { Field.IsNumeric: false }
        && layer.Encoding.GetValueOrDefault(Channel.X) is null or { Field.IsNumeric: true };

    /// <summary>
    /// The encoding whose title distinguishes a layer's series from those of other layers; null if no y, low or x channel is numeric.
    /// </summary>
    public static Encoding? MeasureOf(Layer layer) =>
        new[] { Channel.Y, Channel.Low, Channel.X }
            .Select(c => layer.Encoding.TryGetValue(c, out var e) && e.Field.IsNumeric ? e : null)
            .FirstOrDefault(e => e is not null);

    /// <summary>Whether the rows of a layer are series of the chart; false where they annotate those of other layers.</summary>
    public static bool HasSeries(Layer layer) => layer.Mark.HasSeries(layer);

    /// <summary>
    /// Returns the rows of a layer's dataset as data. The series of each is its value on the colour channel; without that channel, the
    /// title of the measure if layers measure different fields, else "".
    /// </summary>
    /// <param name="first">Number of the first datum.</param>
    public static LayerData Of(Layer layer, int first = 0, bool measuresDiffer = false)
    {
        var series = SeriesOf(layer, measuresDiffer);
        return new LayerData(layer, [.. layer.Data.Rows.Select((row, i) => new Datum(first + i, row, layer, series(row)))]);
    }

    private static Func<Row, string> SeriesOf(Layer layer, bool measuresDiffer)
    {
        if (HasSeries(layer) && layer.ColorOfNumbers is null && layer.Encoding.TryGetValue(Channel.Color, out var color))
        {
            return row => row[color.Field.Name] is { } cell ? ValueText.Category(cell.Value, layer.Data.Locale) : "";
        }

        var title =
            HasSeries(layer) && measuresDiffer && MeasureOf(layer) is { } measure
                ? measure.Title ?? EndsOf(measure, layer) ?? measure.Field.Title
                : "";
        return _ => title;
    }

    // "Low–High" for a layer of ranges, because neither end alone is the measure.
    private static string? EndsOf(Encoding measure, Layer layer) =>
        measure == layer.Encoding.GetValueOrDefault(Channel.Low) && layer.Encoding.TryGetValue(Channel.High, out var high)
            ? layer.Data.Locale.Labels.Run(measure.Field.Title, high.DisplayTitle)
            : null;

    private Encoding? On(Channel channel) => Layer.Encoding.GetValueOrDefault(channel);
}
