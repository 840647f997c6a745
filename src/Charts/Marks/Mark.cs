using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>What a channel of a mark is for, and what may be put on it.</summary>
/// <param name="Required">A layer without it cannot be drawn.</param>
/// <param name="As">What editors call the channel of this mark; null for the channel's own name.</param>
internal sealed record ChannelUse(Channel Channel, Accepts Accepts, bool Required = false, string? As = null)
{
    public string Name => As ?? ChannelNames.Of(Channel);

    /// <summary>A chart that is begun for an editor may have it.</summary>
    public bool IsOffered { get; init; } = true;
}

/// <summary>Kinds of fields.</summary>
[Flags]
internal enum Accepts { Numbers = 1, Dates = 2, Names = 4, Any = 7 }

/// <summary>How a series is shown in a legend.</summary>
internal enum Swatch { Block, Dot, Line, Band }

/// <summary>What words make of a mark's rows: what its axes say, how the numbers of each category are spread, how steps add up, the cell where two names meet, who is first, where lines across the chart are, what rows come to, or which rows have words.</summary>
internal enum Telling { ByAxes, Distribution, Steps, Cells, Ranks, Lines, Trend, Words }

/// <summary>How a mark shows a limit or a range: an arrow or an interval at a point, or the end of a length that fades out.</summary>
internal enum LimitSign { Arrow, FadingEnd }

/// <summary>
/// What a mark shows between two points of a series that are so far apart that nothing is known between them: nothing, since it joins no
/// points; dashes; an empty stretch; or a line, since it compares chosen moments and leaves out the rest on purpose.
/// </summary>
internal enum WideGapSign { Unjoined, Dashes, Empty, Moments }

/// <summary>Where the names of several series go.</summary>
internal enum Naming { AtEnds, InLegend, ByItself }

/// <summary>
/// A way to draw rows. To add one: derive from this class, add it to <see cref="All"/>, and write its page in docs/marks/.
/// <para>A chart is drawn in this order, and a mark takes part in it three times:</para>
/// <list type="number">
/// <item><see cref="Stretch"/> says what the axes must make room for: numbers, dates, names.</item>
/// <item><see cref="Reserve"/> says how much of a panel's edges it needs for itself, such as for labels beyond its ends.</item>
/// <item><see cref="Draw"/> draws on the panel's <see cref="Panel.Surface"/> in the axes' coordinates, gives its data their details
/// (shapes with a datum, or <see cref="Panel.Hit"/>), and asks for labels (<see cref="Panel.Tag"/>, <see cref="Panel.EndsAt"/>),
/// which the layout places later where they are in nobody's way, by priority.</item>
/// </list>
/// A mark never sees a width other than its panel's. One that arranges its own words, such as a timeline, has no axes
/// (<see cref="HasAxes"/>), draws in pixels, and puts each text where it must be with <see cref="Panel.Write"/>.
/// </summary>
internal abstract class Mark
{
    /// <summary>All marks, by the name that charts use.</summary>
    public static readonly IReadOnlyList<Mark> All =
    [
        new LineMark(), new AreaMark(), new BarMark(), new DotMark(), new RangeMark(), new TickMark(), new BoxMark(), new WaterfallMark(), new CellMark(),
        new ArrowMark(), new SlopeMark(), new BumpMark(), new TimelineMark(), new UnitMark(), new MapMark(), new TextMark(), new RuleMark(), new TrendMark(),
    ];

    public abstract string Name { get; }

    /// <summary>The channels that mean something to this mark.</summary>
    public abstract IReadOnlyList<ChannelUse> Channels { get; }

    /// <summary>How limits and ranges look, which the key has to explain.</summary>
    public abstract LimitSign LimitSign { get; }

    /// <summary>How a stretch without data looks, which the key has to explain.</summary>
    public abstract WideGapSign WideGapSign { get; }

    public static Mark Named(string name) => All.First(m => m.Name == name);

    /// <summary>Null for a mark that is not in the list.</summary>
    public static Mark? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    /// <summary>What editors call a channel of this mark.</summary>
    public string NameOf(Channel channel) => Channels.FirstOrDefault(c => c.Channel == channel)?.Name ?? ChannelNames.Of(channel);

    /// <summary>Where the names of its series go when there are several.</summary>
    public virtual Naming Naming(LayerRows rows) => Marks.Naming.InLegend;

    public virtual Swatch Swatch => Swatch.Block;

    /// <summary>The same for one layer, where it may show a series in more than one way.</summary>
    public virtual Swatch SwatchOf(Layer layer) => Swatch;

    /// <summary>What words call a chart of this layer: a key of the language's names for kinds of charts.</summary>
    public virtual string KindOf(Layer layer) => Name;

    /// <summary>A ground for other marks: drawn beneath them, in the ink of the only series that lies on it.</summary>
    public virtual bool LiesBehind(Layer layer) => false;

    /// <summary>Its series along dates or numbers add up to a total.</summary>
    public virtual bool AddsUp(Layer layer) => false;

    /// <summary>True where the mark writes its values beside it, so that the axis of values needs no ticks and grid.</summary>
    public virtual bool WritesValues(LayerRows rows, Room room) => false;

    /// <summary>Its dots have the area of the amount on the size channel, which a key above the panels explains.</summary>
    public virtual bool SizesByKey => false;

    /// <summary>Its length is what readers compare, so that its axis has to start at zero.</summary>
    public virtual bool IsMeasuredFromZero => false;

    /// <summary>Its series rest on each other, so that what is above a part is known only where the part is.</summary>
    public virtual bool Stacks(LayerRows rows) => false;

    /// <summary>Its stacks may run to both sides of a middle.</summary>
    public virtual bool Diverges => false;

    /// <summary>The channels without which a row has no place in the chart.</summary>
    public virtual IEnumerable<Channel> Places(LayerRows rows) => [rows.BaseChannel];

    /// <summary>Two rows of one series at one name or date would be drawn one over the other.</summary>
    public virtual bool Covers(LayerRows rows) => false;

    /// <summary>Its series are lines: of two that run alike, one covers the other.</summary>
    public virtual bool IsLine => false;

    /// <summary>Its categories stand in the order of the rows wherever they are, unless the editor lists another.</summary>
    public virtual bool KeepsOrder => false;

    /// <summary>Its axis runs the other way unless the editor says otherwise.</summary>
    public virtual bool Reverses(Channel channel) => false;

    /// <summary>Dates along its axes are names like others, evenly spaced.</summary>
    public virtual bool NamesDates => false;

    /// <summary>Some of its rows may be totals of those before them.</summary>
    public virtual bool HasTotals => false;

    public virtual Telling Telling => Telling.ByAxes;

    /// <summary>Its lines run from point to point: where there are none between two, dashes or a gap say so.</summary>
    public bool JoinsPoints => WideGapSign != WideGapSign.Unjoined;

    /// <summary>Its rows join shapes of a map, which all layers of the chart share.</summary>
    public virtual bool JoinsMap => false;

    /// <summary>What one of its symbols stands for; null for a mark that counts with none.</summary>
    public virtual decimal? SymbolWorth(Layer layer) => null;

    /// <summary>Its dots may be spread across their band, and be less than opaque.</summary>
    public virtual bool SpreadsDots => false;

    /// <summary>It draws the trend of its rows and none of them by itself, so that another layer has to draw them.</summary>
    public virtual bool HasTrend => false;

    /// <summary>Its rows lie across the whole panel, beneath the marks of other layers.</summary>
    public virtual bool LiesAcross => false;

    /// <summary>True where its layer says something about the rows of others, which another layer has to draw.</summary>
    public bool NeedsOtherLayer => HasTrend || LiesAcross;

    /// <summary>A layer's rows are series of the chart, with names and colours; false where they say something about those of other layers.</summary>
    public virtual bool HasSeries(Layer layer) => true;

    /// <summary>Rows have names beside their marks, of which an editor may pick some.</summary>
    public virtual bool NamesRows => false;

    /// <summary>Its lengths may begin elsewhere than at zero, where an editor says where.</summary>
    public virtual bool HasBaseline => false;

    /// <summary>Its lines may run in steps.</summary>
    public virtual bool HasCurves => false;

    /// <summary>Each of its two ends is a value of its own, a before and an after, whichever is larger.</summary>
    public virtual bool IsDirected => false;

    /// <summary>Two numbers place each row, and none comes before another.</summary>
    public virtual bool IsScatter(Layer layer) => false;

    /// <summary>False where things have names and places, but nothing to be measured along: in words, no axis is told of.</summary>
    public virtual bool TellsAxes => true;

    /// <summary>What a chart in which rows cover each other is told.</summary>
    public virtual Rule CoverRule => ChartRules.RowsCovered;

    /// <summary>Stands over classes of numbers that follow each other without a gap: the axis has the numbers between them, not their names.</summary>
    public virtual bool Touches(Layer layer) => false;

    /// <summary>Means the same with its axes exchanged, so that names too long for the bottom may go down the side.</summary>
    public virtual bool CanBeTurned => false;

    /// <summary>Stands free of the names at the side, so that light lines have to lead to it.</summary>
    public virtual bool NeedsGuides => false;

    /// <summary>Whether a further layer takes a channel from the first: not where one of its own stands in that channel's place.</summary>
    /// <param name="own">Channels that the layer itself has.</param>
    public virtual bool Inherits(Channel channel, IReadOnlySet<Channel> own) => true;

    /// <summary>Rules about several channels together; what each alone accepts has been checked.</summary>
    public virtual void Check(Layer layer, DiagnosticBag bag)
    {
    }

    /// <summary>False where the mark is its own frame: nothing is drawn around it, and all of the panel is its plot.</summary>
    public virtual bool HasAxes => true;

    public abstract void Stretch(LayerRows rows, Extent x, Extent y);

    /// <summary>Room at the edges of a panel, inside its axes.</summary>
    public virtual Insets Reserve(LayerRows rows, Room room) => default;

    /// <summary>Height of a panel of some width, for a mark that has one of its own; null for the usual.</summary>
    public virtual double? Height(LayerRows rows, Room room) => null;

    /// <summary>Pixels down the panel that each category takes where categories run down it.</summary>
    public virtual double BandHeight(LayerRows rows, ChartStyle chartStyle) => 32;

    /// <summary>What the drawing does that a reader may not expect, as a sentence; null where there is nothing.</summary>
    public virtual string? Caution(LayerRows rows, Room room) => null;

    /// <summary>Draws things that no row is about in the ink of what has no number, which the key of colours has to explain.</summary>
    public virtual bool ShowsWhatNoRowIsAbout(LayerRows rows, ChartStyle chartStyle) => false;

    public abstract void Draw(LayerRows rows, Panel panel);

    /// <summary>In small multiples the other panels may lie behind each: as <see cref="DrawGhost"/> draws them.</summary>
    public virtual bool HasGhosts => false;

    /// <summary>Draws the rows of another panel in grey: without signs, names, values or anything to point at.</summary>
    public virtual void DrawGhost(LayerRows rows, Panel panel)
    {
    }
}
