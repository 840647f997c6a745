using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Marks;

/// <summary>
/// Writes values beside marks, for charts without ticks: a sign such as % goes with each value, a unit in words with the first only.
/// </summary>
internal static class ValueLabels
{
    private const int LongestSign = 1;

    /// <param name="isFirst">True for the first value in reading order, at the top or the left.</param>
    public static string Text(Quantity quantity, string? unit, bool isFirst, ILocale locale) =>
        isFirst || unit?.Length <= LongestSign ? QuantityWriter.In(locale).Write(quantity, unit) : ValueText.Number(quantity, locale);

    /// <summary>Whether a datum is the first in reading order that has a number, in the panel that tells the unit.</summary>
    public static bool IsFirst(LayerRows rows, Datum datum, Panel panel)
    {
        if (!panel.TellsUnit)
        {
            return false;
        }

        // Search once in each panel, not again for each of its marks.
        if (!panel.FirstNumbers.TryGetValue(rows.Layer, out var first))
        {
            first = FirstOf(rows, panel);
            panel.FirstNumbers.Add(rows.Layer, first);
        }

        return ReferenceEquals(datum, first);
    }

    private static Datum? FirstOf(LayerRows rows, Panel panel)
    {
        var scale = rows.IsHorizontal ? panel.Y : panel.X;
        var sign = rows.IsHorizontal ? -1 : 1;
        return rows.Data.Where(d => IsNumber(rows, d)).MinBy(d => sign * Place(d));

        double? Place(Datum d) => d[rows.BaseChannel]?.Value is { } value ? scale.At(value) : null;
    }

    /// <summary>
    /// Returns the style of a value beside a mark of some ink: bold where the mark is singled out, muted where it recedes.
    /// </summary>
    public static TextStyle StyleOf(string ink, Panel panel) =>
        panel.ChartStyle.Label with
        {
            Bold = panel.Inks.SinglesOut(ink),
            Ink = ink == SeriesInks.Recede ? "muted" : "text",
        };

    private static bool IsNumber(LayerRows rows, Datum datum) =>
        (datum.Quantity(rows.ValueChannel) ?? datum.Quantity(Channel.Low) ?? datum.Quantity(Channel.High))?.Point is not null;

    public static string? Unit(LayerRows rows) =>
        (rows.Layer.Encoding.GetValueOrDefault(rows.ValueChannel) ?? rows.Layer.Encoding.GetValueOrDefault(Channel.Low))?.Field.Unit;

    /// <summary>Returns the width in pixels of the widest of some values, whichever of them has the unit.</summary>
    public static double Width(LayerRows rows, IEnumerable<Quantity> quantities, Room room) =>
        quantities
            .Select(q => room.Type.Width(Text(q, Unit(rows), rows.IsHorizontal, room.ChartStyle.Locale), room.ChartStyle.Name))
            .DefaultIfEmpty(0)
            .Max();
}
