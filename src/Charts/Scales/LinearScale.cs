using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>Numbers, evenly. Its ends are round numbers unless the editor has set them.</summary>
internal sealed class LinearScale : Scale
{
    // Room for this much of the data's own span below it where the axis does not start at zero: a third of the plot.
    private const double RoomBelow = 0.5;

    private readonly double step;
    private readonly string? unit;
    private readonly Extent extent;

    private LinearScale(double low, double high, double step, string? unit, Extent extent)
    {
        (Low, High, this.step, this.unit, this.extent) = (low, high, step, unit, extent);
    }

    /// <summary>The scale for what an axis has to show.</summary>
    /// <param name="zero">Whether the axis shows zero.</param>
    /// <param name="domain">The ends as an editor has set them.</param>
    /// <param name="roomBelow">An axis that does not show zero leaves a third of itself below the lowest value.</param>
    /// <param name="tight">The ends are those of the data, without rounding.</param>
    /// <param name="most">Most ticks.</param>
    /// <param name="unit">What the top tick carries.</param>
    public static LinearScale For(Extent extent, bool zero, bool roomBelow, (decimal Low, decimal High)? domain, bool tight, int most, string? unit)
    {
        var (low, high) = extent.IsEmpty ? (0, 1) : (extent.Low, extent.High);
        // Of things that are counted there is no half.
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
            // All values are equal: as much room on both sides, or above zero.
            var room = low == 0 ? 1 : Math.Abs(low) / 2;
            (low, high) = (low == 0 ? 0 : low - room, isShare ? Math.Min(Shares.Whole, high + room) : high + room);
        }
        else if (!zero && roomBelow)
        {
            var lower = low - ((high - low) * RoomBelow);
            low = low >= 0 ? Math.Max(0, lower) : lower;
        }

        // An axis across zero has round ends on both sides of it: no step is wide enough to leave out one of the three.
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

        // Parts that were rounded one by one may reach a little beyond the whole: the axis ends there, its ticks at the whole.
        var end = Math.Ceiling(Fuzz(high / step)) * step;
        return new LinearScale(Math.Floor(Fuzz(low / step)) * step, isShare ? Math.Max(Math.Min(end, Shares.Whole), extent.Firm) : end, step, unit, extent);
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
        // The last one has the unit: it is at the top or at the right.
        places = extent.IsReversed ? [.. places.Reverse()] : places;
        var ticks = TickText.Write([.. places.Select(p => extent.IsDistance ? Math.Abs(p) : p)], wider, unit, extent.Locale, extent.Format);
        return [.. ticks.Zip(places, (tick, at) => tick with { At = at })];
    }

    private long First(double every) => (long)Math.Ceiling(Fuzz(Low / every));

    private long Last(double every) => (long)Math.Floor(Fuzz(High / every));

    /// <summary>The least of 1, 2, 2.5, 5 times a power of ten that is no less than a step; 2.5 only where it leaves no fraction.</summary>
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

    // So that 0.3 / 0.1 counts as three.
    private static double Fuzz(double quotient) => Math.Abs(quotient - Math.Round(quotient)) < 1e-9 ? Math.Round(quotient) : quotient;
}
