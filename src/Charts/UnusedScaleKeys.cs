using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reports keys of an encoding that have no effect there, so that nothing that an editor wrote is ignored silently.</summary>
internal static class UnusedScaleKeys
{
    public static void Check(ChartData rows, Axis x, Axis y, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer.Select(l => l.First()))
        {
            foreach (var (channel, encoding) in layer.Layer.Encoding.Where(e => e.Value.Written is not null))
            {
                Check(layer, channel, encoding, AxisOf(channel, layer, x, y), bag);
            }
        }
    }

    private static void Check(LayerRows layer, Channel channel, Encoding encoding, Axis? axis, DiagnosticBag bag)
    {
        var written = encoding.Written!;
        var isColorOfNumbers = channel == Channel.Color && encoding is { Field.IsNumeric: true, Scale: not ScaleType.Ordinal };
        if (axis?.Encoding is not { } giving)
        {
            // A map extends its frame to the 'domain' of longitude and latitude.
            Tell(
                "domain",
                channel is Channel.Longitude or Channel.Latitude || isColorOfNumbers ? null : written.Domain?.At,
                "only an axis has ends: take it away"
            );
            Tell("zero", written.Zero?.At, "only an axis has a zero: take it away");
        }
        else if (giving.Written != written)
        {
            // A key that repeats the setting of the axis has no effect either, but is not wrong.
            var hint = $"the axis has its scale from the first field on it: write it there, with '{giving.Field.Name}'";
            Tell("scale", encoding.Scale == axis.Extent.Type ? null : written.Scale?.At, hint);
            Tell("domain", encoding.Domain == giving.Domain ? null : written.Domain?.At, hint);
            Tell("zero", encoding.Zero == giving.Zero ? null : written.Zero?.At, hint);
        }
        else
        {
            Tell("domain", axis.IsOrdinal ? written.Domain?.At : null, "an axis of names has no ends: leave rows out with 'filter'");
            Tell(
                "zero",
                axis.Extent.Type == ScaleType.Linear ? null : written.Zero?.At,
                "only a linear axis of numbers has a zero: take it away"
            );
        }

        Tell(
            "baseline",
            layer.Mark.HasBaseline && channel == layer.ValueChannel && encoding.Field.IsNumeric ? null : written.Baseline?.At,
            "only the numbers of bars have it: take it away"
        );
        Tell("ghosts", channel == Channel.Facet ? null : written.Ghosts?.At, "only panels have them: write it with 'facet'");
        Tell(
            "reduce",
            channel == Channel.Facet && PanelOrder.Of(layer.Layer) is not null ? null : written.Reduce?.At,
            "it is for panels that 'order: ascending' or 'order: descending' sorts"
        );
        if (!isColorOfNumbers)
        {
            const string hint = "only colours for numbers have it: take it away";
            Tell("classes", written.Classes?.At, hint);
            Tell("scheme", channel == Channel.Color ? null : written.Scheme?.At, "only colours have it: take it away");
            Tell(
                "pivot",
                channel == Channel.Color && layer.Layer.Sides is not null ? null : written.Pivot?.At,
                "colours for numbers and diverging stacks have it: take it away"
            );
            Tell(
                "reverse",
                axis is not null || (channel == Channel.Color && encoding.Scheme is not null) ? null : written.Reverse?.At,
                "it turns an axis or a scheme: take it away"
            );
        }
        else if (encoding.Scale is not (ScaleType.Quantize or ScaleType.Quantile or ScaleType.Natural))
        {
            Tell("classes", written.Classes?.At, "write 'scale: quantize', 'quantile' or 'natural' beside it, or take it away");
        }
        else if (encoding.Scale != ScaleType.Quantize)
        {
            Tell(
                "domain",
                written.Domain?.At,
                "these classes are made of the rows: write 'scale: threshold' with the ends between the classes"
            );
        }

        void Tell(string key, Position? at, string hint)
        {
            if (at is { } place)
            {
                bag.Add(ChartRules.IdleKey.At(place, key, layer.Mark.NameOf(channel)).WithHint(hint));
            }
        }
    }

    private static Axis? AxisOf(Channel channel, LayerRows layer, Axis x, Axis y) =>
        channel switch
        {
            Channel.X => x,
            Channel.Y => y,
            Channel.Low or Channel.High => layer.IsHorizontal ? x : y,
            _ => null,
        };
}
