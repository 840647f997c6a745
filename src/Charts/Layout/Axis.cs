using Report.Charts.Rows;
using Report.Charts.Scales;

namespace Report.Charts.Layout;

/// <summary>One of the two axes of a chart, shared by all layers and, unless an editor has freed it, by all panels.</summary>
/// <param name="Encoding">The encoding that gives the axis its type, title and unit; null if no layer has a field on it.</param>
internal sealed record Axis(Channel Channel, Encoding? Encoding, Extent Extent)
{
    // Extra ticks for an axis of distances, whose numbers occur on both sides of zero.
    private const int MoreOnTwoSides = 2;

    public bool IsOrdinal => Extent.Type == ScaleType.Ordinal;

    public bool IsTime => Extent.Type == ScaleType.Time;

    public bool IsNumeric => Extent.Type is ScaleType.Linear or ScaleType.Log or ScaleType.Symlog;

    /// <summary>The title that the editor wrote; null if there is none.</summary>
    public string? Title => Encoding?.Title;

    /// <summary>The number at which bars begin; null if they begin at zero.</summary>
    public decimal? Baseline => Encoding?.Baseline;

    /// <summary>Whether a linear axis is extended to zero: the editor, or else a mark, asks for it, and no domain is set.</summary>
    public bool ShowsZero => Extent.Type == ScaleType.Linear && (Encoding?.Zero ?? Extent.NeedsZero) && Encoding?.Domain is null;

    /// <summary>Returns both axes of a chart, extended to include all marks and reference lines.</summary>
    /// <param name="panel">The panel whose marks the axes include; null for those of all panels.</param>
    public static (Axis X, Axis Y) Of(ChartData rows, PanelRows? panel = null)
    {
        var first = rows.Panels[0].Layers;
        var x = Empty(Channel.X, first);
        var y = Empty(Channel.Y, first);
        foreach (var layer in panel?.Layers ?? rows.Panels.SelectMany(p => p.Layers))
        {
            layer.Mark.Stretch(layer, x.Extent, y.Extent);
        }

        foreach (var reference in rows.Spec.References)
        {
            foreach (var end in new[] { reference.From.Value, reference.To?.Value })
            {
                AnnotationValue.Include(reference.Axis == Channel.X ? x : y, end);
            }
        }

        return (x, y);
    }

    /// <summary>Returns a scale for the axis.</summary>
    /// <param name="most">The greatest number of ticks.</param>
    /// <param name="tight">Whether the ends are those of the data rather than round numbers, as for an axis without ticks.</param>
    public Scale Scale(int most, bool tight = false) =>
        Encoding?.IsReversed == true && !IsOrdinal ? new ReversedScale(Upright(most, tight)) : Upright(most, tight);

    private Scale Upright(int most, bool tight) =>
        Extent.Type switch
        {
            ScaleType.Ordinal => new OrdinalScale(Ordering.Of(this), downwards: Channel == Channel.Y, Extent.Locale),
            ScaleType.Time => TimeScale.For(Extent, Encoding?.Domain),
            ScaleType.Symlog => SymlogScale.For(Extent, Encoding?.Domain, Encoding?.Field.Unit),
            ScaleType.Log => LogScale.For(Extent, Encoding?.Domain, Encoding?.Field.Unit),
            _ => LinearScale.For(
                Extent,
                ShowsZero,
                Extent.NeedsZero,
                Encoding?.Domain,
                tight,
                Extent.IsDistance ? most + MoreOnTwoSides : most,
                Encoding?.Field.Unit
            ),
        };

    /// <summary>
    /// Returns the encoding of a layer along an axis: that of x or y, else that of low, which lies on the axis of values; null for none.
    /// </summary>
    public static Encoding? EncodingOf(LayerRows layer, Channel channel) =>
        layer.Layer.Encoding.GetValueOrDefault(channel)
        ?? (layer.ValueChannel == channel ? layer.Layer.Encoding.GetValueOrDefault(Channel.Low) : null);

    private static Axis Empty(Channel channel, IReadOnlyList<LayerRows> layers)
    {
        var encoding = layers.Select(l => EncodingOf(l, channel)).FirstOrDefault(e => e is not null);
        return new Axis(
            channel,
            encoding,
            new Extent(
                encoding?.Scale
                    ?? (
                        layers.Any(l => l.Mark.NamesDates) && encoding?.Field.IsTemporal == true
                            ? ScaleType.Ordinal
                            : TypeOf(encoding, channel)
                    )
            )
            {
                Locale = layers[0].Layer.Data.Locale,
                Format = encoding?.Format,
                IsReversed = encoding?.IsReversed ?? false,
            }
        );
    }

    // Only x is an axis of time by default: dates down the side are names like others.
    private static ScaleType TypeOf(Encoding? encoding, Channel channel) =>
        encoding?.Field switch
        {
            null => ScaleType.Linear,
            { IsNumeric: true } => ScaleType.Linear,
            { IsTemporal: true } when channel == Channel.X => ScaleType.Time,
            _ => ScaleType.Ordinal,
        };
}
