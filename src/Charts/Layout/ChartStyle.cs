using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;
using Report.Themes;

namespace Report.Charts.Layout;

/// <summary>Sizes and colours of one rendering.</summary>
/// <param name="IsNarrow">For a phone.</param>
/// <param name="Axis">Tick labels.</param>
/// <param name="Label">Annotations and values.</param>
/// <param name="Name">Names of series and panels.</param>
internal sealed record ChartStyle(double Width, bool IsNarrow, TextStyle Axis, TextStyle Label, TextStyle Name, Theme Theme)
{
    private const double WideHeight = 400;
    private const double NarrowHeight = 300;
    private const double BroadHeight = 470;
    private const double SketchWidth = 340;
    private const double SketchText = 1;

    /// <summary>Language of what the picture itself says.</summary>
    public ILocale Locale { get; init; } = Locales.BuiltIn.Default;

    /// <summary>Text that explains rather than tells: breaks, gaps, reasons.</summary>
    public TextStyle Quiet => Axis;

    public static ChartStyle Wide(Theme theme) => new(
        theme.Chart.Wide,
        false,
        new TextStyle(theme.Chart.AxisText, false, "muted"),
        new TextStyle(theme.Chart.LabelText, false, "text"),
        new TextStyle(theme.Chart.LabelText, true, "text"),
        theme);

    /// <summary>Height of a chart whose marks ask for none.</summary>
    public double UsualHeight => IsNarrow ? NarrowHeight : IsBroad ? BroadHeight : WideHeight;

    /// <summary>For the width of the page.</summary>
    public bool IsBroad { get; init; }

    /// <summary>What diagnostics call it.</summary>
    public string Rendering => IsNarrow ? "narrow" : IsBroad ? "page-wide" : "wide";

    /// <summary>A small drawing without text: only what stands for data, and the ground it stands on.</summary>
    public bool IsSketch { get; init; }

    /// <summary>As wide as the page.</summary>
    public static ChartStyle Broad(Theme theme) => Wide(theme) with { Width = theme.Chart.Broad, IsBroad = true };

    /// <summary>Laid out as if text had next to no size; the text itself is left out.</summary>
    public static ChartStyle Sketch(Theme theme) => new(
        SketchWidth,
        true,
        new TextStyle(SketchText, false, "muted"),
        new TextStyle(SketchText, false, "text"),
        new TextStyle(SketchText, true, "text"),
        theme)
    { IsSketch = true };

    public static ChartStyle Narrow(Theme theme) => new(
        theme.Chart.Narrow,
        true,
        new TextStyle(theme.Chart.AxisTextNarrow, false, "muted"),
        new TextStyle(theme.Chart.LabelTextNarrow, false, "text"),
        new TextStyle(theme.Chart.LabelTextNarrow, true, "text"),
        theme);
}

/// <summary>Which series has which colour, and which recede.</summary>
internal sealed class SeriesInks
{
    /// <summary>More series than this in one panel cannot be told apart.</summary>
    public const int Most = 4;

    /// <summary>The same of names in the order of a scheme.</summary>
    public const int MostRanked = 7;

    private const double TextContrast = 4.5;

    private static readonly string[] OnFills = ["background", "text", "on-light"];

    // Of marks against the background: WCAG 2.2, 1.4.11.
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
        // Rows of a part of a series are singled out one by one.
        var lit = rows.Series.Where(written.Contains).Concat(rows.Spec.Layers.Where(l => l.Singled is not null).SelectMany(WholeSeries)).ToHashSet(StringComparer.Ordinal);
        isByRow = singlesOut && lit.Count == 0;
        Count = rows.Series.Count;
        var ranked = Ranked(rows);
        var used = 0;
        var grounds = GroundsOf(rows);
        foreach (var name in rows.Series.Where(n => !grounds.Contains(n)))
        {
            inks[name] = lit.Count > 0 && !lit.Contains(name) ? Recede : ranked.GetValueOrDefault(name) ?? (used == Most ? Recede : $"series-{++used}");
        }

        foreach (var ground in grounds)
        {
            inks[ground] = inks.Values.First();
        }
    }

    private static readonly Channel[] Channels = [Channel.Color, Channel.X, Channel.Y, Channel.Label, Channel.Facet];

    private readonly bool singlesOut;
    private readonly bool isByRow;

    // The series of a layer that are singled out, where none is in part.
    private static IReadOnlyList<string> WholeSeries(Layer layer)
    {
        List<string> whole = layer.ColorOfNumbers is null ? [.. layer.NamesOf(Channel.Color)] : [];
        return layer.Encoding.GetValueOrDefault(Channel.Color) is { } color
            && layer.Singled!.All(r => r[color.Field.Name] is { } cell && whole.Contains(ValueText.Category(cell.Value, layer.Data.Locale))) ? whole : [];
    }

    // A band around a single line is the line's own.
    private static HashSet<string> GroundsOf(ChartData rows)
    {
        var isGround = rows.Layers.ToLookup(l => Marks.Mark.Find(l.Layer.Mark)?.LiesBehind(l.Layer) == true, l => l.Data.Select(d => d.Series).Distinct(StringComparer.Ordinal));
        var others = isGround[false].SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return others.Count == 1 ? [.. isGround[true].SelectMany(names => names).Where(n => !others.Contains(n))] : [];
    }

    /// <summary>Inks of names that have an order: of a scheme that an editor chose, or of the two sides of a diverging stack.</summary>
    private static Dictionary<string, string> Ranked(ChartData rows)
    {
        foreach (var layer in rows.Spec.Layers.Where(l => l.ColorOfNumbers is null && l.Encoding.ContainsKey(Channel.Color)))
        {
            var (color, names) = (layer.Encoding[Channel.Color], rows.Series);
            if (layer.Sides is { } sides && names.Count > 2)
            {
                var scheme = color.Scheme is { IsDiverging: true } chosen ? chosen : ColorScheme.All.First(s => s.IsDiverging);
                var most = Math.Max(sides.Below.Count, sides.Above.Count);
                return names.ToDictionary(n => n, n => scheme.Ink(Turned(0.5 + (0.5 * sides.StepOf(n) / most), color)), StringComparer.Ordinal);
            }

            if (color.Scheme is { } ordered && names.Count > 1)
            {
                return names.Index().ToDictionary(n => n.Item, n => ordered.Ink(Turned(n.Index / (names.Count - 1.0), color)), StringComparer.Ordinal);
            }
        }

        return [];
    }

    private static double Turned(double position, Encoding color) => color.IsReversed ? 1 - position : position;

    public const string Recede = "recede";

    public int Count { get; }

    /// <summary>Names of series or categories that an editor has singled out; empty for none.</summary>
    public IReadOnlySet<string> Highlighted { get; }

    public string this[string series] => inks.GetValueOrDefault(series, "series-1");

    /// <summary>Named series with their inks, where there are several and no two share one.</summary>
    public IReadOnlyList<(string Name, string Ink)> Apart =>
        inks.Count > 1 && inks.Keys.All(name => name.Length > 0) && inks.Values.Distinct(StringComparer.Ordinal).Count() == inks.Count
            ? [.. inks.Select(pair => (pair.Key, pair.Value))]
            : [];

    public bool IsReceding(string series) => this[series] == Recede;

    /// <summary>Something is singled out, and a mark of an ink is among it.</summary>
    public bool SinglesOut(string ink) => singlesOut && ink != Recede;

    /// <summary>A row that is singled out, by its fields or by a name that it bears.</summary>
    public bool SinglesOut(Datum datum) => datum.Layer.Singled is { } rows ? rows.Contains(datum.Row) : datum.Names.Any(Highlighted.Contains);

    /// <summary>The ink of a datum: its series', unless other categories than its own are singled out.</summary>
    public string Of(Datum datum, Channel category) =>
        datum.Layer.ColorOfNumbers is not null ? OfNumber(datum) ?? Recede
        : isByRow && !SinglesOut(datum) ? Recede
        : this[datum.Series];

    /// <summary>The ink of a datum's number on the colour channel; null where it has none, or colour stands for no numbers.</summary>
    public string? OfNumber(Datum datum) => datum.Layer.ColorOfNumbers is { } color ? scales[color.Field.Name].InkOf(datum) : null;

    /// <summary>The number that its colour stands for is approximate or an estimate: a mark shows it hollow.</summary>
    public static bool IsColorUnsure(Datum datum) => datum.Layer.ColorOfNumbers is not null && datum.IsHollow(Channel.Color);

    /// <summary>The ink of a line around a mark whose own ink is too close to the background; null where it needs none.</summary>
    public string? Rim(string ink) => ColorScheme.Find(ink) is not null && !IsReadable(ink, least: MarkContrast) ? "muted" : null;

    /// <summary>An ink for text beside a mark: the mark's own where it can be read in both themes, else its darker relative or plain text.</summary>
    public string Text(string ink)
    {
        if (ink == Recede)
        {
            return "muted";
        }

        // Of one scheme some colours can be read and others not: words beside its marks are alike.
        return ColorScheme.Find(ink) is not null ? "text" : new[] { ink, ink + "-text" }.FirstOrDefault(i => IsReadable(i)) ?? "text";
    }

    /// <summary>An ink for text on a mark that is filled with an ink; null where the theme has none that can be read in both themes.</summary>
    public string? TextOn(string fill) => OnFills.FirstOrDefault(ink => IsReadable(ink, fill));

    private bool IsReadable(string ink, string ground = "background", double least = TextContrast) =>
        theme.FindColor(ink) is { } color
        && Contrast.Ratio(color.Light, theme.Color(ground).Light) >= least
        && Contrast.Ratio(color.Dark, theme.Color(ground).Dark) >= least;
}
