using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Writes the reason for a missing value where the mark would start.</summary>
internal static class MissingValueLabel
{
    private const double Gap = 5;

    /// <param name="aside">Distance of the mark from the middle of its band, in coordinates of the base axis.</param>
    public static void Tell(LayerRows rows, Datum datum, Quantity? quantity, Panel panel, double aside = 0)
    {
        var across = rows.IsHorizontal ? panel.Y : panel.X;
        var values = rows.IsHorizontal ? panel.X : panel.Y;
        if (datum[rows.BaseChannel]?.Value is not { } value || across.At(value) is not { } place)
        {
            return;
        }

        var start = values is { HasZero: true, Low: <= 0, High: >= 0 } ? 0 : values.Low;
        var at = PixelPoint.Of(rows.IsHorizontal, start, place + panel.Band.Offset + aside);
        var text = quantity is null ? panel.ChartStyle.Locale.Labels.NoDataHere : ValueText.Number(quantity, panel.ChartStyle.Locale);
        panel.Tag(
            text,
            at,
            Priority.End,
            panel.ChartStyle.Quiet,
            rows.IsHorizontal ? [Side.Right] : [Side.Above, Side.AboveRight, Side.AboveLeft],
            Gap,
            needed: panel.WritesValues,
            of: datum
        );
        panel.Hit(datum, at);
    }
}
