namespace Report.Charts.Description;

/// <summary>The shape of a series: where it turns, once noise and small swings are set aside.</summary>
/// <param name="Turns">Indexes of the points where it turns, the first and the last point included, in order.</param>
/// <param name="Flat">No swing stands out from the noise.</param>
/// <param name="Steady">It never goes against its direction, not even by a little.</param>
internal sealed record SeriesTrend(IReadOnlyList<int> Turns, bool Flat, bool Steady)
{
    /// <summary>As many stretches as a listener follows where one series is told alone.</summary>
    public const int MostLegs = 5;

    // Enough to see a shape, few enough that smoothing stays cheap for series of any length.
    private const int MostBuckets = 240;

    // Below this many points each one is told apart by eye, and none is noise.
    private const int FewPoints = 12;

    // A swing is worth a word from this share of the whole range on.
    private const double LeastSwing = 0.15;

    // Noise alone hardly ever swings by more than so many σ, nor by more than 5 over the root of the window once it is smoothed.
    private const double NoiseSwing = 7, SmoothedSwing = 5;

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

        // The points themselves say it best, highest and lowest among them; they are smoothed only where noise would hide the shape.
        var swing = n < FewPoints ? 0 : NoiseSwing * Noise([.. values]);
        var turns = swing <= range / 2
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

    // σ of the noise from second differences, which a straight line or a steady bend has none of; the median keeps jumps out.
    private static double Noise(double[] values)
    {
        var second = Enumerable.Range(1, Math.Max(0, values.Length - 2))
            .Select(i => Math.Abs(values[i - 1] - (2 * values[i]) + values[i + 1]))
            .ToArray();
        return second.Length == 0 ? 0 : Median(second) / (0.6745 * Math.Sqrt(6));
    }

    private static double[] Smooth(double[] values, int window) =>
        [.. values.Select((_, i) =>
        {
            // The window shrinks at the ends, evenly, so that ends keep their height.
            var half = Math.Min(window / 2, Math.Min(i, values.Length - 1 - i));
            return Median(values[(i - half)..(i + half + 1)]);
        })];

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Ends of the legs whose length is at least <paramref name="least"/>, each with its direction (1 up, -1 down).</summary>
    private static List<(int Index, int Direction)> ZigZag(double[] values, double least)
    {
        var turns = new List<(int, int)>();
        int high = 0, low = 0, direction = 0;
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

    // Back from smoothed buckets to the very point: the highest or lowest near each turn.
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
