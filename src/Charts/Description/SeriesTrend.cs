namespace Report.Charts.Description;

/// <summary>The shape of a series: its turning points, once noise and small swings are set aside.</summary>
/// <param name="Turns">Indexes of the turning points in order, including the first and the last point.</param>
/// <param name="Flat">True if no swing stands out from the noise, or the values hardly differ.</param>
/// <param name="Steady">True if it never goes against its direction, not even by a little.</param>
internal sealed record SeriesTrend(IReadOnlyList<int> Turns, bool Flat, bool Steady)
{
    /// <summary>The most rises and falls described where a series is described alone; listeners cannot follow more.</summary>
    public const int MostLegs = 5;

    // The most buckets that points are combined into before smoothing: enough to see a shape, few enough that smoothing stays cheap for
    // series of any length.
    private const int MostBuckets = 240;

    // Below this many points, readers tell each one apart, and none counts as noise.
    private const int FewPoints = 12;

    // The least swing that is described, as a share of the whole range.
    private const double LeastSwing = 0.15;

    // Noise alone hardly ever swings by more than 7 σ, nor by more than 5 σ over the root of the window once it is smoothed.
    private const double NoiseSwing = 7,
        SmoothedSwing = 5;

    public static SeriesTrend Of(IReadOnlyList<double> values, int mostLegs = MostLegs)
    {
        var n = values.Count;
        if (n < 2)
        {
            return new SeriesTrend([.. Enumerable.Range(0, n)], Flat: true, Steady: true);
        }

        var steady = values.Zip(values.Skip(1)).All(p => p.Second >= p.First) || values.Zip(values.Skip(1)).All(p => p.Second <= p.First);
        var range = values.Max() - values.Min();
        if (range == 0)
        {
            return new SeriesTrend([0, n - 1], Flat: true, steady);
        }

        // Use the points themselves where possible, so that the highest and the lowest are among the turns. Smooth them only where noise
        // would hide the shape.
        var swing = n < FewPoints ? 0 : NoiseSwing * Noise([.. values]);
        var turns =
            swing <= range / 2
                ? Largest([.. values], Math.Max(LeastSwing * range, swing), mostLegs).ConvertAll(t => t.Index)
                : Smoothed(values, mostLegs);
        var flat = turns.Count == 0 || range < 0.02 * values.Max(Math.Abs);
        return new SeriesTrend(flat ? [0, n - 1] : [.. turns.Prepend(0).Append(n - 1).Distinct().Order()], flat, steady);
    }

    private static List<int> Smoothed(IReadOnlyList<double> values, int mostLegs)
    {
        var size = Math.Max(1, (int)Math.Ceiling(values.Count / (double)MostBuckets));
        var buckets = values.Chunk(size).Select(Median).ToArray();
        var window = Math.Max(3, (buckets.Length / 12) | 1);
        var smooth = Smooth(buckets, window);
        var least = Math.Max(LeastSwing * (smooth.Max() - smooth.Min()), SmoothedSwing * Noise(buckets) / Math.Sqrt(window));
        return Place(values, Largest(smooth, least, mostLegs), size, window);
    }

    private static List<(int Index, int Direction)> Largest(double[] values, double least, int mostLegs)
    {
        var turns = ZigZag(values, least);
        while (turns.Count > mostLegs)
        {
            least *= 1.3;
            turns = ZigZag(values, least);
        }

        return turns;
    }

    // Estimates the noise's σ from second differences, which are near zero for a straight line or a steady bend; the median ignores jumps.
    private static double Noise(double[] values)
    {
        var second = Enumerable
            .Range(1, Math.Max(0, values.Length - 2))
            .Select(i => Math.Abs(values[i - 1] - (2 * values[i]) + values[i + 1]))
            .ToArray();
        return second.Length == 0 ? 0 : Median(second) / (0.6745 * Math.Sqrt(6));
    }

    private static double[] Smooth(double[] values, int window) =>
        [
            .. values.Select(
                (_, i) =>
                {
                    // Shrink the window evenly at the ends, so that the ends keep their height.
                    var half = Math.Min(window / 2, Math.Min(i, values.Length - 1 - i));
                    return Median(values[(i - half)..(i + half + 1)]);
                }
            ),
        ];

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>
    /// Returns the ends of the legs whose height is at least <paramref name="least"/>, each with its direction (1 up, -1 down).
    /// </summary>
    private static List<(int Index, int Direction)> ZigZag(double[] values, double least)
    {
        var turns = new List<(int, int)>();
        int high = 0,
            low = 0,
            direction = 0;
        for (var i = 1; i < values.Length; i++)
        {
            high = values[i] > values[high] ? i : high;
            low = values[i] < values[low] ? i : low;
            if (direction <= 0 && values[i] - values[low] >= least)
            {
                AddTurn(low, -1);
                (direction, high, low) = (1, i, i);
            }
            else if (direction >= 0 && values[high] - values[i] >= least)
            {
                AddTurn(high, 1);
                (direction, high, low) = (-1, i, i);
            }
        }

        if (direction != 0)
        {
            turns.Add((direction > 0 ? high : low, direction));
        }

        return turns;

        void AddTurn(int index, int leg)
        {
            if (direction != 0)
            {
                turns.Add((index, leg));
            }
        }
    }

    // Maps turns of the smoothed buckets back to points: the highest or lowest point near each turn.
    private static List<int> Place(IReadOnlyList<double> values, List<(int Index, int Direction)> turns, int size, int window)
    {
        var placed = new List<int>();
        foreach (var (index, direction) in turns)
        {
            var from = Math.Max(placed.Count == 0 ? 1 : placed[^1] + 1, (index - window) * size);
            var to = Math.Min(values.Count - 1, ((index + window + 1) * size) - 1);
            if (from > to)
            {
                continue;
            }

            placed.Add(Enumerable.Range(from, to - from + 1).MaxBy(i => direction * values[i]));
        }

        return placed;
    }
}
