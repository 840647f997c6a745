using Report.Charts.Marks;

namespace Report.Charts.Rows;

/// <summary>The rows of one layer that one panel shows, in the order of the dataset.</summary>
internal sealed record LayerRows(Layer Layer, IReadOnlyList<Datum> Data)
{
    public Mark Mark
    {
        get => field ??= Mark.Named(Layer.Mark);
        init;
    }

    /// <summary>Values run along x: names or dates are on y, and numbers on x or between low and high.</summary>
    public bool IsHorizontal => LayerData.IsHorizontalIn(Layer);

    /// <summary>The channel of the axis along which values run.</summary>
    public Channel ValueChannel => IsHorizontal ? Channel.X : Channel.Y;

    /// <summary>The channel of the axis across the values: time or categories, or the x of two numbers.</summary>
    public Channel BaseChannel => IsHorizontal ? Channel.Y : Channel.X;

    /// <summary>The channel of the axis along which a layer's data stand side by side; null for a mark without axes and for dots that two numbers place.</summary>
    public static Channel? BaseOf(Layer layer)
    {
        var rows = new LayerRows(layer, []);
        return rows.Mark.HasAxes && !rows.Mark.IsScatter(layer) && layer.Encoding.ContainsKey(rows.BaseChannel) ? rows.BaseChannel : null;
    }

    /// <summary>Data by series, in the order in which the rows name them.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Datum> Data)> Series =>
        Data.GroupBy(d => d.Series, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<Datum>)[.. g]));

    /// <summary>The two ends of its rows are a before and an after: of some rows, the low one lies above the high one.</summary>
    public bool IsDirected => Layer.IsDirected;

    /// <summary>Series in the order in which they rest on each other, the undermost first: as the editor lists them, else as the rows name them.</summary>
    public IReadOnlyList<string> StackOrder
    {
        get
        {
            var met = Series.Select(s => s.Name).ToList();
            var order = Layer.Encoding.GetValueOrDefault(Channel.Color)?.Order ?? [];
            return [.. order.Where(met.Contains).Concat(met).Distinct(StringComparer.Ordinal)];
        }
    }
}
