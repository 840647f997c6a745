using Report.Charts.Rows;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>Exchanges the axes of a chart whose names find no room along the bottom: text is never rotated.</summary>
internal static class Turning
{
    private const double Air = 6;

    public static ChartData IfNamesDoNotFit(ChartData rows, Look look, Typesetter type)
    {
        var layers = rows.Panels.SelectMany(p => p.Layers).ToList();
        var names = layers.SelectMany(l => l.Data).Select(d => d.Name(Channel.X)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var isOrdinal = rows.Spec.Layers[0].Encoding.GetValueOrDefault(Channel.X) is { } x
            && (x.Scale == ScaleType.Ordinal || x.Field is { IsNumeric: false, IsTemporal: false });
        if (!isOrdinal || layers.Any(l => !l.Mark.CanBeTurned || l.IsHorizontal) || names.Count == 0)
        {
            return rows;
        }

        var width = (look.Width * 0.88 / (rows.Panels.Count > 1 ? 2 : 1) / names.Count) - Air;
        var words = names.SelectMany(n => n.Split(' '));
        return words.All(w => type.Width(w, look.Name) <= width) ? rows : rows.Encoded(Turned(rows.Spec));
    }

    private static ChartSpec Turned(ChartSpec spec) => spec with
    {
        Layers = [.. spec.Layers.Select(Turned)],
        Annotations = [.. spec.Annotations.Select(a => a with { X = a.Y, Y = a.X })],
        References = [.. spec.References.Select(r => r with { Axis = r.Axis == Channel.X ? Channel.Y : Channel.X })],
    };

    private static Layer Turned(Layer layer) => layer with
    {
        Encoding = layer.Encoding.ToDictionary(
            e => e.Key switch { Channel.X => Channel.Y, Channel.Y => Channel.X, var other => other },
            // The order along the bottom was that of the data unless it was set.
            e => e is { Key: Channel.X, Value.Sorting: Sorting.Usual } ? e.Value with { Sorting = Sorting.Data } : e.Value),
    };
}
