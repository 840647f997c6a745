using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>A linear scale of numbers. Its ends are round numbers unless an editor has set them or a tight scale is asked for.</summary>
internal sealed class LinearScale : Scale
{
    // Room below the data of an axis that does not start at zero, as a share of the span of the data: a third of the plot.
    private const double RoomBelow = 0.5;

    private readonly double step;
    private readonly string? unit;
    private readonly Extent extent;

    private LinearScale(double low, double high, double step, string? unit, Extent extent)
    {
        (Low, High, this.step, this.unit, this.extent) = (low, high, step, unit, extent);
    }

    /// <summary>Returns the scale for what an axis has to include.</summary>
    /// <param name="zero">Whether the axis has to include zero.</param>
    /// <param name="domain">The ends that an editor has set; null for none.</param>
    /// <param name="roomBelow">Whether an axis without zero leaves a third of itself free below the lowest value.</param>
    /// <param name="tight">Whether the ends are those of the data, without rounding.</param>
    /// <param name="most">The greatest number of ticks.</param>
    /// <param name="unit">The unit, which the last tick carries; null for none.</param>
    public static LinearScale For(
        Extent extent,
        bool zero,
        bool roomBelow,
        (decimal Low, decimal High)? domain,
        bool tight,
        int most,
        string? unit
    )
    {
        var (low, high) = extent.IsEmpty ? (0, 1) : (extent.Low, extent.High);
        // Things that are counted have no fractions: the least step is 1.
        var least = extent.IsWhole ? 1 : 0;
        if (domain is { } set)
        {
            (low, high) = ((double)set.Low, (double)set.High);
            return new LinearScale(low, high, NiceStep(Math.Max(least, (high - low) / (most - 1))), unit, extent);
        }

        var isShare = Shares.AreIn(extent, unit);
        high = isShare ? Math.Min(high, Shares.Whole) : high;

        if (zero)
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (low == high)
        {
            // All values are equal: leaves the same room on both sides, or room above zero.
            var room = low == 0 ? 1 : Math.Abs(low) / 2;
            (low, high) = (low == 0 ? 0 : low - room, isShare ? Math.Min(Shares.Whole, high + room) : high + room);
        }
        else if (!zero && roomBelow)
        {
            var lower = low - ((high - low) * RoomBelow);
            low = low >= 0 ? Math.Max(0, lower) : lower;
        }

        // An axis across zero needs at least three ticks: zero and a round end on each side.
        most = Math.Max(most, low < 0 && high > 0 ? 3 : 2);
        var step = NiceStep(Math.Max(least, (high - low) / (most - 1)));
        if (tight)
        {
            return new LinearScale(low, isShare ? Math.Max(high, extent.Firm) : high, step, unit, extent);
        }

        while (Math.Ceiling(Fuzz(high / step)) - Math.Floor(Fuzz(low / step)) > most - 1)
        {
            step = NiceStep(step * 1.01);
        }

        // Shares that were rounded one by one may reach slightly beyond the whole: the axis then ends there, but its ticks end at 100.
        var end = Math.Ceiling(Fuzz(high / step)) * step;
        return new LinearScale(
            Math.Floor(Fuzz(low / step)) * step,
            isShare ? Math.Max(Math.Min(end, Shares.Whole), extent.Firm) : end,
            step,
            unit,
            extent
        );
    }

    public override bool HasZero => true;

    public override double? At(Value value) => value is Quantity { Point: { } point } ? (double)point : null;

    public override double? At(decimal number) => (double)number;

    public override IReadOnlyList<Tick> Ticks(int most)
    {
        var wider = step;
        while (Last(wider) - First(wider) > most - 1)
        {
            wider = NiceStep(wider * 1.01);
        }

        var (first, last) = (First(wider), Last(wider));
        double[] places = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * wider)];
        // The last tick carries the unit, so it has to be the one at the top or at the right.
        places = extent.IsReversed ? [.. places.Reverse()] : places;
        var ticks = TickText.Write([.. places.Select(p => extent.IsDistance ? Math.Abs(p) : p)], wider, unit, extent.Locale, extent.Format);
        return [.. ticks.Zip(places, (tick, at) => tick with { At = at })];
    }

    private long First(double every) => (long)Math.Ceiling(Fuzz(Low / every));

    private long Last(double every) => (long)Math.Floor(Fuzz(High / every));

    /// <summary>
    /// Returns the least of 1, 2, 2.5 and 5 times a power of ten that is not below a step; 2.5 only if it leaves no fraction.
    /// </summary>
    private static double NiceStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var nice in (double[])[1, 2, 2.5, 5])
        {
            if (nice * power >= least * (1 - 1e-12) && (nice != 2.5 || power >= 10))
            {
                return nice * power;
            }
        }

        return 10 * power;
    }

    // Removes rounding errors: 0.3 / 0.1 is three.
    private static double Fuzz(double quotient) => Math.Abs(quotient - Math.Round(quotient)) < 1e-9 ? Math.Round(quotient) : quotient;
}
