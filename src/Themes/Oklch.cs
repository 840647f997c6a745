using System.Globalization;

namespace Report.Themes;

/// <summary>
/// A colour in OKLCH: lightness (0 to 1), chroma and hue (degrees) of OKLab, a colour space in which equal distances look about equal
/// (Björn Ottosson, "A perceptual color space for image processing", 2020).
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    // The factor by which chroma is reduced, step by step, until sRGB has the colour.
    private const double Fade = 0.97;

    /// <summary>Returns the colour as "#rrggbb", with reduced chroma if it lies outside sRGB.</summary>
    public string Hex()
    {
        var color = this;
        while (!color.IsInGamut())
        {
            color = color with { Chroma = color.Chroma * Fade };
        }

        var (red, green, blue) = color.Linear();
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}");
    }

    private bool IsInGamut() => Linear() is var (red, green, blue) && (Chroma < 0.001 || (IsShown(red) && IsShown(green) && IsShown(blue)));

    private static bool IsShown(double part) => part is >= -1e-6 and <= 1 + 1e-6;

    private (double Red, double Green, double Blue) Linear()
    {
        var (a, b) = (Chroma * Math.Cos(Hue * Math.PI / 180), Chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)
        );
    }

    private static int Byte(double linear)
    {
        var value = Math.Clamp(linear, 0, 1);
        return (int)Math.Round(255 * (value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055));
    }
}
