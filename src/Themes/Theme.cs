namespace Report.Themes;

/// <summary>A theme folder: design tokens, fonts, templates and assets. CSS and charts read the same tokens.</summary>
/// <param name="Folder">Path of the theme folder.</param>
/// <param name="Colors">Tokens by name, in the order of theme.yaml; each becomes the CSS variable <c>--color-NAME</c>.</param>
/// <param name="Fonts">Faces shipped with the theme; the only fonts that measure or draw text.</param>
/// <param name="Chart">Sizes of charts.</param>
public sealed record Theme(
    string Folder,
    IReadOnlyList<ColorToken> Colors,
    IReadOnlyList<FontFace> Fonts,
    ChartSizes Chart)
{
    public ColorToken Color(string name) => Colors.First(c => c.Name == name);
}

/// <summary>A colour by its role. Values are "#rrggbb".</summary>
public sealed record ColorToken(string Name, string Light, string Dark);

public enum FontRole { Sans, Serif }

/// <param name="Family">The CSS family name.</param>
/// <param name="Weight">400 or 700, as CSS counts.</param>
/// <param name="Italic">An italic face; charts use upright ones only.</param>
/// <param name="File">The .ttf below the theme folder: it measures text at build time and draws images.</param>
/// <param name="WebFile">The .woff2 with the same glyphs; null for a fallback that only images use.</param>
public sealed record FontFace(FontRole Role, string Family, int Weight, bool Italic, string File, string? WebFile);

/// <summary>CSS pixels.</summary>
/// <param name="Wide">Width of the wide rendering.</param>
/// <param name="Narrow">Width of the narrow rendering.</param>
/// <param name="AxisText">Size of tick labels in the wide rendering.</param>
/// <param name="AxisTextNarrow">Size of tick labels in the narrow rendering; at least 12.</param>
/// <param name="LabelText">Size of direct labels and annotations in the wide rendering.</param>
/// <param name="LabelTextNarrow">The same in the narrow rendering.</param>
public sealed record ChartSizes(int Wide, int Narrow, int AxisText, int AxisTextNarrow, int LabelText, int LabelTextNarrow);
