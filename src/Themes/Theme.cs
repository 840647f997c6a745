using Report.Diagnostics;

namespace Report.Themes;

/// <summary>A theme: design tokens, fonts, templates and assets. CSS and charts read the same tokens.</summary>
/// <param name="Files">Its folders.</param>
/// <param name="Colors">Tokens by name, in the order of theme.yaml; each becomes the CSS variable <c>--color-NAME</c>.</param>
/// <param name="Fonts">Faces shipped with the theme; the only fonts that measure or draw text.</param>
/// <param name="Chart">Sizes of charts.</param>
/// <param name="Sizes">Type scale, spacing and widths, in the order of theme.yaml; each becomes the CSS variable <c>--NAME</c>.</param>
/// <param name="Preload">Font files (.woff2, below the folder) that pages fetch ahead, because each shows text in them at once.</param>
/// <param name="Maps">Maps whose shapes rows join, and the land behind places.</param>
internal sealed record Theme(
    ThemeFiles Files,
    IReadOnlyList<ColorToken> Colors,
    IReadOnlyList<FontFace> Fonts,
    ChartSizes Chart,
    IReadOnlyList<SizeToken> Sizes,
    IReadOnlyList<string> Preload,
    MapLibrary Maps)
{
    /// <summary>Colours that charts or the program's own pages ask for by name; a theme may have more.</summary>
    public static readonly IReadOnlyList<string> RequiredColors =
    [
        "background", "surface", "text", "muted", "rule", "link", "accent", "focus",
        "grid", "zero", "series-1", "series-2", "series-3", "series-4", "recede", "land", "border",
        "supported", "doubtful", "contradicted",
    ];

    /// <summary>Words of the interface that the theme says otherwise than the language, by name.</summary>
    public IReadOnlyDictionary<string, string> Strings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where each of <see cref="Strings"/> is written.</summary>
    public IReadOnlyList<Located<string>> StringNames { get; init; } = [];

    /// <summary>Dark colours for every reader on a screen, whatever their system is set to.</summary>
    public bool AlwaysDark { get; init; }

    /// <summary>A colour of the theme, or one of a <see cref="ColorScheme"/>.</summary>
    public ColorToken Color(string name) => FindColor(name) ?? throw new KeyNotFoundException($"There is no colour '{name}'.");

    /// <summary>The same; null where there is none.</summary>
    public ColorToken? FindColor(string name) => Colors.FirstOrDefault(c => c.Name == name) ?? ColorScheme.Find(name);

    /// <inheritdoc cref="ThemeFiles.PathOf"/>
    public string PathOf(string file) => Files.PathOf(file);
}

/// <summary>A colour by its role. Values are "#rrggbb".</summary>
internal sealed record ColorToken(string Name, string Light, string Dark);

/// <summary>A length by its role, with its group in front: "type-small", "space-3", "width-text".</summary>
/// <param name="Value">A CSS length, as written.</param>
internal sealed record SizeToken(string Name, string Value);

internal enum FontRole { Sans, Serif }

/// <summary>A face that measures text at build time and draws images. What browsers load is up to the theme's CSS.</summary>
/// <param name="Family">The CSS family name. Of several families with one role, later ones lend the characters that earlier ones lack.</param>
/// <param name="Weight">400 or more, as CSS counts; from 600 up a face is a bold one.</param>
/// <param name="Italic">An italic face; charts use upright ones only.</param>
/// <param name="File">The .ttf below the theme folder.</param>
internal sealed record FontFace(FontRole Role, string Family, int Weight, bool Italic, string File);

/// <summary>CSS pixels.</summary>
/// <param name="Wide">Width of the wide rendering.</param>
/// <param name="Narrow">Width of the narrow rendering.</param>
/// <param name="AxisText">Size of tick labels in the wide rendering.</param>
/// <param name="AxisTextNarrow">Size of tick labels in the narrow rendering; at least 12.</param>
/// <param name="LabelText">Size of direct labels and annotations in the wide rendering.</param>
/// <param name="LabelTextNarrow">The same in the narrow rendering.</param>
internal sealed record ChartSizes(int Wide, int Narrow, int AxisText, int AxisTextNarrow, int LabelText, int LabelTextNarrow)
{
    /// <summary>Width of the rendering of charts that take the width of the page.</summary>
    public int Broad { get; init; } = 1120;
}
