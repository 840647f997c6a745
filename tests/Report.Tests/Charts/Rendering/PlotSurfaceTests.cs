using Report.Charts.Layout;
using Report.Charts.Rendering;
using ScottPlot;
using Shouldly;
using SkiaSharp;

namespace Report.Tests.Charts.Rendering;

public sealed class PlotSurfaceTests
{
    [Fact]
    public void A_dot_in_an_image_has_the_edge_of_its_brush()
    {
        var surface = PlotSurface.OfPixels(40, 40);
        surface.Dot(new PixelPoint(20, 20), 10, new Brush("series-1") { Edge = new Brush("border", 4) });
        using var bitmap = new SKBitmap(40, 40);
        using var canvas = new SKCanvas(bitmap);

        surface.Draw(canvas, shape => shape?.Brush.Ink == "border" ? Colors.Red : Colors.Blue, patterned: true);

        bitmap.GetPixel(20, 20).ShouldBe(SKColors.Blue);
        bitmap.GetPixel(30, 20).ShouldBe(SKColors.Red);
    }
}
