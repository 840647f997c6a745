using Report.Charts.Rows;
using Report.Charts.Scales;

namespace Report.Charts.Layout;

/// <summary>One of the two axes that all layers and panels share.</summary>
/// <param name="Encoding">The field that gives it its type, title and unit; null where no mark stands on this axis.</param>
internal sealed record Axis(Channel Channel, Encoding? Encoding, Extent Extent)
{
    // Ticks on both sides of a middle say the same numbers twice.
    private const int MoreOnTwoSides = 2;

    public bool IsOrdinal => Extent.Type == ScaleType.Ordinal;

    public bool IsTime => Extent.Type == ScaleType.Time;

    public bool IsNumeric => Extent.Type is ScaleType.Linear or ScaleType.Log or ScaleType.Symlog;

    /// <summary>Written where the editor gave one.</summary>
    public string? Title => Encoding?.Title;

    /// <summary>Where its bars begin instead of at zero; null where they begin there.</summary>
    public decimal? Baseline => Encoding?.Baseline;

    /// <summary>A linear axis which an editor has cut off, or which has no need of zero.</summary>
    public bool ShowsZero => Extent.Type == ScaleType.Linear && (Encoding?.Zero ?? Extent.NeedsZero) && Encoding?.Domain is null;

    /// <summary>Both axes of a chart, with room for all that stands on them.</summary>
    /// <param name="panel">Whose own axes they are, where an editor has freed them; null for axes with room for all panels.</param>
    public static (Axis X, Axis Y) Of(ChartData rows, PanelRows? panel = null)
    {
        var first = rows.Panels[0].Layers;
        var x = Empty(Channel.X, first);
        var y = Empty(Channel.Y, first);
        foreach (var shown in rows.Panels)
        {
            var (ownX, ownY) = (IsOf(shown, x) ? x.Extent : Empty(Channel.X, first).Extent, IsOf(shown, y) ? y.Extent : Empty(Channel.Y, first).Extent);
            foreach (var layer in shown.Layers)
            {
                layer.Mark.Stretch(layer, ownX, ownY);
            }
        }

        foreach (var reference in rows.Spec.References)
        {
            foreach (var end in new[] { reference.From.Value, reference.To?.Value })
            {
                AnnotationValue.Include(reference.Axis == Channel.X ? x : y, end);
            }
        }

        return (x, y);

        bool IsOf(PanelRows shown, Axis axis) => panel is null || ReferenceEquals(shown, panel) || !rows.Spec.FreeAxes.Contains(axis.Channel);
    }

    /// <param name="most">Most ticks along it.</param>
    /// <param name="tight">Without ticks, there is no need for round numbers at its ends.</param>
    public Scale Scale(int most, bool tight = false) => Encoding?.IsReversed == true && !IsOrdinal ? new ReversedScale(Upright(most, tight)) : Upright(most, tight);

    private Scale Upright(int most, bool tight) => Extent.Type switch
    {
        ScaleType.Ordinal => new OrdinalScale(Ordering.Of(this), downwards: Channel == Channel.Y, Extent.Locale),
        ScaleType.Time => TimeScale.For(Extent, Encoding?.Domain),
        ScaleType.Symlog => SymlogScale.For(Extent, Encoding?.Domain, Encoding?.Field.Unit),
        ScaleType.Log => LogScale.For(Extent, Encoding?.Domain, Encoding?.Field.Unit),
        _ => LinearScale.For(Extent, ShowsZero, Extent.NeedsZero, Encoding?.Domain, tight, Extent.IsDistance ? most + MoreOnTwoSides : most, Encoding?.Field.Unit),
    };

    /// <summary>What a layer has along an axis; low and high stand on the one that the names leave free.</summary>
    public static Encoding? EncodingOf(LayerRows layer, Channel channel) =>
        layer.Layer.Encoding.GetValueOrDefault(channel)
            ?? (layer.ValueChannel == channel ? layer.Layer.Encoding.GetValueOrDefault(Channel.Low) : null);

    private static Axis Empty(Channel channel, IReadOnlyList<LayerRows> layers)
    {
        var encoding = layers.Select(l => EncodingOf(l, channel)).FirstOrDefault(e => e is not null);
        return new Axis(channel, encoding, new Extent(encoding?.Scale ?? (layers.Any(l => l.Mark.NamesDates) && encoding?.Field.IsTemporal == true ? ScaleType.Ordinal : TypeOf(encoding, channel))) { Locale = layers[0].Layer.Data.Locale, Format = encoding?.Format, IsReversed = encoding?.IsReversed ?? false });
    }

    // Dates run from left to right; down the side they are names like others.
    private static ScaleType TypeOf(Encoding? encoding, Channel channel) => encoding?.Field switch
    {
        null => ScaleType.Linear,
        { IsNumeric: true } => ScaleType.Linear,
        { IsTemporal: true } when channel == Channel.X => ScaleType.Time,
        _ => ScaleType.Ordinal,
    };
}
