using System.Globalization;

namespace Report.Themes;

/// <summary>
/// A scale of colours for numbers, with perceptually even steps. A sequential scheme runs from a colour close to the background to one of
/// strong contrast with it; a diverging scheme runs from a neutral middle to two hues. In dark mode low numbers, or the middle, are dark.
/// </summary>
/// <param name="Low">The hue of the low end, in degrees of OKLCH.</param>
/// <param name="High">The hue of the high end, in degrees of OKLCH.</param>
/// <param name="Chroma">The greatest chroma, as in OKLCH.</param>
internal sealed record ColorScheme(string Name, bool IsDiverging, double Low, double High, double Chroma)
{
    /// <summary>The number of colours of a scheme; odd, so that a diverging scheme has a middle.</summary>
    public const int Steps = 25;

    private const string Prefix = "scheme-";

    /// <summary>All schemes, the default of each kind first.</summary>
    public static readonly IReadOnlyList<ColorScheme> All =
    [
        new("blues", false, 225, 262, 0.13),
        new("teals", false, 175, 205, 0.10),
        new("greens", false, 130, 155, 0.13),
        new("purples", false, 315, 295, 0.15),
        new("oranges", false, 78, 32, 0.15),
        new("greys", false, 0, 0, 0),
        new("yellow-blue", false, 105, 272, 0.13),
        new("blue-orange", true, 255, 50, 0.14),
        new("brown-teal", true, 65, 195, 0.11),
        new("purple-green", true, 310, 145, 0.14),
    ];

    private static readonly Dictionary<string, ColorToken> Tokens = All.SelectMany(s => s.Colors)
        .ToDictionary(token => token.Name, StringComparer.Ordinal);

    /// <summary>The colours from low to high, as tokens "scheme-NAME-0" to "scheme-NAME-24".</summary>
    public IReadOnlyList<ColorToken> Colors =>
        [
            .. Enumerable
                .Range(0, Steps)
                .Select(step => new ColorToken(
                    Token(step),
                    At(step / (Steps - 1.0), isDark: false).Hex(),
                    At(step / (Steps - 1.0), isDark: true).Hex()
                )),
        ];

    public static ColorScheme Named(string name) => All.First(s => s.Name == name);

    /// <summary>Returns the colour of a token; null if no scheme has it.</summary>
    public static ColorToken? Find(string token) => Tokens.GetValueOrDefault(token);

    /// <summary>Whether a page uses colours of a scheme.</summary>
    public static bool IsUsedIn(string html) => html.Contains("--color-" + Prefix, StringComparison.Ordinal);

    /// <param name="position">From 0 (low) to 1 (high).</param>
    /// <returns>The name of the colour token nearest to the position.</returns>
    public string Ink(double position) => Token((int)Math.Round(Math.Clamp(position, 0, 1) * (Steps - 1), MidpointRounding.AwayFromZero));

    private string Token(int step) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Name}-{step}");

    private Oklch At(double position, bool isDark)
    {
        if (!IsDiverging)
        {
            return new Oklch(
                Between(isDark ? 0.36 : 0.91, isDark ? 0.93 : 0.33, position),
                ChromaAt(position),
                Between(Low, High, position)
            );
        }

        var away = Math.Abs(position - 0.5) * 2;
        return new Oklch(
            Between(isDark ? 0.38 : 0.93, isDark ? 0.88 : 0.38, away),
            Chroma * Math.Min(1, 1.6 * away),
            position < 0.5 ? Low : High
        );
    }

    // Chroma falls off towards the ends, where the eye sees little of it.
    private double ChromaAt(double position) => Chroma * (0.25 + (0.75 * Math.Sin(Math.PI * (0.07 + (0.7 * position)))));

    private static double Between(double from, double to, double share) => from + ((to - from) * share);
}
