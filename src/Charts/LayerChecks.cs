using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Checks further layers against the first: fields on a shared axis need the same kind and unit, and rows must be told apart.
/// </summary>
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

    /// <summary>
    /// Reports a further layer whose rows look like those of the first but are different ones: a reader could not tell them apart.
    /// </summary>
    public static void CheckNames(ChartData rows, DiagnosticBag bag)
    {
        var first = rows.Layers[0];
        if (rows.Layers.Count == 1 || first.Layer.Encoding.ContainsKey(Channel.Color))
        {
            return;
        }

        var (names, shown) = (first.Data.Select(d => d.Series).ToHashSet(StringComparer.Ordinal), first.Data.Select(RowOf).ToHashSet());
        foreach (
            var layer in rows.Layers.Skip(1).Where(l => l.Layer.Mark.HasSeries(l.Layer) && !l.Layer.Encoding.ContainsKey(Channel.Color))
        )
        {
            // Rows that the first layer also draws, such as dots on a line, need not be told apart from it.
            if (layer.Data.Any(d => names.Contains(d.Series)) && !layer.Data.All(d => shown.Contains(RowOf(d))))
            {
                bag.Add(ChartRules.SameLook.At(layer.Layer.At, layer.Layer.Data.Id));
            }
        }

        static (string, string) RowOf(Datum datum) => (datum.Layer.Data.Id, datum.Row.Anchor);
    }

    private static void Check(Layer layer, Encoding encoding, Encoding giver, Axis axis, DiagnosticBag bag)
    {
        // An encoding inherited from the first layer is not written in this one: the fault is reported at the layer.
        var at = encoding.Written is { } written && written != giver.Written ? written.Field.At : layer.At;
        var (kind, wanted) = (FieldKind.Of(encoding.Field), FieldKind.Of(giver.Field));
        if (!HasPlaces(axis, kind, wanted))
        {
            bag.Add(
                ChartRules.OtherAxis.At(
                    at,
                    encoding.Field.Name,
                    FieldKind.InWords(kind),
                    ChannelNames.Of(axis.Channel),
                    giver.Field.Name,
                    FieldKind.InWords(wanted)
                )
            );
        }
        else if (encoding.Field.Unit is { } unit && giver.Field.Unit is { } other && unit != other && !axis.IsOrdinal)
        {
            bag.Add(ChartRules.OtherUnit.At(at, encoding.Field.Name, unit, ChannelNames.Of(axis.Channel), other));
        }
    }

    // On an axis of categories, names and dates go together; numbers only if those of the first layer are categories too.
    private static bool HasPlaces(Axis axis, Accepts kind, Accepts wanted) =>
        axis.IsOrdinal ? (kind == Accepts.Numbers) == (wanted == Accepts.Numbers) : kind == wanted;
}
