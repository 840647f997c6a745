using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>
/// Draws light lines that lead the eye from a name at the side to its marks, where the marks themselves do not start at the side.
/// </summary>
internal static class RowGuides
{
    // Pixels. Lines closer than this would look like a grey area.
    private const double LeastApart = 8;

    /// <param name="labels">All labels at their final places: no guide runs through them.</param>
    public static void Draw(Panel panel, IReadOnlyList<Label> labels)
    {
        if (panel.Y is not OrdinalScale names || panel.Plot.Height < names.Categories.Count * LeastApart)
        {
            return;
        }

        foreach (var place in names.Ticks(int.MaxValue).Select(t => t.At + panel.Band.Offset))
        {
            LineAroundText.Draw(
                panel.Surface,
                new(panel.X.Low, place),
                new(panel.X.High, place),
                new Brush("grid", 1),
                Clearance.None,
                labels
            );
        }
    }
}
