using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>
/// Draws amounts as symbols to count, each of which stands for the same amount, so that amounts that differ a hundredfold can stand side by
/// side. Symbols of an estimate are hollow, an arrow shows a floor or a ceiling, and the last symbol is cut to the remainder.
/// </summary>
internal sealed class UnitMark : Mark
{
    private const double Pitch = 12;
    private const double Air = 0.25;
    private const double AfterName = 4;
    private const double BetweenGroups = 18;
    private const double ArrowRoom = 28;

    public override string Name => "unit";

    public override bool HasAxes => false;

    public override bool TellsAxes => false;

    public override IEnumerable<Channel> Places(LayerRows rows) => [Channel.Label];

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.Size, Accepts.Numbers, Required: true),
            new(Channel.Label, Accepts.Names | Accepts.Dates, Required: true),
            new(Channel.Color, Accepts.Names | Accepts.Dates),
            new(Channel.Facet, Accepts.Names | Accepts.Dates),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        // Amounts are counted out, not measured along an axis.
    }

    public override double? Height(LayerRows rows, Room room)
    {
        var groups = Groups(rows);
        return Caption(room.ChartStyle) + groups.Sum(g => GroupHeight(g, room.Width, Pitch, room.ChartStyle, room.Type));
    }

    public override void Draw(LayerRows rows, Panel panel)
    {
        var groups = Groups(rows);
        var pitch = Pitch;
        while (
            pitch > 3
            && Caption(panel.ChartStyle) + groups.Sum(g => GroupHeight(g, panel.Plot.Width, pitch, panel.ChartStyle, panel.Type))
                > panel.Plot.Height + 1
        )
        {
            pitch -= 0.5;
        }

        var y = panel.Plot.Top;
        if (!panel.ChartStyle.IsSketch)
        {
            WriteWorth(rows, panel, y, pitch);
        }

        y += Caption(panel.ChartStyle);
        foreach (var group in groups)
        {
            DrawGroup(group, panel, y, pitch);
            y += GroupHeight(group, panel.Plot.Width, pitch, panel.ChartStyle, panel.Type);
        }
    }

    public override decimal? SymbolWorth(Layer layer) => WorthIn(layer);

    /// <summary>Returns the amount that one symbol stands for in a layer, the same in all its panels.</summary>
    public static decimal WorthIn(Layer layer) =>
        SymbolValue.For(
            layer.Data.Rows.Select(r => r.Quantity(layer.Encoding[Channel.Size].Field.Name)).Max(q => q is null ? 0 : q.High ?? q.Low ?? 0)
        );

    private sealed record Group(Datum Datum, string Name, Quantity? Amount, decimal Worth)
    {
        public double Certain => Symbols(Amount?.Low ?? Amount?.High);

        public double Most => Symbols(Amount?.High ?? Amount?.Low);

        private double Symbols(decimal? amount) => (double)(Math.Max(0, amount ?? 0) / Worth);
    }

    private static List<Group> Groups(LayerRows rows)
    {
        var worth = WorthIn(rows.Layer);
        return [.. rows.Data.Select(d => new Group(d, d.Name(Channel.Label) ?? "", d.Quantity(Channel.Size), worth))];
    }

    private static double Caption(ChartStyle chartStyle) => chartStyle.Axis.Size * 2.2;

    private static int Columns(double width, double pitch) =>
        Math.Max(1, (int)((width - ArrowRoom) / pitch) / 10 * 10 is var tens and > 0 ? tens : (int)((width - ArrowRoom) / pitch));

    private static IReadOnlyList<string> Heading(Group group, double width, ChartStyle chartStyle, Typesetter type) =>
        type.Wrap(HeadingText(group), width, chartStyle.Name);

    private static string HeadingText(Group group)
    {
        var amount = group.Amount is null
            ? group.Datum.Locale.Labels.NoDataHere
            : ValueText.Full(group.Amount, group.Datum[Channel.Size]!.Field, group.Datum.Locale);
        return group.Name.Length == 0 ? amount
            : amount.Length == 0 ? group.Name
            : $"{group.Name}: {amount}";
    }

    private static double GroupHeight(Group group, double width, double pitch, ChartStyle chartStyle, Typesetter type)
    {
        var rows = Math.Ceiling(group.Most / Columns(width, pitch));
        return Typesetter.Height(Heading(group, width, chartStyle, type).Count, chartStyle.Name)
            + AfterName
            + (rows * pitch)
            + BetweenGroups;
    }

    private static void WriteWorth(LayerRows rows, Panel panel, double top, double pitch)
    {
        var side = pitch * (1 - Air);
        var style = panel.ChartStyle.Axis;
        var baseline = top + (TextStyle.Ascent * style.Size) + 2;
        var (field, locale) = (rows.Layer.Encoding[Channel.Size].Field, panel.ChartStyle.Locale);
        var middle = baseline - (0.36 * style.Size);
        panel.Pixels.Rectangle(
            new(panel.Plot.Left, middle - (side / 2)),
            new(panel.Plot.Left + side, middle + (side / 2)),
            new Brush("muted")
        );
        var text = locale.Labels.SymbolStandsFor(ValueText.Full(Quantity.Exact(WorthIn(rows.Layer)), field, locale));
        panel.Write(
            panel.Type.Set(
                panel.Type.Shorten(text, panel.Plot.Width - side - 6, style),
                panel.Plot.Left + side + 6,
                baseline,
                Anchor.Start,
                style
            )
        );
    }

    private static void DrawGroup(Group group, Panel panel, double top, double pitch)
    {
        var lines = Heading(group, panel.Plot.Width, panel.ChartStyle, panel.Type);
        var ink = panel.Inks.Of(group.Datum, Channel.Label);
        panel.Write(
            panel.Type.Set(
                lines,
                panel.Plot.Left,
                top + (TextStyle.Ascent * panel.ChartStyle.Name.Size),
                Anchor.Start,
                panel.ChartStyle.Name
            )
        );
        var first = top + Typesetter.Height(lines.Count, panel.ChartStyle.Name) + AfterName;
        var columns = Columns(panel.Plot.Width, pitch);
        // Symbols beyond the certain amount are hollow; the last one is cut to the remainder.
        for (var i = 0; i < group.Most; i++)
        {
            var corner = new PixelPoint(panel.Plot.Left + (i % columns * pitch), first + (i / columns * pitch));
            var full = group.Amount!.Kind is not QuantityKind.Estimate && i < group.Certain;
            DrawSymbol(panel.Pixels, corner, pitch * (1 - Air), Math.Min(1, group.Most - i), new Brush(ink, full ? 0 : 1.25));
        }

        Point(group, panel, first, columns, pitch, ink);
        // A group without symbols has only its name to point at.
        panel.HitPixel(
            group.Datum,
            new PixelPoint(panel.Plot.Left + (pitch / 2), group.Most > 0 ? first + (pitch / 2) : top + (panel.ChartStyle.Name.Size / 2))
        );
    }

    private static void DrawSymbol(PlotSurface pixels, PixelPoint corner, double side, double share, Brush brush)
    {
        var inset = brush.Width / 2;
        pixels.Rectangle(
            new(corner.X + inset, corner.Y + inset),
            new(corner.X + Math.Max(side * share - inset, inset + 0.75), corner.Y + side - inset),
            brush
        );
    }

    // Draws an arrow after the last symbol: away from it for a floor, back towards it for a ceiling.
    private static void Point(Group group, Panel panel, double first, int columns, double pitch, string ink)
    {
        if (group.Amount?.Kind is not (QuantityKind.Floor or QuantityKind.Ceiling) || group.Most <= 0)
        {
            return;
        }

        var last = (int)Math.Ceiling(group.Most) - 1;
        var y = first + (last / columns * pitch) + (pitch * (1 - Air) / 2);
        var x = panel.Plot.Left + ((last % columns + 1) * pitch) + 3;
        var isFloor = group.Amount.Kind == QuantityKind.Floor;
        QuantitySign.Arrow(
            panel.Pixels,
            new PixelPoint(isFloor ? x : x + QuantitySign.ArrowLength, y),
            new PixelPoint(isFloor ? 1 : -1, 0),
            QuantitySign.ArrowLength,
            new Brush(ink, 2),
            group.Datum
        );
    }
}
