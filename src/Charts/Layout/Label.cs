using Report.Charts.Rows;

namespace Report.Charts.Layout;

internal enum Anchor { Start, Middle, End }

/// <param name="Size">CSS pixels.</param>
/// <param name="Ink">Name of a colour token.</param>
internal sealed record TextStyle(double Size, bool Bold, string Ink)
{
    /// <summary>Ink of the mark that the text stands on; null for the background.</summary>
    public string? On { get; init; }

    public const double LineHeight = 1.2;

    // Cap height and descent of faces made for screens, a little rounded up: what a reader sees as the height of a line.
    public const double Ascent = 0.78;
    public const double Descent = 0.24;
}

/// <summary>Text with its place. All text of a picture is a label, so that what overlaps or is cut off can be proven.</summary>
/// <param name="X">Where the anchor stands.</param>
/// <param name="Y">Base line of the first line.</param>
/// <param name="Box">What the text covers, measured.</param>
internal sealed record Label(IReadOnlyList<string> Lines, double X, double Y, Anchor Anchor, TextStyle Style, Box Box)
{
    public string Text => string.Join(' ', Lines);

    /// <summary>What the words name or measure; null for words about no single mark.</summary>
    public Subject? About { get; init; }
}

/// <summary>The mark that words stand beside.</summary>
/// <param name="At">The point of it that they are put beside, in pixels.</param>
/// <param name="Datum">Null where they name a series.</param>
/// <param name="Series">The series named; null where the words are of one datum.</param>
/// <param name="IsTied">A leader joins the words to it, so that they may stand nearer to others.</param>
internal sealed record Subject(PixelPoint At, Datum? Datum, string? Series = null, bool IsTied = false)
{
    /// <summary>Whether a datum is what the words are about, or of the series that they name.</summary>
    public bool Holds(Datum datum) => Series is null ? datum.Number == Datum?.Number : datum.Series == Series;
}
