namespace Report.Data;

/// <summary>
/// The round numbers that sentences use: numbers with a name ("a third", "twice"), and otherwise numbers with few digits.
/// </summary>
/// <param name="Named">Values with a name; may be empty.</param>
/// <param name="Digits">Significant digits of an estimate ("about").</param>
/// <param name="BoundDigits">Significant digits of a bound ("more than", "less than").</param>
/// <param name="NamesFirst">Whether "about a third" is preferred to "about 34%".</param>
/// <param name="Least">A positive number below this is written as "less than" it; zero for no such limit.</param>
/// <param name="Whole">The greatest possible number: 1 for shares, 100 for percentages. Null if there is none.</param>
internal sealed record RoundNumbers(
    IReadOnlyList<decimal> Named,
    int Digits,
    int BoundDigits,
    bool NamesFirst,
    decimal Least = 0,
    decimal? Whole = null
)
{
    /// <summary>The smallest difference from all and from nothing that is written, as a share of the whole: a thousandth.</summary>
    public const decimal Telling = 1m / 1000;

    // A number within Near of a named value is "about" it; a bound within Far of one moves outwards to it.
    public const decimal Near = 1m / 20;
    private const decimal Far = 1m / 8;

    /// <summary>Whether a number may be given exactly: it has a name, or few digits (three, unless more are allowed).</summary>
    public bool Has(decimal value) => Named.Contains(value) || Rounding.Nearest(value, Math.Max(Digits, 3)) == value;

    /// <summary>Returns the numbers that may follow "about", the best first.</summary>
    public IEnumerable<decimal> Around(decimal value)
    {
        var rounded = Rounding.Nearest(value, DigitsFor(value, Digits));
        var names = Named.Where(name => Math.Abs(name - value) <= Near * name).OrderBy(name => Math.Abs(name - value));
        return NamesFirst ? names.Append(rounded) : names.Prepend(rounded);
    }

    public decimal Below(decimal value) =>
        Named.Where(name => name <= value && name >= value * (1 - Far)).DefaultIfEmpty(Down(value)).Max();

    public decimal Above(decimal value) => Named.Where(name => name >= value && name <= value * (1 + Far)).DefaultIfEmpty(Up(value)).Min();

    public decimal Down(decimal value) => Rounding.Down(value, DigitsFor(value, BoundDigits));

    public decimal Up(decimal value) => Rounding.Up(value, DigitsFor(value, BoundDigits));

    /// <summary>
    /// Words shares very close to the whole as "more than 99.9%", and very close to nothing as "less than 0.1%"; null for all others.
    /// Rounded to two digits, the first would become the whole, and the second would have many zeros after the point.
    /// </summary>
    public Quantity? Extreme(Interval bounds) =>
        bounds switch
        {
            _ when Whole is { } whole && bounds.Above(whole * (1 - Telling), strictly: true) && bounds.Below(whole, strictly: true) =>
                Quantity.Floor(Rounding.WithoutZeros(whole * (1 - Telling)), reached: false),
            _ when bounds.Above(0, strictly: true) && Least > 0 && bounds.Below(Least, strictly: true) => Quantity.Ceiling(
                Rounding.WithoutZeros(Least),
                reached: false
            ),
            _ => null,
        };

    // Two digits are too few to tell 102% from 100%, or 99.6% of a whole from the whole.
    private int DigitsFor(decimal value, int digits) =>
        value is >= 1 and < 1.1m && Whole is null or 1 || (value < Whole && value > Whole * 0.99m) ? Math.Max(digits, 3) : digits;
}

/// <summary>Expresses an operand in round numbers, without claiming more than is known.</summary>
internal static class Paraphrase
{
    /// <summary>
    /// The tolerance of a comparison with "about": an eighth, either way. Each of two estimates may be out by a twentieth;
    /// the rest is for rounding. See docs/decisions/what-about-allows.md.
    /// </summary>
    public const decimal Allowance = 1m / 8;

    /// <summary>
    /// Returns a quantity in round numbers that is true of every possible value, none of them negative; null if nothing is known. Two
    /// bounds make an estimate if its allowance covers them, otherwise a range; one bound makes a floor or a ceiling.
    /// </summary>
    public static Quantity? Of(Operand reading, RoundNumbers numbers) =>
        numbers.Extreme(reading.Bounds)
        ?? reading.Bounds switch
        {
            { IsPoint: true, Low: { } value } when !reading.Estimated && numbers.Has(value) => Quantity.Exact(value),
            { IsPoint: true, Low: { } value } => Quantity.About(numbers.Around(value).First()),
            { Low: > 0 and { } low, High: { } high } => Estimate(reading, numbers)
                ?? Quantity.Between(numbers.Down(low), numbers.Up(high), reading.Estimated),
            { Low: > 0 and { } low } => Floor(low, reading.Bounds.LowOpen, numbers.Below(low)),
            { High: { } high } => Ceiling(high, reading.Bounds.HighOpen, numbers.Above(high)),
            _ => null,
        };

    private static Quantity? Estimate(Operand reading, RoundNumbers numbers)
    {
        if (reading.Nominal is not { IsPoint: true, Low: { } nominal })
        {
            return null;
        }

        var covering = numbers.Around(nominal).Where(number => reading.Bounds.Within(Interval.Of(number).Widen(Allowance))).ToList();
        return covering.Count == 0 ? null : Quantity.About(covering[0]);
    }

    private static Quantity Floor(decimal low, bool open, decimal said) => Quantity.Floor(said, reached: said == low && !open);

    private static Quantity Ceiling(decimal high, bool open, decimal said) => Quantity.Ceiling(said, reached: said == high && !open);
}
