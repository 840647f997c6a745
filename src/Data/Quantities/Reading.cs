namespace Report.Data;

/// <summary>How a quantity enters a calculation.</summary>
/// <param name="Bounds">Every value that it may have, with what "about" allows.</param>
/// <param name="Nominal">Its numbers as they were written.</param>
/// <param name="Estimated">Whether any of it is approximate, so that the result is too.</param>
internal readonly record struct Reading(Interval Bounds, Interval Nominal, bool Estimated)
{
    /// <summary>
    /// How far a number called "about" may be out: a twentieth of it, either way. "About 65,000" is read as 61,750 to 68,250.
    /// See docs/decisions/what-about-allows.md.
    /// </summary>
    public const decimal Allowance = 1m / 20;

    /// <summary>Null for a missing quantity.</summary>
    public static Reading? Of(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Missing)
        {
            return null;
        }

        var open = !quantity.Reached;
        var nominal = new Interval(quantity.Low, open || quantity.Low is null, quantity.High, open || quantity.High is null);
        return new Reading(quantity.Approximate ? nominal.Widen(Allowance) : nominal, nominal, quantity.Approximate);
    }

    /// <summary>
    /// The same on a scale whose zero means none, as ratios need: "fewer than 5,000" is then none to 5,000.
    /// A quantity that is written as negative stays so.
    /// </summary>
    public static Reading? FromZero(Quantity quantity) =>
        Of(quantity) is { Bounds: { Low: null, High: > 0 } bounds } reading
            ? reading with { Bounds = bounds with { Low = 0, LowOpen = false }, Nominal = reading.Nominal with { Low = 0, LowOpen = false } }
            : Of(quantity);

    public static Reading operator +(Reading a, Reading b) => new(a.Bounds + b.Bounds, a.Nominal + b.Nominal, a.Estimated || b.Estimated);

    public static Reading operator -(Reading a, Reading b) => new(a.Bounds - b.Bounds, a.Nominal - b.Nominal, a.Estimated || b.Estimated);

    public static Reading operator -(Reading a) => new(-a.Bounds, -a.Nominal, a.Estimated);

    public static Reading operator *(Reading a, decimal factor) => new(a.Bounds * factor, a.Nominal * factor, a.Estimated);

    public static Reading operator /(Reading a, Reading b) => new(a.Bounds / b.Bounds, a.Nominal / b.Nominal, a.Estimated || b.Estimated);

    /// <summary>
    /// The quantity that says no more than is known. Approximate numbers are kept as written ("about 200,000") where what
    /// "about" allows covers everything possible, and otherwise give way to the ends of what is possible.
    /// </summary>
    public Quantity ToQuantity() => (Bounds.Low, Bounds.High) switch
    {
        (null, null) => Quantity.None(MissingReason.NotApplicable),
        ({ } low, null) => Quantity.Floor(low, reached: !Bounds.LowOpen),
        (null, { } high) => Quantity.Ceiling(high, reached: !Bounds.HighOpen),
        ({ } low, { } high) when !Estimated => Quantity.Between(low, high),
        _ when Bounds.Within(Nominal.Widen(Allowance)) => Quantity.Between(Nominal.Low!.Value, Nominal.High!.Value, approximate: true),
        ({ } low, { } high) => Quantity.Between(low, high, approximate: true),
    };
}
