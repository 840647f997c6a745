using Report.Charts.Layout;

namespace Report.Tests.Charts.Layout;

/// <summary>Finds faults of a layout: text on text, text or marks beyond the edge, text too small to read.</summary>
internal static class LayoutFaults
{
    private const double LeastText = 12;

    // In pixels: half of a stroke along the edge of the picture is outside it.
    private const double Tolerance = 1;

    public static IReadOnlyList<string> In(LaidOutChart picture)
    {
        var frame = new Box(0, 0, picture.Width, picture.Height).Grow(Tolerance);
        var labels = picture.Labels;
        return
        [
            .. from i in Enumerable.Range(0, labels.Count)
            from j in Enumerable.Range(i + 1, labels.Count - i - 1)
            where labels[i].Box.Overlaps(labels[j].Box)
            select $"'{labels[i].Text}' overlaps '{labels[j].Text}'",
            .. labels.Where(l => !frame.Contains(l.Box)).Select(l => $"'{l.Text}' is outside"),
            .. labels.Where(l => l.Style.Size < LeastText).Select(l => $"'{l.Text}' is smaller than {LeastText}"),
            .. picture
                .Sheets.SelectMany(s => s.Shapes)
                .Where(s => !frame.Contains(s.Bounds))
                .Select(s => $"a mark in {s.Brush.Ink} is outside: {s.Bounds}"),
            .. picture
                .Stops.SelectMany(s => s.Hits)
                .Where(h => !frame.Contains(new Box(h.At.X, h.At.Y, h.At.X, h.At.Y)))
                .Select(h => $"the details of '{h.Datum.Title.Text}' are outside"),
        ];
    }
}
