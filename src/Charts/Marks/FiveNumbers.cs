namespace Report.Charts.Marks;

/// <summary>Five numbers that sum up many, after Tukey: both ends of what is usual, the quartiles, the median; and what lies far out.</summary>
/// <param name="Low">The least number within one and a half box lengths of the lower quartile.</param>
/// <param name="High">The greatest within as much of the upper one.</param>
internal sealed record FiveNumbers(decimal Low, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal High)
{
    /// <summary>Fewer numbers than these are drawn and told one by one.</summary>
    public const int Fewest = 5;

    private const decimal Reach = 1.5m;

    /// <summary>Null where there are too few numbers to sum up.</summary>
    public static FiveNumbers? Of(IEnumerable<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        if (sorted.Count < Fewest)
        {
            return null;
        }

        var (lower, upper) = (Quantile(sorted, 0.25m), Quantile(sorted, 0.75m));
        var reach = Reach * (upper - lower);
        return new FiveNumbers(sorted.First(n => n >= lower - reach), lower, Quantile(sorted, 0.5m), upper, sorted.Last(n => n <= upper + reach));
    }

    public bool IsFarOut(decimal number) => number < Low || number > High;

    // Between two numbers in proportion: Hyndman and Fan's seventh definition, which spreadsheets and R have.
    private static decimal Quantile(List<decimal> sorted, decimal share)
    {
        var at = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(at);
        return below + 1 == sorted.Count ? sorted[below] : sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
