using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data.Derivation;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Charts;

/// <summary>The schema of charts/*.yaml: one definition for the reader, its diagnostics and the JSON Schema.</summary>
internal static class ChartShapes
{
    private static readonly YamlSchema<Located<string>> Words = Shapes.Located(Shapes.Scalar);
    private static readonly YamlSchema<IReadOnlyList<Located<string>>> Names = Shapes.OneOrMany(Words);

    private static readonly (string, ScaleType)[] Scales =
    [
        ("linear", ScaleType.Linear),
        ("log", ScaleType.Log),
        ("symlog", ScaleType.Symlog),
        ("time", ScaleType.Time),
        ("ordinal", ScaleType.Ordinal),
        ("threshold", ScaleType.Threshold),
        ("quantize", ScaleType.Quantize),
        ("quantile", ScaleType.Quantile),
        ("natural", ScaleType.Natural),
    ];

    private static readonly (string, Channel)[] Axes = [("x", Channel.X), ("y", Channel.Y)];

    private static readonly Key<Located<string>> FieldName = new("field", Words, "Name of a field of the dataset.", required: true);
    private static readonly Key<string> AxisTitle = new("title", Shapes.Title, "Title of the axis, where the field's own does not serve.");
    private static readonly Key<Located<ScaleType>> ScaleName = new(
        "scale",
        Shapes.Located(Shapes.OneOf("scale", Scales)),
        "How values become places along the axis, or numbers colours."
    );
    private static readonly Key<Located<IReadOnlyList<decimal>>> Domain = new(
        "domain",
        Shapes.Located(Shapes.ListOf(Shapes.Number)),
        "Both ends of the axis or of the colours, the lower one first; years on an axis of dates. For colours with thresholds: "
            + "the ends between the classes."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> Order = new(
        "order",
        Names,
        "Categories in the order wanted, or one of: ascending, descending, data."
    );
    private static readonly Key<Located<bool>> Zero = new("zero", Shapes.Located(Shapes.Bool), "Whether the axis has to show zero.");

    private static readonly Key<Located<ColorScheme>> Scheme = new(
        "scheme",
        Shapes.Located(Shapes.OneOf("scheme", [.. ColorScheme.All.Select(s => (s.Name, s))])),
        "Colours for numbers."
    );

    private static readonly Key<Located<decimal>> Classes = new(
        "classes",
        Shapes.Located(Shapes.Number),
        "How many classes the colours make, from 2 to 9."
    );

    private static readonly Key<Located<string>> Pivot = new(
        "pivot",
        Words,
        "The number that has the neutral colour, from which the colours run two ways; of a diverging stack, the name in its middle."
    );

    private static readonly Key<Located<bool>> Reverse = new(
        "reverse",
        Shapes.Located(Shapes.Bool),
        "Whether the scale runs the other way."
    );

    private static readonly Key<Located<decimal>> Baseline = new(
        "baseline",
        Shapes.Located(Shapes.Number),
        "Where bars begin instead of at zero: 100 for an index, or what they are compared with."
    );

    private static readonly Key<Located<PanelReducer>> Reduce = new(
        "reduce",
        Shapes.Located(
            Shapes.OneOf(
                "reduce",
                ("first", PanelReducer.First),
                ("last", PanelReducer.Last),
                ("min", PanelReducer.Min),
                ("max", PanelReducer.Max)
            )
        ),
        "The value of each panel by which 'order: ascending' or 'descending' sorts the panels."
    );

    private static readonly Key<Located<bool>> Ghosts = new(
        "ghosts",
        Shapes.Located(Shapes.Bool),
        "Whether each panel shows the others in grey behind its own."
    );

    private static readonly Key<Located<string>> Format = new(
        "format",
        Words,
        "How numbers on the channel are written, as d3-format writes it; the field's format where it is left out."
    );

    private static readonly ObjectShape<EncodingEntry> EncodingShape = new(
        "an encoding",
        (keys, bag) =>
            keys.Has(FieldName)
                ? new(
                    keys.Need(FieldName),
                    keys.Get(AxisTitle),
                    keys.Maybe(ScaleName),
                    keys.Maybe(Domain),
                    keys.Get(Order, []),
                    keys.Maybe(Zero),
                    keys.At
                )
                {
                    Format = keys.Maybe(Format),
                    Scheme = keys.Maybe(Scheme),
                    Classes = keys.Maybe(Classes),
                    Pivot = keys.Maybe(Pivot),
                    Reverse = keys.Maybe(Reverse),
                    Baseline = keys.Maybe(Baseline),
                    Reduce = keys.Maybe(Reduce),
                    Ghosts = keys.Maybe(Ghosts),
                }
                : null,
        FieldName,
        AxisTitle,
        ScaleName,
        Domain,
        Order,
        Zero,
        Format,
        Scheme,
        Classes,
        Pivot,
        Reverse,
        Baseline,
        Reduce,
        Ghosts
    );

    private static readonly YamlSchema<EncodingEntry> FieldOrEncoding = Shapes.ScalarOr(
        EncodingShape,
        name => new EncodingEntry(name, null, null, null, [], null, name.At)
    );

    private static readonly Key<Located<string>> Text = new("text", Words, "A few words.", required: true);
    private static readonly Key<Located<string>> AtX = new("x", Words, "Where on the x axis, as the dataset has it.");
    private static readonly Key<Located<string>> AtY = new("y", Words, "Where on the y axis.");

    private static readonly Key<IReadOnlyList<Basis>> Holds = new(Basis.Name, Basis.Shape, Basis.Description)
    {
        Examples = ["host where max(troops) = Latvia", "last(total) < 0.25 * max(total)"],
    };

    private static readonly ObjectShape<Annotation> AnnotationShape = new(
        "an annotation",
        (keys, bag) =>
            keys.Has(Text) ? new(keys.Need(Text), keys.Maybe(AtX), keys.Maybe(AtY), keys.At) { Holds = keys.Get(Holds, []) } : null,
        Text,
        AtX,
        AtY,
        Holds
    );

    private static readonly Key<Channel> Axis = new(
        "axis",
        Shapes.OneOf("axis", Axes),
        "The axis that the line or band belongs to.",
        required: true
    );
    private static readonly Key<Located<string>> At = new("at", Words, "Where a line is.");
    private static readonly Key<Located<string>> From = new("from", Words, "Where a band starts.");
    private static readonly Key<Located<string>> To = new("to", Words, "Where a band ends.");
    private static readonly Key<Located<string>> LabelText = new("label", Words, "What the line or band stands for.");

    private static readonly ObjectShape<ReferenceEntry> ReferenceShape = new(
        "a reference line",
        (keys, bag) =>
            keys.Has(Axis) ? new(keys.Get(Axis), keys.Maybe(At), keys.Maybe(From), keys.Maybe(To), keys.Maybe(LabelText), keys.At) : null,
        Axis,
        At,
        From,
        To,
        LabelText
    );

    private static readonly Key<Located<string>> Title = new(
        "title",
        Shapes.Located(Shapes.Title),
        "The finding, in ten words or fewer.",
        required: true
    );
    private static readonly Key<Located<string>> Subtitle = new("subtitle", Words, "What is measured, where, when, and the unit.");
    private static readonly Key<Located<string>> Data = new("data", Words, "Id of the dataset.");
    private static readonly Key<Located<string>> MarkName = new("mark", Words, "How the rows are drawn.")
    {
        Examples = [.. MarkList.BuiltIn.Names],
    };
    private static readonly Key<IReadOnlyList<(Located<string> Name, EncodingEntry Value)>> Encoding = new(
        "encoding",
        new ChannelsShape(),
        "Fields by channel, as the mark has them: x, y, color, size, shape, opacity, label, low, high, q1, median, q3, from, to, "
            + "facet, longitude, latitude."
    );
    private static readonly Key<IReadOnlyList<(Located<string> Name, IReadOnlyList<Located<string>> Value)>> Filter = new(
        "filter",
        Shapes.MapOf(new FilterValues()),
        "Rows to draw: values by field."
    );
    private static readonly Key<IReadOnlyList<WrittenTransform>> Steps = new(
        "transform",
        Shapes.ListOf(new TransformShape(TransformShape.BuiltIn)),
        "What is done to the rows of the dataset before they are filtered and drawn, step by step."
    );
    private static readonly Key<RowChoice> Highlight = new(
        "highlight",
        RowChoice.Shape,
        "What keeps its colour while the rest recedes: series or other names, the values of fields, or 'where' with a condition."
    )
    {
        Examples = ["where: people > 50000"],
    };

    private static readonly Key<RowChoice> Labels = new(
        "labels",
        RowChoice.Shape,
        "The only rows that have their name beside them: by names, by the values of fields, or by 'where' with a condition."
    )
    {
        Examples = ["where: people > 50000"],
    };

    private static readonly Key<Located<StackMode>> Stack = new(
        "stack",
        Shapes.Located(new StackShape()),
        "Bars or areas of several series: on top of each other (true), side by side (false or none), as shares of their total "
            + "(normalize), or to both sides of a middle (diverging)."
    );
    private static readonly Key<Located<Curve>> CurveName = new(
        "curve",
        Shapes.Located(
            Shapes.OneOf(
                "curve",
                ("linear", Curve.Linear),
                ("step", Curve.StepAfter),
                ("step-after", Curve.StepAfter),
                ("step-before", Curve.StepBefore)
            )
        ),
        "How a line runs: straight from value to value, or each value level until the next (step) or since the one before (step-before)."
    );

    private static readonly Key<Located<DotPosition>> Position = new(
        "position",
        Shapes.Located(
            Shapes.OneOf("position", ("identity", DotPosition.Identity), ("jitter", DotPosition.Jitter), ("dodge", DotPosition.Dodge))
        ),
        "Dots of one name or date: in line (identity), aside by a fixed pattern (jitter), or packed beside each other (dodge)."
    );

    private static readonly Key<Located<TrendMethod>> Trend = new(
        "trend",
        Shapes.Located(Shapes.OneOf("trend", ("linear", TrendMethod.Linear), ("loess", TrendMethod.Loess))),
        "How a trend follows its rows: by a straight line (linear), or by a curve that follows those nearby (loess)."
    );

    private static readonly Key<Located<decimal>> Opacity = new(
        "opacity",
        Shapes.Located(Shapes.Number),
        "How opaque dots are, from 0.05 to 1, so that those beneath others are seen."
    );

    private static readonly Key<Located<Orientation>> Orient = new(
        "orient",
        Shapes.Located(Shapes.OneOf("orient", ("horizontal", Orientation.Horizontal), ("vertical", Orientation.Vertical))),
        "Whether marks lie (horizontal) or stand (vertical), whichever axis has the names; where it is left out, names too long for "
            + "the bottom go down the side."
    );

    private static readonly Key<Located<bool>> FreeX = new(
        "x",
        Shapes.Located(Shapes.OneOf("resolve", ("independent", true), ("shared", false))),
        "Whether each panel has a horizontal axis of its own."
    );
    private static readonly Key<Located<bool>> FreeY = new(
        "y",
        Shapes.Located(Shapes.OneOf("resolve", ("independent", true), ("shared", false))),
        "Whether each panel has a vertical axis of its own."
    );

    private static readonly ObjectShape<IReadOnlyList<(Channel Axis, Located<bool> IsFree)>> ScaleResolution = new(
        "scales of panels",
        (keys, bag) =>
            [
                .. new[] { (Channel.X, keys.Maybe(FreeX)), (Channel.Y, keys.Maybe(FreeY)) }
                    .Where(a => a.Item2 is not null)
                    .Select(a => (a.Item1, a.Item2!.Value)),
            ],
        FreeX,
        FreeY
    );

    private static readonly Key<IReadOnlyList<(Channel Axis, Located<bool> IsFree)>> ResolvedScale = new(
        "scale",
        ScaleResolution,
        "Axes by channel.",
        required: true
    );

    private static readonly Key<IReadOnlyList<(Channel Axis, Located<bool> IsFree)>> Resolve = new(
        "resolve",
        new ObjectShape<IReadOnlyList<(Channel Axis, Located<bool> IsFree)>>(
            "a resolution",
            (keys, bag) => keys.Get(ResolvedScale, []),
            ResolvedScale
        ),
        "Axes that each panel has for itself: scale: { y: independent }."
    );

    private static readonly Key<IReadOnlyList<Located<string>>> Totals = new(
        "totals",
        Names,
        "Steps of a waterfall that are totals of those before them."
    );
    private static readonly Key<IReadOnlyList<Annotation>> Annotations = new(
        "annotations",
        Shapes.ListOf(AnnotationShape),
        "A few words at points of the chart."
    );
    private static readonly Key<IReadOnlyList<ReferenceEntry>> References = new(
        "reference",
        Shapes.ListOf(ReferenceShape),
        "Labelled lines and bands across the chart."
    );
    private static readonly Key<Located<string>> Note = new("note", Words, "What a reader must know to read it right.");
    private static readonly Key<bool> Width = new(
        "width",
        Shapes.OneOf("width", ("column", false), ("page", true)),
        "How much room the chart takes: the column of figures, or the whole page for one that gains by it."
    );
    private static readonly Key<Located<MapChoice>> Map = new(
        "map",
        Shapes.Located(MapChoiceReader.Shape),
        "The map that rows join, for the mark 'map': its shapes and its projection."
    );
    private static readonly Key<Located<string>> Alt = new(
        "alt",
        Words,
        "One sentence for those who cannot see it; written from the data if it is left out."
    );

    private static readonly ObjectShape<LayerEntry> LayerShape = new(
        "a layer",
        (keys, bag) => BuildLayer(keys),
        Data,
        Steps,
        MarkName,
        Encoding,
        Filter,
        Highlight,
        Labels,
        Stack,
        CurveName,
        Position,
        Opacity,
        Trend,
        Totals
    );

    private static readonly Key<IReadOnlyList<LayerEntry>> Layers = new(
        "layers",
        Shapes.ListOf(LayerShape),
        "Further marks over the first; what they leave out is the first one's."
    );

    /// <summary>The schema of a whole file.</summary>
    public static readonly YamlSchema<ChartEntry> Chart = new ObjectShape<ChartEntry>(
        "a chart",
        (keys, bag) =>
            keys.Has(Title)
                ? new(
                    keys.Need(Title),
                    keys.Maybe(Subtitle),
                    [BuildLayer(keys), .. keys.Get(Layers, [])],
                    keys.Get(Annotations, []),
                    keys.Get(References, []),
                    keys.Maybe(Note),
                    keys.Maybe(Alt),
                    keys.At
                )
                {
                    IsBroad = keys.Get(Width),
                    Holds = keys.Get(Holds, []),
                    Map = keys.Maybe(Map),
                    Orientation = keys.Maybe(Orient),
                    Resolve = keys.Get(Resolve, []),
                }
                : null,
        Title,
        Subtitle,
        Data,
        Steps,
        MarkName,
        Encoding,
        Filter,
        Highlight,
        Labels,
        Stack,
        CurveName,
        Position,
        Opacity,
        Trend,
        Totals,
        Layers,
        Annotations,
        References,
        Note,
        Alt,
        Width,
        Holds,
        Map,
        Orient,
        Resolve
    );

    private static LayerEntry BuildLayer(KeyValues keys) =>
        new(
            keys.Maybe(Data),
            keys.Maybe(MarkName),
            keys.Get(Encoding, []),
            keys.Has(Filter) ? [.. keys.Get(Filter, []).Select(f => new FilterEntry(f.Name, f.Value))] : null,
            keys.Get(Highlight),
            keys.Maybe(Stack),
            keys.At
        )
        {
            Transform = keys.Get(Steps),
            Curve = keys.Maybe(CurveName),
            DotPosition = keys.Maybe(Position),
            Opacity = keys.Maybe(Opacity),
            Trend = keys.Maybe(Trend),
            Totals = keys.Get(Totals, []),
            Labels = keys.Get(Labels),
        };

    /// <summary>A value or a list of values of one field in 'filter'. A condition, such as a range, belongs into 'transform'.</summary>
    private sealed class FilterValues : YamlSchema<IReadOnlyList<Located<string>>>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out IReadOnlyList<Located<string>> value)
        {
            if (node is not YamlMapping)
            {
                return Names.TryRead(node, bag, out value);
            }

            value = null;
            bag.AddMismatch(node, "a value or a list of values", "a condition is a transform's: 'transform: [{ filter: price >= 3 }]'");
            return false;
        }

        public override JsonObject Schema() => Names.Schema();
    }

    /// <summary>The value of 'stack': a word, true or false.</summary>
    private sealed class StackShape : YamlSchema<StackMode>
    {
        private static readonly YamlSchema<StackMode> Words = Shapes.OneOf(
            "stack",
            ("true", StackMode.Zero),
            ("false", StackMode.None),
            ("none", StackMode.None),
            ("normalize", StackMode.Normalize),
            ("diverging", StackMode.Diverging)
        );

        public override bool TryRead(YamlNode node, DiagnosticBag bag, out StackMode value) => Words.TryRead(node, bag, out value);

        public override JsonObject Schema() => new() { ["enum"] = new JsonArray(true, false, "none", "normalize", "diverging") };
    }

    /// <summary>Encodings by channel. The name of a field alone is short for an encoding without further keys.</summary>
    private sealed class ChannelsShape : YamlSchema<IReadOnlyList<(Located<string> Name, EncodingEntry Value)>>
    {
        private static readonly IReadOnlyList<string> Names =
        [
            .. ChannelNames
                .All.Concat(MarkList.BuiltIn.All.SelectMany(m => m.Channels).Select(c => c.Name))
                .Distinct(StringComparer.Ordinal),
        ];

        private readonly YamlSchema<IReadOnlyList<(Located<string> Name, EncodingEntry Value)>> map = Shapes.MapOf(FieldOrEncoding);

        public override bool TryRead(
            YamlNode node,
            DiagnosticBag bag,
            [MaybeNullWhen(false)] out IReadOnlyList<(Located<string> Name, EncodingEntry Value)> value
        ) => map.TryRead(node, bag, out value);

        public override JsonObject Schema()
        {
            var properties = new JsonObject();
            foreach (var name in Names)
            {
                properties[name] = FieldOrEncoding.Schema();
            }

            return new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["additionalProperties"] = false,
            };
        }
    }
}

/// <summary>A chart's file as written, before the names in it are looked up.</summary>
/// <param name="Layers">At least one.</param>
internal sealed record ChartEntry(
    Located<string> Title,
    Located<string>? Subtitle,
    IReadOnlyList<LayerEntry> Layers,
    IReadOnlyList<Annotation> Annotations,
    IReadOnlyList<ReferenceEntry> References,
    Located<string>? Note,
    Located<string>? Alt,
    Position At
)
{
    public bool IsBroad { get; init; }

    public IReadOnlyList<Basis> Holds { get; init; } = [];

    public Located<Orientation>? Orientation { get; init; }

    /// <summary>The axes that 'resolve' makes independent (true) or shared (false) between panels.</summary>
    public IReadOnlyList<(Channel Axis, Located<bool> IsFree)> Resolve { get; init; } = [];

    /// <summary>The key 'map'; null if the chart does not have it.</summary>
    public Located<MapChoice>? Map { get; init; }
}

internal sealed record LayerEntry(
    Located<string>? Data,
    Located<string>? Mark,
    IReadOnlyList<(Located<string> Channel, EncodingEntry Value)> Encoding,
    IReadOnlyList<FilterEntry>? Filter,
    RowChoice? Highlight,
    Located<StackMode>? Stack,
    Position At
)
{
    /// <summary>The only rows whose names are written beside their marks; null for all rows.</summary>
    public RowChoice? Labels { get; init; }

    public IReadOnlyList<Located<string>> Totals { get; init; } = [];

    public Located<Curve>? Curve { get; init; }

    public Located<DotPosition>? DotPosition { get; init; }

    public Located<decimal>? Opacity { get; init; }

    public Located<TrendMethod>? Trend { get; init; }

    /// <summary>The steps of 'transform'; null if the layer has none of its own.</summary>
    internal IReadOnlyList<WrittenTransform>? Transform { get; init; }
}

/// <summary>One entry of a filter: the layer draws the rows that have one of these values in the field.</summary>
internal sealed record FilterEntry(Located<string> Field, IReadOnlyList<Located<string>> Values);

/// <summary>
/// A reference line (<paramref name="Line"/>) or band as written. The reader has not yet checked that it is exactly one of the two.
/// </summary>
internal sealed record ReferenceEntry(
    Channel Axis,
    Located<string>? Line,
    Located<string>? From,
    Located<string>? To,
    Located<string>? Label,
    Position At
);

internal sealed record EncodingEntry(
    Located<string> Field,
    string? Title,
    Located<ScaleType>? Scale,
    Located<IReadOnlyList<decimal>>? Domain,
    IReadOnlyList<Located<string>> Order,
    Located<bool>? Zero,
    Position At
)
{
    /// <summary>The number format of the channel; null for that of the field.</summary>
    public Located<string>? Format { get; init; }

    public Located<ColorScheme>? Scheme { get; init; }

    public Located<decimal>? Classes { get; init; }

    public Located<string>? Pivot { get; init; }

    public Located<bool>? Reverse { get; init; }

    public Located<decimal>? Baseline { get; init; }

    public Located<PanelReducer>? Reduce { get; init; }

    public Located<bool>? Ghosts { get; init; }
}

/// <summary>The names of channels in YAML.</summary>
internal static class ChannelNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Channel>().Select(Of)];

    public static string Of(Channel channel) => channel.ToString().ToLowerInvariant();
}
