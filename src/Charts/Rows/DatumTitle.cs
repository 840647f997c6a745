using Report.Data;

namespace Report.Charts.Rows;

/// <summary>One datum in words, for the tip on its mark.</summary>
internal static class DatumTitle
{
    private static readonly Channel[] Names = [Channel.Label, Channel.Facet, Channel.Color, Channel.X, Channel.Y];
    private static readonly Channel[] Amounts = [Channel.X, Channel.Y, Channel.Low, Channel.High, Channel.Size];

    public static string Write(Datum datum)
    {
        var names = Names
            .Where(c => datum[c]?.Value is TextValue or DateValue)
            .Select(c => datum.Name(c)!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var amounts = Amounts
            .Where(c => datum[c]?.Value is Quantity)
            .Select(c => datum[c]!)
            .DistinctBy(c => c.Field.Name)
            .ToList();
        var values = Bounds(datum) ?? string.Join(", ", amounts.Select(c => Amount(c, amounts.Count > 1)));
        var title = names.Count == 0 ? values : values.Length == 0 ? string.Join(", ", names) : $"{string.Join(", ", names)}: {values}";
        return datum.Row.Note is { } note ? $"{title}{(title.EndsWith('.') ? "" : ".")} {note}" : title;
    }

    // Two ends of one thing are read as a range.
    private static string? Bounds(Datum datum) =>
        datum.Quantity(Channel.Low) is { Kind: QuantityKind.Exact } low && datum.Quantity(Channel.High) is { Kind: QuantityKind.Exact } high
            && datum.Layer.Encoding.Values.Count(e => e.Field.IsNumeric) == 2
            ? ValueText.Full(low == high ? low : Quantity.Spanning(low.Point!.Value, high.Point!.Value), datum[Channel.Low]!.Field) + Doubt(datum[Channel.Low]!)
            : null;

    private static string Amount(Cell cell, bool oneOfMany)
    {
        var text = ValueText.Full(cell.Value, cell.Field) + Doubt(cell);
        return oneOfMany ? $"{cell.Field.Title} {text}" : text;
    }

    private static string Doubt(Cell cell) => cell.Status switch
    {
        ObservationStatus.Normal => "",
        ObservationStatus.LowReliability => " (low reliability)",
        ObservationStatus.Break => " (break in the series)",
        var status => $" ({status.ToString().ToLowerInvariant()})",
    };
}
