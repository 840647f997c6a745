using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>A place where a pointer, a finger or the keyboard finds the details of a datum whose mark is too thin to hit.</summary>
internal sealed record HitArea(Datum Datum, PixelPoint At);

/// <summary>A drawing that stands at several places: written once and repeated.</summary>
/// <param name="Moves">Pixels from where it is drawn to each place; the first is none.</param>
internal sealed record RepeatedDrawing(PlotSurface Surface, IReadOnlyList<PixelPoint> Moves);

/// <summary>A chart laid out for one width: all that is left is to write it down as SVG or paint it.</summary>
/// <param name="Sheets">What is drawn, from back to front.</param>
/// <param name="Notes">What the drawing cannot say by itself and a note under it must.</param>
internal sealed record LaidOutChart(
    double Width,
    double Height,
    IReadOnlyList<PlotSurface> Sheets,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<FocusPoint> Stops,
    IReadOnlyList<string> Notes)
{
    /// <summary>The axis along which a pointer looks for the nearest place; null where it looks for the nearest mark.</summary>
    public Channel? Along { get; init; }

    /// <summary>Where the scales of each panel run; empty without <see cref="Along"/>.</summary>
    public IReadOnlyList<Box> Plots { get; init; } = [];

    /// <summary>Data whose details are at a point of their own, also where that was left out among many: their marks do not repeat them.</summary>
    public IReadOnlySet<Datum> Pointed { get; init; } = new HashSet<Datum>(ReferenceEqualityComparer.Instance);

    /// <summary>More data than a reader could go through: only some of them can be pointed at, which a page has to say.</summary>
    public bool PointsAtSome { get; init; }

    /// <summary>What lies behind every panel alike; null for nothing.</summary>
    public RepeatedDrawing? Ghosts { get; init; }

    /// <summary>The drawing alone: no text, no details to point at.</summary>
    public LaidOutChart WithoutText() => this with
    {
        Labels = [],
        Stops = [],
        Along = null,
        Plots = [],
        Series = [],
        Ghosts = null,
        Pointed = Sheets.SelectMany(s => s.Shapes).Select(s => s.Datum).OfType<Datum>().ToHashSet<Datum>(ReferenceEqualityComparer.Instance),
    };

    /// <summary>Series that a reader can put out of sight by their ink; empty unless there are several, each with an ink of its own.</summary>
    public IReadOnlyList<(string Name, string Ink)> Series { get; init; } = [];
}
