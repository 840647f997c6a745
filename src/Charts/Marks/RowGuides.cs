using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>Light lines that lead the eye from a name at the side to its marks, where those are not joined to the side themselves.</summary>
internal static class RowGuides
{
    // Closer lines would be a grey area.
    private const double LeastApart = 8;

    /// <param name="labels">All text in its place: no guide runs through it.</param>
    public static void Draw(Panel panel, IReadOnlyList<Label> labels)
    {
        if (panel.Y is not OrdinalScale names || panel.Plot.Height < names.Categories.Count * LeastApart)
        {
            return;
        }

        foreach (var place in names.Ticks(int.MaxValue).Select(t => t.At + panel.Band.Offset))
        {
            LineAroundText.Draw(panel.Surface, new(panel.X.Low, place), new(panel.X.High, place), new Brush("grid", 1), Clearance.None, labels);
        }
    }
}
