using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>A point at which a pointer, a finger or the keyboard finds the details of a datum, however thin its mark is.</summary>
internal sealed record HitArea(Datum Datum, PixelPoint At);

/// <summary>A drawing that is written once and repeated at several places.</summary>
/// <param name="Moves">Offset of each place from the drawing, in pixels; the first is zero.</param>
internal sealed record RepeatedDrawing(PlotSurface Surface, IReadOnlyList<PixelPoint> Moves);

/// <summary>A chart laid out for one width, ready to be written as SVG or as an image.</summary>
/// <param name="Sheets">The surfaces with the shapes to draw, from back to front.</param>
/// <param name="Notes">Sentences for the note under the chart, about things that the drawing does not explain.</param>
internal sealed record LaidOutChart(
    double Width,
    double Height,
    IReadOnlyList<PlotSurface> Sheets,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<FocusPoint> Stops,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The axis along which a pointer finds the nearest point; null to find the nearest mark.</summary>
    public Channel? Along { get; init; }

    /// <summary>The plot area of each panel, in pixels; empty without <see cref="Along"/>.</summary>
    public IReadOnlyList<Box> Plots { get; init; } = [];

    /// <summary>
    /// Data with a hit area, even if its stop was left out among too many: their marks do not repeat the details.
    /// </summary>
    public IReadOnlySet<Datum> Pointed { get; init; } = new HashSet<Datum>(ReferenceEqualityComparer.Instance);

    /// <summary>Whether only some of the data have details, since there are too many; the page has to say so.</summary>
    public bool PointsAtSome { get; init; }

    /// <summary>The drawing repeated behind every panel; null for none.</summary>
    public RepeatedDrawing? Ghosts { get; init; }

    /// <summary>
    /// Series that a reader can hide, with their inks; empty unless there are several, each with its own ink.
    /// </summary>
    public IReadOnlyList<(string Name, string Ink)> Series { get; init; } = [];
}
