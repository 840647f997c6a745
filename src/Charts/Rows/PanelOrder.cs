using Report.Data;

namespace Report.Charts.Rows;

/// <summary>The value of a panel by which panels are put in order; named as Observable Plot names its reducers.</summary>
internal enum PanelReducer { First, Last, Min, Max }

/// <summary>Small multiples in the order of a value of each.</summary>
internal sealed record PanelOrder(PanelReducer Reducer, bool IsDescending)
{
    /// <summary>Null where an editor lists the panels or leaves them as in the data.</summary>
    public static PanelOrder? Of(Layer layer) =>
        layer.Encoding.GetValueOrDefault(Channel.Facet) is { Sorting: Sorting.Ascending or Sorting.Descending } facet
            ? new PanelOrder(facet.Reducer ?? Usual(layer), facet.Sorting == Sorting.Descending)
            : null;

    // Along dates and numbers the last value is what readers compare; of names there is no last.
    private static PanelReducer Usual(Layer layer) =>
        LayerRows.BaseOf(layer) is { } along && layer.Encoding[along].Field is { IsTemporal: true } or { IsNumeric: true } ? PanelReducer.Last : PanelReducer.Max;

    /// <summary>Panels in order: of equal values as in the data, and those without a value at the end.</summary>
    public IReadOnlyList<PanelRows> Sort(IReadOnlyList<PanelRows> panels)
    {
        var valued = panels.Select(p => (Panel: p, Value: ValueOf(p)?.Point)).ToList();
        var known = valued.Where(v => v.Value is not null);
        var sorted = IsDescending ? known.OrderByDescending(v => v.Value) : known.OrderBy(v => v.Value);
        return [.. sorted.Concat(valued.Where(v => v.Value is null)).Select(v => v.Panel)];
    }

    /// <summary>The value that a panel has its place by; null where it has none.</summary>
    public Quantity? ValueOf(PanelRows panel) => (Reducer switch
    {
        PanelReducer.Min => Known(panel).MinBy(d => Measured(d)!.Point),
        PanelReducer.Max => Known(panel).MaxBy(d => Measured(d)!.Point),
        _ => AtEnd(panel) is [var first, ..] ? first : null,
    }) is { } datum ? Measured(datum) : null;

    /// <summary>The data at the first or the last place of a panel that has a value; several where it has several series.</summary>
    public IReadOnlyList<Datum> AtEnd(PanelRows panel)
    {
        var known = Known(panel).Where(d => Along(d) is not null).ToList();
        if (known.Count == 0 || Reducer is PanelReducer.Min or PanelReducer.Max)
        {
            return [];
        }

        var end = Reducer == PanelReducer.First ? known.Min(Along) : known.Max(Along);
        return [.. known.Where(d => Along(d) == end)];
    }

    private static IEnumerable<Datum> Known(PanelRows panel) =>
        panel.Layers.FirstOrDefault(l => l.Layer.Encoding.ContainsKey(Channel.Facet))?.Data.Where(d => Measured(d)?.Point is not null) ?? [];

    private static Quantity? Measured(Datum datum) => LayerData.MeasureOf(datum.Layer) is { } measure ? datum.Row.Quantity(measure.Field.Name) : null;

    private static double? Along(Datum datum) => datum.BaseChannel is { } along ? datum[along]?.Value switch
    {
        DateValue date => date.Start.DayNumber,
        Quantity { Point: { } point } => (double)point,
        _ => null,
    } : null;
}
