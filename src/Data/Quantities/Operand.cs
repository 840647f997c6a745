namespace Report.Data;

/// <summary>How a quantity enters a calculation.</summary>
/// <param name="Bounds">Every value that it may have, with what "about" allows.</param>
/// <param name="Nominal">Its numbers as they were written.</param>
/// <param name="Estimated">Whether any of it is approximate, so that the result is too.</param>
/// <param name="Place">
/// The place of the last digit that the least certain part bears: 100 of "about 500", 100,000,000 of "1.2 billion". Null where each
/// part is written out to its last digit, so that the result bears every digit that it has.
/// </param>
internal readonly record struct Operand(Interval Bounds, Interval Nominal, bool Estimated, decimal? Place = null)
{
    /// <summary>
    /// How far a number called "about" may be out: a twentieth of it, either way. "About 65,000" is read as 61,750 to 68,250.
    /// See docs/decisions/what-about-allows.md.
    /// </summary>
    public const decimal Allowance = 1m / 20;

    // How far rounding may move a number that is approximate anyway.
    public const decimal Movement = 1m / 50;

    public static readonly Operand Zero = new(Interval.Of(0), Interval.Of(0), Estimated: false);

    /// <summary>Null for a missing quantity.</summary>
    public static Operand? Of(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Missing)
        {
            return null;
        }

        var open = !quantity.Reached;
        var written = new Interval(quantity.Low, open || quantity.Low is null, quantity.High, open || quantity.High is null);
        return quantity.Central is { } central
            ? new Operand(written, Interval.Of(central), Estimated: true, Rounding.PlaceOf(central))
            : new Operand(quantity.Approximate ? Allowed(written, quantity.Leaning) : written, written, quantity.Approximate, PlaceOf(quantity));
    }

    // "Just over 40" is not 40.
    private static Interval Allowed(Interval written, ApproximationSide side) => (side, written.Widen(Allowance)) switch
    {
        (ApproximationSide.Above, var wide) when !written.Contains(0) => wide with { Low = written.Low, LowOpen = true },
        (ApproximationSide.Below, var wide) when !written.Contains(0) => wide with { High = written.High, HighOpen = true },
        (_, var wide) => wide,
    };

    /// <summary>
    /// The same on a scale whose zero means none, as ratios need: "fewer than 5,000" is then none to 5,000.
    /// A quantity that is written as negative stays so.
    /// </summary>
    public static Operand? FromZero(Quantity quantity) =>
        Of(quantity) is { Bounds: { Low: null, High: > 0 } bounds } reading
            ? reading with { Bounds = bounds with { Low = 0, LowOpen = false }, Nominal = reading.Nominal with { Low = 0, LowOpen = false } }
            : Of(quantity);

    /// <summary>As a column is read in which nothing is below zero, or in which it may be.</summary>
    public static Operand? Of(Quantity quantity, bool fromZero) => fromZero ? FromZero(quantity) : Of(quantity);

    public static Operand operator +(Operand a, Operand b) =>
        new(a.Bounds + b.Bounds, a.Nominal + b.Nominal, a.Estimated || b.Estimated, Coarser(a.Place, b.Place));

    public static Operand operator -(Operand a, Operand b) => a + -b;

    public static Operand operator -(Operand a) => new(-a.Bounds, -a.Nominal, a.Estimated, a.Place);

    public static Operand operator *(Operand a, decimal factor) => new Operand(a.Bounds * factor, a.Nominal * factor, a.Estimated).Bearing(a);

    public static Operand operator *(Operand a, Operand b) => new Operand(a.Bounds * b.Bounds, a.Nominal * b.Nominal, (a.Estimated && !b.IsNone) || (b.Estimated && !a.IsNone)).Bearing(a, b);

    public static Operand operator /(Operand a, Operand b) => new Operand(a.Bounds / b.Bounds, a.Nominal / b.Nominal, a.Estimated || (b.Estimated && !a.IsNone)).Bearing(a, b);

    /// <summary>The mean of <paramref name="count"/> numbers of which this is the sum. It bears the digits that the least certain of them bears.</summary>
    public Operand Mean(int count) => (this / new Operand(Interval.Of(count), Interval.Of(count), Estimated: false)) with { Place = Place };

    /// <summary>
    /// <paramref name="part"/> as a share of itself and <paramref name="rest"/>, neither of them negative. A part is within its whole:
    /// the share is least where the part is least and the rest most, and never above one.
    /// </summary>
    public static Operand Share(Operand part, Operand rest) => new Operand(
        Interval.Share(part.Bounds, rest.Bounds),
        Interval.Share(part.Nominal, rest.Nominal),
        (part.Estimated && !rest.IsNone) || (rest.Estimated && !part.IsNone)).Bearing(part, part + rest);

    /// <summary>
    /// The quantity that says no more than is known, in no more digits than its least certain part bears. Approximate numbers are
    /// "about" one number where <see cref="Paraphrase.Allowance"/> covers everything possible, and otherwise give way to the ends
    /// of what is possible.
    /// </summary>
    public Quantity ToQuantity() => (Bounds.Low, Bounds.High) switch
    {
        (null, null) => Quantity.None(MissingReason.NotApplicable),
        ({ } low, null) => Quantity.Floor(Down(low), reached: !Bounds.LowOpen && Down(low) == low),
        (null, { } high) => Quantity.Ceiling(Up(high), reached: !Bounds.HighOpen && Up(high) == high),
        ({ } low, _) when Bounds.IsPoint && !Estimated => Point(low),
        ({ } low, { } high) when !Estimated => Quantity.Between(low, high),
        ({ } low, { } high) => Estimate() ?? Quantity.Between(Down(low), Up(high), approximate: true),
    };

    /// <summary>The same of a number that seldom comes to an end: readers are shown no more of it than a tenth (see <see cref="Quantity.ShownBriefly"/>).</summary>
    public Quantity ToQuantityInBrief() => ToQuantity().ShownBriefly(Place);

    // None of whatever it may be is none, and the only part there is makes up the whole: there is no doubt of either.
    private bool IsNone => !Estimated && Bounds is { IsPoint: true, Low: 0 };

    // A product or quotient bears as many digits, counted from its first, as the part that bears the fewest.
    private Operand Bearing(params ReadOnlySpan<Operand> parts)
    {
        if (Size(this) is not { } own || own == 0)
        {
            return this;
        }

        decimal? borne = null;
        foreach (var part in parts)
        {
            // Multiplied first: the quotient of two numbers that differ by a power of ten comes to an end only that way.
            if (Size(part) is { } size and > 0 && Interval.Quotient(Interval.Product(part.Place, own), size) is { } digit)
            {
                borne = Coarser(borne, Math.Min(own, digit));
            }
        }

        // Beyond these a decimal has no such step.
        return borne is { } least ? this with { Place = least is >= 0.000000000000000001m and <= 1_000_000_000_000_000_000m ? Rounding.StepOf(least, 1) : null } : this;
    }

    // "Fewer than 5" is of the size of its bound where it begins at none.
    private static decimal? Size(Operand reading) => (reading.Nominal.Low is { } low and not 0 ? low : reading.Nominal.High) is { } number ? Math.Abs(number) : null;

    // Exact parts of which one is written as "1.2 billion": the sum bears hundred millions.
    private Quantity Point(decimal value) => Place is { } place && value % place != 0
        ? Quantity.About(Rounded(value, MidpointRounding.AwayFromZero))
        : Quantity.Exact(value) with { RoundedTo = Place };

    private Quantity? Estimate()
    {
        switch (Nominal)
        {
            case { IsPoint: true, Low: { } nominal }:
                var rounded = Rounded(nominal, MidpointRounding.AwayFromZero);
                return Bounds.Within(Interval.Of(rounded).Widen(Paraphrase.Allowance)) ? Quantity.About(rounded) : null;
            case { Low: { } low, High: { } high } when Bounds.Within(Nominal.Widen(Allowance)):
                return Quantity.Between(Down(low), Up(high), approximate: true);
            default:
                return null;
        }
    }

    private decimal Down(decimal bound) => Estimated ? Rounded(bound, MidpointRounding.ToNegativeInfinity) : bound;

    private decimal Up(decimal bound) => Estimated ? Rounded(bound, MidpointRounding.ToPositiveInfinity) : bound;

    // To the place that it bears, or the coarsest finer one that moves it little.
    private decimal Rounded(decimal value, MidpointRounding mode)
    {
        for (var step = Place; step > 0; step /= 10)
        {
            var rounded = Rounding.ToStep(value, step.Value, mode);
            if (Math.Abs(rounded - value) <= Math.Abs(value) * Movement)
            {
                return rounded;
            }
        }

        return value;
    }

    private static decimal? PlaceOf(Quantity quantity) => quantity switch
    {
        { RoundedTo: { } place } => place,
        { Kind: QuantityKind.Exact } => null,
        _ => Finer(Rounding.PlaceOf(quantity.Low ?? 0), Rounding.PlaceOf(quantity.High ?? 0)),
    };

    private static decimal? Coarser(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Finer(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
