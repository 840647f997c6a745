namespace Report.Charts.Rendering;

internal enum Dash { Solid, Dashed, Dotted }

/// <summary>How something is drawn.</summary>
/// <param name="Ink">Name of a colour token of the theme.</param>
/// <param name="Width">Of a stroke, in pixels; 0 fills instead.</param>
internal sealed record Brush(string Ink, double Width = 0, double Opacity = 1, Dash Dash = Dash.Solid)
{
    public bool Fills => Width == 0;

    /// <summary>Shapes over each other are darker there, rather than all of them one shape.</summary>
    public bool Accumulates { get; init; }

    /// <summary>A line around a filled area, in an ink of its own; null for none.</summary>
    public Brush? Edge { get; init; }

    /// <summary>Lengths of dash and gap in pixels; empty for a solid stroke.</summary>
    public IReadOnlyList<float> Pattern => Dash switch { Dash.Dashed => [5, 4], Dash.Dotted => [1, 4], _ => [] };
}
