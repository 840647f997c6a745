using Report.Charts.Layout;
using Report.Charts.Rendering;
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

    /// <summary>
    /// Whether words beside the panels are clear of marks, and each panel has room for two ticks above each other: in a lower one, a tick
    /// would stand nearer to the line of another.
    /// </summary>
    /// <param name="tickHeight">Height in pixels of a line of tick labels.</param>
    public static bool IsLegible(LaidOutChart picture, double tickHeight)
    {
        var panels = picture.Sheets.Select(s => s.Area).Where(a => a.Height < picture.Height).ToList();
        return panels.TrueForAll(p => p.Height >= 2 * tickHeight) && !CoveredWords(picture).Any();
    }

    /// <summary>
    /// Returns the words beside the panels, such as the names of categories and the legend, on which a mark lies. A map has no panel.
    /// </summary>
    private static IEnumerable<Label> CoveredWords(LaidOutChart picture)
    {
        var panels = picture.Sheets.Select(s => s.Area).Where(a => a.Height < picture.Height).ToList();
        var words = picture.Labels.Where(l => l.About is null && !panels.Exists(p => p.Overlaps(l.Box))).ToList();
        var marks = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s => s is { Datum.Layer.Mark.JoinsMap: false, Weight: Clearance.Full } && !panels.Exists(p => p.Contains(s.Bounds)))
            .ToList();
        return words.Where(w => marks.Exists(m => m.DistanceTo(w.Box) == 0));
    }
}
