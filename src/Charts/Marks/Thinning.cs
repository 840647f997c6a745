using Report.Charts.Layout;
using Report.Charts.Rendering;

namespace Report.Charts.Marks;

/// <summary>Leaves out the points of a line that nobody could see.</summary>
internal static class Thinning
{
    /// <summary>Of the points in one column of pixels: the first, the lowest, the highest and the last.</summary>
    public static IReadOnlyList<PixelPoint> ToPixels(IReadOnlyList<PixelPoint> line, PlotSurface plotSurface)
    {
        if (line.Count < plotSurface.Area.Width)
        {
            return line;
        }

        var kept = new List<PixelPoint>();
        foreach (var column in line.GroupBy(s => (int)plotSurface.Pixel(s).X))
        {
            var spots = column.ToList();
            var (first, last) = (spots[0], spots[^1]);
            kept.AddRange(new[] { first, spots.MinBy(s => s.Y), spots.MaxBy(s => s.Y), last }.Distinct().OrderBy(s => s.X));
        }

        return kept;
    }
}
