using Report.Charts.Rows;

namespace Report.Charts.Layout;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Size, weight and colour of text.</summary>
/// <param name="Size">Font size in CSS pixels.</param>
/// <param name="Ink">Name of a colour token of the theme.</param>
internal sealed record TextStyle(double Size, bool Bold, string Ink)
{
    /// <summary>Ink of the mark behind the text; null for the background.</summary>
    public string? On { get; init; }

    public const double LineHeight = 1.2;

    // Visible height of a line as shares of the font size: cap height and descent of typical screen fonts, rounded up.
    public const double Ascent = 0.78;
    public const double Descent = 0.24;
}

/// <summary>
/// Text with its position and measured size. All text of a picture is a label, so that tests can check for overlaps and cut-off text.
/// </summary>
/// <param name="X">Position of the anchor, in pixels.</param>
/// <param name="Y">Baseline of the first line, in pixels.</param>
/// <param name="Box">The measured rectangle that the text covers, in pixels.</param>
internal sealed record Label(IReadOnlyList<string> Lines, double X, double Y, Anchor Anchor, TextStyle Style, Box Box)
{
    public string Text => string.Join(' ', Lines);

    /// <summary>The mark that the text names or measures; null for text about no single mark.</summary>
    public Subject? About { get; init; }
}

/// <summary>The mark that a label is about.</summary>
/// <param name="At">The point of the mark beside which the label is placed, in pixels.</param>
/// <param name="Datum">The datum of the mark; null if the label names a series.</param>
/// <param name="Series">The series that the label names; null if the label is about one datum.</param>
/// <param name="IsTied">Whether a leader joins label and mark, so that the label may be nearer to other marks.</param>
internal sealed record Subject(PixelPoint At, Datum? Datum, string? Series = null, bool IsTied = false)
{
    /// <summary>Whether a datum is the one that the label is about, or belongs to the series that it names.</summary>
    public bool Holds(Datum datum) => Series is null ? datum.Number == Datum?.Number : datum.Series == Series;
}
