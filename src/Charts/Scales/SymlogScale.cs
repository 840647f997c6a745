using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>
/// A symmetric logarithmic scale of numbers on both sides of zero: linear close to zero, logarithmic far from it
/// (J. B. W. Webber, "A bi-symmetric log transformation for wide-range data", 2013).
/// </summary>
internal sealed class SymlogScale : Scale
{
    private readonly double constant;
    private readonly string? unit;
    private readonly Extent extent;

    private SymlogScale(double low, double high, double constant, string? unit, Extent extent)
    {
        (this.constant, this.unit, this.extent) = (constant, unit, extent);
        (Low, High) = (Place(low), Place(high));
    }

    public override bool HasZero => true;

    public static SymlogScale For(Extent extent, (decimal Low, decimal High)? domain, string? unit)
    {
        var (low, high) =
            domain is { } set ? ((double)set.Low, (double)set.High)
            : extent.IsEmpty ? (0, 1)
            : (extent.Low, extent.High);
        // The scale is about linear up to this number: the power of ten at or below the least distance from zero in the data.
        var constant = double.IsFinite(extent.LeastDistance) ? Math.Pow(10, Math.Floor(Math.Log10(extent.LeastDistance))) : 1;
        if (domain is null)
        {
            (low, high) = (Math.Min(0, Outwards(low, constant)), Math.Max(0, Outwards(high, constant)));
        }

        return new SymlogScale(low, high > low ? high : low + 1, constant, unit, extent);
    }

    public override double? At(Value value) => value is Quantity { Point: { } point } ? At(point) : null;

    public override double? At(decimal number) => Place((double)number);

    public override IReadOnlyList<Tick> Ticks(int most)
    {
        var powers = new List<double>();
        for (var power = constant; Place(power) <= Math.Max(Math.Abs(Low), Math.Abs(High)) + 1e-9; power *= 10)
        {
            powers.Add(power);
        }

        // Zero and every n-th power of ten, counted from the outermost, with the least n that fits.
        List<double> values = [];
        for (var every = 1; every <= Math.Max(1, powers.Count); every++)
        {
            var kept = powers.AsEnumerable().Reverse().Where((_, i) => i % every == 0).Reverse().ToList();
            values =
            [
                .. kept.Select(p => -p).Reverse().Append(0).Concat(kept).Where(v => Place(v) >= Low - 1e-9 && Place(v) <= High + 1e-9),
            ];
            if (values.Count <= most)
            {
                break;
            }
        }

        values = extent.IsReversed ? [.. values.AsEnumerable().Reverse()] : values;
        var ticks = TickText.WriteEach(values, unit, extent.Locale, extent.Format);
        return [.. ticks.Zip(values, (t, v) => t with { At = Place(v) })];
    }

    // The next power of ten, away from zero, and at least the constant.
    private static double Outwards(double value, double constant) =>
        value == 0 ? 0 : Math.Sign(value) * Math.Max(constant, Math.Pow(10, Math.Ceiling(Math.Log10(Math.Abs(value)) - 1e-9)));

    private double Place(double number) => Math.Sign(number) * Math.Log10(1 + (Math.Abs(number) / constant));
}
