using System.Runtime.InteropServices;
using CsCheck;
using Report.Charts.Rendering;
using SkiaSharp;

namespace Report.Tests.Charts.Rendering;

/// <summary>Images of charts are small and look as they were painted.</summary>
public sealed class PngFileTests
{
    [Fact]
    public void An_image_of_few_colours_is_kept_to_the_pixel() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.UInt.Array[1, 256])
            .Sample(
                (width, height, colours) =>
                {
                    uint[] pixels = [.. Enumerable.Range(0, width * height).Select(i => Opaque(colours[i * i % colours.Length]))];

                    Decoded(IndexedImage.Of(pixels, width, height)!).ShouldBe(pixels);
                }
            );

    [Fact]
    public void Edges_of_many_steps_take_the_nearest_of_fewer_and_faces_stay_as_they_are()
    {
        // Two colours on white, each with 255 steps between: more than a palette holds.
        const int Size = 60;
        const uint White = 0xFFFFFFFF;
        const uint Ink = 0xFF6B3A12;
        uint[] pixels =
        [
            .. Enumerable.Repeat(White, Size * 10),
            .. Enumerable.Repeat(Ink, Size * 10),
            .. Enumerable.Range(0, Size * 10).Select(i => Mixed(White, Ink, i % 256)),
            .. Enumerable.Range(0, Size * 10).Select(i => Mixed(White, 0xFF1020C0, i % 256)),
        ];

        var decoded = Decoded(IndexedImage.Of(pixels, Size, 40)!);

        decoded[..(Size * 20)].ShouldBe(pixels[..(Size * 20)]);
        decoded.Zip(pixels).ShouldAllBe(pair => Difference(pair.First, pair.Second) <= 9);
    }

    [Fact]
    public void A_picture_of_too_many_colours_for_a_palette_is_not_forced_into_one()
    {
        uint[] pixels = [.. Enumerable.Range(0, 10_000).Select(i => Opaque((uint)i * 2654435761))];

        IndexedImage.Of(pixels, 100, 100).ShouldBeNull();
    }

    private static uint[] Decoded(IndexedImage image)
    {
        using var bitmap = SKBitmap.Decode(
            PngFile.Of(image),
            new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        return MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()).ToArray();
    }

    private static uint Opaque(uint colour) => colour | 0xFF000000;

    private static uint Mixed(uint one, uint other, int step) =>
        Opaque(
            (uint)
                Enumerable
                    .Range(0, 3)
                    .Sum(channel => ((Channel(one, channel) * (255 - step)) + (Channel(other, channel) * step)) / 255 << (8 * channel))
        );

    private static int Channel(uint colour, int channel) => (int)(colour >> (8 * channel)) & 0xFF;

    private static int Difference(uint one, uint other) =>
        Enumerable.Range(0, 3).Max(channel => Math.Abs(Channel(one, channel) - Channel(other, channel)));
}
