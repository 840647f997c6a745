using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>A logarithmic scale (base ten) of numbers above zero: equal distances are equal ratios.</summary>
internal sealed class LogScale : Scale
{
    // The smallest positive decimal: keeps the logarithm finite if the low end is zero or less.
    private const double Least = 1e-28;

    private readonly string? unit;
    private readonly Extent extent;

    private LogScale(double low, double high, string? unit, Extent extent) =>
        (Low, High, this.unit, this.extent) = (low, high, unit, extent);

    public static LogScale For(Extent extent, (decimal Low, decimal High)? domain, string? unit)
    {
        var (low, high) = domain is { Low: > 0 } set ? ((double)set.Low, (double)set.High) : (extent.Low, extent.High);
        if (extent.IsEmpty || high <= 0)
        {
            return new LogScale(0, 1, unit, extent);
        }

        low = Math.Log10(Math.Max(low, Least));
        high = Math.Log10(high);
        if (domain is null)
        {
            (low, high) = (Math.Floor(low), Math.Ceiling(high));
        }

        return new LogScale(low, high > low ? high : low + 1, unit, extent);
    }

    public override double? At(Value value) => value is Quantity { Point: { } point } ? At(point) : null;

    public override double? At(decimal number) => number > 0 ? Math.Log10((double)number) : null;

    public override IReadOnlyList<Tick> Ticks(int most)
    {
        var decades = (int)Math.Floor(High) - (int)Math.Ceiling(Low);
        var step = Math.Max(1, (int)Math.Ceiling(decades / (most - 1.0)));
        // A short axis has room for 2 and 5 times each power of ten as well, also below the first power on it.
        var isShort = decades <= 1 && step == 1;
        var values = new List<double>();
        for (var power = isShort ? (int)Math.Floor(Low) : (int)Math.Ceiling(Low); power <= High; power += step)
        {
            foreach (var factor in isShort ? (double[])[1, 2, 5] : [1])
            {
                values.Add(factor * Math.Pow(10, power));
            }
        }

        var written = values.Where(v => Math.Log10(v) >= Low - 1e-9 && Math.Log10(v) <= High + 1e-9).ToList();
        return
        [
            .. TickText
                .WriteEach(extent.IsReversed ? [.. written.AsEnumerable().Reverse()] : written, unit, extent.Locale, extent.Format)
                .Select(t => t with { At = Math.Log10(t.At) }),
        ];
    }
}
