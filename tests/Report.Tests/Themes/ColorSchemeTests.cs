using Report.Themes;

namespace Report.Tests.Themes;

/// <summary>The colours of a scheme for numbers can be ordered by every kind of colour vision, and stand out from the background.</summary>
public sealed class ColorSchemeTests
{
    // Distance in CIELAB: about twice the difference that a practised eye sees side by side.
    private const double LeastBetweenClasses = 5;

    private const int Classes = 7;

    // Matrices that simulate complete dichromacy, for linear sRGB (Machado, Oliveira and Fernandes 2009, table 1).
    private static readonly (string Kind, double[] Matrix)[] Eyes =
    [
        ("all cones", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    public static TheoryData<string, bool> Forms => new(ColorScheme.All.SelectMany(s => new[] { (s.Name, false), (s.Name, true) }));

    [Theory, MemberData(nameof(Forms))]
    public void Lightness_runs_evenly_one_way_on_each_side(string name, bool dark)
    {
        var scheme = ColorScheme.Named(name);
        var lightness = scheme.Colors.Select(c => Lab(dark ? c.Dark : c.Light, Eyes[0].Matrix).L).ToList();
        var arms = scheme.IsDiverging
            ?
            [
                [.. lightness.Take((ColorScheme.Steps / 2) + 1).Reverse()],
                [.. lightness.Skip(ColorScheme.Steps / 2)],
            ]
            : new[] { lightness };
        foreach (var arm in arms)
        {
            var steps = arm.Zip(arm.Skip(1), (a, b) => dark ? b - a : a - b).ToList();
            steps.Min().ShouldBeGreaterThan(0);
            (steps.Max() / steps.Min()).ShouldBeLessThan(2.5);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void Classes_are_told_apart_by_every_eye(string name, bool dark)
    {
        var scheme = ColorScheme.Named(name);
        foreach (var (kind, matrix) in Eyes)
        {
            var classes = Enumerable
                .Range(0, Classes)
                .Select(i => ColorScheme.Find(scheme.Ink(i / (Classes - 1.0)))!)
                .Select(c => Lab(dark ? c.Dark : c.Light, matrix))
                .ToList();
            foreach (var (a, b) in from i in Enumerable.Range(0, Classes) from j in Enumerable.Range(0, i) select (classes[i], classes[j]))
            {
                Distance(a, b).ShouldBeGreaterThan(LeastBetweenClasses, kind);
            }
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void The_end_away_from_the_background_stands_out_and_the_other_can_be_seen(string name, bool dark)
    {
        var scheme = ColorScheme.Named(name);
        var background = Charts.Drawing.Theme.Color("background");
        var ratios = scheme
            .Colors.Select(c => dark ? Contrast.Ratio(c.Dark, background.Dark) : Contrast.Ratio(c.Light, background.Light))
            .ToList();
        ratios.Min().ShouldBeGreaterThan(1.15);
        ratios[^1].ShouldBeGreaterThan(4.5);
        if (scheme.IsDiverging)
        {
            ratios[0].ShouldBeGreaterThan(4.5);
        }
    }

    [Fact]
    public void The_middle_of_two_ways_has_no_hue()
    {
        foreach (var color in ColorScheme.All.Where(s => s.IsDiverging).Select(s => s.Colors[ColorScheme.Steps / 2]))
        {
            foreach (var lab in new[] { color.Light, color.Dark }.Select(c => Lab(c, Eyes[0].Matrix)))
            {
                Math.Sqrt((lab.A * lab.A) + (lab.B * lab.B)).ShouldBeLessThan(1);
            }
        }
    }

    private static (double L, double A, double B) Lab(string color, double[] m)
    {
        var (r, g, b) = Contrast.Linear(color);
        var (red, green, blue) = (
            Clamp((m[0] * r) + (m[1] * g) + (m[2] * b)),
            Clamp((m[3] * r) + (m[4] * g) + (m[5] * b)),
            Clamp((m[6] * r) + (m[7] * g) + (m[8] * b))
        );
        var x = F(((0.4124 * red) + (0.3576 * green) + (0.1805 * blue)) / 0.9505);
        var y = F((0.2126 * red) + (0.7152 * green) + (0.0722 * blue));
        var z = F(((0.0193 * red) + (0.1192 * green) + (0.9505 * blue)) / 1.089);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
        static double Clamp(double part) => Math.Clamp(part, 0, 1);
    }

    private static double Distance((double L, double A, double B) a, (double L, double A, double B) b) =>
        Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
}
