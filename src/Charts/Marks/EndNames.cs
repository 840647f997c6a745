using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Marks;

/// <summary>
/// Labels the two ends of a mark with the titles of their fields, where each end is a field of its own: once, at the first row.
/// </summary>
internal static class EndNames
{
    private const double LinesHigh = 1.5;

    /// <summary>Returns the room above horizontal marks that the titles need.</summary>
    public static Insets Reserve(LayerRows rows, Room room) => new(Top: rows.IsHorizontal ? room.ChartStyle.Quiet.Size * LinesHigh : 0);

    /// <summary>
    /// Writes the titles at the top of the plot, over the ends of the first horizontal mark, or beside the ends of a vertical one.
    /// </summary>
    /// <param name="beside">Pixels between the end of a vertical mark and its title.</param>
    public static void Draw(LayerRows rows, Datum datum, PixelPoint low, PixelPoint high, Panel panel, double beside)
    {
        var style = panel.ChartStyle.Quiet with { Bold = true };
        foreach (var (channel, at, isLess) in new[] { (Channel.Low, low, low.X <= high.X), (Channel.High, high, low.X > high.X) })
        {
            var title = rows.Layer.Encoding[channel].DisplayTitle;
            if (rows.IsHorizontal)
            {
                IReadOnlyList<Side> sides =
                    low.X == high.X ? [Side.Above]
                    : isLess ? [Side.AboveLeft, Side.Above]
                    : [Side.AboveRight, Side.Above];
                panel.Tag(title, at with { Y = panel.Y.High }, Priority.Highlighted, style, sides, 2);
            }
            else
            {
                panel.Tag(title, at, Priority.Highlighted, style, [Side.Right, Side.Left], beside, of: datum);
            }
        }
    }
}
