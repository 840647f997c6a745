namespace Report.Data.Derivation;

/// <summary>
/// Minimum, maximum and median of numbers of which only bounds may be known. All three are monotone, so their bounds follow from those of
/// the numbers.
/// </summary>
internal static class Extremes
{
    /// <summary>Returns the least or the greatest of some numbers.</summary>
    /// <param name="values">The numbers; at least one.</param>
    public static Operand Of(IReadOnlyList<Operand> values, bool least) =>
        least ? -Greatest([.. values.Select(v => -v)]) : Greatest(values);

    /// <summary>
    /// Returns the median; for an even count, the mean of the two middle numbers. It has no bound on a side on which half of the numbers
    /// have none.
    /// </summary>
    /// <param name="values">The numbers; at least one.</param>
    public static Operand Median(IReadOnlyList<Operand> values)
    {
        var lows = values.Select(v => v.Bounds.Low).Order().ToList();
        return Of(
            Median(values.Select(v => v.Bounds).ToList()),
            Median(values.Select(v => v.Nominal).ToList()),
            values,
            [lows[(lows.Count - 1) / 2], lows[lows.Count / 2]]
        );
    }

    private static Operand Greatest(IReadOnlyList<Operand> values)
    {
        var bounds = Greatest(values.Select(v => v.Bounds).ToList());
        return Of(bounds, Greatest(values.Select(v => v.Nominal).ToList()), values, [bounds.Low]);
    }

    // A point is exact even if other numbers are estimates, since they certainly do not affect it; but not if one of the numbers that it is
    // made of is an estimate without a tolerance, as "about 0" is.
    private static Operand Of(Interval bounds, Interval nominal, IReadOnlyList<Operand> values, IReadOnlyList<decimal?> decisive) =>
        bounds.IsPoint
            ? new Operand(bounds, bounds, values.Any(v => v.Estimated && v.Bounds.IsPoint && decisive.Contains(v.Bounds.Low)))
            : new Operand(bounds, nominal, values.Any(v => v.Estimated), values.Max(v => v.Place));

    private static Interval Greatest(List<Interval> values)
    {
        var low = values.Where(v => v.Low is not null).OrderByDescending(v => v.Low).ThenByDescending(v => v.LowOpen).FirstOrDefault();
        var high = values.Exists(v => v.High is null) ? default : values.OrderByDescending(v => v.High).ThenBy(v => v.HighOpen).First();
        return new Interval(low.Low, low.Low is null || low.LowOpen, high.High, high.High is null || high.HighOpen);
    }

    private static Interval Median(List<Interval> values)
    {
        var lows = values.Select(v => (v.Low, v.LowOpen)).OrderBy(v => v.Low is not null).ThenBy(v => v.Low).ToList();
        var highs = values.Select(v => (v.High, v.HighOpen)).OrderBy(v => v.High is null).ThenBy(v => v.High).ToList();
        var (low, lowOpen) = Middle(lows);
        var (high, highOpen) = Middle(highs);
        return new Interval(low, lowOpen, high, highOpen);
    }

    private static (decimal? Value, bool Open) Middle(List<(decimal? Value, bool Open)> sorted)
    {
        var (one, other) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return one.Value is { } a && other.Value is { } b ? ((a / 2) + (b / 2), one.Open || other.Open) : (null, true);
    }
}
