using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Tests.Docs;

/// <summary>Amounts by category, each a dot at the end of a thin stem that stands on zero.</summary>
internal sealed class LollipopMark : Mark
{
    private const double Radius = 6;

    public override string Name => "lollipop";

    public override IReadOnlyList<ChannelUse> Channels =>
        [
            new(Channel.X, Accepts.Names | Accepts.Dates, Required: true),
            new(Channel.Y, Accepts.Numbers, Required: true),
            new(Channel.Color, Accepts.Names),
            new(Channel.Facet, Accepts.Names),
        ];

    public override LimitSign LimitSign => LimitSign.Arrow;

    public override WideGapSign WideGapSign => WideGapSign.Unjoined;

    // Like a bar, a stem is compared by its length.
    public override bool IsMeasuredFromZero => true;

    public override void Stretch(LayerRows rows, Extent x, Extent y)
    {
        y.NeedsZero = true;
        x.NeedsRoomAtDates = true;
        foreach (var datum in rows.Data)
        {
            x.Include(datum[Channel.X]?.Value);
            y.Include(datum[Channel.Y]?.Value);
        }
    }

    public override Insets Reserve(LayerRows rows, Room room) => new(Top: room.ChartStyle.Label.Size + Radius);

    public override void Draw(LayerRows rows, Panel panel)
    {
        foreach (var datum in rows.Data)
        {
            if (
                datum[Channel.X] is not { } name
                || panel.X.At(name.Value) is not { } x
                || datum.Quantity(Channel.Y) is not { Point: { } amount } quantity
                || panel.Y.At(amount) is not { } y
            )
            {
                continue;
            }

            var ink = panel.Inks.Of(datum, Channel.X);
            var top = new PixelPoint(x, y);
            panel.Surface.Line([new(x, 0), top], new Brush(ink, 2), datum);
            QuantitySign.Draw(panel, top, datum, quantity, ink, Radius);
            panel.Hit(datum, top);
            panel.Tag(
                ValueText.Number(quantity, panel.ChartStyle.Locale),
                top,
                Priority.Other,
                panel.ChartStyle.Label,
                [Side.Above],
                Radius + 4
            );
        }
    }
}
