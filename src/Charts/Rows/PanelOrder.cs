using Report.Data;

namespace Report.Charts.Rows;

/// <summary>The value that a panel is sorted by; named after the reducers of Observable Plot.</summary>
internal enum PanelReducer
{
    First,
    Last,
    Min,
    Max,
}

/// <summary>The sort order of small multiples: by one value of each panel.</summary>
internal sealed record PanelOrder(PanelReducer Reducer, bool IsDescending)
{
    /// <summary>Returns the sort order of a layer's panels; null if the editor lists the panels or keeps the order of the data.</summary>
    public static PanelOrder? Of(Layer layer) =>
        layer.Encoding.GetValueOrDefault(Channel.Facet) is { Sorting: Sorting.Ascending or Sorting.Descending } facet
            ? new PanelOrder(facet.Reducer ?? Usual(layer), facet.Sorting == Sorting.Descending)
            : null;

    /// <summary>Returns the sort order of the panels that layers share; null if no layer sorts them.</summary>
    public static PanelOrder? Of(IEnumerable<Layer> layers) => layers.Select(Of).FirstOrDefault(o => o is not null);

    // Along dates and numbers readers compare the last value; among categories no value is the last, so the largest is used.
    private static PanelReducer Usual(Layer layer) =>
        LayerRows.BaseOf(layer) is { } along && layer.Encoding[along].Field is { IsTemporal: true } or { IsNumeric: true }
            ? PanelReducer.Last
            : PanelReducer.Max;

    /// <summary>Sorts the panels. Panels of equal value keep the order of the data; those without a value come last.</summary>
    public IReadOnlyList<PanelRows> Sort(IReadOnlyList<PanelRows> panels)
    {
        var valued = panels.Select(p => (Panel: p, Value: ValueOf(p)?.Point)).ToList();
        var known = valued.Where(v => v.Value is not null);
        var sorted = IsDescending ? known.OrderByDescending(v => v.Value) : known.OrderBy(v => v.Value);
        return [.. sorted.Concat(valued.Where(v => v.Value is null)).Select(v => v.Panel)];
    }

    /// <summary>Returns the value that a panel is sorted by; null if it has none.</summary>
    public Quantity? ValueOf(PanelRows panel) =>
        (
            Reducer switch
            {
                PanelReducer.Min => Known(panel).MinBy(d => Measured(d)!.Point),
                PanelReducer.Max => Known(panel).MaxBy(d => Measured(d)!.Point),
                _ => AtEnd(panel) is [var first, ..] ? first : null,
            }
        )
            is { } datum
            ? Measured(datum)
            : null;

    /// <summary>
    /// Returns the data with a value at the first or last position of a panel, one for each series there; empty for the reducers Min and
    /// Max.
    /// </summary>
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
        panel.Layers.FirstOrDefault(l => l.Layer.Encoding.ContainsKey(Channel.Facet))?.Data.Where(d => Measured(d)?.Point is not null)
        ?? [];

    private static Quantity? Measured(Datum datum) =>
        LayerData.MeasureOf(datum.Layer) is { } measure ? datum.Row.Quantity(measure.Field.Name) : null;

    private static double? Along(Datum datum) =>
        datum.BaseChannel is { } along
            ? datum[along]?.Value switch
            {
                DateValue date => date.Start.DayNumber,
                Quantity { Point: { } point } => (double)point,
                _ => null,
            }
            : null;
}
