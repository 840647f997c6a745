namespace Report.Data;

/// <remarks>
/// Calculations keep to what is known: bounds go in, bounds come out, and whatever an estimate entered is approximate. Where an
/// operand is missing the result is missing for the same reason; where nothing can be said it is not applicable. Quotients are
/// exact to the 28 digits of a decimal. Nothing here throws.
/// </remarks>
internal sealed partial record Quantity
{
    /// <summary><paramref name="a"/> less <paramref name="b"/>.</summary>
    public static Quantity Difference(Quantity a, Quantity b) =>
        Calculate(a, b, Operand.Of, static (x, y) => x - y);

    /// <summary><paramref name="a"/> as a multiple of <paramref name="b"/>, on a scale whose zero means none.</summary>
    public static Quantity Ratio(Quantity a, Quantity b) =>
        Calculate(a, b, Operand.FromZero, static (x, y) => x / y);

    /// <summary>
    /// <paramref name="part"/> in percent of itself and <paramref name="rest"/> together. A part within its whole is not independent
    /// of it: 1,000 to 2,000 beside about 100 is about 90% to 96%. Not applicable where one of them may be negative.
    /// </summary>
    public static Quantity Share(Quantity part, Quantity rest) => (Operand.FromZero(part), Operand.FromZero(rest)) switch
    {
        (null, _) => part,
        (_, null) => rest,
        ({ } x, { } y) when x.Bounds.Above(0, strictly: false) && y.Bounds.Above(0, strictly: false) => (Operand.Share(x, y) * 100).ToQuantity(),
        _ => None(MissingReason.NotApplicable),
    };

    /// <summary>The change in percent of <paramref name="from"/>; negative for a fall. Not applicable from anything negative.</summary>
    public static Quantity PercentChange(Quantity from, Quantity to) =>
        Calculate(to, from, Operand.FromZero, static (x, y) => Change(x, y) * 100);

    /// <summary>The same as readers are shown it, in no more digits than the two bear.</summary>
    internal static Quantity PercentChangeInBrief(Quantity from, Quantity to) =>
        Calculate(to, from, Operand.FromZero, static (x, y) => Change(x, y) * 100, static change => change.ToQuantityInBrief());

    /// <summary>All of them together; zero for none at all.</summary>
    /// <param name="fromZero">Whether none can be negative, so that "fewer than 5" beside "over 300" is over 300.</param>
    public static Quantity Sum(IEnumerable<Quantity> quantities, bool fromZero = false)
    {
        var (total, first, count) = (Operand.Zero, (Quantity?)null, 0);
        foreach (var quantity in quantities)
        {
            if (Operand.Of(quantity, fromZero) is not { } reading)
            {
                return quantity;
            }

            total += reading;
            first ??= quantity;
            count++;
        }

        return count == 1 ? first! : Total(total, fromZero);
    }

    /// <summary>The mean of <paramref name="count"/> numbers, as readers are shown it.</summary>
    internal static Quantity Mean(Operand total, int count, bool fromZero) => Total(total.Mean(count), fromZero).ShownBriefly(total.Place);

    // None to 5 of what cannot be negative is "at most 5".
    internal static Quantity Total(Operand total, bool fromZero) => total.ToQuantity() switch
    {
        { Kind: QuantityKind.Range, Low: <= 0 } when fromZero =>
            (total with { Bounds = total.Bounds with { Low = null, LowOpen = true } }).ToQuantity(),
        var sum => sum,
    };

    /// <summary>Change as a share of <paramref name="from"/>: -0.25 where a quarter went.</summary>
    internal static Operand Change(Operand to, Operand from)
    {
        var none = Operand.Zero with { Bounds = Interval.Of(1), Nominal = Interval.Of(1) };
        return from.Bounds.Above(0, strictly: false)
            ? (to / from) - none
            : new Operand(Interval.Everything, Interval.Everything, Estimated: false);
    }

    private static Quantity Calculate(
        Quantity a, Quantity b, Func<Quantity, Operand?> read, Func<Operand, Operand, Operand> operation, Func<Operand, Quantity>? write = null) =>
        (read(a), read(b)) switch
        {
            (null, _) => a,
            (_, null) => b,
            ({ } x, { } y) => (write ?? (static result => result.ToQuantity()))(operation(x, y)),
        };
}
