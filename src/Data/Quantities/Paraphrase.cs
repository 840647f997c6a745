namespace Report.Data;

/// <summary>The numbers that a sentence likes: those with a name ("a third", "twice"), otherwise those with few digits.</summary>
/// <param name="Named">Values with a name; may be none.</param>
/// <param name="Digits">Significant digits of a number that is given as "about".</param>
/// <param name="BoundDigits">Significant digits of a number that something is more or less than.</param>
/// <param name="NamesFirst">Whether "about a third" is better than "about 34%".</param>
/// <param name="Least">A positive number below this is "less than" it; zero where every number has digits of its own.</param>
/// <param name="Whole">What none of the numbers can exceed: one of a share, a hundred of a percentage. Null where there is no such whole.</param>
internal sealed record RoundNumbers(
    IReadOnlyList<decimal> Named, int Digits, int BoundDigits, bool NamesFirst, decimal Least = 0, decimal? Whole = null)
{
    /// <summary>The share of a whole that is told from all and from nothing: a thousandth.</summary>
    public const decimal Telling = 1m / 1000;

    // A name stands for whatever is this near, and a bound with a name for whatever is at most so far beyond.
    public const decimal Near = 1m / 20;
    private const decimal Far = 1m / 8;

    /// <summary>What may be said exactly: a name, or at most three digits.</summary>
    public bool Has(decimal value) => Named.Contains(value) || Rounding.Nearest(value, Math.Max(Digits, 3)) == value;

    /// <summary>What may be said with "about", the best first.</summary>
    public IEnumerable<decimal> Around(decimal value)
    {
        var rounded = Rounding.Nearest(value, DigitsFor(value, Digits));
        var names = Named.Where(name => Math.Abs(name - value) <= Near * name).OrderBy(name => Math.Abs(name - value));
        return NamesFirst ? names.Append(rounded) : names.Prepend(rounded);
    }

    public decimal Below(decimal value) =>
        Named.Where(name => name <= value && name >= value * (1 - Far)).DefaultIfEmpty(Down(value)).Max();

    public decimal Above(decimal value) =>
        Named.Where(name => name >= value && name <= value * (1 + Far)).DefaultIfEmpty(Up(value)).Min();

    public decimal Down(decimal value) => Rounding.Down(value, DigitsFor(value, BoundDigits));

    public decimal Up(decimal value) => Rounding.Up(value, DigitsFor(value, BoundDigits));

    /// <summary>
    /// All but all of a whole is "more than 99.9%" of it, and next to nothing "less than 0.1%"; null for anything else. Rounded to two
    /// digits, either would be called all or would have zeros that nobody reads.
    /// </summary>
    public Quantity? Extreme(Interval bounds) => bounds switch
    {
        _ when Whole is { } whole && bounds.Above(whole * (1 - Telling), strictly: true) && bounds.Below(whole, strictly: true) =>
            Quantity.Floor(Rounding.WithoutZeros(whole * (1 - Telling)), reached: false),
        _ when bounds.Above(0, strictly: true) && Least > 0 && bounds.Below(Least, strictly: true) => Quantity.Ceiling(Rounding.WithoutZeros(Least), reached: false),
        _ => null,
    };

    // Two digits are too few to tell 102% from 100%, and 99.6% of a whole from all of it.
    private int DigitsFor(decimal value, int digits) =>
        value is >= 1 and < 1.1m && Whole is null or 1 || (value < Whole && value > Whole * 0.99m) ? Math.Max(digits, 3) : digits;
}

/// <summary>Says in round numbers what is known of a number, and never more than that.</summary>
internal static class Paraphrase
{
    /// <summary>
    /// How far off a comparison with "about" may be: an eighth either way. Each of two estimates may be a twentieth out, and a round
    /// number takes the rest. See docs/decisions/what-about-allows.md.
    /// </summary>
    public const decimal Allowance = 1m / 8;

    /// <summary>
    /// A statement that holds for every possible value, none of them negative; null where there is nothing to say. Both ends known
    /// make an estimate if one covers them, otherwise a range; one end known makes a floor or a ceiling.
    /// </summary>
    public static Quantity? Of(Operand reading, RoundNumbers numbers) => numbers.Extreme(reading.Bounds) ?? reading.Bounds switch
    {
        { IsPoint: true, Low: { } value } when !reading.Estimated && numbers.Has(value) => Quantity.Exact(value),
        { IsPoint: true, Low: { } value } => Quantity.About(numbers.Around(value).First()),
        { Low: > 0 and { } low, High: { } high } => Estimate(reading, numbers) ?? Quantity.Between(numbers.Down(low), numbers.Up(high), reading.Estimated),
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
