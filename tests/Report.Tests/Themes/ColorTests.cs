using Report.Diagnostics;
using Report.Themes;

namespace Report.Tests.Themes;

/// <summary>
/// The colours of the report's theme have enough contrast, and its series can be told apart by every kind of colour vision.
/// </summary>
public sealed class ColorTests
{
    // Matrices that simulate each kind of dichromacy, for linear sRGB (Machado, Oliveira and Fernandes 2009, severity 1.0).
    private static readonly Dictionary<string, double[,]> Visions = new()
    {
        ["protanopia"] = new[,]
        {
            { 0.152286, 1.052583, -0.204868 },
            { 0.114503, 0.786281, 0.099216 },
            { -0.003882, -0.048116, 1.051998 },
        },
        ["deuteranopia"] = new[,]
        {
            { 0.367322, 0.860646, -0.227968 },
            { 0.280085, 0.672501, 0.047413 },
            { -0.011820, 0.042940, 0.968881 },
        },
        ["tritanopia"] = new[,]
        {
            { 1.255528, -0.076749, -0.178779 },
            { -0.078411, 0.930809, 0.147602 },
            { 0.004733, 0.691367, 0.303900 },
        },
    };

    private static readonly Theme Theme = ThemeReader.Read(Repository.PathTo("theme"), new DiagnosticBag())!;

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var (front, back, least) in Contrast.Required)
            {
                pairs.Add(front, back, least);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_that_meet_differ_enough_in_light_and_dark(string front, string back, double least)
    {
        var (f, b) = (Theme.Color(front), Theme.Color(back));

        Contrast.Ratio(f.Light, b.Light).ShouldBeGreaterThanOrEqualTo(least);
        Contrast.Ratio(f.Dark, b.Dark).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#12436d", "#12436d", 1)]
    public void Contrast_is_reckoned_as_WCAG_does(string a, string b, double ratio) =>
        Contrast.Ratio(a, b).ShouldBe(ratio, tolerance: 0.01);

    [Theory]
    [InlineData("protanopia")]
    [InlineData("deuteranopia")]
    [InlineData("tritanopia")]
    public void Series_can_be_told_apart_whatever_colours_a_reader_sees(string vision)
    {
        // Distance in CIELAB: 2.3 is just noticeable; small marks that do not touch need several times that.
        const double Apart = 10;
        var series = Theme
            .Colors.Where(c =>
                c.Name.StartsWith("series-", StringComparison.Ordinal) && !c.Name.EndsWith("-text", StringComparison.Ordinal)
            )
            .ToList();

        foreach (
            var (a, b) in from i in Enumerable.Range(0, series.Count)
            from j in Enumerable.Range(i + 1, series.Count - i - 1)
            select (series[i], series[j])
        )
        {
            Distance(Lab(a.Light, Visions[vision]), Lab(b.Light, Visions[vision]))
                .ShouldBeGreaterThan(Apart, $"{a.Name} and {b.Name}, light");
            Distance(Lab(a.Dark, Visions[vision]), Lab(b.Dark, Visions[vision])).ShouldBeGreaterThan(Apart, $"{a.Name} and {b.Name}, dark");
        }
    }

    private static double Distance((double L, double A, double B) x, (double L, double A, double B) y) =>
        Math.Sqrt(Math.Pow(x.L - y.L, 2) + Math.Pow(x.A - y.A, 2) + Math.Pow(x.B - y.B, 2));

    /// <summary>Converts a colour, as a dichromat sees it, to CIE L*a*b* (D65).</summary>
    private static (double L, double A, double B) Lab(string color, double[,] vision)
    {
        var (red, green, blue) = Contrast.Linear(color);
        var seen = Enumerable
            .Range(0, 3)
            .Select(i => Math.Clamp((vision[i, 0] * red) + (vision[i, 1] * green) + (vision[i, 2] * blue), 0, 1))
            .ToArray();
        var x = F(((0.4124 * seen[0]) + (0.3576 * seen[1]) + (0.1805 * seen[2])) / 0.95047);
        var y = F((0.2126 * seen[0]) + (0.7152 * seen[1]) + (0.0722 * seen[2]));
        var z = F(((0.0193 * seen[0]) + (0.1192 * seen[1]) + (0.9505 * seen[2])) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;
}
