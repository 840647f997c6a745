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
/// <param name="Subtitle">What is measured, where, when, and the unit.</param>
/// <param name="Layers">What is drawn, from back to front; the first gives the axes their titles.</param>
/// <param name="Alt">Written by the editor; null to have it written from the data.</param>
internal sealed record ChartSpec(
    string Id,
    Located<string> Title,
    Located<string>? Subtitle,
    IReadOnlyList<Layer> Layers,
    IReadOnlyList<Annotation> Annotations,
    IReadOnlyList<Reference> References,
    Located<string>? Note,
    Located<string>? Alt,
    Position At)
{
    /// <summary>The chart takes the width of the page where there is room, not only that of the column of figures.</summary>
    public bool IsBroad { get; init; }

    /// <summary>What title and subtitle rest on.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];

    /// <summary>Axes that each panel has for itself; the others are the same in all of them.</summary>
    public IReadOnlySet<Channel> FreeAxes { get; init; } = new HashSet<Channel>();

    /// <summary>Whether marks lie or stand; null where fields and the length of names decide.</summary>
    public Orientation? Orientation { get; init; }
}

/// <summary>One mark over the rows of one dataset. Layers share their scales.</summary>
/// <param name="Data">With the rows that the layer draws and no others: its filter has been decided when it was read.</param>
/// <param name="Highlight">Series or categories that keep full colour and weight while the rest recede.</param>
internal sealed record Layer(
    string Mark,
    Dataset Data,
    IReadOnlyDictionary<Channel, Encoding> Encoding,
    IReadOnlyList<Located<string>> Highlight,
    Position At)
{
    /// <summary>Whether dots of one name or date are spread across its band.</summary>
    public DotPosition DotPosition { get; init; }

    /// <summary>Of dots, from 0.05 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>The rows that an editor has singled out by their fields; null where names did it, or nothing.</summary>
    public IReadOnlySet<Row>? Singled { get; init; }

    /// <summary>Where that is written.</summary>
    public Position? SingledAt { get; init; }

    /// <summary>The values of fields by which rows are singled out; empty where a condition did it.</summary>
    public IReadOnlyList<string> SingledBy { get; init; } = [];

    /// <summary>The only rows whose names stand beside their marks; null for all that have room.</summary>
    public IReadOnlySet<Row>? Labelled { get; init; }

    /// <summary>Names that are singled out: as written, and those of series of which every row is.</summary>
    internal IReadOnlySet<string> HighlightedNames { get => field ??= NamesOf(Channel.Color).Concat(Highlight.Select(h => h.Value)).ToHashSet(NameKey.Comparer); }

    /// <summary>Names on a channel of which every row is singled out by its fields.</summary>
    internal IEnumerable<string> NamesOf(Channel channel) => Singled is not { } rows || Encoding.GetValueOrDefault(channel) is not { } encoding ? []
        : Data.Rows.GroupBy(r => r[encoding.Field.Name] is { } cell ? ValueText.Category(cell.Value, Data.Locale) : "", StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.All(rows.Contains))
            .Select(g => g.Key);

    /// <summary>How its trend follows the rows, for a mark that has one.</summary>
    public TrendMethod TrendMethod { get; init; }

    /// <summary>How a line runs from value to value.</summary>
    public Curve Curve { get; init; }

    /// <summary>How several series share a place; null for as the mark has it.</summary>
    public StackMode? Stack { get; init; }

    /// <summary>The sides of a diverging stack; null for any other layer.</summary>
    internal DivergingSides? Sides { get => field ??= DivergingSides.Of(this); }

    /// <summary>The ends on low and high are a before and an after, since the mark says so or some rows fall: their direction is data.</summary>
    public bool IsDirected { get; } = Encoding.TryGetValue(Channel.Low, out var low) && Encoding.TryGetValue(Channel.High, out var high)
        && (Marks.Mark.Find(Mark)?.IsDirected == true || Data.Rows.Any(r => r.Quantity(low.Field.Name)?.Point > r.Quantity(high.Field.Name)?.Point));

    /// <summary>The numbers that its colours stand for; null where it has no colours, or those of names.</summary>
    public Encoding? ColorOfNumbers => Encoding.GetValueOrDefault(Channel.Color) is { Field.IsNumeric: true, Scale: not ScaleType.Ordinal } color ? color : null;

    /// <summary>The map that its rows join; the same for all layers of a chart. Null for marks that have none.</summary>
    public MapChoice? Map { get; init; }

    /// <summary>Categories whose rows are totals of the rows before them.</summary>
    public IReadOnlyList<Located<string>> Totals { get; init; } = [];

    /// <summary>A filter has left rows of the dataset out.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>The dataset, derived where the layer says how, with all its rows; null where it is <see cref="Data"/> itself.</summary>
    public Dataset? Unfiltered { get; init; }
}

/// <summary>What a field can be mapped to. Names as in Vega-Lite and Observable Plot.</summary>
internal enum Channel { X, Y, Color, Size, Label, Low, High, Facet, Longitude, Latitude, Order, Shape, Opacity, Q1, Median, Q3 }

/// <summary>In line; or aside by a fixed pattern; or packed, so that none covers another.</summary>
internal enum DotPosition { Identity, Jitter, Dodge }

/// <summary>Values run across the panel, or up it.</summary>
internal enum Orientation { Horizontal, Vertical }

/// <summary>Straight from value to value; or level, with a step at the later value, or at the earlier one.</summary>
internal enum Curve { Linear, StepAfter, StepBefore }

/// <summary>How several series share a place: from zero up and down, side by side, as shares of their total, or to both sides of a middle.</summary>
internal enum StackMode { Zero, None, Normalize, Diverging }

/// <summary>How categories are put in order where they are not listed: as the mark has it, by value, or as in the data.</summary>
public enum Sorting { Usual, Ascending, Descending, Data }

/// <summary>How values become places along an axis, or numbers colours: of the latter, four make classes.</summary>
internal enum ScaleType { Linear, Log, Symlog, Time, Ordinal, Threshold, Quantize, Quantile, Natural }

/// <summary>A field on a channel, with what the editor said of its scale.</summary>
/// <param name="Domain">Ends of a continuous scale, or null for the data's own.</param>
/// <param name="Order">Categories in the order wanted; empty for the default order.</param>
internal sealed record Encoding(
    Field Field,
    string? Title,
    ScaleType? Scale,
    (decimal Low, decimal High)? Domain,
    IReadOnlyList<string> Order,
    bool? Zero,
    Position At)
{
    public Sorting Sorting { get; init; }

    /// <summary>How numbers on the channel are written: its own format, else that of its field; null where the language alone decides.</summary>
    public NumberFormat? Format { get; init; } = Field.Format;

    /// <summary>Colours for numbers; null for the usual ones.</summary>
    public ColorScheme? Scheme { get; init; }

    /// <summary>How many classes a scale makes; null for the usual number.</summary>
    public int? Classes { get; init; }

    /// <summary>Ends between the classes of a scale of thresholds, from low to high.</summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = [];

    /// <summary>The number of a neutral colour, from which colours run two ways; null where nobody set it.</summary>
    public decimal? Pivot { get; init; }

    /// <summary>The category in the middle of a diverging stack, as written; null where nobody set it.</summary>
    public string? PivotName { get; init; }

    /// <summary>Where bars begin instead of at zero; null where nobody set it.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Of panels that are sorted: by which value of each; null for the usual one.</summary>
    public PanelReducer? Reducer { get; init; }

    /// <summary>Of panels: each has those of the others behind it.</summary>
    public bool HasGhosts { get; init; }

    /// <summary>The scale runs the other way.</summary>
    public bool IsReversed { get; init; }

    /// <summary>As it stands in the file, for faults found later; null for an encoding that no file has.</summary>
    internal EncodingEntry? Written { get; init; }

    /// <summary>Where its field is named; where the encoding itself is, for one that no file has.</summary>
    public Position FieldAt => Written?.Field.At ?? At;
}

/// <summary>A few words at a point of the chart.</summary>
/// <param name="X">Value on the x scale as written: a year, a date, a number or a category.</param>
internal sealed record Annotation(Located<string> Text, Located<string>? X, Located<string>? Y, Position At)
{
    /// <summary>What the words rest on.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}

/// <summary>A labelled line (<paramref name="To"/> is null) or band across the chart.</summary>
/// <param name="Axis">X or Y.</param>
internal sealed record Reference(Channel Axis, Located<string> From, Located<string>? To, Located<string>? Label, Position At);
