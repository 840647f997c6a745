using Report.Charts.Layout;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>Labels the points that readers of a line look for first: the highest and the last; all points where they are few.</summary>
internal static class PointValues
{
    private const int Few = 6;
    private const int MostTies = 3;

    public static void Ask(SeriesPath path, Panel panel, string ink)
    {
        var points = path.Points;
        // Several equally high points are all labelled, up to this limit.
        var top = points.Max(p => p.At.Y);
        var ties = points.Count(p => p.At.Y == top);
        var lowest = points.MinBy(p => p.At.Y)!;
        var style = panel.ChartStyle.Label with { Ink = ink };
        foreach (var point in points)
        {
            var few = points.Count <= Few && !panel.IsSmall;
            var isLast = ReferenceEquals(point, points[^1]);
            // In small multiples, readers compare the last values.
            var isHighest = point.At.Y == top && ties <= MostTies && !panel.IsSmall;
            if (!few && !isLast && !isHighest)
            {
                continue;
            }

            var priority =
                isHighest || ReferenceEquals(point, lowest) ? Priority.Extreme
                : isLast || ReferenceEquals(point, points[0]) ? Priority.End
                : Priority.Other;
            var sides = isLast ? (IReadOnlyList<Side>)[Side.Right, .. Panel.Anywhere] : Panel.Anywhere;
            panel.Tag(
                ValueText.Number(point.Quantity, panel.ChartStyle.Locale),
                point.At,
                isLast ? Priority.Extreme : priority,
                style,
                sides,
                Gap(point.Quantity),
                of: point.Datum
            );
        }
    }

    // Returns the pixels between a point and its label, clear of the arrow that a floor or a ceiling has.
    private static double Gap(Quantity quantity) => quantity.Kind is QuantityKind.Floor or QuantityKind.Ceiling ? 12 : 8;
}
