using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Pixels kept free at four edges.</summary>
internal readonly record struct Insets(double Left = 0, double Top = 0, double Right = 0, double Bottom = 0)
{
    public Insets Most(Insets other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>What a mark knows before its panel is laid out.</summary>
/// <param name="Width">Of the whole panel.</param>
/// <param name="WritesValues">Values are to be written beside the marks.</param>
internal sealed record Room(double Width, ChartStyle ChartStyle, Typesetter Type, bool WritesValues);

internal enum Side { Above, Below, Right, Left, AboveRight, AboveLeft, BelowRight, BelowLeft, Middle }

/// <summary>Which labels are placed first, and so are dropped last.</summary>
internal enum Priority { Highlighted, Extreme, End, Reason, Other }

/// <summary>Words wanted beside a point. They are left out where there is no room for them; if they are needed, that is reported.</summary>
/// <param name="At">Pixels.</param>
/// <param name="Gap">Pixels between point and words.</param>
/// <param name="MayLead">They may stand further away, tied to the point by a leader.</param>
/// <param name="Shorter">What will do where there is no room for the text.</param>
/// <param name="Sides">Where they may stand, best first.</param>
/// <param name="On">The datum on whose own mark they stand; null where they keep clear of all marks.</param>
internal sealed record Tag(string Text, PixelPoint At, double Gap, IReadOnlyList<Side> Sides, TextStyle Style, Priority Priority, double MaxWidth = 160, bool IsNeeded = false, string? Shorter = null, bool MayLead = false, Datum? On = null)
{
    /// <summary>The names of rows that the words are; empty for other words.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The mark that they must stand nearest to; null where they are about no single one.</summary>
    public Subject? About { get; init; }
}

/// <summary>Where the name of a series belongs when it is written beside it.</summary>
internal sealed record SeriesEnd(string Series, PixelPoint At);

/// <summary>A pair of axes on which marks draw.</summary>
internal sealed class Panel(PlotSurface plotSurface, PlotSurface pixels, Scale x, Scale y, Box plot, Band band, ChartStyle chartStyle, SeriesInks inks, Typesetter type, bool writesValues)
{
    public static readonly IReadOnlyList<Side> Anywhere =
        [Side.Above, Side.AboveRight, Side.AboveLeft, Side.Right, Side.Left, Side.Below, Side.BelowRight, Side.BelowLeft];

    private readonly List<HitArea> hits = [];
    private readonly List<Tag> tags = [];
    private readonly HashSet<(string Text, PixelPoint At)> tagged = [];
    private readonly HashSet<string> reasons = new(StringComparer.Ordinal);
    private readonly List<SeriesEnd> ends = [];
    private readonly List<Label> written = [];
    private readonly List<string> leftOut = [];

    /// <summary>Takes strokes and fills in the axes' coordinates.</summary>
    public PlotSurface Surface => plotSurface;

    /// <summary>Takes signs of a fixed size, such as arrows: its coordinates are pixels, and it lies above <see cref="Surface"/>.</summary>
    public PlotSurface Pixels => pixels;

    public Scale X => x;

    public Scale Y => y;

    /// <summary>Pixels within which the scales run.</summary>
    public Box Plot => plot;

    /// <summary>The same axes over another surface.</summary>
    public Panel On(PlotSurface other) => new(other, pixels, x, y, plot, band, chartStyle, inks, type, writesValues) { Rows = Rows, Sizes = Sizes };

    /// <summary>Coordinates that one pixel spans along each axis.</summary>
    public PixelPoint PerPixel => new((x.High - x.Low) / plot.Width, (y.High - y.Low) / plot.Height);

    /// <summary>False for a place that an editor's domain leaves out; half a pixel is the error of reckoning.</summary>
    public bool Shows(PixelPoint at) => !plotSurface.IsCut || plot.Grow(0.5).Holds(plotSurface.Pixel(at));

    /// <summary>The coordinate of a value that an editor wrote, where the marks of that value stand; null where it has no place on the axis.</summary>
    /// <param name="axis">One of the two that the panel's scales are of.</param>
    public double? At(Axis axis, string written)
    {
        var scale = axis.Channel == Channel.X ? x : y;
        return AnnotationValue.At(axis, scale, written) + (scale is OrdinalScale ? band.Offset : 0);
    }

    /// <summary>Where a number of a layer is, at a place across its values, on the axes; null where it has none on its axis.</summary>
    public PixelPoint? At(LayerRows rows, decimal number, double across) =>
        (rows.IsHorizontal ? x : y).At(number) is { } along ? PixelPoint.Of(rows.IsHorizontal, along, across) : null;

    /// <summary>Where a datum with a value on each axis is, in the middle of its name's band where an axis has names; null where it has no place.</summary>
    public PixelPoint? PlaceOf(Datum datum) =>
        datum[Channel.X] is { } across && datum[Channel.Y] is { } up && x.At(across.Value) is { } atX && y.At(up.Value) is { } atY
            ? new PixelPoint(atX + (x is OrdinalScale ? band.Offset : 0), atY + (y is OrdinalScale ? band.Offset : 0))
            : null;

    /// <summary>Room of one category or date along the base axis.</summary>
    public Band Band => band;

    public ChartStyle ChartStyle => chartStyle;

    public SeriesInks Inks => inks;

    public Typesetter Type => type;

    /// <summary>Values are to be written beside the marks, since there are no ticks.</summary>
    public bool WritesValues => writesValues;

    /// <summary>The rows that it shows, of all its layers.</summary>
    public required PanelRows Rows { get; init; }

    /// <summary>What the sizes of dots stand for; null where they have none.</summary>
    public SizeScale? Sizes { get; init; }

    /// <summary>Which names have which shape; null where dots have none.</summary>
    public ShapeScale? Shapes { get; init; }

    /// <summary>What it stands for how opaque dots are; null where that is nothing.</summary>
    public OpacityScale? Opacities { get; init; }

    /// <summary>The unit, which all panels share, is written in this one.</summary>
    public bool TellsUnit { get; init; } = true;

    /// <summary>One of so many that it says less than a larger one.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Of each layer, the first datum in reading order that has a number, once a mark has looked for it.</summary>
    public Dictionary<Layer, Datum?> FirstNumbers { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<HitArea> Hits => hits;

    public IReadOnlyList<Tag> Tags => tags;

    public IReadOnlyList<SeriesEnd> Ends => ends;

    /// <summary>Text that stands where its mark put it.</summary>
    public IReadOnlyList<Label> Written => written;

    /// <summary>Puts text at a place, before any that looks for one.</summary>
    public void Write(Label label) => written.Add(label);

    /// <summary>Words of a mark that found no place: never left out in silence.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    public void LeaveOut(string words) => leftOut.Add(words);

    /// <summary>Where a datum's details are found although its mark is thin or far below.</summary>
    public void Hit(Datum datum, PixelPoint at)
    {
        if (Shows(at))
        {
            hits.Add(new HitArea(datum, plotSurface.Pixel(at)));
        }
    }

    /// <summary>The same, for marks that draw in pixels.</summary>
    public void HitPixel(Datum datum, PixelPoint at) => hits.Add(new HitArea(datum, at));

    /// <returns>False where there is nothing to say: the place is cut off, or has these words already.</returns>
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
        Datum? of = null)
    {
        var pixel = plotSurface.Pixel(at);
        if (!Shows(at) || !tagged.Add((text, pixel)))
        {
            return false;
        }

        tags.Add(new Tag(text, pixel, gap, sides, style, priority, IsNeeded: needed, Shorter: shorter, MayLead: mayLead)
        {
            Names = names ?? [],
            About = of is null ? null : new Subject(pixel, of),
        });
        return true;
    }

    /// <summary>Words in the middle of a datum's own mark, which is large enough for them.</summary>
    public void TagOn(Datum datum, string text, PixelPoint at, TextStyle style)
    {
        if (Shows(at))
        {
            tags.Add(new Tag(text, plotSurface.Pixel(at), 0, [Side.Middle], style, Priority.Other, On: datum) { About = new Subject(plotSurface.Pixel(at), datum) });
        }
    }

    /// <summary>A reason that several series share is said once.</summary>
    public void Explain(string text, PixelPoint at, double gap, bool mayLead = false, bool needed = false)
    {
        if (!reasons.Contains(text) && Tag(text, at, Priority.Reason, chartStyle.Quiet, Anywhere, gap, needed, mayLead: mayLead))
        {
            reasons.Add(text);
        }
    }

    public void EndsAt(string series, PixelPoint at)
    {
        if (series.Length > 0)
        {
            ends.Add(new SeriesEnd(series, plotSurface.IsCut ? plot.Nearest(plotSurface.Pixel(at)) : plotSurface.Pixel(at)));
        }
    }
}
