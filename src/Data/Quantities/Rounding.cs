using System.Globalization;

namespace Report.Data;

/// <summary>Rounds numbers and quantities. A bound only ever moves outwards, so a rounded range still covers the original.</summary>
internal static class Rounding
{
    /// <summary>
    /// Rounds a quantity to a number of significant digits. "At least 4,396" to one digit is "over 4,000"; a range widens; an exact
    /// number becomes an estimate. A quantity that has no more digits than that is returned unchanged.
    /// </summary>
    public static Quantity To(int digits, Quantity quantity) =>
        quantity.Kind switch
        {
            QuantityKind.Exact when Nearest(quantity.Low!.Value, digits) is var rounded && rounded != quantity.Low => Quantity.About(
                rounded
            ),
            QuantityKind.Estimate => Quantity.About(Nearest(quantity.Low!.Value, digits)),
            QuantityKind.Floor when Down(quantity.Low!.Value, digits) is var bound && bound != quantity.Low => Quantity.Floor(
                bound,
                reached: false
            ),
            QuantityKind.Ceiling when Up(quantity.High!.Value, digits) is var bound && bound != quantity.High => Quantity.Ceiling(
                bound,
                reached: false
            ),
            QuantityKind.Range => Quantity.Between(
                Down(quantity.Low!.Value, digits),
                Up(quantity.High!.Value, digits),
                quantity.Approximate
            ),
            _ => quantity,
        };

    /// <summary>
    /// Rounds a quantity for a sentence: a number of more than seven digits is cut to three or four, but below a million keeps its whole
    /// part (326.6 billion, 2.05 trillion, 12,346, 0.1235). Unlike <see cref="To"/>, it does not turn an exact number into an estimate. A
    /// bound only moves outwards.
    /// </summary>
    public static Quantity ForReading(Quantity quantity) =>
        quantity.Kind switch
        {
            QuantityKind.Exact => Quantity.Exact(ForReading(quantity.Low!.Value, MidpointRounding.AwayFromZero)),
            QuantityKind.Estimate => quantity with
            {
                Low = ForReading(quantity.Low!.Value, MidpointRounding.AwayFromZero),
                High = ForReading(quantity.High!.Value, MidpointRounding.AwayFromZero),
            },
            QuantityKind.Floor
                when ForReading(quantity.Low!.Value, MidpointRounding.ToNegativeInfinity) is var bound && bound != quantity.Low =>
                Quantity.Floor(bound, reached: false),
            QuantityKind.Ceiling
                when ForReading(quantity.High!.Value, MidpointRounding.ToPositiveInfinity) is var bound && bound != quantity.High =>
                Quantity.Ceiling(bound, reached: false),
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

        // In millions, billions and so on, a number has two decimals at most: 2.05 trillion.
        var kept =
            size >= 1_000_000
                ? whole % 3 == 1
                    ? FewRead - 1
                    : FewRead
                : Math.Max(FewRead, whole);
        return Round(value, kept, mode);
    }

    /// <summary>Rounds to a number of significant digits; halves go away from zero.</summary>
    public static decimal Nearest(decimal value, int digits) => Round(value, digits, MidpointRounding.AwayFromZero);

    /// <summary>Rounds down, towards negative infinity, to a number of significant digits.</summary>
    public static decimal Down(decimal value, int digits) => Round(value, digits, MidpointRounding.ToNegativeInfinity);

    /// <summary>Rounds up, towards positive infinity, to a number of significant digits.</summary>
    public static decimal Up(decimal value, int digits) => Round(value, digits, MidpointRounding.ToPositiveInfinity);

    /// <summary>
    /// Rounds to a multiple of <paramref name="step"/>. Returns the value unchanged if a decimal has too few digits for the calculation.
    /// </summary>
    public static decimal ToStep(decimal value, decimal step, MidpointRounding mode)
    {
        // The quotient, and below the product, would overflow a decimal.
        if (step < 1 && Math.Abs(value) > decimal.MaxValue / 10 * step)
        {
            return value;
        }

        var count = decimal.Round(value / step, mode);
        return Math.Abs(count) <= decimal.MaxValue / Math.Max(step, 1) ? WithoutZeros(count * step) : value;
    }

    /// <summary>Returns the place value of the last digit that is not zero: 1,000 for 65,000, 0.1 for 1.50; null for zero.</summary>
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

    /// <summary>Removes trailing zeros after the decimal point: 1.50 becomes 1.5.</summary>
    public static decimal WithoutZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal Round(decimal value, int digits, MidpointRounding mode) =>
        value == 0 ? 0 : ToStep(value, StepOf(Math.Abs(value), Math.Min(digits, MostDigits)), mode);

    // Returns the place value of the last digit kept when rounding to significant digits: 100 for 65,000 to three, 0.01 for 0.65 to two.
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
