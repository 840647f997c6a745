using Report.Charts.Layout;
using Report.Charts.Rows;

namespace Report.Charts;

/// <summary>Tells which data a picture shows, and whether all of it lies within the edges.</summary>
internal static class Completeness
{
    /// <summary>Returns the <see cref="Datum.Number"/> of every datum for which a picture has a mark or a hit area.</summary>
    public static IReadOnlySet<int> Drawn(LaidOutChart picture) =>
        picture
            .Sheets.SelectMany(s => s.Shapes)
            .Select(s => s.Datum)
            .OfType<Datum>()
            .Concat(picture.Pointed)
            .Select(d => d.Number)
            .ToHashSet();

    /// <summary>Whether all shapes and labels lie within the edges of the picture.</summary>
    public static bool IsWhole(LaidOutChart picture)
    {
        // One pixel of tolerance: half of a stroke along the edge lies outside.
        var frame = new Box(0, 0, picture.Width, picture.Height).Grow(1);
        return picture.Sheets.SelectMany(s => s.Shapes).All(s => frame.Contains(s.Bounds))
            && picture.Labels.All(l => frame.Contains(l.Box));
    }
}
