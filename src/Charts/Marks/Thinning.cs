using Report.Charts.Layout;
using Report.Charts.Rendering;

namespace Report.Charts.Marks;

/// <summary>Leaves out points of a line that would make no visible difference.</summary>
internal static class Thinning
{
    /// <summary>
    /// Keeps the lowest and the highest point in each column of pixels, so that no extreme is lost, and both ends of the line. A line with
    /// fewer points than pixels is returned as it is.
    /// </summary>
    public static IReadOnlyList<PixelPoint> ToPixels(IReadOnlyList<PixelPoint> line, PlotSurface plotSurface)
    {
        if (line.Count < plotSurface.Area.Width)
        {
            return line;
        }

        var kept = new List<PixelPoint> { line[0] };
        foreach (var column in line.GroupBy(s => (int)plotSurface.Pixel(s).X))
        {
            kept.AddRange(new[] { column.MinBy(s => s.Y), column.MaxBy(s => s.Y) }.Distinct().OrderBy(s => s.X));
        }

        kept.Add(line[^1]);
        return [.. kept.Distinct()];
    }
}
