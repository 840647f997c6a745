using System.Xml.Linq;
using Report.Charts.Rendering;
using Shouldly;
using SkiaSharp;

namespace Report.Tests.Charts.Rendering;

/// <summary>The number of a shape comes back from the colour that Skia writes for it, however Skia shortens colours.</summary>
public sealed class ShapeColorTests
{
    [Fact]
    public void A_number_comes_back_from_the_colour_that_is_written_for_it()
    {
        // Colours whose digits are in pairs are written as three digits. The first of them is of number 65,536.
        List<int> numbers =
        [
            0,
            1,
            65_535,
            65_537,
            .. Enumerable
                .Range(0x100, 0x700)
                .Select(c => (0x110000 * (c >> 8)) + (0x1100 * ((c >> 4) & 0xF)) + (0x11 * (c & 0xF)) - 0x100000),
        ];
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, 10, 10), stream))
        {
            foreach (var number in numbers)
            {
                using var paint = new SKPaint { Color = ShapeColor.Of(number) };
                canvas.DrawRect(0, 0, 5, 5, paint);
            }
        }

        var written = XDocument.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()));

        numbers.ShouldContain(65_536);
        written
            .Descendants()
            .Where(e => e.Name.LocalName == "rect")
            .Select(e => ShapeColor.Number(e.Attribute("fill")!.Value))
            .ShouldBe(numbers.Cast<int?>());
    }

    [Theory]
    [InlineData("black")]
    [InlineData("#000000")]
    [InlineData("none")]
    [InlineData(null)]
    public void Another_colour_has_no_number(string? color) => ShapeColor.Number(color).ShouldBeNull();
}
