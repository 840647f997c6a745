using Report.Data;

namespace Report.Charts.Rows;

/// <summary>All rows of one layer, in the order of the dataset, and what its fields are to a reader.</summary>
internal sealed record LayerData(Layer Layer, IReadOnlyList<Datum> Data)
{
    /// <summary>Values run along x: names or dates are on y, and numbers on x or between low and high.</summary>
    public bool IsHorizontal => IsHorizontalIn(Layer);

    /// <summary>Where along the chart: dates, categories or numbers; null where the mark has no such axis.</summary>
    public Encoding? Place
    {
        get
        {
            var (place, along) = IsHorizontal ? (On(Channel.Y), On(Channel.X)) : (On(Channel.X), On(Channel.Y));
            return place ?? (along is { Field.IsNumeric: true } ? null : along) ?? On(Channel.Label);
        }
    }

    /// <summary>What is measured there; null for events.</summary>
    public Encoding? Measure => (IsHorizontal ? On(Channel.X) : On(Channel.Y)) is { Field.IsNumeric: true } along ? along
        : On(Channel.Low) is { Field.IsNumeric: true } low ? low
        : On(Channel.Size) ?? Layer.ColorOfNumbers;

    public static bool IsHorizontalIn(Layer layer) =>
        layer.Encoding.GetValueOrDefault(Channel.Y) is { Field.IsNumeric: false }
        && layer.Encoding.GetValueOrDefault(Channel.X) is null or { Field.IsNumeric: true };

    /// <summary>The field whose title tells a layer's series from those of other layers.</summary>
    public static Encoding? MeasureOf(Layer layer) =>
        new[] { Channel.Y, Channel.Low, Channel.X }
            .Select(c => layer.Encoding.TryGetValue(c, out var e) && e.Field.IsNumeric ? e : null)
            .FirstOrDefault(e => e is not null);

    /// <summary>The name on the colour channel; without one, the measure's where layers measure different fields, else "".</summary>
    public static string SeriesOf(Row row, Layer layer, bool measuresDiffer) =>
        Marks.Mark.Find(layer.Mark)?.HasSeries(layer) == false ? "" :
        layer.ColorOfNumbers is null && layer.Encoding.TryGetValue(Channel.Color, out var color) ? row[color.Field.Name] is { } cell ? ValueText.Category(cell.Value, layer.Data.Locale) : ""
        : measuresDiffer && MeasureOf(layer) is { } measure ? measure.Title ?? EndsOf(measure, layer) ?? measure.Field.Title
        : "";

    // "Low–High", where neither end alone is the measure.
    private static string? EndsOf(Encoding measure, Layer layer) =>
        measure == layer.Encoding.GetValueOrDefault(Channel.Low) && layer.Encoding.TryGetValue(Channel.High, out var high)
            ? layer.Data.Locale.Labels.Run(measure.Field.Title, high.Title ?? high.Field.Title)
            : null;

    private Encoding? On(Channel channel) => Layer.Encoding.GetValueOrDefault(channel);
}
