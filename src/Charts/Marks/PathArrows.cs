using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Marks;

/// <summary>
/// Shows the direction of a line whose points an editor has put in order: arrowheads along it, and the names of its points.
/// </summary>
internal static class PathArrows
{
    private const double Head = 4.5;

    // Pixels. A shorter segment has no room for a head between its dots.
    private const double LeastLength = 26;

    /// <summary>Draws a head in the middle of each segment that has room for one.</summary>
    public static void Draw(SeriesPath path, string ink, Panel panel)
    {
        foreach (var (from, to) in path.Joins(PointJoin.Near).Concat(path.Joins(PointJoin.Far)))
        {
            var (a, b) = (panel.Surface.Pixel(from.At), panel.Surface.Pixel(to.At));
            var length = a.DistanceTo(b);
            if (length < LeastLength || !panel.Shows(from.At) || !panel.Shows(to.At))
            {
                continue;
            }

            var (dx, dy) = ((b.X - a.X) / length, (b.Y - a.Y) / length);
            var tip = new PixelPoint(((a.X + b.X) / 2) + (dx * Head), ((a.Y + b.Y) / 2) + (dy * Head));
            var neck = new PixelPoint(tip.X - (dx * 2 * Head), tip.Y - (dy * 2 * Head));
            panel.Pixels.Polygon(
                [tip, new(neck.X - (dy * Head), neck.Y + (dx * Head)), new(neck.X + (dy * Head), neck.Y - (dx * Head))],
                new Brush(ink)
            );
        }
    }

    /// <summary>Writes the names of the first and the last point, and of the others where there is room.</summary>
    public static void NamePoints(SeriesPath path, string ink, Panel panel)
    {
        var style = panel.ChartStyle.Label with { Ink = panel.Inks.Text(ink) };
        foreach (var point in path.Points)
        {
            var isEnd = point.Index == 0 || point.Index == path.Points.Count - 1;
            panel.Tag(
                point.Datum.Name(Channel.Order) ?? "",
                point.At,
                isEnd ? Priority.Extreme : Priority.Other,
                isEnd ? style with { Bold = true } : style,
                Panel.Anywhere,
                needed: isEnd,
                mayLead: isEnd,
                of: point.Datum
            );
        }
    }
}
