using Report.Charts.Marks;

namespace Report.Charts.Rows;

/// <summary>The rows of one layer that one panel shows, in the order of the dataset.</summary>
internal sealed record LayerRows(Layer Layer, IReadOnlyList<Datum> Data)
{
    public Mark Mark => Layer.Mark;

    /// <summary>True if values run along x: y holds names or dates, and x holds numbers or is unused (low and high run along it).</summary>
    public bool IsHorizontal => LayerData.IsHorizontalIn(Layer);

    /// <summary>The channel of the axis along which values run.</summary>
    public Channel ValueChannel => IsHorizontal ? Channel.X : Channel.Y;

    /// <summary>The channel of the other axis, along which data are placed: time, categories, or x where both axes have numbers.</summary>
    public Channel BaseChannel => IsHorizontal ? Channel.Y : Channel.X;

    /// <summary>
    /// The channel of the axis along which a layer's data are placed; null if the mark has no axes or two numbers place it (scatter plot).
    /// </summary>
    public static Channel? BaseOf(Layer layer)
    {
        var rows = new LayerRows(layer, []);
        return rows.Mark.HasAxes && !rows.Mark.IsScatter(layer) && layer.Encoding.ContainsKey(rows.BaseChannel) ? rows.BaseChannel : null;
    }

    /// <summary>The data of each series, in the order in which the rows name them.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Datum> Data)> Series =>
        Data.GroupBy(d => d.Series, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<Datum>)[.. g]));

    /// <summary>The trend of each series that has enough rows, fitted when it is first asked for.</summary>
    public IReadOnlyList<Trend> Trends => field ??= Trend.Of(this);

    /// <summary>True if low and high are a before and an after: the mark says so (arrows), or low exceeds high in some row.</summary>
    public bool IsDirected => Layer.IsDirected;

    /// <summary>The series of a stack from the bottom up: in the order that the editor lists, then in that of the rows.</summary>
    public IReadOnlyList<string> StackOrder =>
        NameOrder.Of(Layer.Encoding.GetValueOrDefault(Channel.Color)?.Order ?? [], Data.Select(d => d.Series));
}
