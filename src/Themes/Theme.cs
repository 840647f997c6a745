using Report.Diagnostics;

namespace Report.Themes;

/// <summary>A theme: design tokens, fonts, templates and assets. CSS and charts read the same tokens.</summary>
/// <param name="Files">The folders of the theme.</param>
/// <param name="Colors">The colour tokens in the order of theme.yaml; each becomes the CSS variable <c>--color-NAME</c>.</param>
/// <param name="Fonts">The faces that ship with the theme; no other fonts measure or draw text.</param>
/// <param name="Chart">The sizes of charts and their text.</param>
/// <param name="Sizes">The type scale, spacing and widths, in the order of theme.yaml; each becomes the CSS variable <c>--NAME</c>.</param>
/// <param name="Preload">
/// Font files that pages preload, because text in them shows at once; paths of .woff2 files below the theme's folder.
/// </param>
/// <param name="Maps">The maps of the theme. Rows join their shapes, or lie on them as places.</param>
internal sealed record Theme(
    ThemeFiles Files,
    IReadOnlyList<ColorToken> Colors,
    IReadOnlyList<FontFace> Fonts,
    ChartSizes Chart,
    IReadOnlyList<SizeToken> Sizes,
    IReadOnlyList<string> Preload,
    MapLibrary Maps
)
{
    /// <summary>The colours that charts or the program's own pages use by name; a theme may have more.</summary>
    public static readonly IReadOnlyList<string> RequiredColors =
    [
        "background",
        "surface",
        "text",
        "muted",
        "rule",
        "link",
        "accent",
        "focus",
        "grid",
        "zero",
        "series-1",
        "series-2",
        "series-3",
        "series-4",
        "recede",
        "land",
        "border",
        "supported",
        "doubtful",
        "contradicted",
    ];

    /// <summary>Texts of the interface, by name, that replace those of the language.</summary>
    public IReadOnlyDictionary<string, string> Strings { get; init; } = new Dictionary<string, string>();

    /// <summary>The names of <see cref="Strings"/>, each with its position in theme.yaml.</summary>
    public IReadOnlyList<Located<string>> StringNames { get; init; } = [];

    /// <summary>True to show dark colours to every reader on a screen, whatever their system is set to.</summary>
    public bool AlwaysDark { get; init; }

    /// <summary>Returns a colour of the theme or of a <see cref="ColorScheme"/>; throws if there is none of that name.</summary>
    public ColorToken Color(string name) => FindColor(name) ?? throw new KeyNotFoundException($"There is no colour '{name}'.");

    /// <summary>Returns a colour of the theme or of a <see cref="ColorScheme"/>; null if there is none of that name.</summary>
    public ColorToken? FindColor(string name) => Colors.FirstOrDefault(c => c.Name == name) ?? ColorScheme.Find(name);

    /// <inheritdoc cref="ThemeFiles.PathOf"/>
    public string PathOf(string file) => Files.PathOf(file);
}

/// <summary>A colour token, named by its role. Values are "#rrggbb".</summary>
internal sealed record ColorToken(string Name, string Light, string Dark);

/// <summary>A length token, named by its group and role: "type-small", "space-3", "width-text".</summary>
/// <param name="Value">A CSS length, as written.</param>
internal sealed record SizeToken(string Name, string Value);

internal enum FontRole
{
    Sans,
    Serif,
}

/// <summary>
/// A font face that measures text at build time and draws it in images. The theme's CSS decides which fonts browsers load.
/// </summary>
/// <param name="Family">
/// The CSS family name. Of several families with one role, later ones supply the characters that earlier ones lack.
/// </param>
/// <param name="Weight">The weight as in CSS, from 1 to 1000; a face of 600 or more is bold.</param>
/// <param name="Italic">True for an italic face; charts use upright faces only.</param>
/// <param name="File">The path of the .ttf file below the theme's folder.</param>
internal sealed record FontFace(FontRole Role, string Family, int Weight, bool Italic, string File);

/// <summary>The sizes of charts and their text, in CSS pixels.</summary>
/// <param name="Wide">The width of the wide rendering.</param>
/// <param name="Narrow">The width of the narrow rendering.</param>
/// <param name="AxisText">The size of tick labels in the wide rendering.</param>
/// <param name="AxisTextNarrow">The size of tick labels in the narrow rendering; at least 12.</param>
/// <param name="LabelText">The size of direct labels and annotations in the wide rendering.</param>
/// <param name="LabelTextNarrow">The size of direct labels and annotations in the narrow rendering.</param>
internal sealed record ChartSizes(int Wide, int Narrow, int AxisText, int AxisTextNarrow, int LabelText, int LabelTextNarrow)
{
    /// <summary>The width of the broad rendering, for charts that are as wide as the page.</summary>
    public int Broad { get; init; } = 1120;
}
