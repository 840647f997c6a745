namespace Report.Charts.Rendering;

internal enum Dash
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>The style of a fill or a stroke.</summary>
/// <param name="Ink">The name of a colour token of the theme.</param>
/// <param name="Width">The width of the stroke in pixels; 0 fills the shape instead.</param>
internal sealed record Brush(string Ink, double Width = 0, double Opacity = 1, Dash Dash = Dash.Solid)
{
    public bool Fills => Width == 0;

    /// <summary>
    /// True if overlapping shapes add up to a darker colour; false if all shapes of one style have a single opacity, as a group. Matters to
    /// SVG only: painted images always add up.
    /// </summary>
    public bool Accumulates { get; init; }

    /// <summary>The outline of a filled area, in an ink of its own; null for none. Painted images draw it for regions only.</summary>
    public Brush? Edge { get; init; }

    /// <summary>The lengths of dash and gap in pixels; empty for a solid stroke.</summary>
    public IReadOnlyList<float> Pattern =>
        Dash switch
        {
            Dash.Dashed => [5, 4],
            Dash.Dotted => [1, 4],
            _ => [],
        };
}
