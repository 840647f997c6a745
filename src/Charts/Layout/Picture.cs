using Report.Charts.Rendering;
using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>A place where a pointer, a finger or the keyboard finds the details of a datum whose mark is too thin to hit.</summary>
internal sealed record Hit(Datum Datum, Spot At);

/// <summary>A chart laid out for one width: all that is left is to write it down as SVG or paint it.</summary>
/// <param name="Sheets">What is drawn, from back to front.</param>
/// <param name="Notes">What the drawing cannot say by itself and a note under it must.</param>
internal sealed record Picture(
    double Width,
    double Height,
    IReadOnlyList<Sheet> Sheets,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<Hit> Hits,
    IReadOnlyList<string> Notes);
