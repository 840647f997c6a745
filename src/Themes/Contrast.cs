using System.Globalization;

namespace Report.Themes;

/// <summary>Contrast between colours as WCAG 2.2 defines it (relative luminance, success criteria 1.4.3 and 1.4.11).</summary>
internal static class Contrast
{
    private const double Text = 4.5;
    private const double Mark = 3;

    /// <summary>The pairs of colour tokens that occur together on pages, each with its least contrast ratio.</summary>
    public static readonly IReadOnlyList<(string Front, string Back, double Least)> Required =
    [
        .. from front in new[]
        {
            "text",
            "muted",
            "link",
            "accent",
            "supported",
            "doubtful",
            "contradicted",
            "series-1",
            "series-3",
            "series-2-text",
            "series-4-text",
        }
        from back in new[] { "background", "surface" }
        select (front, back, Text),
        .. from front in new[] { "series-1", "series-2", "series-3", "series-4", "recede", "zero", "focus" }
        select (front, "background", Mark),
    ];

    /// <summary>Returns the contrast ratio of two colours "#rrggbb", from 1 (equal) to 21 (black on white).</summary>
    public static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string color)
    {
        var (red, green, blue) = Linear(color);
        return (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
    }

    /// <summary>Converts a colour "#rrggbb" to linear-light sRGB; each component is from 0 to 1.</summary>
    public static (double Red, double Green, double Blue) Linear(string color) => (Channel(color, 1), Channel(color, 3), Channel(color, 5));

    private static double Channel(string color, int at)
    {
        var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
