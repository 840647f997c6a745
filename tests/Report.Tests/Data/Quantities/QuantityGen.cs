using CsCheck;
using Report.Data;

namespace Report.Tests.Data.Quantities;

/// <summary>A quantity with one of its possible values.</summary>
internal sealed record Known(Quantity Quantity, decimal Value);

/// <summary>Generates quantities of every kind, as sources give them: with few digits or many, large and small.</summary>
internal static class QuantityGen
{
    /// <summary>Positive numbers, from thousandths to thousands of millions, often round.</summary>
    public static readonly Gen<decimal> Positive =
        from digits in Gen.Frequency((3, Gen.Int[1, 99]), (2, Gen.Int[1, 99_999]))
        from scale in Gen.Int[-3, 5]
        select digits * Power(scale);

    public static readonly Gen<decimal> Any = Gen.Frequency((5, Positive), (3, Positive.Select(x => -x)), (1, Gen.Const(0m)));

    public static readonly Gen<Quantity> Missing = Gen.Enum<MissingReason>().Select(Quantity.None);

    /// <summary>Generates every kind but missing, with numbers from <paramref name="numbers"/>.</summary>
    public static Gen<Quantity> Present(Gen<decimal> numbers) =>
        Gen.OneOf(
            numbers.Select(Quantity.Exact),
            numbers.Select(Quantity.About),
            Gen.Select(numbers, Gen.Enum<ApproximationSide>(), (number, side) => Quantity.About(number) with { Leaning = side }),
            Gen.Select(numbers, Gen.Int[0, 100], Gen.Bool, (number, off, sure) => Around(number, Math.Abs(number) < 1e20m ? off : 0, sure)),
            Gen.Select(numbers, Gen.Bool, Quantity.Floor),
            Gen.Select(numbers, Gen.Bool, Quantity.Ceiling),
            Gen.Select(numbers, numbers, Gen.Bool, (a, b, approximate) => Quantity.Between(Math.Min(a, b), Math.Max(a, b), approximate))
        );

    public static readonly Gen<Quantity> Everything = Gen.Frequency((9, Present(Any)), (1, Missing));

    /// <summary>
    /// Generates a quantity with one of its possible values; those of a ceiling are not negative if <paramref name="fromZero"/>.
    /// </summary>
    public static Gen<Known> WithValue(Gen<Quantity> quantities, bool fromZero = false) =>
        from quantity in quantities
        from value in ValueWithin(quantity, fromZero)
        select new Known(quantity, value);

    private static Gen<decimal> ValueWithin(Quantity quantity, bool fromZero)
    {
        var bounds = quantity.Bounds!.Value;
        var low = bounds.Low ?? (fromZero && bounds.High > 0 ? 0 : bounds.High - 1_000_000_000);
        var high = bounds.High ?? (bounds.Low + 1_000_000_000);
        return Gen.Int[0, 1000]
            .Select(Gen.Bool, (part, nearTheEnd) => (part, nearTheEnd))
            .Select(at => low!.Value + ((high!.Value - low.Value) * at.part / (at.nearTheEnd ? 1_000_000m : 1000m)))
            .Where(bounds.Contains);
    }

    private static Quantity Around(decimal number, int percent, bool sure)
    {
        var off = Math.Abs(number) * percent / 100;
        return Quantity.Within(number, number - off, number + off) with { Confidence = sure && off > 0 ? 95 : null };
    }

    private static decimal Power(int scale) => scale < 0 ? 1m / (decimal)Math.Pow(10, -scale) : (decimal)Math.Pow(10, scale);
}
