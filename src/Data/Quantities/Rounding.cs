using System.Globalization;

namespace Report.Data;

/// <summary>Rounding that says so: what was exact becomes "about", and a bound only ever moves away from the values within.</summary>
internal static class Rounding
{
    /// <summary>
    /// The quantity to so many significant digits. "At least 4,396" to one digit is "over 4,000"; a range grows; an exact number
    /// that is rounded becomes an estimate. One that needs no rounding stays what it is.
    /// </summary>
    public static Quantity To(int digits, Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Exact when Nearest(quantity.Low!.Value, digits) is var rounded && rounded != quantity.Low => Quantity.About(rounded),
        QuantityKind.Estimate => Quantity.About(Nearest(quantity.Low!.Value, digits)),
        QuantityKind.Floor when Down(quantity.Low!.Value, digits) is var bound && bound != quantity.Low => Quantity.Floor(bound, reached: false),
        QuantityKind.Ceiling when Up(quantity.High!.Value, digits) is var bound && bound != quantity.High => Quantity.Ceiling(bound, reached: false),
        QuantityKind.Range => Quantity.Between(Down(quantity.Low!.Value, digits), Up(quantity.High!.Value, digits), quantity.Approximate),
        _ => quantity,
    };

    /// <summary>
    /// The quantity with as many digits as are read in a sentence: a number of more than seven is cut to three or four, but keeps its whole part
    /// below a million (326.6 billion, 2.05 trillion, 12,346, 0.1235). It stays exact where it was: what it says is true to its last digit. A bound
    /// only moves away from the values within.
    /// </summary>
    public static Quantity ForReading(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Exact => Quantity.Exact(ForReading(quantity.Low!.Value, MidpointRounding.AwayFromZero)),
        QuantityKind.Estimate => quantity with { Low = ForReading(quantity.Low!.Value, MidpointRounding.AwayFromZero), High = ForReading(quantity.High!.Value, MidpointRounding.AwayFromZero) },
        QuantityKind.Floor when ForReading(quantity.Low!.Value, MidpointRounding.ToNegativeInfinity) is var bound && bound != quantity.Low => Quantity.Floor(bound, reached: false),
        QuantityKind.Ceiling when ForReading(quantity.High!.Value, MidpointRounding.ToPositiveInfinity) is var bound && bound != quantity.High => Quantity.Ceiling(bound, reached: false),
        QuantityKind.Range => quantity with
        {
            Low = ForReading(quantity.Low!.Value, MidpointRounding.ToNegativeInfinity),
            High = ForReading(quantity.High!.Value, MidpointRounding.ToPositiveInfinity),
            Central = quantity.Central is { } central ? ForReading(central, MidpointRounding.AwayFromZero) : null,
        },
        _ => quantity,
    };

    private static decimal ForReading(decimal value, MidpointRounding mode)
    {
        var size = Math.Abs(value);
        var whole = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        if (whole + WithoutZeros(size).Scale <= MostRead)
        {
            return value;
        }

        // Of a million, a billion and so on, two decimals at most.
        var kept = size >= 1_000_000 ? whole % 3 == 1 ? FewRead - 1 : FewRead : Math.Max(FewRead, whole);
        return Round(value, kept, mode);
    }

    /// <summary>The nearest number of so many significant digits; a half goes away from zero.</summary>
    public static decimal Nearest(decimal value, int digits) => Round(value, digits, MidpointRounding.AwayFromZero);

    /// <summary>The nearest such number that is not above.</summary>
    public static decimal Down(decimal value, int digits) => Round(value, digits, MidpointRounding.ToNegativeInfinity);

    /// <summary>The nearest such number that is not below.</summary>
    public static decimal Up(decimal value, int digits) => Round(value, digits, MidpointRounding.ToPositiveInfinity);

    /// <summary>The nearest multiple of a step that lies on the side that <paramref name="mode"/> says.</summary>
    public static decimal ToStep(decimal value, decimal step, MidpointRounding mode)
    {
        // Neither a step much finer than the number nor one much coarser leaves a decimal enough digits.
        if (step < 1 && Math.Abs(value) > decimal.MaxValue / 10 * step)
        {
            return value;
        }

        var count = decimal.Round(value / step, mode);
        return Math.Abs(count) <= decimal.MaxValue / Math.Max(step, 1) ? WithoutZeros(count * step) : value;
    }

    /// <summary>The place of the last digit that is not zero: 1,000 of 65,000, 0.1 of 1.50; null of zero.</summary>
    public static decimal? PlaceOf(decimal value)
    {
        if (value == 0)
        {
            return null;
        }

        var (rest, place) = (Math.Abs(WithoutZeros(value)), 1m);
        while (rest != decimal.Truncate(rest))
        {
            rest *= 10;
            place /= 10;
        }

        while (rest % 10 == 0)
        {
            rest /= 10;
            place *= 10;
        }

        return place;
    }

    /// <summary>The same number without zeros behind its last decimal.</summary>
    public static decimal WithoutZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal Round(decimal value, int digits, MidpointRounding mode) =>
        value == 0 ? 0 : ToStep(value, StepOf(Math.Abs(value), Math.Min(digits, MostDigits)), mode);

    // The place of the last digit that is kept: 100 for 65,000 to three digits, 0.01 for 0.65 to two.
    internal static decimal StepOf(decimal size, int digits)
    {
        var step = 1m;
        while (size / step >= 10)
        {
            step *= 10;
        }

        while (size / step < 1 && step > Smallest)
        {
            step /= 10;
        }

        for (var digit = 1; digit < digits && step > Smallest; digit++)
        {
            step /= 10;
        }

        return step;
    }

    private const int MostDigits = 28;

    private const int MostRead = 7;

    private const int FewRead = 4;

    private const decimal Smallest = 0.0000000000000000000000000001m;
}
