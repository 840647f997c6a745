using System.Globalization;

namespace Report.Charts.Rendering;

/// <summary>A number written as the colour of a shape, so that an element of Skia's SVG can be mapped back to its shape.</summary>
internal static class ShapeColor
{
    // Skia writes some colours by name; of those, the nearest are #00ffff below this one and #800000 far above.
    private const int First = 0x100000;

    /// <returns>An opaque colour as 0xAARRGGBB.</returns>
    /// <param name="number">From 0 to 7,340,031.</param>
    public static uint Of(int number) => 0xFF000000u | (uint)(First + number);

    /// <summary>Returns the number of a colour in Skia's SVG; null for any other colour.</summary>
    /// <param name="color">Six hexadecimal digits, or three where each stands for two: Skia shortens #110000 to #100.</param>
    public static int? Number(string? color) =>
        Digits(color) is { } digits
        && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
        && number >= First
            ? number - First
            : null;

    private static string? Digits(string? color) =>
        color switch
        {
            ['#', var red, var green, var blue] => string.Concat(red, red, green) + string.Concat(green, blue, blue),
            ['#', .. { Length: 6 } digits] => digits,
            _ => null,
        };
}
