namespace Report.Data;

/// <summary>A quantity as an operand of arithmetic: its bounds, its numbers as written, and how precise they are.</summary>
/// <param name="Bounds">All possible values, including the allowance for "about".</param>
/// <param name="Nominal">The numbers as written, without that allowance.</param>
/// <param name="Estimated">Whether any part is approximate, which makes the result approximate.</param>
/// <param name="Place">
/// The place value of the last significant digit of the least precise part: 100 for "about 500", 100,000,000 for "1.2 billion". Null if
/// every part is written to its last digit, so that all digits of the result are significant.
/// </param>
internal readonly record struct Operand(Interval Bounds, Interval Nominal, bool Estimated, decimal? Place = null)
{
    /// <summary>
    /// The tolerance of a number called "about": a twentieth of it, either way. "About 65,000" is read as 61,750 to 68,250.
    /// See docs/decisions/what-about-allows.md.
    /// </summary>
    public const decimal Allowance = 1m / 20;

    // The largest share of an approximate number by which rounding may move it.
    public const decimal Movement = 1m / 50;

    public static readonly Operand Zero = new(Interval.Of(0), Interval.Of(0), Estimated: false);

    /// <summary>A number of which nothing is known.</summary>
    public static readonly Operand Anything = new(Interval.Everything, Interval.Everything, Estimated: false);

    /// <summary>Reads a quantity; null if it is missing.</summary>
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
            : new Operand(
                quantity.Approximate ? Allowed(written, quantity.Leaning) : written,
                written,
                quantity.Approximate,
                PlaceOf(quantity)
            );
    }

    // "Just over 40" excludes 40 itself and everything below.
    private static Interval Allowed(Interval written, ApproximationSide side) =>
        (side, written.Widen(Allowance)) switch
        {
            (ApproximationSide.Above, var wide) when !written.Contains(0) => wide with { Low = written.Low, LowOpen = true },
            (ApproximationSide.Below, var wide) when !written.Contains(0) => wide with { High = written.High, HighOpen = true },
            (_, var wide) => wide,
        };

    /// <summary>
    /// Reads a quantity on a scale whose zero means none, as ratios require: "fewer than 5,000" is then 0 to 5,000. Null if it is missing.
    /// A quantity written as negative stays negative.
    /// </summary>
    public static Operand? FromZero(Quantity quantity) =>
        Of(quantity) is { Bounds: { Low: null, High: > 0 } bounds } reading
            ? reading with
            {
                Bounds = bounds with { Low = 0, LowOpen = false },
                Nominal = reading.Nominal with { Low = 0, LowOpen = false },
            }
            : Of(quantity);

    /// <summary>Reads a quantity with <see cref="FromZero"/> if no number in its column can be negative; null if it is missing.</summary>
    public static Operand? Of(Quantity quantity, bool fromZero) => fromZero ? FromZero(quantity) : Of(quantity);

    public static Operand operator +(Operand a, Operand b) =>
        new(a.Bounds + b.Bounds, a.Nominal + b.Nominal, a.Estimated || b.Estimated, Coarser(a.Place, b.Place));

    public static Operand operator -(Operand a, Operand b) => a + -b;

    public static Operand operator -(Operand a) => new(-a.Bounds, -a.Nominal, a.Estimated, a.Place);

    public static Operand operator *(Operand a, decimal factor) =>
        new Operand(a.Bounds * factor, a.Nominal * factor, a.Estimated).Bearing(a);

    public static Operand operator *(Operand a, Operand b) =>
        new Operand(a.Bounds * b.Bounds, a.Nominal * b.Nominal, (a.Estimated && !b.IsNone) || (b.Estimated && !a.IsNone)).Bearing(a, b);

    public static Operand operator /(Operand a, Operand b) =>
        new Operand(a.Bounds / b.Bounds, a.Nominal / b.Nominal, a.Estimated || (b.Estimated && !a.IsNone)).Bearing(a, b);

    /// <summary>
    /// Divides a sum of <paramref name="count"/> numbers by their count. The mean is as precise as the least precise of them.
    /// </summary>
    public Operand Mean(int count) => (this / new Operand(Interval.Of(count), Interval.Of(count), Estimated: false)) with { Place = Place };

    /// <summary>
    /// Returns <paramref name="part"/> as a share of the sum of both, neither negative. The whole includes the part, so the share is never
    /// above one, and is least when the part is least and the rest greatest.
    /// </summary>
    public static Operand Share(Operand part, Operand rest) =>
        new Operand(
            Interval.Share(part.Bounds, rest.Bounds),
            Interval.Share(part.Nominal, rest.Nominal),
            (part.Estimated && !rest.IsNone) || (rest.Estimated && !part.IsNone)
        ).Bearing(part, part + rest);

    /// <summary>
    /// Returns the quantity that covers all possible values, in no more digits than are significant. An approximate result is "about"
    /// one number if <see cref="Paraphrase.Allowance"/> around that number covers all possible values, and otherwise a range of its
    /// bounds. Not applicable if there is no bound on either side.
    /// </summary>
    public Quantity ToQuantity() =>
        (Bounds.Low, Bounds.High) switch
        {
            (null, null) => Quantity.None(MissingReason.NotApplicable),
            ({ } low, null) => Quantity.Floor(Down(low), reached: !Bounds.LowOpen && Down(low) == low),
            (null, { } high) => Quantity.Ceiling(Up(high), reached: !Bounds.HighOpen && Up(high) == high),
            ({ } low, _) when Bounds.IsPoint && !Estimated => Point(low),
            ({ } low, { } high) when !Estimated => Quantity.Between(low, high),
            ({ } low, { } high) => Estimate() ?? Quantity.Between(Down(low), Up(high), approximate: true),
        };

    /// <summary>
    /// Returns the same quantity, shown in few digits (see <see cref="Quantity.ShownBriefly"/>): for means and quotients, which may have
    /// endless decimals.
    /// </summary>
    public Quantity ToQuantityInBrief() => ToQuantity().ShownBriefly(Place);

    // An exact zero. Zero times or divided by an estimate is exact, and so is the share of a part if the rest is zero.
    private bool IsNone => !Estimated && Bounds is { IsPoint: true, Low: 0 };

    // A product or quotient has as many significant digits as the least precise of its parts.
    private Operand Bearing(params ReadOnlySpan<Operand> parts)
    {
        if (Size(this) is not { } own || own == 0)
        {
            return this;
        }

        decimal? borne = null;
        foreach (var part in parts)
        {
            // Multiplies before it divides, since the intermediate quotient may have endless decimals.
            if (Size(part) is { } size and > 0 && Interval.Quotient(Interval.Product(part.Place, own), size) is { } digit)
            {
                borne = Coarser(borne, Math.Min(own, digit));
            }
        }

        // A decimal cannot hold steps outside these limits.
        return borne is { } least
            ? this with
            {
                Place = least is >= 0.000000000000000001m and <= 1_000_000_000_000_000_000m ? Rounding.StepOf(least, 1) : null,
            }
            : this;
    }

    // The size of "fewer than 5" on a scale from zero is that of its upper bound.
    private static decimal? Size(Operand reading) =>
        (reading.Nominal.Low is { } low and not 0 ? low : reading.Nominal.High) is { } number ? Math.Abs(number) : null;

    // A sum of exact parts, one of them written as "1.2 billion", is rounded to hundred millions and called "about".
    private Quantity Point(decimal value) =>
        Place is { } place && value % place != 0
            ? Quantity.About(Rounded(value, MidpointRounding.AwayFromZero))
            : Quantity.Exact(value) with
            {
                RoundedTo = Place,
            };

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

    // Rounds to the last significant place, or to the next finer place at which the number moves by no more than Movement.
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

    private static decimal? PlaceOf(Quantity quantity) =>
        quantity switch
        {
            { RoundedTo: { } place } => place,
            { Kind: QuantityKind.Exact } => null,
            _ => Finer(Rounding.PlaceOf(quantity.Low ?? 0), Rounding.PlaceOf(quantity.High ?? 0)),
        };

    private static decimal? Coarser(decimal? a, decimal? b) =>
        a is null ? b
        : b is null ? a
        : Math.Max(a.Value, b.Value);

    private static decimal? Finer(decimal? a, decimal? b) =>
        a is null ? b
        : b is null ? a
        : Math.Min(a.Value, b.Value);
}
