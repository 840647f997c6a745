using Report.Charts.Rows;
using Report.Data;
using ScottPlot.Statistics;

namespace Report.Charts.Marks;

/// <summary>How a trend is fitted to its rows: by one straight line, or by a curve that follows nearby rows (LOESS).</summary>
internal enum TrendMethod
{
    Linear,
    Loess,
}

/// <summary>
/// The trend of one series, and the rows it was computed from. Coordinates are those of the axes: day numbers for dates, logarithms to base
/// ten on a logarithmic scale.
/// </summary>
/// <param name="Series">Name of the series; "" where all rows make one.</param>
/// <param name="Points">Points from the least x to the greatest; two for a straight line.</param>
/// <param name="Slope">Slope of a straight line; 0 for a curve.</param>
/// <param name="Offset">The y of a straight line at x = 0; 0 for a curve.</param>
/// <param name="RSquared">Share of the variance of y that a straight line explains; null for a curve, and where y does not vary.</param>
/// <param name="Used">Number of rows it was computed from.</param>
/// <param name="Unsure">Number of those rows that are approximate or estimates.</param>
/// <param name="LeftOut">Number of rows without a single number on each axis.</param>
internal sealed record Trend(
    string Series,
    IReadOnlyList<(double X, double Y)> Points,
    double Slope,
    double Offset,
    double? RSquared,
    int Used,
    int Unsure,
    int LeftOut
)
{
    // Number of segments of a curve: enough that it looks smooth.
    private const int Steps = 40;

    // Share of the rows that count at each point of a curve: Cleveland's usual choice.
    private const double Span = 0.75;

    /// <summary>Returns the least number of different places along x that a trend needs.</summary>
    public static int Fewest(TrendMethod method) => method == TrendMethod.Linear ? 3 : 8;

    /// <summary>Returns the trend of each series that has enough rows.</summary>
    public static IReadOnlyList<Trend> Of(LayerRows rows) => [.. rows.Series.Select(s => Of(s.Name, s.Data, rows.Layer)).OfType<Trend>()];

    /// <summary>
    /// Returns the place of a row with one number, exact or approximate, on each axis; null for a row that does not count.
    /// </summary>
    public static (double X, double Y)? PlaceOf(Datum datum) =>
        Along(datum, Channel.X) is { } x && Along(datum, Channel.Y) is { } y ? (x, y) : null;

    private static Trend? Of(string name, IReadOnlyList<Datum> data, Layer layer)
    {
        var used = data.Select(d => (Datum: d, At: PlaceOf(d)))
            .Where(p => p.At is not null)
            .Select(p => (p.Datum, At: p.At!.Value))
            .OrderBy(p => p.At.X)
            .ToList();
        if (used.Select(p => p.At.X).Distinct().Count() < Fewest(layer.TrendMethod))
        {
            return null;
        }

        var unsure = used.Count(p => p.Datum.IsHollow(Channel.X) || p.Datum.IsHollow(Channel.Y));
        var (xs, ys) = (used.Select(p => p.At.X).ToArray(), used.Select(p => p.At.Y).ToArray());
        return layer.TrendMethod == TrendMethod.Linear
            ? Straight(xs, ys) with
            {
                Series = name,
                Unsure = unsure,
                LeftOut = data.Count - used.Count,
            }
            : new Trend(name, Curve(xs, ys), 0, 0, null, used.Count, unsure, data.Count - used.Count);
    }

    private static Trend Straight(double[] xs, double[] ys)
    {
        // Count from the mean, so that day numbers, which are in the hundred thousands, lose no digits.
        var middle = xs.Average();
        var line = new LinearRegression([.. xs.Select(x => x - middle)], ys);
        var flat = ys.Distinct().Count() == 1;
        return new Trend(
            "",
            [(xs[0], At(xs[0])), (xs[^1], At(xs[^1]))],
            flat ? 0 : line.Slope,
            line.Offset - (line.Slope * middle),
            flat ? null : line.Rsquared,
            xs.Length,
            0,
            0
        );

        double At(double x) => line.Offset + (line.Slope * (x - middle));
    }

    // Fits locally weighted straight lines with tricube weights: Cleveland, Robust Locally Weighted Regression, 1979, without its robust
    // steps.
    private static List<(double X, double Y)> Curve(double[] xs, double[] ys)
    {
        var near = Math.Max(2, (int)Math.Ceiling(Span * xs.Length));
        return [.. Enumerable.Range(0, Steps + 1).Select(i => xs[0] + ((xs[^1] - xs[0]) * i / Steps)).Select(x => (x, Local(x)))];

        double Local(double x)
        {
            var reach = Math.Max(xs.Select(other => Math.Abs(other - x)).Order().ElementAt(near - 1), double.Epsilon) * (1 + 1e-9);
            double w = 0,
                wx = 0,
                wy = 0,
                wxx = 0,
                wxy = 0;
            for (var i = 0; i < xs.Length; i++)
            {
                var (away, share) = (xs[i] - x, Math.Abs(xs[i] - x) / reach);
                var weight = share >= 1 ? 0 : Math.Pow(1 - (share * share * share), 3);
                (w, wx, wy, wxx, wxy) = (
                    w + weight,
                    wx + (weight * away),
                    wy + (weight * ys[i]),
                    wxx + (weight * away * away),
                    wxy + (weight * away * ys[i])
                );
            }

            var spread = (w * wxx) - (wx * wx);
            return spread <= 1e-12 * w * wxx ? wy / w : ((wxx * wy) - (wx * wxy)) / spread;
        }
    }

    private static double? Along(Datum datum, Channel channel) =>
        datum[channel]?.Value switch
        {
            DateValue date => date.Start.DayNumber,
            Quantity { Kind: QuantityKind.Exact or QuantityKind.Estimate, Point: { } point } => datum.Layer.Encoding[channel].Scale
            != ScaleType.Log
                ? (double)point
            : point > 0 ? Math.Log10((double)point)
            : null,
            _ => null,
        };
}
