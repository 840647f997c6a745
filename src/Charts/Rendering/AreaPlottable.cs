using ScottPlot;
using SkiaSharp;

namespace Report.Charts.Rendering;

/// <summary>A filled path of several rings for ScottPlot, whose own polygon has only one.</summary>
internal sealed class AreaPlottable(IReadOnlyList<Coordinates[]> rings, Color fill) : IPlottable
{
    public LineStyle? Edge { get; set; }

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var path = new SKPath { FillType = SKPathFillType.Winding };
        foreach (var ring in rings)
        {
            path.AddPoly([.. ring.Select(c => Axes.GetPixel(c).ToSKPoint())], close: true);
        }

        using var paint = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Fill,
            Color = fill.ToSKColor(),
        };
        rp.Canvas.DrawPath(path, paint);
        if (Edge is { } edge)
        {
            using var pen = new SKPaint
            {
                IsAntialias = true,
                Style = SKPaintStyle.Stroke,
                StrokeWidth = edge.Width,
                StrokeJoin = SKStrokeJoin.Round,
                Color = edge.Color.ToSKColor(),
            };
            rp.Canvas.DrawPath(path, pen);
        }
    }
}
