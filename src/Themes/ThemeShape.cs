using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Themes;

/// <summary>The schema of theme.yaml. It checks single values; <see cref="ThemeReader"/> checks files and required names.</summary>
internal static partial class ThemeShape
{
    private static readonly YamlSchema<string> Color = new CheckedText("a colour", text => HexColor().IsMatch(text), ThemeRules.NotAColor);

    private static readonly YamlSchema<string> Size = new CheckedText("a size", text => Length().IsMatch(text), ThemeRules.NotASize);

    private static readonly Key<string> Light = new("light", Color, "The colour on a light background.", required: true);
    private static readonly Key<string> Dark = new("dark", Color, "The colour on a dark background.", required: true);

    private static readonly YamlSchema<ColorToken> ColorPair = new ObjectShape<ColorToken>(
        "a colour",
        (keys, _) => new ColorToken("", keys.Need(Light), keys.Need(Dark)),
        Light,
        Dark
    );

    private static readonly Key<FontRole> Role = new(
        "role",
        Shapes.OneOf("role", ("sans", FontRole.Sans), ("serif", FontRole.Serif)),
        "Sans for charts and interface, serif for reading.",
        required: true
    );

    private static readonly Key<string> Family = new("family", Shapes.Text, "Name of the family in CSS.", required: true);
    private static readonly Key<decimal> Weight = new("weight", new NumberBetween(1, 1000), "400 for regular, 600 or 700 for bold.");
    private static readonly Key<bool> Italic = new("italic", Shapes.Bool, "An italic face.");
    private static readonly Key<Located<string>> File = new(
        "file",
        Shapes.Located(Shapes.Text),
        "Path of the .ttf below the theme folder.",
        required: true
    );

    private static readonly YamlSchema<FontEntry> Font = new ObjectShape<FontEntry>(
        "a font",
        (keys, _) => new FontEntry(keys.Need(Role), keys.Need(Family), (int)keys.Get(Weight, 400), keys.Get(Italic), keys.Need(File)),
        Role,
        Family,
        Weight,
        Italic,
        File
    );

    // Sensible limits: below them a chart is tiny and its text too small to read (Chartability: at least 12), above them it is a banner or
    // its text too large.
    private static readonly YamlSchema<decimal> WideWidth = new NumberBetween(480, 1600);
    private static readonly YamlSchema<decimal> BroadWidth = new NumberBetween(720, 2400);
    private static readonly YamlSchema<decimal> NarrowWidth = new NumberBetween(240, 480);
    private static readonly YamlSchema<decimal> TextSize = new NumberBetween(12, 32);

    private static readonly Key<decimal> Wide = new("wide", WideWidth, "Width of the wide rendering.");
    private static readonly Key<decimal> Broad = new("broad", BroadWidth, "Width of the rendering that takes the width of the page.");
    private static readonly Key<decimal> Narrow = new("narrow", NarrowWidth, "Width of the narrow rendering.");
    private static readonly Key<decimal> AxisText = new("axis-text", TextSize, "Size of tick labels, wide.");
    private static readonly Key<decimal> AxisTextNarrow = new("axis-text-narrow", TextSize, "Size of tick labels, narrow; at least 12.");
    private static readonly Key<decimal> LabelText = new("label-text", TextSize, "Size of direct labels and annotations, wide.");
    private static readonly Key<decimal> LabelTextNarrow = new(
        "label-text-narrow",
        TextSize,
        "Size of direct labels and annotations, narrow."
    );

    private static readonly YamlSchema<ChartEntry> Chart = new ObjectShape<ChartEntry>(
        "the sizes of charts",
        (keys, _) =>
            new ChartEntry(
                Whole(keys, Wide),
                Whole(keys, Narrow),
                Whole(keys, Broad),
                Whole(keys, AxisText),
                Whole(keys, AxisTextNarrow),
                Whole(keys, LabelText),
                Whole(keys, LabelTextNarrow)
            ),
        Wide,
        Narrow,
        Broad,
        AxisText,
        AxisTextNarrow,
        LabelText,
        LabelTextNarrow
    );

    private static int? Whole(KeyValues keys, Key<decimal> key) => keys.Get(key, 0) is > 0 and var size ? (int)size : null;

    private static readonly YamlSchema<IReadOnlyList<(Located<string> Name, string Value)>> SizeMap = Shapes.MapOf(Size);

    private static readonly Key<IReadOnlyList<(Located<string> Name, ColorToken Value)>> Colors = new(
        "colors",
        Shapes.MapOf(ColorPair),
        "Colours by role, for the light and the dark theme."
    );
    private static readonly Key<IReadOnlyList<(Located<string> Name, string Value)>> Type = new(
        "type",
        SizeMap,
        "Sizes of text by role; each is --type-NAME in CSS."
    );
    private static readonly Key<IReadOnlyList<(Located<string> Name, string Value)>> Space = new(
        "space",
        SizeMap,
        "Distances; each is --space-NAME in CSS."
    );
    private static readonly Key<IReadOnlyList<(Located<string> Name, string Value)>> Width = new(
        "width",
        SizeMap,
        "Widths of columns; each is --width-NAME in CSS."
    );
    private static readonly Key<IReadOnlyList<FontEntry>> Fonts = new(
        "fonts",
        Shapes.ListOf(Font),
        "Faces that the theme ships; with any, none of the theme that it extends."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> Preload = new(
        "preload",
        Shapes.ListOf(Shapes.Located(Shapes.Text)),
        "Font files (.woff2) that pages fetch ahead, because each shows text in them at once."
    );
    private static readonly Key<Located<string>> Extends = new(
        "extends",
        Shapes.Located(Shapes.Text),
        "The theme that this one lies over: a built-in one by its name, a folder beside this one (../house), or none. The "
            + "built-in theme 'report' if left out."
    )
    {
        Examples = [BuiltInThemes.Default, ThemeLayers.Nothing],
    };

    private static readonly Key<bool> Scheme = new(
        "scheme",
        Shapes.OneOf("scheme", ("auto", false), ("dark", true)),
        "auto: dark where the reader's system asks for it; dark: on every screen. Paper is light always."
    );

    private static readonly Key<IReadOnlyList<(Located<string> Name, string Text)>> Strings = new(
        "strings",
        Shapes.MapOf(Shapes.Title),
        "Words of the interface in place of the language's, by their names."
    );

    private static readonly Key<ChartEntry> ChartKey = new("chart", Chart, "Sizes of charts, in CSS pixels.");

    /// <summary>The schema of the whole file.</summary>
    public static readonly YamlSchema<ThemeEntry> Root = new ObjectShape<ThemeEntry>(
        "a theme",
        (keys, _) =>
            new ThemeEntry(
                keys.Maybe(Extends),
                [.. (keys.Get(Colors) ?? []).Select(c => new Located<ColorToken>(c.Value with { Name = c.Name.Value }, c.Name.At))],
                [.. Group("type", keys.Get(Type)), .. Group("space", keys.Get(Space)), .. Group("width", keys.Get(Width))],
                keys.Get(Fonts),
                keys.Get(Preload),
                keys.Get(ChartKey) ?? ChartEntry.Empty,
                keys.Place(Colors),
                keys.Place(Fonts),
                keys.Get(Strings) ?? [],
                keys.Maybe(Scheme)
            ),
        Extends,
        Scheme,
        Colors,
        Type,
        Space,
        Width,
        Fonts,
        Preload,
        ChartKey,
        Strings
    );

    private static IEnumerable<Located<SizeToken>> Group(string group, IReadOnlyList<(Located<string> Name, string Value)>? sizes) =>
        (sizes ?? []).Select(s => new Located<SizeToken>(new SizeToken($"{group}-{s.Name.Value}", s.Value), s.Name.At));

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColor();

    // A length or a CSS function over lengths; excludes characters that could end the declaration or load a file.
    [GeneratedRegex(@"^(0|-?[0-9.]+(rem|em|px|ch|ex|vw|vh|%)|(clamp|min|max|calc)\([0-9a-z.,%+*/ ()-]+\))$")]
    private static partial Regex Length();

    [GeneratedRegex("^[a-z0-9-]+$")]
    public static partial Regex TokenName();
}
