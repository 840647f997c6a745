namespace Report.Data;

/// <remarks>
/// Arithmetic of quantities. The bounds of the result follow from the bounds of the operands, and a result of estimates is approximate.
/// If an operand is missing, the result is missing for the same reason; if nothing is known of the result, it is not applicable.
/// Quotients are exact to the 28 digits of a decimal. Nothing here throws.
/// </remarks>
internal sealed partial record Quantity
{
    /// <summary>Subtracts <paramref name="b"/> from <paramref name="a"/>.</summary>
    public static Quantity Difference(Quantity a, Quantity b) => Calculate(a, b, Operand.Of, static (x, y) => x - y);

    /// <summary>
    /// Divides <paramref name="a"/> by <paramref name="b"/>, on a scale whose zero means none: neither is negative unless written so.
    /// </summary>
    public static Quantity Ratio(Quantity a, Quantity b) => Calculate(a, b, Operand.FromZero, static (x, y) => x / y);

    /// <summary>
    /// Returns <paramref name="part"/> as a percentage of the sum of <paramref name="part"/> and <paramref name="rest"/>. The sum depends
    /// on the part, so 1,000 to 2,000 beside about 100 is about 90% to 96%. Not applicable if either may be negative.
    /// </summary>
    public static Quantity Share(Quantity part, Quantity rest) =>
        (Operand.FromZero(part), Operand.FromZero(rest)) switch
        {
            (null, _) => part,
            (_, null) => rest,
            ({ } x, { } y) when x.Bounds.Above(0, strictly: false) && y.Bounds.Above(0, strictly: false) => (
                Operand.Share(x, y) * 100
            ).ToQuantity(),
            _ => None(MissingReason.NotApplicable),
        };

    /// <summary>
    /// Returns the change as a percentage of <paramref name="from"/>, negative for a fall. Not applicable if <paramref name="from"/> may
    /// be negative.
    /// </summary>
    public static Quantity PercentChange(Quantity from, Quantity to) =>
        Calculate(to, from, Operand.FromZero, static (x, y) => Change(x, y) * 100);

    /// <summary>Returns the same change in the few digits that readers are shown (see <see cref="ShownBriefly"/>).</summary>
    internal static Quantity PercentChangeInBrief(Quantity from, Quantity to) =>
        Calculate(to, from, Operand.FromZero, static (x, y) => Change(x, y) * 100, static change => change.ToQuantityInBrief());

    /// <summary>Adds quantities; zero if there are none. If one is missing, the sum is missing for the same reason.</summary>
    /// <param name="fromZero">True if no quantity can be negative, so that "fewer than 5" and "over 300" add up to "over 300".</param>
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

    /// <summary>
    /// Returns the mean of <paramref name="count"/> numbers with the sum <paramref name="total"/>, in the few digits that readers are
    /// shown.
    /// </summary>
    internal static Quantity Mean(Operand total, int count, bool fromZero) => Total(total.Mean(count), fromZero).ShownBriefly(total.Place);

    // A sum of 0 to 5 of numbers that cannot be negative is written as "at most 5".
    internal static Quantity Total(Operand total, bool fromZero) =>
        total.ToQuantity() switch
        {
            { Kind: QuantityKind.Range, Low: <= 0 } when fromZero => (
                total with
                {
                    Bounds = total.Bounds with { Low = null, LowOpen = true },
                }
            ).ToQuantity(),
            var sum => sum,
        };

    /// <summary>Returns the change as a share of <paramref name="from"/>: -0.25 for a fall by a quarter.</summary>
    internal static Operand Change(Operand to, Operand from)
    {
        var none = Operand.Zero with { Bounds = Interval.Of(1), Nominal = Interval.Of(1) };
        return from.Bounds.Above(0, strictly: false) ? (to / from) - none : Operand.Anything;
    }

    private static Quantity Calculate(
        Quantity a,
        Quantity b,
        Func<Quantity, Operand?> read,
        Func<Operand, Operand, Operand> operation,
        Func<Operand, Quantity>? write = null
    ) =>
        (read(a), read(b)) switch
        {
            (null, _) => a,
            (_, null) => b,
            ({ } x, { } y) => (write ?? (static result => result.ToQuantity()))(operation(x, y)),
        };
}
