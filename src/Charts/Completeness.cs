using Report.Charts.Layout;
using Report.Charts.Rows;

namespace Report.Charts;

/// <summary>What a picture shows of its chart, and whether it shows all of that within its edges.</summary>
internal static class Completeness
{
    /// <summary>Numbers of the data that a picture has a mark for, or a place to point at.</summary>
    public static IReadOnlySet<int> Drawn(LaidOutChart picture) =>
        picture.Sheets.SelectMany(s => s.Shapes).Select(s => s.Datum).OfType<Datum>().Concat(picture.Pointed).Select(d => d.Number).ToHashSet();

    public static bool IsWhole(LaidOutChart picture)
    {
        // Half of a stroke along the very edge is outside.
        var frame = new Box(0, 0, picture.Width, picture.Height).Grow(1);
        return picture.Sheets.SelectMany(s => s.Shapes).All(s => frame.Contains(s.Bounds)) && picture.Labels.All(l => frame.Contains(l.Box));
    }
}
