using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Layout;

/// <summary>The size and text styles of one rendering of a chart.</summary>
/// <param name="IsNarrow">Whether the rendering is for a phone.</param>
/// <param name="Axis">Style of tick labels.</param>
/// <param name="Label">Style of annotations and values.</param>
/// <param name="Name">Style of the names of series and panels.</param>
internal sealed record ChartStyle(double Width, bool IsNarrow, TextStyle Axis, TextStyle Label, TextStyle Name, Theme Theme)
{
    private const double WideHeight = 400;
    private const double NarrowHeight = 300;
    private const double BroadHeight = 470;
    private const double SketchWidth = 340;
    private const double SketchText = 1;

    /// <summary>The language of text that the program adds to the picture.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>Style of explanations, such as reasons for gaps and labels of reference lines.</summary>
    public TextStyle Quiet => Axis;

    public static ChartStyle Wide(Theme theme) =>
        new(
            theme.Chart.Wide,
            false,
            new TextStyle(theme.Chart.AxisText, false, "muted"),
            new TextStyle(theme.Chart.LabelText, false, "text"),
            new TextStyle(theme.Chart.LabelText, true, "text"),
            theme
        );

    /// <summary>Height in pixels of a chart whose marks do not determine it.</summary>
    public double UsualHeight =>
        IsNarrow ? NarrowHeight
        : IsBroad ? BroadHeight
        : WideHeight;

    /// <summary>Whether the rendering is as wide as the page.</summary>
    public bool IsBroad { get; init; }

    /// <summary>The name of the rendering in diagnostics.</summary>
    public string Rendering =>
        IsNarrow ? "narrow"
        : IsBroad ? "page-wide"
        : "wide";

    /// <summary>Whether the rendering is a small drawing without text.</summary>
    public bool IsSketch { get; init; }

    /// <summary>Returns the style of a chart as wide as the page.</summary>
    public static ChartStyle Broad(Theme theme) => Wide(theme) with { Width = theme.Chart.Broad, IsBroad = true };

    /// <summary>Returns the style of a small drawing without text: the layout reserves almost no room for text.</summary>
    public static ChartStyle Sketch(Theme theme) =>
        new(
            SketchWidth,
            true,
            new TextStyle(SketchText, false, "muted"),
            new TextStyle(SketchText, false, "text"),
            new TextStyle(SketchText, true, "text"),
            theme
        )
        {
            IsSketch = true,
        };

    public static ChartStyle Narrow(Theme theme) =>
        new(
            theme.Chart.Narrow,
            true,
            new TextStyle(theme.Chart.AxisTextNarrow, false, "muted"),
            new TextStyle(theme.Chart.LabelTextNarrow, false, "text"),
            new TextStyle(theme.Chart.LabelTextNarrow, true, "text"),
            theme
        );
}

/// <summary>Assigns an ink (the name of a colour token) to each series, or grey to those that recede behind highlighted ones.</summary>
internal sealed class SeriesInks
{
    /// <summary>The greatest number of series in a panel whose colours can be told apart.</summary>
    public const int Most = 4;

    /// <summary>The same limit for ordered names, whose colours follow a scheme.</summary>
    public const int MostRanked = 7;

    private const double TextContrast = 4.5;

    private static readonly string[] OnFills = ["background", "text", "on-light"];

    // Least contrast of marks against the background: WCAG 2.2, 1.4.11.
    private const double MarkContrast = 3;

    private readonly Theme theme;
    private readonly Dictionary<string, ColorScale> scales;
    private readonly Dictionary<string, string> inks = new(StringComparer.Ordinal);

    public SeriesInks(ChartData rows, Theme theme)
    {
        this.theme = theme;
        scales = rows.ColorScales.ToDictionary(s => s.Encoding.Field.Name, StringComparer.Ordinal);
        var written = rows.Spec.Layers.SelectMany(l => l.Highlight).Select(h => h.Value).ToHashSet(NameKey.Comparer);
        Highlighted = rows.Spec.Layers.SelectMany(l => Channels.SelectMany(l.NamesOf)).Concat(written).ToHashSet(NameKey.Comparer);
        singlesOut = Highlighted.Count > 0 || rows.Spec.Layers.Any(l => l.Singled is not null);
        // Series that are highlighted as a whole. If there are none, rows are highlighted one by one.
        var lit = rows
            .Series.Where(written.Contains)
            .Concat(rows.Spec.Layers.Where(l => l.Singled is not null).SelectMany(WholeSeries))
            .ToHashSet(StringComparer.Ordinal);
        isByRow = singlesOut && lit.Count == 0;
        Count = rows.Series.Count;
        var ranked = Ranked(rows);
        var used = 0;
        var grounds = GroundsOf(rows);
        foreach (var name in rows.Series.Where(n => !grounds.Contains(n)))
        {
            inks[name] =
                lit.Count > 0 && !lit.Contains(name)
                    ? Recede
                    : ranked.GetValueOrDefault(name) ?? (used == Most ? Recede : $"series-{++used}");
        }

        foreach (var ground in grounds)
        {
            inks[ground] = inks.Values.First();
        }
    }

    private static readonly Channel[] Channels = [Channel.Color, Channel.X, Channel.Y, Channel.Label, Channel.Facet];

    private readonly bool singlesOut;
    private readonly bool isByRow;

    // The highlighted series of a layer; empty if any series is highlighted only in part.
    private static IReadOnlyList<string> WholeSeries(Layer layer)
    {
        List<string> whole = layer.ColorOfNumbers is null ? [.. layer.NamesOf(Channel.Color)] : [];
        return
            layer.Encoding.GetValueOrDefault(Channel.Color) is { } color
            && layer.Singled!.All(r => r[color.Field.Name] is { } cell && whole.Contains(ValueText.Category(cell.Value, layer.Data.Locale)))
            ? whole
            : [];
    }

    // Series of marks that lie behind a single other series, such as a band around a line: they take its ink.
    private static HashSet<string> GroundsOf(ChartData rows)
    {
        var isGround = rows.Layers.ToLookup(
            l => l.Layer.Mark.LiesBehind(l.Layer),
            l => l.Data.Select(d => d.Series).Distinct(StringComparer.Ordinal)
        );
        var others = isGround[false].SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return others.Count == 1 ? [.. isGround[true].SelectMany(names => names).Where(n => !others.Contains(n))] : [];
    }

    /// <summary>
    /// Returns the inks of ordered names, from the scheme that an editor chose or for the sides of a diverging stack; else empty.
    /// </summary>
    private static Dictionary<string, string> Ranked(ChartData rows)
    {
        foreach (var layer in rows.Spec.Layers.Where(l => l.ColorOfNumbers is null && l.Encoding.ContainsKey(Channel.Color)))
        {
            var (color, names) = (layer.Encoding[Channel.Color], rows.Series);
            if (layer.Sides is { } sides && names.Count > 2)
            {
                var scheme = color.Scheme is { IsDiverging: true } chosen ? chosen : ColorScheme.All.First(s => s.IsDiverging);
                var most = Math.Max(sides.Below.Count, sides.Above.Count);
                return names.ToDictionary(
                    n => n,
                    n => scheme.Ink(Turned(0.5 + (0.5 * sides.StepOf(n) / most), color)),
                    StringComparer.Ordinal
                );
            }

            if (color.Scheme is { } ordered && names.Count > 1)
            {
                return names
                    .Index()
                    .ToDictionary(n => n.Item, n => ordered.Ink(Turned(n.Index / (names.Count - 1.0), color)), StringComparer.Ordinal);
            }
        }

        return [];
    }

    private static double Turned(double position, Encoding color) => color.IsReversed ? 1 - position : position;

    public const string Recede = "recede";

    public int Count { get; }

    /// <summary>The highlighted names of series or categories; empty for none.</summary>
    public IReadOnlySet<string> Highlighted { get; }

    public string this[string series] => inks.GetValueOrDefault(series, "series-1");

    /// <summary>The series with their inks; empty unless there are several, all have names, and no two share an ink.</summary>
    public IReadOnlyList<(string Name, string Ink)> Apart =>
        inks.Count > 1 && inks.Keys.All(name => name.Length > 0) && inks.Values.Distinct(StringComparer.Ordinal).Count() == inks.Count
            ? [.. inks.Select(pair => (pair.Key, pair.Value))]
            : [];

    public bool IsReceding(string series) => this[series] == Recede;

    /// <summary>Whether the chart highlights something, and a mark with this ink is part of it.</summary>
    public bool SinglesOut(string ink) => singlesOut && ink != Recede;

    /// <summary>Whether a datum is highlighted, by its fields or by one of its names.</summary>
    public bool SinglesOut(Datum datum) =>
        datum.Layer.Singled is { } rows ? rows.Contains(datum.Row) : datum.Names.Any(Highlighted.Contains);

    /// <summary>
    /// Returns the ink of a datum: that of its number or its series; grey without a number, or if only other rows are highlighted.
    /// </summary>
    public string Of(Datum datum, Channel category) =>
        datum.Layer.ColorOfNumbers is not null ? OfNumber(datum) ?? Recede
        : isByRow && !SinglesOut(datum) ? Recede
        : this[datum.Series];

    /// <summary>
    /// Returns the ink of a datum's number on the colour channel; null if it has no number, or if colours do not stand for numbers.
    /// </summary>
    public string? OfNumber(Datum datum) => datum.Layer.ColorOfNumbers is { } color ? scales[color.Field.Name].InkOf(datum) : null;

    /// <summary>Whether the number behind a datum's colour is an estimate, so that its mark is drawn hollow.</summary>
    public static bool IsColorUnsure(Datum datum) => datum.Layer.ColorOfNumbers is not null && datum.IsHollow(Channel.Color);

    /// <summary>
    /// Returns the ink of a line around a mark whose own ink has too little contrast with the background; null if it needs none.
    /// </summary>
    public string? Rim(string ink) => ColorScheme.Find(ink) is not null && !IsReadable(ink, least: MarkContrast) ? "muted" : null;

    /// <summary>
    /// Returns an ink for text beside a mark: that of the mark if it is readable in light and dark mode, else its variant for text, else
    /// plain text.
    /// </summary>
    public string Text(string ink)
    {
        if (ink == Recede)
        {
            return "muted";
        }

        // Only some colours of a scheme are readable as text, so all text beside such marks has the plain ink.
        return ColorScheme.Find(ink) is not null ? "text" : new[] { ink, ink + "-text" }.FirstOrDefault(i => IsReadable(i)) ?? "text";
    }

    /// <summary>
    /// Returns an ink for text on a filled mark; null if the theme has none that is readable in light and dark mode.
    /// </summary>
    public string? TextOn(string fill) => OnFills.FirstOrDefault(ink => IsReadable(ink, fill));

    private bool IsReadable(string ink, string ground = "background", double least = TextContrast) =>
        theme.FindColor(ink) is { } color
        && Contrast.Ratio(color.Light, theme.Color(ground).Light) >= least
        && Contrast.Ratio(color.Dark, theme.Color(ground).Dark) >= least;
}
