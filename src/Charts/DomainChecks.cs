using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reports how many rows lie outside the domain that an editor set, so that no data is hidden unnoticed.</summary>
internal static class DomainChecks
{
    public static void Check(Axis axis, ChartData rows, DiagnosticBag bag)
    {
        if (axis.IsOrdinal || axis.Encoding is not { Domain: not null } encoding)
        {
            return;
        }

        var scale = axis.Scale(PanelLayout.ValueTicks);
        // A layer without the field of 'facet' has the same rows in every panel: the lookup counts each of them once.
        var places = rows
            .Panels.SelectMany(p => p.Layers)
            .SelectMany(l => Places(l, axis.Channel, scale))
            .ToLookup(p => p.Row, p => p.At < scale.Low || p.At > scale.High);
        var outside = places.Count(row => row.Contains(true));
        var at = encoding.Written?.Domain?.At ?? encoding.At;
        if (outside > 0 && places.All(row => !row.Contains(false)))
        {
            bag.Add(ChartRules.NoRows.At(at, encoding.Field.Name).WithHint("all rows lie outside this domain"));
        }
        else if (outside > 0)
        {
            bag.Add(ChartRules.OutsideDomain.At(at, outside, places.Count, ChannelNames.Of(axis.Channel)));
        }
    }

    private static IEnumerable<(int Row, double At)> Places(LayerRows rows, Channel channel, Scale scale)
    {
        var places = IsStackedOn(channel, rows)
            ? BarPart.Of(rows, stacked: true).SelectMany(p => new[] { p.From, p.To }, (p, end) => (p.Datum.Number, At: scale.At(end)))
            : rows.Data.SelectMany(d => Values(rows, d, channel).SelectMany(v => Places(v, scale)), (d, at) => (d.Number, At: at));
        return places.Where(p => p.At is not null).Select(p => (p.Number, p.At!.Value));
    }

    // In a stack, the ends of the parts may lie outside the domain although the values themselves do not.
    private static bool IsStackedOn(Channel channel, LayerRows rows) =>
        channel == rows.ValueChannel
        && rows.Layer.Encoding.ContainsKey(channel)
        && rows.Mark.IsMeasuredFromZero
        && rows.Layer.Stack != StackMode.None
        && rows.Series.Skip(1).Any();

    private static IEnumerable<Value> Values(LayerRows rows, Datum datum, Channel channel)
    {
        var cells = channel == rows.ValueChannel ? new[] { datum[channel], datum[Channel.Low], datum[Channel.High] } : [datum[channel]];
        return cells.OfType<Cell>().Select(c => c.Value);
    }

    private static IEnumerable<double?> Places(Value value, Scale scale) =>
        value is Quantity quantity
            ? new[] { quantity.Low, quantity.High, quantity.Point }.OfType<decimal>().Select(scale.At)
            : [scale.At(value)];
}
