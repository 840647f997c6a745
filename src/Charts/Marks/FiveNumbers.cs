namespace Report.Charts.Marks;

/// <summary>
/// Tukey's summary of a set of numbers: the ends of the whiskers, the quartiles and the median. Numbers beyond the whiskers are far out.
/// </summary>
/// <param name="Low">The least number that is at most 1.5 box lengths below the lower quartile.</param>
/// <param name="High">The greatest number that is at most 1.5 box lengths above the upper quartile.</param>
internal sealed record FiveNumbers(decimal Low, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal High)
{
    /// <summary>The fewest numbers that are summed up; fewer are drawn and described one by one.</summary>
    public const int Fewest = 5;

    private const decimal Reach = 1.5m;

    /// <summary>Returns null where there are too few numbers to sum up.</summary>
    public static FiveNumbers? Of(IEnumerable<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        if (sorted.Count < Fewest)
        {
            return null;
        }

        var (lower, upper) = (Quantile(sorted, 0.25m), Quantile(sorted, 0.75m));
        var reach = Reach * (upper - lower);
        return new FiveNumbers(
            sorted.First(n => n >= lower - reach),
            lower,
            Quantile(sorted, 0.5m),
            upper,
            sorted.Last(n => n <= upper + reach)
        );
    }

    public bool IsFarOut(decimal number) => number < Low || number > High;

    // Interpolates between two numbers: the seventh definition of Hyndman and Fan, which spreadsheets and R use.
    private static decimal Quantile(List<decimal> sorted, decimal share)
    {
        var at = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(at);
        return below + 1 == sorted.Count ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
