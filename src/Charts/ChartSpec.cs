using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Charts;

/// <summary>A chart as an editor describes it. Text may hold helpers until the pages stage has bound it to data.</summary>
/// <param name="Id">The file's name without its extension.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">The measure, place, time and unit.</param>
/// <param name="Layers">At least one, from back to front. The first layer with a field on an axis gives the axis its title.</param>
/// <param name="Alt">Alternative text by the editor; null to generate it from the data.</param>
internal sealed record ChartSpec(
    string Id,
    Located<string> Title,
    Located<string>? Subtitle,
    IReadOnlyList<Layer> Layers,
    IReadOnlyList<Annotation> Annotations,
    IReadOnlyList<Reference> References,
    Located<string>? Note,
    Located<string>? Alt,
    Position At
)
{
    /// <summary>Whether the chart may take the width of the page rather than that of the column of figures.</summary>
    public bool IsBroad { get; init; }

    /// <summary>The conditions over the data that title and subtitle rest on, or the reasons why there are none.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];

    /// <summary>The axes that are scaled for each panel by itself; all panels share the others.</summary>
    public IReadOnlySet<Channel> FreeAxes { get; init; } = new HashSet<Channel>();

    /// <summary>The orientation of the marks as an editor set it; null if fields and the length of names decide.</summary>
    public Orientation? Orientation { get; init; }
}

/// <summary>One mark over the rows of one dataset. Layers share their scales.</summary>
/// <param name="Data">Holds only the rows that the layer draws: the filter was applied when the layer was read.</param>
/// <param name="Highlight">Series or categories that keep full colour and weight while the rest recede.</param>
internal sealed record Layer(
    Mark Mark,
    Dataset Data,
    IReadOnlyDictionary<Channel, Encoding> Encoding,
    IReadOnlyList<Located<string>> Highlight,
    Position At
)
{
    /// <summary>How dots that share a name or date are spread across its band.</summary>
    public DotPosition DotPosition { get; init; }

    /// <summary>Opacity of the dots, from 0.05 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>The rows highlighted by the values of fields or by a condition; null if the layer highlights names, or nothing.</summary>
    public IReadOnlySet<Row>? Singled { get; init; }

    /// <summary>Position of 'highlight' in the file; null if the layer does not have it.</summary>
    public Position? SingledAt { get; init; }

    /// <summary>The values of fields by which rows are highlighted; empty for names or a condition.</summary>
    public IReadOnlyList<string> SingledBy { get; init; } = [];

    /// <summary>The only rows whose names are written beside their marks; null for all that have room.</summary>
    public IReadOnlySet<Row>? Labelled { get; init; }

    /// <summary>The highlighted names: those that the editor wrote, and the series of which every row is highlighted.</summary>
    internal IReadOnlySet<string> HighlightedNames
    {
        get => field ??= NamesOf(Channel.Color).Concat(Highlight.Select(h => h.Value)).ToHashSet(NameKey.Comparer);
    }

    /// <summary>Returns the names on a channel of which every row is in <see cref="Singled"/>.</summary>
    internal IEnumerable<string> NamesOf(Channel channel) =>
        Singled is not { } rows || Encoding.GetValueOrDefault(channel) is not { } encoding
            ? []
            : Data
                .Rows.GroupBy(
                    r => r[encoding.Field.Name] is { } cell ? ValueText.Category(cell.Value, Data.Locale) : "",
                    StringComparer.Ordinal
                )
                .Where(g => g.Key.Length > 0 && g.All(rows.Contains))
                .Select(g => g.Key);

    /// <summary>How the trend is fitted to the rows; used only by the mark that draws a trend.</summary>
    public TrendMethod TrendMethod { get; init; }

    /// <summary>How a line runs from value to value.</summary>
    public Curve Curve { get; init; }

    /// <summary>How several series share a place; null for the mark's default.</summary>
    public StackMode? Stack { get; init; }

    /// <summary>The sides of a diverging stack; null for any other layer.</summary>
    internal DivergingSides? Sides
    {
        get => field ??= DivergingSides.Of(this);
    }

    /// <summary>Whether low and high are a before and an after: the mark says so, or low is greater than high in some row.</summary>
    public bool IsDirected { get; } =
        Encoding.TryGetValue(Channel.Low, out var low)
        && Encoding.TryGetValue(Channel.High, out var high)
        && (Mark.IsDirected || Data.Rows.Any(r => r.Quantity(low.Field.Name)?.Point > r.Quantity(high.Field.Name)?.Point));

    /// <summary>The encoding of colours that stand for numbers; null if the layer has no colours, or colours for names.</summary>
    public Encoding? ColorOfNumbers =>
        Encoding.GetValueOrDefault(Channel.Color) is { Field.IsNumeric: true, Scale: not ScaleType.Ordinal } color ? color : null;

    /// <summary>The map whose shapes the rows are joined to, the same for all layers of a chart; null for marks without a map.</summary>
    public MapChoice? Map { get; init; }

    /// <summary>Categories whose rows are totals of the rows before them.</summary>
    public IReadOnlyList<Located<string>> Totals { get; init; } = [];

    /// <summary>Whether the filter has left out any rows.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>The dataset after the transforms and before the filter; null stands for <see cref="Data"/> itself.</summary>
    public Dataset? Unfiltered { get; init; }
}

/// <summary>A visual property that a field can be mapped to. Names as in Vega-Lite and Observable Plot.</summary>
internal enum Channel
{
    X,
    Y,
    Color,
    Size,
    Label,
    Low,
    High,
    Facet,
    Longitude,
    Latitude,
    Order,
    Shape,
    Opacity,
    Q1,
    Median,
    Q3,
}

/// <summary>
/// How dots that share a name or date are placed: in line, moved aside by a fixed pattern, or packed so that none covers another.
/// </summary>
internal enum DotPosition
{
    Identity,
    Jitter,
    Dodge,
}

/// <summary>The direction in which values run: across the panel, or up it.</summary>
internal enum Orientation
{
    Horizontal,
    Vertical,
}

/// <summary>How a line runs between two values: straight, or level with a step at the later or at the earlier one.</summary>
internal enum Curve
{
    Linear,
    StepAfter,
    StepBefore,
}

/// <summary>
/// How several series share a place: from zero up and down, side by side, as shares of their total, or to both sides of a middle.
/// </summary>
internal enum StackMode
{
    Zero,
    None,
    Normalize,
    Diverging,
}

/// <summary>The order of categories that an editor has not listed: the default of the axis, by value, or as in the data.</summary>
public enum Sorting
{
    Usual,
    Ascending,
    Descending,
    Data,
}

/// <summary>
/// How values are turned into positions along an axis, or numbers into colours. The last four sort numbers into classes of one colour.
/// </summary>
internal enum ScaleType
{
    Linear,
    Log,
    Symlog,
    Time,
    Ordinal,
    Threshold,
    Quantize,
    Quantile,
    Natural,
}

/// <summary>A field on a channel, with the settings of its scale.</summary>
/// <param name="Domain">The ends of a continuous scale; null to take them from the data.</param>
/// <param name="Order">Categories in the order wanted; empty for the default order.</param>
internal sealed record Encoding(
    Field Field,
    string? Title,
    ScaleType? Scale,
    (decimal Low, decimal High)? Domain,
    IReadOnlyList<string> Order,
    bool? Zero,
    Position At
)
{
    public Sorting Sorting { get; init; }

    /// <summary>The title that readers see: the channel's own, else that of the field.</summary>
    public string DisplayTitle => Title ?? Field.Title;

    /// <summary>The number format of the channel: its own, else that of the field; null for the default of the language.</summary>
    public NumberFormat? Format { get; init; } = Field.Format;

    /// <summary>The colour scheme for numbers or for ordered names; null for the default.</summary>
    public ColorScheme? Scheme { get; init; }

    /// <summary>The number of classes of a colour scale; null for the default.</summary>
    public int? Classes { get; init; }

    /// <summary>The numbers between the classes of a threshold scale, from low to high.</summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = [];

    /// <summary>The number with the neutral colour, at the middle of a diverging scheme; null if not set.</summary>
    public decimal? Pivot { get; init; }

    /// <summary>The category in the middle of a diverging stack, as written; null if not set.</summary>
    public string? PivotName { get; init; }

    /// <summary>The number at which bars begin instead of at zero; null if not set.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The value of each panel by which panels are sorted; null for the default. Only on the channel facet.</summary>
    public PanelReducer? Reducer { get; init; }

    /// <summary>Whether each panel shows the data of the others in grey behind its own. Only on the channel facet.</summary>
    public bool HasGhosts { get; init; }

    /// <summary>Whether the scale runs the other way.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The encoding as written, for the positions of later diagnostics; null for an encoding that is in no file.</summary>
    internal EncodingEntry? Written { get; init; }

    /// <summary>Position of the name of the field; that of the encoding if it is in no file.</summary>
    public Position FieldAt => Written?.Field.At ?? At;
}

/// <summary>A short text at a point of the chart.</summary>
/// <param name="X">Value on the x scale as written: a year, a date, a number or a category.</param>
internal sealed record Annotation(Located<string> Text, Located<string>? X, Located<string>? Y, Position At)
{
    /// <summary>The conditions over the data that the text rests on, or the reasons why there are none.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}

/// <summary>A labelled line (<paramref name="To"/> is null) or band across the chart.</summary>
/// <param name="Axis">X or Y.</param>
internal sealed record Reference(Channel Axis, Located<string> From, Located<string>? To, Located<string>? Label, Position At);
