namespace Report.Charts.Scales;

/// <summary>Divides sorted numbers into classes. Equal numbers always fall into one class.</summary>
internal static class Breaks
{
    // Natural breaks take time in proportion to the square of the distinct numbers: beyond this count they are sought among quantiles.
    private const int MostDistinct = 400;

    private static readonly decimal[] NiceSteps = [1, 1.5m, 2, 2.5m, 3, 4, 5, 6, 8, 10];

    /// <summary>Returns the ends of classes of equal width.</summary>
    /// <param name="exactly">Whether low and high are the outer ends, as for a domain; else round numbers around them are.</param>
    public static IReadOnlyList<decimal?> Even(decimal low, decimal high, int classes, bool exactly)
    {
        if (exactly)
        {
            return [.. Enumerable.Range(0, classes + 1).Select(i => (decimal?)(low + ((high - low) * i / classes)))];
        }

        if (low == high)
        {
            return [low, low];
        }

        var least = (high - low) / classes;
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)least)));
        for (; ; power *= 10)
        {
            foreach (var step in NiceSteps.Select(n => n * power).Where(s => s >= least))
            {
                var from = Math.Floor(low / step) * step;
                if (from + (step * classes) >= high)
                {
                    return [.. Enumerable.Range(0, classes + 1).Select(i => (decimal?)(from + (step * i)))];
                }
            }
        }
    }

    /// <summary>Divides numbers into classes of equal size, as far as ties allow.</summary>
    /// <returns>The index of the first number of each class but the first.</returns>
    public static IReadOnlyList<int> Quantiles(IReadOnlyList<decimal> sorted, int classes) =>
        [
            .. Enumerable
                .Range(1, classes - 1)
                .Select(i => (int)Math.Round((double)sorted.Count * i / classes, MidpointRounding.AwayFromZero))
                .Select(at => FirstOfTies(sorted, at))
                .Where(at => at > 0 && at < sorted.Count)
                .Distinct(),
        ];

    /// <summary>
    /// Divides numbers into natural classes (Fisher 1958, Jenks 1977): the sum of squared distances from the class means is least.
    /// </summary>
    /// <inheritdoc cref="Quantiles" path="/returns"/>
    public static IReadOnlyList<int> Natural(IReadOnlyList<decimal> sorted, int classes)
    {
        var starts = Enumerable.Range(0, sorted.Count).Where(i => i == 0 || sorted[i] != sorted[i - 1]).ToList();
        if (starts.Count > MostDistinct)
        {
            starts = [0, .. Quantiles(sorted, MostDistinct)];
        }

        var count = starts.Count;
        classes = Math.Min(classes, count);
        var (sums, squares) = (new double[count + 1], new double[count + 1]);
        var middle = (double)sorted[sorted.Count / 2];
        for (var i = 0; i < count; i++)
        {
            var end = i + 1 < count ? starts[i + 1] : sorted.Count;
            var group = Enumerable.Range(starts[i], end - starts[i]).Select(n => (double)sorted[n] - middle).ToList();
            (sums[i + 1], squares[i + 1]) = (sums[i] + group.Sum(), squares[i] + group.Sum(v => v * v));
        }

        // For the first groups (runs of equal numbers) in so many classes: the least spread, and the first group of the last class.
        var (least, begins) = (new double[classes + 1, count + 1], new int[classes + 1, count + 1]);
        for (var k = 1; k <= classes; k++)
        {
            for (var to = k; to <= count; to++)
            {
                least[k, to] = double.PositiveInfinity;
                for (var from = k == 1 ? 0 : k - 1; from < (k == 1 ? 1 : to); from++)
                {
                    var spread = (k == 1 ? 0 : least[k - 1, from]) + Spread(from, to);
                    if (spread < least[k, to])
                    {
                        (least[k, to], begins[k, to]) = (spread, from);
                    }
                }
            }
        }

        var found = new List<int>();
        for (var (k, to) = (classes, count); k > 1; k--)
        {
            to = begins[k, to];
            found.Insert(0, starts[to]);
        }

        return found;

        double Spread(int from, int to)
        {
            var size = (to < count ? starts[to] : sorted.Count) - starts[from];
            var sum = sums[to] - sums[from];
            return squares[to] - squares[from] - (sum * sum / size);
        }
    }

    /// <summary>Returns the ends of classes: round numbers between them, and the least and the greatest number at the outer ends.</summary>
    public static IReadOnlyList<decimal?> Between(IReadOnlyList<decimal> sorted, IReadOnlyList<int> begins) =>
        [sorted[0], .. begins.Select(at => (decimal?)Roundest(sorted[at - 1], sorted[at])), sorted[^1]];

    /// <summary>
    /// Returns the number with the fewest digits that is above one number and at most another; of several, the one nearest to the middle.
    /// </summary>
    public static decimal Roundest(decimal above, decimal most)
    {
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Max(Math.Abs(above), Math.Abs(most)))));
        for (; power > 1e-27m; power /= 10)
        {
            foreach (var step in new[] { power * 5, power })
            {
                var (first, last) = ((Math.Floor(above / step) + 1) * step, Math.Floor(most / step) * step);
                if (first <= last)
                {
                    return Math.Clamp(Math.Round((above + most) / 2 / step) * step, first, last);
                }
            }
        }

        return most;
    }

    private static int FirstOfTies(IReadOnlyList<decimal> sorted, int at)
    {
        if (at >= sorted.Count)
        {
            return sorted.Count;
        }

        // Moves a break within a run of equal numbers to the nearer end of the run.
        var (first, next) = (at, at);
        while (first > 0 && sorted[first - 1] == sorted[at])
        {
            first--;
        }

        while (next < sorted.Count && sorted[next] == sorted[at])
        {
            next++;
        }

        return at - first <= next - at ? first : next;
    }
}
