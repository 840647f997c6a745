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

    /// <summary>Rows of a further layer that look like those of the first and are others: nothing in the picture says what they are.</summary>
    public static void CheckNames(ChartData rows, DiagnosticBag bag)
    {
        var first = rows.Layers[0];
        if (rows.Layers.Count == 1 || first.Layer.Encoding.ContainsKey(Channel.Color))
        {
            return;
        }

        var (names, shown) = (first.Data.Select(d => d.Series).ToHashSet(StringComparer.Ordinal), first.Data.Select(RowOf).ToHashSet());
        foreach (var layer in rows.Layers.Skip(1).Where(l => Mark.Named(l.Layer.Mark).HasSeries(l.Layer) && !l.Layer.Encoding.ContainsKey(Channel.Color)))
        {
            // Dots over some points of a line say no more than the line.
            if (layer.Data.Any(d => names.Contains(d.Series)) && !layer.Data.All(d => shown.Contains(RowOf(d))))
            {
                bag.Add(ChartRules.SameLook.At(layer.Layer.At, layer.Layer.Data.Id));
            }
        }

        static (string, string) RowOf(Datum datum) => (datum.Layer.Data.Id, datum.Row.Anchor);
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
