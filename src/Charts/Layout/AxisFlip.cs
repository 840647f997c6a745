using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>Exchanges the axes of a chart whose names find no room along the bottom: text is never rotated.</summary>
internal static class AxisFlip
{
    /// <returns>What the chart shows, with its axes exchanged where that is what its names need.</returns>
    public static ChartData IfNamesDoNotFit(LayoutContext draft)
    {
        var rows = draft.Rows;
        var layers = rows.Panels.SelectMany(p => p.Layers).ToList();
        if (!draft.X.IsOrdinal || layers.Any(l => !l.Mark.CanBeTurned || l.IsHorizontal))
        {
            return rows;
        }

        // Panels may stand one below the other on a phone, and two by two elsewhere.
        var columns = rows.Panels.Count > 1 && !draft.ChartStyle.IsNarrow ? 2 : 1;
        return BottomNames.Fit(draft, draft.ChartStyle.Width / columns) ? rows : rows.Encoded(Turned(rows.Spec));
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
