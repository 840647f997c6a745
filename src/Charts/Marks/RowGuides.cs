using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Scales;

namespace Report.Charts.Marks;

/// <summary>Light lines that lead the eye from a name at the side to its marks, where those are not joined to the side themselves.</summary>
internal static class RowGuides
{
    // Closer lines would be a grey area.
    private const double LeastApart = 8;

    // Pixels that stay free on both sides of text.
    private const double Air = 4;

    // A shorter piece between two labels would look like a sign of its own.
    private const double LeastLength = 8;

    /// <param name="labels">All text in its place: no guide runs through it.</param>
    public static void Draw(Panel panel, IReadOnlyList<Label> labels)
    {
        if (panel.Y is not OrdinalScale names || panel.Plot.Height < names.Categories.Count * LeastApart)
        {
            return;
        }

        foreach (var place in names.Ticks(int.MaxValue).Select(t => t.At + panel.Band.Offset))
        {
            var y = panel.Sheet.Pixel(new(panel.X.Low, place)).Y;
            var inTheWay = labels.Select(l => l.Box).Where(b => b.Top < y && b.Bottom > y);
            foreach (var (from, to) in Pieces(panel.Plot, inTheWay))
            {
                panel.Sheet.Ground.Line([At(from), At(to)], new Brush("grid", 1), weight: Weight.None);
            }

            Spot At(double pixel) => new(panel.X.Low + ((pixel - panel.Plot.Left) * panel.PerPixel.X), place);
        }
    }

    private static IEnumerable<(double From, double To)> Pieces(Box plot, IEnumerable<Box> inTheWay)
    {
        var from = plot.Left;
        foreach (var box in inTheWay.Where(b => b.Right > plot.Left && b.Left < plot.Right).OrderBy(b => b.Left))
        {
            if (box.Left - Air - from >= LeastLength)
            {
                yield return (from, box.Left - Air);
            }

            from = Math.Max(from, box.Right + Air);
        }

        if (plot.Right - from >= LeastLength)
        {
            yield return (from, plot.Right);
        }
    }
}
