using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Marks;

/// <summary>A channel that a mark uses, and the kinds of fields that may be put on it.</summary>
/// <param name="Required">True if a layer without it cannot be drawn.</param>
/// <param name="As">The name by which editors write the channel of this mark; null for the channel's own name.</param>
internal sealed record ChannelUse(Channel Channel, Accepts Accepts, bool Required = false, string? As = null)
{
    public string Name => As ?? ChannelNames.Of(Channel);

    /// <summary>Whether the starter chart that is written for an editor may use the channel.</summary>
    public bool IsOffered { get; init; } = true;
}

/// <summary>The kinds of fields that a channel accepts.</summary>
[Flags]
internal enum Accepts
{
    Numbers = 1,
    Dates = 2,
    Names = 4,
    Any = 7,
}

/// <summary>How a series is shown in a legend.</summary>
internal enum Swatch
{
    Block,
    Dot,
    Line,
    Band,
}

/// <summary>How a mark shows a limit or a range: an arrow or an interval at a point, or the end of a length that fades out.</summary>
internal enum LimitSign
{
    Arrow,
    FadingEnd,
}

/// <summary>
/// How a mark shows a gap between two points of a series that are so far apart that nothing is known between them: not at all, since it
/// joins no points; as dashes; as an empty stretch; or as a line, since it compares chosen moments and leaves out the rest on purpose.
/// </summary>
internal enum WideGapSign
{
    Unjoined,
    Dashes,
    Empty,
    Moments,
}

/// <summary>Where the names of several series are written: at the ends of their marks, in a legend, or by the mark itself.</summary>
internal enum Naming
{
    AtEnds,
    InLegend,
    ByItself,
}

/// <summary>
/// Draws the rows of a layer, each mark in its own way. To add one: derive from this class, add it to <see cref="MarkList.BuiltIn"/>, and
/// write its page in docs/marks/.
/// <para>A chart is drawn in this order, and a mark takes part in it three times:</para>
/// <list type="number">
/// <item><see cref="Stretch"/> says what the axes must make room for: numbers, dates, names.</item>
/// <item><see cref="Reserve"/> says how much of a panel's edges it needs for itself, such as for labels beyond its ends.</item>
/// <item><see cref="Draw"/> draws on the panel's <see cref="Panel.Surface"/> in the axes' coordinates, gives its data their details
/// (shapes with a datum, or <see cref="Panel.Hit"/>), and asks for labels (<see cref="Panel.Tag"/>, <see cref="Panel.EndsAt"/>), which
/// the layout places later by priority, where they cover nothing.</item>
/// </list>
/// A mark knows the width of its panel only. A mark that arranges its own words, such as a timeline, has no axes
/// (<see cref="HasAxes"/>), draws in pixels, and writes each text at its place with <see cref="Panel.Write"/>.
/// </summary>
internal abstract class Mark
{
    public abstract string Name { get; }

    /// <summary>The channels that this mark uses.</summary>
    public abstract IReadOnlyList<ChannelUse> Channels { get; }

    /// <summary>How the mark shows limits and ranges, which the key has to explain.</summary>
    public abstract LimitSign LimitSign { get; }

    /// <summary>How the mark shows a wide gap without data, which the key has to explain.</summary>
    public abstract WideGapSign WideGapSign { get; }

    /// <summary>Returns the name by which editors write a channel of this mark.</summary>
    public string NameOf(Channel channel) => Channels.FirstOrDefault(c => c.Channel == channel)?.Name ?? ChannelNames.Of(channel);

    /// <summary>Returns where the names of its series are written when there are several.</summary>
    public virtual Naming Naming(LayerRows rows) => Marks.Naming.InLegend;

    /// <summary>How its series are shown in a legend.</summary>
    public virtual Swatch Swatch => Swatch.Block;

    /// <summary>How the series of one layer are shown in a legend, for a mark that has more than one way.</summary>
    public virtual Swatch SwatchOf(Layer layer) => Swatch;

    /// <summary>Returns the kind of chart that a layer is called in words: a key into the language's names for kinds of charts.</summary>
    public virtual string KindOf(Layer layer) => Name;

    /// <summary>
    /// Whether the layer is a background for other marks: drawn beneath them, in the ink of the only series that lies on it.
    /// </summary>
    public virtual bool LiesBehind(Layer layer) => false;

    /// <summary>Whether the layer's series along dates or numbers add up to a total.</summary>
    public virtual bool AddsUp(Layer layer) => false;

    /// <summary>Whether the mark writes its values beside it, so that the axis of values needs no ticks and grid.</summary>
    public virtual bool WritesValues(LayerRows rows, Room room) => false;

    /// <summary>Whether its dots have the area of the amount on the size channel, which a key above the panels explains.</summary>
    public virtual bool SizesByKey => false;

    /// <summary>Whether readers compare its length, so that its axis has to start at zero.</summary>
    public virtual bool IsMeasuredFromZero => false;

    /// <summary>Whether its series rest on each other, so that a part's place is known only where the parts beneath it are known.</summary>
    public virtual bool Stacks(LayerRows rows) => false;

    /// <summary>Whether its stacks may run to both sides of a middle.</summary>
    public virtual bool Diverges => false;

    /// <summary>Returns the channels without which a row has no place in the chart.</summary>
    public virtual IEnumerable<Channel> Places(LayerRows rows) => [rows.BaseChannel];

    /// <summary>Whether two rows of one series at one name or date would be drawn one over the other.</summary>
    public virtual bool Covers(LayerRows rows) => false;

    /// <summary>Whether its series are lines: where two run alike, one covers the other.</summary>
    public virtual bool IsLine => false;

    /// <summary>Whether its categories always stand in the order of the rows unless the editor lists another.</summary>
    public virtual bool KeepsOrder => false;

    /// <summary>Whether the axis of a channel runs the other way unless the editor says otherwise.</summary>
    public virtual bool Reverses(Channel channel) => false;

    /// <summary>Whether dates along its axes are treated like names, evenly spaced.</summary>
    public virtual bool NamesDates => false;

    /// <summary>Whether some of its rows may be totals of those before them.</summary>
    public virtual bool HasTotals => false;

    /// <summary>Returns the sentences that describe its rows; null where they are described by what is on the axes.</summary>
    public virtual ILayerSentences? Sentences(ScreenReaderText spoken, LayerReading reading) => null;

    /// <summary>Whether its rows are shown as words, so that a row without any has no place.</summary>
    public virtual bool WritesRows => false;

    /// <summary>Whether each row has a cell where two names meet.</summary>
    public virtual bool HasCells => false;

    /// <summary>Whether it shows how the values within each category are distributed.</summary>
    public virtual bool ShowsDistribution => false;

    /// <summary>Whether the mark joins the points of a series by lines, and shows a wide gap between two of them.</summary>
    public bool JoinsPoints => WideGapSign != WideGapSign.Unjoined;

    /// <summary>Whether its rows are matched to the shapes of a map, which all layers of the chart share.</summary>
    public virtual bool JoinsMap => false;

    /// <summary>Returns the amount that one of its symbols stands for; null for a mark without counted symbols.</summary>
    public virtual decimal? SymbolWorth(Layer layer) => null;

    /// <summary>Whether its dots may be spread across their band, and be less than opaque.</summary>
    public virtual bool SpreadsDots => false;

    /// <summary>Whether it draws the trend of its rows instead of the rows, so that another layer has to draw these.</summary>
    public virtual bool HasTrend => false;

    /// <summary>Whether its rows lie across the whole panel, beneath the marks of other layers.</summary>
    public virtual bool LiesAcross => false;

    /// <summary>True where its layer says something about the rows of others, which another layer has to draw.</summary>
    public bool NeedsOtherLayer => HasTrend || LiesAcross;

    /// <summary>
    /// Whether a layer's rows are series of the chart, with names and colours; false where they annotate those of other layers.
    /// </summary>
    public virtual bool HasSeries(Layer layer) => true;

    /// <summary>Whether rows have names beside their marks, of which an editor may pick some.</summary>
    public virtual bool NamesRows => false;

    /// <summary>Whether its lengths may start at a value other than zero, which the editor gives.</summary>
    public virtual bool HasBaseline => false;

    /// <summary>Whether its lines may run in steps.</summary>
    public virtual bool HasCurves => false;

    /// <summary>Whether its two ends are a before and an after, whichever is larger, and not a low and a high end.</summary>
    public virtual bool IsDirected => false;

    /// <summary>Whether two numbers place each row, so that no row comes before another.</summary>
    public virtual bool IsScatter(Layer layer) => false;

    /// <summary>False where nothing is measured along an axis, so that the description mentions no axes.</summary>
    public virtual bool TellsAxes => true;

    /// <summary>The rule that is reported where rows cover each other.</summary>
    public virtual Rule CoverRule => ChartRules.RowsCovered;

    /// <summary>
    /// Whether the layer's categories are adjacent classes of numbers, so that the axis has the numbers between them, not their names.
    /// </summary>
    public virtual bool Touches(Layer layer) => false;

    /// <summary>
    /// Whether the chart means the same with its axes exchanged, so that names too long for the bottom may go down the side.
    /// </summary>
    public virtual bool CanBeTurned => false;

    /// <summary>Whether its marks stand apart from the names at the side, so that light lines have to lead to them.</summary>
    public virtual bool NeedsGuides => false;

    /// <summary>
    /// Whether a further layer takes a channel from the first one; false where one of the layer's own channels replaces it.
    /// </summary>
    /// <param name="own">The channels that the layer itself has.</param>
    public virtual bool Inherits(Channel channel, IReadOnlySet<Channel> own) => true;

    /// <summary>
    /// Reports violations of the rules about several channels together; what each channel alone accepts has been checked.
    /// </summary>
    public virtual void Check(Layer layer, DiagnosticBag bag) { }

    /// <summary>False where the mark is its own frame: nothing is drawn around it, and its plot is the whole panel.</summary>
    public virtual bool HasAxes => true;

    /// <summary>Extends the axes to all that the rows need room for.</summary>
    public abstract void Stretch(LayerRows rows, Extent x, Extent y);

    /// <summary>Returns the room that it needs at the edges of a panel, inside the axes.</summary>
    public virtual Insets Reserve(LayerRows rows, Room room) => default;

    /// <summary>Returns the height of a panel in pixels, for a mark that sets its own; null for the usual height.</summary>
    public virtual double? Height(LayerRows rows, Room room) => null;

    /// <summary>Returns the pixels that each category takes where categories run down the panel.</summary>
    public virtual double BandHeight(LayerRows rows, ChartStyle chartStyle) => 32;

    /// <summary>Returns a sentence on what readers may not expect of the drawing; null where there is nothing.</summary>
    public virtual string? Caution(LayerRows rows, Room room) => null;

    /// <summary>
    /// Whether the mark draws things without a row in the ink of missing numbers, which the key of colours has to explain.
    /// </summary>
    public virtual bool ShowsWhatNoRowIsAbout(LayerRows rows, ChartStyle chartStyle) => false;

    /// <summary>Draws the rows and asks for their labels.</summary>
    public abstract void Draw(LayerRows rows, Panel panel);

    /// <summary>Whether the other panels of small multiples may lie behind each one, drawn by <see cref="DrawGhost"/>.</summary>
    public virtual bool HasGhosts => false;

    /// <summary>Draws the rows of another panel in grey: without signs, names, values or anything to point at.</summary>
    public virtual void DrawGhost(LayerRows rows, Panel panel) { }
}
