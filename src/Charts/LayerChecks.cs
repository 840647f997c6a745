using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Layers share their axes: what a further one puts on an axis has to be of the kind and the unit that it is there for.</summary>
internal static class LayerChecks
{
    public static void Check(ChartData rows, Axis x, Axis y, DiagnosticBag bag)
    {
        foreach (var layer in rows.ByLayer.Select(l => l.First()))
        {
            foreach (var axis in new[] { x, y })
            {
                if (axis.Encoding is { } giver && Axis.EncodingOf(layer, axis.Channel) is { } encoding && !ReferenceEquals(encoding, giver))
                {
                    Check(layer.Layer, encoding, giver, axis, bag);
                }
            }
        }
    }

    private static void Check(Layer layer, Encoding encoding, Encoding giver, Axis axis, DiagnosticBag bag)
    {
        // What a layer takes from the first is not written in it.
        var at = encoding.Written is { } written && written != giver.Written ? written.Field.At : layer.At;
        var (kind, wanted) = (FieldKind.Of(encoding.Field), FieldKind.Of(giver.Field));
        if (!HasPlaces(axis, kind, wanted))
        {
            bag.Add(ChartRules.OtherAxis.At(at, encoding.Field.Name, FieldKind.InWords(kind), ChannelNames.Of(axis.Channel), giver.Field.Name, FieldKind.InWords(wanted)));
        }
        else if (encoding.Field.Unit is { } unit && giver.Field.Unit is { } other && unit != other && !axis.IsOrdinal)
        {
            bag.Add(ChartRules.OtherUnit.At(at, encoding.Field.Name, unit, ChannelNames.Of(axis.Channel), other));
        }
    }

    // Names and dates may both be names along an axis; a number is one where the first layer's are.
    private static bool HasPlaces(Axis axis, Accepts kind, Accepts wanted) => axis.IsOrdinal
        ? (kind == Accepts.Numbers) == (wanted == Accepts.Numbers)
        : kind == wanted;
}
