using Report.Charts.Marks;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>A row as a layer shows it: what it has on each channel.</summary>
/// <param name="Number">Tells apart the data of a chart.</param>
internal sealed record Datum(int Number, Row Row, Layer Layer, string Series)
{
    public Cell? this[Channel channel] => Layer.Encoding.TryGetValue(channel, out var encoding) ? Written(Row[encoding.Field.Name], encoding) : null;

    // A channel may have its numbers written in another way than the field has them.
    private static Cell? Written(Cell? cell, Encoding encoding) =>
        cell?.Value is Quantity quantity && !ReferenceEquals(quantity.Format, encoding.Format) ? cell with { Value = quantity with { Format = encoding.Format } } : cell;

    /// <summary>As what a quantity on a channel is drawn: an exact number that its source calls estimated is an estimate.</summary>
    public QuantityKind Sign(Channel channel, Quantity quantity) =>
        quantity.Kind == QuantityKind.Exact && this[channel]?.Status == ObservationStatus.Estimated ? QuantityKind.Estimate : quantity.Kind;

    /// <summary>Whether what a channel has is drawn as an estimate: hollow.</summary>
    public bool IsHollow(Channel channel) => Quantity(channel) is { } quantity && Sign(channel, quantity) == QuantityKind.Estimate;

    /// <summary>Language in which it is written.</summary>
    public ILocale Locale => Layer.Data.Locale;

    public Quantity? Quantity(Channel channel) => this[channel]?.Value as Quantity;

    /// <summary>The name on a channel; null where the cell is blank.</summary>
    public string? Name(Channel channel) => this[channel] is { } cell ? ValueText.Category(cell.Value, Locale) : null;

    /// <summary>The name that stands beside its mark; null where it has none, or an editor has picked others to be named.</summary>
    public string? Label => Layer.Labelled is { } some && !some.Contains(Row) ? null : Name(Channel.Label);

    /// <summary>The channel of the axis along which its layer's data stand side by side; null where they have no axis, or two of numbers alone.</summary>
    public Channel? BaseChannel => LayerRows.BaseOf(Layer);

    /// <summary>Whether nothing is blank that gives it its place among others and its panel: else it is not drawn. One without a name is drawn.</summary>
    public bool IsPlaced => Mark.All.FirstOrDefault(m => m.Name == Layer.Mark) is not { } mark || mark.Places(new LayerRows(Layer, [])).Append(Channel.Facet)
        .Where(channel => channel != Channel.Label && Layer.Encoding.ContainsKey(channel))
        .All(channel => this[channel] is { Value: not Quantity { Point: null } });

    /// <summary>All that names its row: text and dates of any field, and what stands on its channels.</summary>
    public IEnumerable<string> Names => Row.Cells.Where(c => !c.Field.IsNumeric).Concat(Layer.Encoding.Values.Select(e => Row[e.Field.Name]).OfType<Cell>())
        .Select(c => ValueText.Category(c.Value, Locale));

    /// <summary>What a reader is told of it.</summary>
    public DatumTitle Title => DatumTitle.Of(this);
}
