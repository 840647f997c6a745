using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Marks;

/// <summary>What the two ends of a mark are, where each is a field of its own: written once, at the first row.</summary>
internal static class EndNames
{
    private const double LinesHigh = 1.5;

    /// <summary>Room above lying marks for the names.</summary>
    public static Insets Reserve(LayerRows rows, Room room) => new(Top: rows.IsHorizontal ? room.ChartStyle.Quiet.Size * LinesHigh : 0);

    /// <summary>Over all lying marks, where the first one has its ends; beside the ends of upright ones.</summary>
    /// <param name="beside">Pixels from an upright end to its name.</param>
    public static void Draw(LayerRows rows, Datum datum, PixelPoint low, PixelPoint high, Panel panel, double beside)
    {
        var style = panel.ChartStyle.Quiet with { Bold = true };
        foreach (var (channel, at, isLess) in new[] { (Channel.Low, low, low.X <= high.X), (Channel.High, high, low.X > high.X) })
        {
            if (rows.IsHorizontal)
            {
                IReadOnlyList<Side> sides = low.X == high.X ? [Side.Above] : isLess ? [Side.AboveLeft, Side.Above] : [Side.AboveRight, Side.Above];
                panel.Tag(TitleOf(rows.Layer, channel), at with { Y = panel.Y.High }, Priority.Highlighted, style, sides, 2);
            }
            else
            {
                panel.Tag(TitleOf(rows.Layer, channel), at, Priority.Highlighted, style, [Side.Right, Side.Left], beside, of: datum);
            }
        }
    }

    public static string TitleOf(Layer layer, Channel channel) => layer.Encoding[channel] is var encoding ? encoding.Title ?? encoding.Field.Title : "";
}
