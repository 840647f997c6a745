namespace Report.Data;

/// <summary>
/// The interval of values that a quantity may have. An end that is null has no bound; an open end does not belong to the interval.
/// </summary>
/// <remarks>A bound that overflows a decimal becomes null: the interval is then wider than necessary, but still correct.</remarks>
internal readonly record struct Interval(decimal? Low, bool LowOpen, decimal? High, bool HighOpen)
{
    public static readonly Interval Everything = new(null, true, null, true);

    public static Interval Of(decimal value) => new(value, false, value, false);

    public static Interval Between(decimal? low, decimal? high) => new(low, low is null, high, high is null);

    public bool IsPoint => Low is not null && Low == High;

    public bool Contains(decimal value) =>
        (Low is null || value > Low || (value == Low && !LowOpen)) && (High is null || value < High || (value == High && !HighOpen));

    /// <summary>Whether every value of this interval is also in <paramref name="other"/>.</summary>
    public bool Within(Interval other) => Above(other.Low, other.LowOpen) && Below(other.High, other.HighOpen);

    /// <summary>Whether every value is at least <paramref name="bound"/>, or more where <paramref name="strictly"/>.</summary>
    public bool Above(decimal? bound, bool strictly) => bound is null || Low > bound || (Low == bound && (LowOpen || !strictly));

    /// <summary>Whether every value is at most <paramref name="bound"/>, or less where <paramref name="strictly"/>.</summary>
    public bool Below(decimal? bound, bool strictly) => bound is null || High < bound || (High == bound && (HighOpen || !strictly));

    /// <summary>
    /// True if every value is less than every value of <paramref name="other"/>, false if none is; null if neither is certain.
    /// </summary>
    public bool? IsLessThan(Interval other) =>
        (this, other) switch
        {
            ({ High: { } high }, { Low: { } low }) when high < low || (high == low && (HighOpen || other.LowOpen)) => true,
            ({ Low: { } low }, { High: { } high }) when low >= high => false,
            _ => null,
        };

    /// <summary>Moves each end outwards by <paramref name="share"/> of its own size.</summary>
    public Interval Widen(decimal share) =>
        new(
            Low is { } low ? Sum(low, -Math.Abs(low) * share) : null,
            LowOpen,
            High is { } high ? Sum(high, Math.Abs(high) * share) : null,
            HighOpen
        );

    /// <summary>Narrows the interval to the whole numbers in it; unchanged if it contains none.</summary>
    public Interval ToWholeNumbers()
    {
        var low = Low is { } least ? Math.Ceiling(least) + (LowOpen && least == Math.Ceiling(least) ? 1 : 0) : Low;
        var high = High is { } most ? Math.Floor(most) - (HighOpen && most == Math.Floor(most) ? 1 : 0) : High;
        return low > high ? this : Between(low, high);
    }

    public static Interval operator -(Interval a) => new(-a.High, a.HighOpen, -a.Low, a.LowOpen);

    public static Interval operator +(Interval a, Interval b) =>
        new(Sum(a.Low, b.Low), a.LowOpen || b.LowOpen, Sum(a.High, b.High), a.HighOpen || b.HighOpen);

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, decimal factor) =>
        factor < 0 ? -a * -factor : new(Product(a.Low, factor), a.LowOpen, Product(a.High, factor), a.HighOpen);

    /// <summary>Returns all products of a value of one interval and a value of the other.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        if ((a.IsPoint && a.Low == 0) || (b.IsPoint && b.Low == 0))
        {
            return Of(0);
        }

        End[] ends = [new(a.Low, a.LowOpen, -1), new(a.High, a.HighOpen, 1)];
        End[] others = [new(b.Low, b.LowOpen, -1), new(b.High, b.HighOpen, 1)];
        var products = ends.SelectMany(x => others.Select(y => x * y)).ToList();
        var (low, high) = (products.Min(), products.Max());
        return new Interval(
            low.Value,
            low.Value is null || products.Where(p => p.CompareTo(low) == 0).All(p => p.Open),
            high.Value,
            high.Value is null || products.Where(p => p.CompareTo(high) == 0).All(p => p.Open)
        );
    }

    // An end of an interval. Without a value, it is infinite in the direction of its side: -1 or 1.
    private readonly record struct End(decimal? Value, bool Open, int Side) : IComparable<End>
    {
        public static End operator *(End a, End b)
        {
            var sign = (a.Value is { } x ? Math.Sign(x) : a.Side) * (b.Value is { } y ? Math.Sign(y) : b.Side);
            // A product of zero belongs to the result if the zero end belongs to its interval, even if the other end is open.
            return sign == 0
                ? new End(0, !((a is { Value: 0, Open: false }) || (b is { Value: 0, Open: false })), 0)
                : new End(Product(a.Value, b.Value), a.Open || b.Open, sign);
        }

        public int CompareTo(End other) =>
            (Value, other.Value) switch
            {
                (null, null) => Side.CompareTo(other.Side),
                (null, _) => Side,
                (_, null) => -other.Side,
                ({ } x, { } y) => x.CompareTo(y),
            };
    }

    /// <summary>
    /// Returns all values of a / (a + b), with a in <paramref name="part"/> and b in <paramref name="rest"/>, neither negative. If both
    /// may be zero, any share is possible.
    /// </summary>
    public static Interval Share(Interval part, Interval rest)
    {
        var low = part switch
        {
            { Low: null } => Of(0),
            { Low: 0 } when rest.Above(0, strictly: true) => new Interval(0, part.LowOpen, 0, part.LowOpen),
            { Low: 0 } => Of(0),
            _ => ShareOf(part.Low!.Value, rest.High, part.LowOpen || rest.HighOpen),
        };
        var high = rest switch
        {
            { Low: not > 0 } => new Interval(1, rest.LowOpen, 1, rest.LowOpen),
            _ => ShareOf(part.High, rest.Low!.Value, part.HighOpen || rest.LowOpen),
        };
        return new Interval(low.Low, low.LowOpen, high.High, high.HighOpen);
    }

    // If one of the two has no bound, returns the limit: 0 as the rest grows, 1 as the part grows.
    private static Interval ShareOf(decimal part, decimal? rest, bool open) =>
        rest is { } other ? new Interval(Of(part, other), open, Of(part, other), open) : new Interval(0, true, 0, true);

    private static Interval ShareOf(decimal? part, decimal rest, bool open) =>
        part is { } known ? new Interval(Of(known, rest), open, Of(known, rest), open) : new Interval(1, true, 1, true);

    // Avoids adding the two, since the sum may overflow a decimal.
    private static decimal Of(decimal part, decimal rest) =>
        part == 0 ? 0
        : part >= rest ? 1 / (1 + (rest / part))
        : part / rest / (1 + (part / rest));

    /// <summary>
    /// Returns all quotients. Everything if the divisor is zero or may have either sign, or if both operands may be zero.
    /// </summary>
    public static Interval operator /(Interval a, Interval b) =>
        b switch
        {
            _ when a.Contains(0) && b.Contains(0) => Everything,
            { Low: >= 0, High: not 0 } => new(
                LowQuotient(a.Low, b),
                a.LowOpen || OpenQuotient(a.Low, b),
                -LowQuotient(-a.High, b),
                a.HighOpen || OpenQuotient(-a.High, b)
            ),
            { High: <= 0, Low: not 0 } => -a / -b,
            _ => Everything,
        };

    // Returns the least a / b, with a at least low and b in a divisor that is not negative. A negative low gives the least quotient
    // with the smallest divisor, a positive low with the largest; if the divisor has no upper bound, the quotient approaches zero.
    private static decimal? LowQuotient(decimal? low, Interval divisor) =>
        low switch
        {
            null => null,
            0 => 0,
            > 0 => divisor.High is { } high ? Quotient(low.Value, high) : 0,
            _ => divisor.Low is 0 ? null : Quotient(low.Value, divisor.Low!.Value),
        };

    private static bool OpenQuotient(decimal? low, Interval divisor) =>
        low switch
        {
            null => true,
            0 => false,
            > 0 => divisor.HighOpen || divisor.High is null,
            _ => divisor.LowOpen || divisor.Low is 0,
        };

    private static decimal? Sum(decimal? a, decimal? b) => OrNone(a, b, static (x, y) => x + y);

    internal static decimal? Product(decimal? a, decimal? b) => OrNone(a, b, static (x, y) => Rounding.WithoutZeros(x * y));

    internal static decimal? Quotient(decimal? a, decimal? b) => OrNone(a, b, static (x, y) => Rounding.WithoutZeros(x / y));

    private static decimal? OrNone(decimal? a, decimal? b, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return a is null || b is null ? null : operation(a.Value, b.Value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
