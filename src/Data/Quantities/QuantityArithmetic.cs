namespace Report.Data;

/// <remarks>
/// Calculations keep to what is known: bounds go in, bounds come out, and whatever an estimate entered is approximate. Where an
/// operand is missing the result is missing for the same reason; where nothing can be said it is not applicable. Quotients are
/// exact to the 28 digits of a decimal. Nothing here throws.
/// </remarks>
public sealed partial record Quantity
{
    /// <summary><paramref name="a"/> less <paramref name="b"/>.</summary>
    public static Quantity Difference(Quantity a, Quantity b) =>
        Calculate(a, b, Reading.Of, static (x, y) => x - y);

    /// <summary><paramref name="a"/> as a multiple of <paramref name="b"/>, on a scale whose zero means none.</summary>
    public static Quantity Ratio(Quantity a, Quantity b) =>
        Calculate(a, b, Reading.FromZero, static (x, y) => x / y);

    /// <summary><paramref name="part"/> of <paramref name="whole"/> in percent, on a scale whose zero means none.</summary>
    public static Quantity Share(Quantity part, Quantity whole) =>
        Calculate(part, whole, Reading.FromZero, static (x, y) => x / y * 100);

    /// <summary>The change in percent of <paramref name="from"/>; negative for a fall. Not applicable from anything negative.</summary>
    public static Quantity PercentChange(Quantity from, Quantity to) =>
        Calculate(to, from, Reading.FromZero, static (x, y) => Change(x, y) * 100);

    /// <summary>All of them together; zero for none at all.</summary>
    public static Quantity Sum(IEnumerable<Quantity> quantities)
    {
        var total = new Reading(Interval.Of(0), Interval.Of(0), Estimated: false);
        foreach (var quantity in quantities)
        {
            if (Reading.Of(quantity) is not { } reading)
            {
                return quantity;
            }

            total += reading;
        }

        return total.ToQuantity();
    }

    /// <summary>Change as a share of <paramref name="from"/>: -0.25 where a quarter went.</summary>
    internal static Reading Change(Reading to, Reading from)
    {
        var none = new Reading(Interval.Of(1), Interval.Of(1), Estimated: false);
        return from.Bounds.Above(0, strictly: false)
            ? (to / from) - none
            : new Reading(Interval.Everything, Interval.Everything, Estimated: false);
    }

    private static Quantity Calculate(Quantity a, Quantity b, Func<Quantity, Reading?> read, Func<Reading, Reading, Reading> operation) =>
        (read(a), read(b)) switch
        {
            (null, _) => a,
            (_, null) => b,
            ({ } x, { } y) => operation(x, y).ToQuantity(),
        };
}
