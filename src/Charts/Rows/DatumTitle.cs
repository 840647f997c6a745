using Report.Data;
using Report.Languages;

namespace Report.Charts.Rows;

/// <summary>The tooltip of one datum: a heading with its position, and a detail with its values.</summary>
/// <param name="Heading">
/// The position along the axis, with the panel: "Germany, 1985". Data at the same position share it. "" if there is no such position.
/// </param>
/// <param name="Detail">The values with series and note: "Army: over 300,000 troops (estimated). Mainly in the south."</param>
internal sealed record DatumTitle(string Heading, string Detail)
{
    private static readonly Channel[] Names = [Channel.Label, Channel.Facet, Channel.Color, Channel.Shape, Channel.X, Channel.Y];
    private static readonly Channel[] Amounts =
    [
        Channel.X,
        Channel.Y,
        Channel.Low,
        Channel.High,
        Channel.Size,
        Channel.Color,
        Channel.Opacity,
    ];

    /// <summary>Heading and detail on two lines; one line if either is empty.</summary>
    public string Text =>
        Heading.Length == 0 ? Detail
        : Detail.Length == 0 ? Heading
        : $"{Heading}\n{Detail}";

    public static DatumTitle Of(Datum datum)
    {
        var along = datum.BaseChannel;
        var names = Names
            .Where(c => datum[c]?.Value is TextValue or DateValue)
            .DistinctBy(c => datum.Name(c)!, StringComparer.Ordinal)
            .ToLookup(c => along is null || c == along || c == Channel.Facet, c => datum.Name(c)!);
        // Without a colour field the series is named after the layer's measure, which no channel gives.
        var series =
            names[true].Concat(names[false]).Contains(datum.Series, StringComparer.Ordinal) || datum.Series.Length == 0
                ? []
                : new[] { datum.Series };
        var heading = names[true].Concat(NumberAlong(datum, along));
        return new DatumTitle(
            datum.Locale.Labels.Items([.. heading]),
            WithNote(datum, Detailed([.. names[false], .. series], Values(datum, along), datum.Locale.Labels))
        );
    }

    private static string Detailed(IReadOnlyList<string> names, string values, IChartLabels say) =>
        names.Count == 0 ? values
        : values.Length == 0 ? say.Items(names)
        : say.Of(say.Items(names), values);

    private static string WithNote(Datum datum, string text) =>
        datum.Row.Note is not { } note ? text
        : text.Length == 0 ? note
        : datum.Locale.Labels.WithNote(text, note);

    private static IEnumerable<string> NumberAlong(Datum datum, Channel? along) =>
        along is { } channel && datum[channel] is { Value: Quantity } cell ? [Amount(cell, oneOfMany: true, datum.Locale)] : [];

    private static string Values(Datum datum, Channel? along)
    {
        var amounts = Amounts
            .Where(c => c != along && datum[c]?.Value is Quantity)
            .Select(c => datum[c]!)
            .DistinctBy(c => c.Field.Name)
            .ToList();
        return Bounds(datum) ?? datum.Locale.Labels.Items([.. amounts.Select(c => Amount(c, amounts.Count > 1, datum.Locale))]);
    }

    // Low and high of one quantity are written as a range.
    private static string? Bounds(Datum datum) =>
        datum.Quantity(Channel.Low) is { Kind: QuantityKind.Exact } low
        && datum.Quantity(Channel.High) is { Kind: QuantityKind.Exact } high
        && datum.Layer.Encoding.Values.Count(e => e.Field.IsNumeric) == 2
        && !datum.Layer.IsDirected
            ? ValueText.Full(
                low == high ? low : Quantity.Spanning(low.Point!.Value, high.Point!.Value),
                datum[Channel.Low]!.Field,
                datum.Locale
            ) + Doubt(datum[Channel.Low]!, datum.Locale)
            : null;

    private static string Amount(Cell cell, bool oneOfMany, ILocale locale)
    {
        var text = ValueText.Full(cell.Value, cell.Field, locale) + Doubt(cell, locale);
        return oneOfMany ? locale.Labels.Titled(cell.Field.Title, text) : text;
    }

    private static string Doubt(Cell cell, ILocale locale) =>
        StatusText.Of(cell.Status, locale.Ledger) is { } status ? " " + locale.Interface.InBrackets(status) : "";
}
