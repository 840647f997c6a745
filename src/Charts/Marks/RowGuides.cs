using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>Light lines that lead the eye from a name at the side to its marks, where those are not joined to the side themselves.</summary>
internal static class RowGuides
{
    // Closer lines would be a grey area.
    private const double LeastApart = 8;

    public static void Draw(Panel panel)
    {
        if (panel.Y is not OrdinalScale names)
        {
            return;
        }

        if (panel.Plot.Height < names.Categories.Count * LeastApart)
        {
            return;
        }

        foreach (var tick in names.Ticks(int.MaxValue))
        {
            var y = tick.At + panel.Band.Offset;
            panel.Sheet.Line([new(panel.X.Low, y), new(panel.X.High, y)], new Brush("grid", 1), weight: Weight.None);
        }
    }
}
