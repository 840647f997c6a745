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
}
