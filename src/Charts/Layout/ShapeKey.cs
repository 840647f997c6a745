using Report.Charts.Marks;
using Report.Charts.Rendering;

namespace Report.Charts.Layout;

/// <summary>The key of a shape scale, above the panels. If colours stand for the same names, the legend shows the shapes instead.</summary>
internal sealed class ShapeKey : IScaleKey
{
    private const double Radius = 5;

    private readonly KeyRows rows;
    private readonly List<(PixelPoint At, DotShape Shape)> signs = [];

    private ShapeKey(LayoutContext draft, Scales.ShapeScale scale, double top)
    {
        rows = new KeyRows(draft, scale.Encoding.DisplayTitle, Radius, top);
        foreach (var name in scale.Names)
        {
            signs.Add((rows.Add(name), scale.Of(name)));
            draft.Names.Check(name, rows.Labels[^1].Lines, scale.Encoding);
        }
    }

    public double Bottom => rows.Bottom;

    /// <summary>Returns the key; null for a chart without a shape scale, or if the legend shows the shapes.</summary>
    public static ShapeKey? Of(LayoutContext draft, double top) =>
        draft.Rows.Shapes is { } scale && !IsInLegend(draft) ? new ShapeKey(draft, scale, top) : null;

    /// <summary>Whether the legend names everything that has a shape, so that its swatches can show the shapes.</summary>
    public static bool IsInLegend(LayoutContext draft) =>
        draft.Rows.Series.Count > 1
        && draft
            .Rows.Panels.SelectMany(p => p.Layers)
            .Where(l => l.Mark.HasSeries(l.Layer))
            .All(l =>
                l.Mark.Naming(l) == Naming.InLegend
                && (
                    !l.Layer.Encoding.TryGetValue(Channel.Shape, out var shape)
                    || (l.Layer.ColorOfNumbers is null && l.Layer.Encoding.GetValueOrDefault(Channel.Color)?.Field.Name == shape.Field.Name)
                )
            );

    public void Draw(PlotSurface pixels, LabelPlacer placer)
    {
        foreach (var (at, shape) in signs)
        {
            DotShapes.Draw(pixels, shape, at, Radius, new Brush("muted"));
        }

        foreach (var label in rows.Labels)
        {
            placer.TryAdd(label);
        }
    }
}
