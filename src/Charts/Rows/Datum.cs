using Report.Data;
using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>One row as a layer shows it: gives the cell on each channel.</summary>
/// <param name="Number">Counts the data of a chart from 0 across all layers, so that each has a number of its own.</param>
internal sealed record Datum(int Number, Row Row, Layer Layer, string Series)
{
    public Cell? this[Channel channel] =>
        Layer.Encoding.TryGetValue(channel, out var encoding) ? Written(Row[encoding.Field.Name], encoding) : null;

    // The encoding may set a number format that differs from the field's own.
    private static Cell? Written(Cell? cell, Encoding encoding) =>
        cell?.Value is Quantity quantity && !ReferenceEquals(quantity.Format, encoding.Format)
            ? cell with
            {
                Value = quantity with { Format = encoding.Format },
            }
            : cell;

    /// <summary>Returns the kind of quantity to draw: an exact number that its source calls estimated is drawn as an estimate.</summary>
    public QuantityKind Sign(Channel channel, Quantity quantity) =>
        quantity.Kind == QuantityKind.Exact && this[channel]?.Status == ObservationStatus.Estimated ? QuantityKind.Estimate : quantity.Kind;

    /// <summary>Whether the quantity on a channel is an estimate, which is drawn hollow.</summary>
    public bool IsHollow(Channel channel) => Quantity(channel) is { } quantity && Sign(channel, quantity) == QuantityKind.Estimate;

    /// <summary>The language in which values are written.</summary>
    public ILocale Locale => Layer.Data.Locale;

    public Quantity? Quantity(Channel channel) => this[channel]?.Value as Quantity;

    /// <summary>The text of the cell on a channel; null if the cell is blank.</summary>
    public string? Name(Channel channel) => this[channel] is { } cell ? ValueText.Category(cell.Value, Locale) : null;

    /// <summary>The name to write beside the mark; null if the row has none, or if the editor chose to label other rows only.</summary>
    public string? Label => Layer.Labelled is { } some && !some.Contains(Row) ? null : Name(Channel.Label);

    /// <summary>
    /// The channel of the axis along which the layer's data are placed; null if the mark has no axes or two numbers place it (scatter
    /// plot).
    /// </summary>
    public Channel? BaseChannel => LayerRows.BaseOf(Layer);

    /// <summary>All values that a reader may call the row by: text and dates of any field, and the values on its channels.</summary>
    public IEnumerable<string> Names =>
        Row
            .Cells.Where(c => !c.Field.IsNumeric)
            .Concat(Layer.Encoding.Values.Select(e => Row[e.Field.Name]).OfType<Cell>())
            .Select(c => ValueText.Category(c.Value, Locale));

    /// <summary>The text of the datum's tooltip.</summary>
    public DatumTitle Title => DatumTitle.Of(this);
}
