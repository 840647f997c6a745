using Report.Charts.Rows;

namespace Report.Charts.Layout;

/// <summary>Exchanges the axes of a chart whose names do not fit along the bottom, since text is never rotated.</summary>
internal static class AxisFlip
{
    /// <param name="draftOf">Creates the layout context of a chart.</param>
    /// <returns>The draft itself, or one with exchanged axes if its names need that.</returns>
    public static LayoutContext IfNamesDoNotFit(LayoutContext draft, Func<ChartData, LayoutContext> draftOf)
    {
        var rows = draft.Rows;
        var layers = rows.Panels.SelectMany(p => p.Layers).ToList();
        if (
            rows.Spec.Orientation is not null
            || !draft.X.IsOrdinal
            || BottomNames.ThinOut(draft)
            || layers.Any(l => !l.Mark.CanBeTurned || l.IsHorizontal)
        )
        {
            return draft;
        }

        // If need be, panels stand one below the other on a phone, and two by two elsewhere.
        var columns = rows.Panels.Count > 1 && !draft.ChartStyle.IsNarrow ? 2 : 1;
        var width = draft.ChartStyle.Width / columns;
        if (BottomNames.Fit(draft, width))
        {
            return draft;
        }

        // If y has names too, they move to the bottom and have to fit there.
        var turned = draftOf(rows.Encoded(Turned(rows.Spec)));
        return draft.Y.IsOrdinal && !BottomNames.Fit(turned, width) ? draft : turned;
    }

    /// <summary>Returns the chart with its axes exchanged, together with its annotations and reference lines.</summary>
    public static ChartSpec Turned(ChartSpec spec) =>
        spec with
        {
            FreeAxes = spec.FreeAxes.Select(Other).ToHashSet(),
            Layers = [.. spec.Layers.Select(Turned)],
            Annotations = [.. spec.Annotations.Select(a => a with { X = a.Y, Y = a.X })],
            References = [.. spec.References.Select(r => r with { Axis = Other(r.Axis) })],
        };

    private static Layer Turned(Layer layer) =>
        layer with
        {
            Encoding = layer.Encoding.ToDictionary(
                e => Other(e.Key),
                // Keeps the default order along the bottom, that of the data, and turns dates into names, as they are down the side.
                e =>
                    e is { Key: Channel.X, Value: { } bottom }
                        ? bottom with
                        {
                            Sorting = bottom.Sorting == Sorting.Usual ? Sorting.Data : bottom.Sorting,
                            Scale = bottom.Scale == ScaleType.Time ? null : bottom.Scale,
                        }
                        : e.Value
            ),
        };

    private static Channel Other(Channel channel) =>
        channel switch
        {
            Channel.X => Channel.Y,
            Channel.Y => Channel.X,
            var other => other,
        };
}
