using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Typesetting;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>
/// Writes values inside the parts of stacked bars. A part that is too small for its value has it in its tooltip and in the table.
/// </summary>
internal sealed class PartValues(LayerRows rows, Panel panel)
{
    // Pixels between a value and the edge of its part.
    private const double Gap = 6;

    // Vertical bars are all equally wide: there all plain numbers fit or none is written, so that short numbers are not singled out.
    private readonly double widestAlike = rows.IsHorizontal
        ? 0
        : panel.Type.Width(
            rows.Data.Select(d => d.Quantity(rows.ValueChannel))
                .OfType<Quantity>()
                .Where(q => q.Kind == QuantityKind.Exact)
                .Select(q => Text(q, rows)),
            panel.ChartStyle.Label
        );

    public void Tell(BarPart part, BarShape bar)
    {
        if (bar.Inside(part) is not { } inside || (bar.IsHollow(part) ? "text" : panel.Inks.TextOn(bar.Ink)) is not { } ink)
        {
            return;
        }

        var style = panel.ChartStyle.Label with { Ink = ink, On = bar.Ink };
        var text = Text(part.Quantity, rows);
        var width = Math.Max(widestAlike, panel.Type.Width(text, style));
        if (width <= inside.Width - (2 * Gap) && Typesetter.Height(1, style) <= inside.Height - Gap)
        {
            panel.TagOn(part.Datum, text, bar.Middle(part), style);
        }
    }

    private static string Text(Quantity quantity, LayerRows rows) =>
        ValueLabels.Text(quantity, ValueLabels.Unit(rows), isFirst: false, rows.Layer.Data.Locale);
}
