using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Pixels to keep free at the four edges of a panel.</summary>
internal readonly record struct Insets(double Left = 0, double Top = 0, double Right = 0, double Bottom = 0)
{
    /// <summary>Returns the greater of both at each edge.</summary>
    public Insets Most(Insets other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>The information that a mark has before its panel is laid out.</summary>
/// <param name="Width">Width of the whole panel in pixels.</param>
/// <param name="WritesValues">Whether values are to be written beside the marks.</param>
internal sealed record Room(double Width, ChartStyle ChartStyle, Typesetter Type, bool WritesValues);

/// <summary>The side of a point on which text is placed.</summary>
internal enum Side
{
    Above,
    Below,
    Right,
    Left,
    AboveRight,
    AboveLeft,
    BelowRight,
    BelowLeft,
    Middle,
}

/// <summary>The order in which labels are placed. The later a label comes, the more likely it has no room.</summary>
internal enum Priority
{
    Highlighted,
    Extreme,
    End,
    Reason,
    Other,
}

/// <summary>A request for text beside a point. Without room, it is left out, which is reported if the text is needed.</summary>
/// <param name="At">The point, in pixels.</param>
/// <param name="Gap">Pixels between point and text.</param>
/// <param name="MayLead">Whether the text may be placed further away, with a leader to the point.</param>
/// <param name="Shorter">A shorter text to use if there is no room for the full one; null for none.</param>
/// <param name="Sides">The sides of the point to try, best first.</param>
/// <param name="On">The datum whose own mark the text may cover; null to keep clear of all marks.</param>
internal sealed record Tag(
    string Text,
    PixelPoint At,
    double Gap,
    IReadOnlyList<Side> Sides,
    TextStyle Style,
    Priority Priority,
    double MaxWidth = 160,
    bool IsNeeded = false,
    string? Shorter = null,
    bool MayLead = false,
    Datum? On = null
)
{
    /// <summary>The names of rows that the text consists of; empty for other text.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The mark that the text must be nearest to; null for text about no single mark.</summary>
    public Subject? About { get; init; }
}

/// <summary>The end of a series, beside which its name may be written.</summary>
internal sealed record SeriesEnd(string Series, PixelPoint At);

/// <summary>The drawing area of one panel: a pair of scales, surfaces for shapes, and the labels that marks ask for.</summary>
internal sealed class Panel(
    PlotSurface plotSurface,
    PlotSurface pixels,
    Scale x,
    Scale y,
    Box plot,
    Band band,
    ChartStyle chartStyle,
    SeriesInks inks,
    Typesetter type,
    bool writesValues
)
{
    public static readonly IReadOnlyList<Side> Anywhere =
    [
        Side.Above,
        Side.AboveRight,
        Side.AboveLeft,
        Side.Right,
        Side.Left,
        Side.Below,
        Side.BelowRight,
        Side.BelowLeft,
    ];

    private readonly List<HitArea> hits = [];
    private readonly List<Tag> tags = [];
    private readonly HashSet<(string Text, PixelPoint At)> tagged = [];
    private readonly HashSet<string> reasons = new(StringComparer.Ordinal);
    private readonly List<SeriesEnd> ends = [];
    private readonly List<Label> written = [];
    private readonly List<string> leftOut = [];

    /// <summary>The surface for strokes and fills in the coordinates of the axes.</summary>
    public PlotSurface Surface => plotSurface;

    /// <summary>
    /// The surface for symbols of a fixed size, such as arrows: its coordinates are pixels, and it lies above <see cref="Surface"/>.
    /// </summary>
    public PlotSurface Pixels => pixels;

    public Scale X => x;

    public Scale Y => y;

    /// <summary>The plot area in pixels, which the scales span.</summary>
    public Box Plot => plot;

    /// <summary>Returns a panel with the same axes on another surface.</summary>
    public Panel On(PlotSurface other) =>
        new(other, pixels, x, y, plot, band, chartStyle, inks, type, writesValues) { Rows = Rows, Sizes = Sizes };

    /// <summary>The length of one pixel in the coordinates of each axis.</summary>
    public PixelPoint PerPixel => new((x.High - x.Low) / plot.Width, (y.High - y.Low) / plot.Height);

    /// <summary>
    /// Whether a point lies within the domain that an editor set, with a tolerance of half a pixel; always true without one.
    /// </summary>
    public bool Shows(PixelPoint at) => !plotSurface.IsCut || plot.Grow(0.5).Holds(plotSurface.Pixel(at));

    /// <summary>
    /// Returns the coordinate of the marks of a value that an editor wrote; null if it has no place on the axis.
    /// </summary>
    /// <param name="axis">One of the panel's two axes.</param>
    public double? At(Axis axis, string written)
    {
        var scale = axis.Channel == Channel.X ? x : y;
        return AnnotationValue.At(axis, scale, written) + (scale is OrdinalScale ? band.Offset : 0);
    }

    /// <summary>
    /// Returns the point of a number on the axis of values, at a coordinate across them; null if the number has no place on its axis.
    /// </summary>
    public PixelPoint? At(LayerRows rows, decimal number, double across) =>
        (rows.IsHorizontal ? x : y).At(number) is { } along ? PixelPoint.Of(rows.IsHorizontal, along, across) : null;

    /// <summary>
    /// Returns the point of a datum with a value on each axis, at the middle of the band on an axis of names; null if it has none.
    /// </summary>
    public PixelPoint? PlaceOf(Datum datum) =>
        datum[Channel.X] is { } across && datum[Channel.Y] is { } up && x.At(across.Value) is { } atX && y.At(up.Value) is { } atY
            ? new PixelPoint(atX + (x is OrdinalScale ? band.Offset : 0), atY + (y is OrdinalScale ? band.Offset : 0))
            : null;

    /// <summary>The room of one category or date along the base axis.</summary>
    public Band Band => band;

    public ChartStyle ChartStyle => chartStyle;

    public SeriesInks Inks => inks;

    public Typesetter Type => type;

    /// <summary>Whether values are to be written beside the marks instead of ticks at the axis.</summary>
    public bool WritesValues => writesValues;

    /// <summary>The rows of the panel, by layer.</summary>
    public required PanelRows Rows { get; init; }

    /// <summary>The size scale of dots; null if there is none.</summary>
    public SizeScale? Sizes { get; init; }

    /// <summary>The shape scale of dots; null if there is none.</summary>
    public ShapeScale? Shapes { get; init; }

    /// <summary>The opacity scale of dots; null if there is none.</summary>
    public OpacityScale? Opacities { get; init; }

    /// <summary>Whether the unit, which all panels share, is written in this one.</summary>
    public bool TellsUnit { get; init; } = true;

    /// <summary>Whether the panel is one of many, and so shows less detail.</summary>
    public bool IsSmall { get; init; }

    /// <summary>A cache for marks: the first datum of each layer, in reading order, that has a number.</summary>
    public Dictionary<Layer, Datum?> FirstNumbers { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<HitArea> Hits => hits;

    public IReadOnlyList<Tag> Tags => tags;

    public IReadOnlyList<SeriesEnd> Ends => ends;

    /// <summary>Labels that marks placed themselves.</summary>
    public IReadOnlyList<Label> Written => written;

    /// <summary>Adds a label at a fixed position. Such labels are placed before those that search for room.</summary>
    public void Write(Label label) => written.Add(label);

    /// <summary>Texts for which a mark found no room; each is reported.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    public void LeaveOut(string words) => leftOut.Add(words);

    /// <summary>
    /// Adds a hit area for a datum, in the coordinates of the axes, so that its details are found even if its mark is thin.
    /// </summary>
    public void Hit(Datum datum, PixelPoint at)
    {
        if (Shows(at))
        {
            hits.Add(new HitArea(datum, plotSurface.Pixel(at)));
        }
    }

    /// <summary>Adds a hit area in pixels.</summary>
    public void HitPixel(Datum datum, PixelPoint at) => hits.Add(new HitArea(datum, at));

    /// <summary>Asks for text beside a point, in the coordinates of the axes.</summary>
    /// <returns>False if the point lies outside the domain or has the same text already.</returns>
    public bool Tag(
        string text,
        PixelPoint at,
        Priority priority,
        TextStyle style,
        IReadOnlyList<Side> sides,
        double gap = 8,
        bool needed = false,
        string? shorter = null,
        bool mayLead = false,
        IReadOnlyList<string>? names = null,
        Datum? of = null
    )
    {
        var pixel = plotSurface.Pixel(at);
        if (!Shows(at) || !tagged.Add((text, pixel)))
        {
            return false;
        }

        tags.Add(
            new Tag(text, pixel, gap, sides, style, priority, IsNeeded: needed, Shorter: shorter, MayLead: mayLead)
            {
                Names = names ?? [],
                About = of is null ? null : new Subject(pixel, of),
            }
        );
        return true;
    }

    /// <summary>Asks for text in the middle of a datum's own mark, which must be large enough for it.</summary>
    public void TagOn(Datum datum, string text, PixelPoint at, TextStyle style)
    {
        if (Shows(at))
        {
            tags.Add(
                new Tag(text, plotSurface.Pixel(at), 0, [Side.Middle], style, Priority.Other, On: datum)
                {
                    About = new Subject(plotSurface.Pixel(at), datum),
                }
            );
        }
    }

    /// <summary>Asks for a reason, such as one for a gap, beside a point; a reason shared by several series is written once.</summary>
    public void Explain(string text, PixelPoint at, double gap, bool mayLead = false, bool needed = false)
    {
        if (!reasons.Contains(text) && Tag(text, at, Priority.Reason, chartStyle.Quiet, Anywhere, gap, needed, mayLead: mayLead))
        {
            reasons.Add(text);
        }
    }

    /// <summary>Sets the end of a named series, in the coordinates of the axes.</summary>
    public void EndsAt(string series, PixelPoint at)
    {
        if (series.Length > 0)
        {
            ends.Add(new SeriesEnd(series, plotSurface.IsCut ? plot.Nearest(plotSurface.Pixel(at)) : plotSurface.Pixel(at)));
        }
    }
}
