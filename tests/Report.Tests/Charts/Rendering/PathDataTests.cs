using System.Globalization;
using CsCheck;
using Report.Charts.Rendering;

namespace Report.Tests.Charts.Rendering;

public sealed class PathDataTests
{
    [Theory]
    [InlineData("M10 20L30 40L50 40L50 10", "M10 20l20 20h20v-30")]
    [InlineData("M0.04 0.06L10.11 0.06", "M0 .1h10.1")]
    [InlineData("M1 1L1.5 1.5L2 2", "M1 1l.5.5.5.5")]
    [InlineData("M5 5L4.5 4L5 5Z", "M5 5l-.5-1 .5 1z")]
    [InlineData("M5 5L5 5L6 6", "M5 5l1 1")]
    [InlineData("M1 2L3 4M5 6L7 8", "M1 2l2 2M5 6l2 2")]
    [InlineData("M10 10C11 12 13 14 15 16", "M10 10c1 2 3 4 5 6")]
    [InlineData("M1e-05 2L3 4", "M0 2l3 2")]
    public void Paths_become_short(string data, string expected) => PathData.Shorten(data).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.04, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(0.5, ".5")]
    [InlineData(-0.5, "-.5")]
    [InlineData(12, "12")]
    [InlineData(-12.34, "-12.3")]
    [InlineData(99.96, "100")]
    public void Numbers_have_a_decimal_at_most(double value, string expected) => PathData.Number(value).ShouldBe(expected);

    [Fact]
    public void A_short_path_goes_through_the_same_points() =>
        Gen.Double[-1000, 1000]
            .Array[2]
            .Array[2, 40]
            .Sample(points =>
            {
                var data = "M" + string.Join("L", points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p[0]:F6} {p[1]:F6}")));
                var distinct = points.Select(p => (X: PathData.Tenths(p[0]), Y: PathData.Tenths(p[1]))).ToList();
                Follow(PathData.Shorten(data)).ShouldBe(distinct.Where((p, i) => i == 0 || p != distinct[i - 1]));
            });

    // Parses M, l, h and v by the grammar of SVG, independently of the code under test: a sign or a point may separate two numbers.
    private static List<(long X, long Y)> Follow(string path)
    {
        var points = new List<(long X, long Y)>();
        var (command, at) = ('M', 0);
        while (at < path.Length)
        {
            if (char.IsAsciiLetter(path[at]))
            {
                command = path[at++];
            }

            var (x, y) = points.Count == 0 ? (0, 0) : points[^1];
            points.Add(
                command switch
                {
                    'h' => (x + Next(path, ref at), y),
                    'v' => (x, y + Next(path, ref at)),
                    'l' => (x + Next(path, ref at), y + Next(path, ref at)),
                    _ => (Next(path, ref at), Next(path, ref at)),
                }
            );
        }

        return points;
    }

    private static long Next(string path, ref int at)
    {
        at += path[at] == ' ' ? 1 : 0;
        var start = at;
        at += path[at] == '-' ? 1 : 0;
        var point = false;
        while (at < path.Length && (char.IsAsciiDigit(path[at]) || (path[at] == '.' && !point)))
        {
            point |= path[at++] == '.';
        }

        return (long)Math.Round(double.Parse(path[start..at], CultureInfo.InvariantCulture) * 10);
    }
}
