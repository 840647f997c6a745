namespace Report.Data;

/// <summary>The numbers that a sentence likes: those with a name ("a third", "twice"), otherwise those with few digits.</summary>
/// <param name="Named">Values with a name; may be none.</param>
/// <param name="Digits">Significant digits of a number that is given as "about".</param>
/// <param name="BoundDigits">Significant digits of a number that something is more or less than.</param>
/// <param name="NamesFirst">Whether "about a third" is better than "about 34%".</param>
internal sealed record RoundNumbers(IReadOnlyList<decimal> Named, int Digits, int BoundDigits, bool NamesFirst)
{
    // A name stands for whatever is this near, and a bound with a name for whatever is at most so far beyond.
    private const decimal Near = 1m / 20;
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

    // Just above one, two digits are too few to tell from nothing: 102%, not 100%.
    private static int DigitsFor(decimal value, int digits) => value is >= 1 and < 1.1m ? Math.Max(digits, 3) : digits;
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
    public static Quantity? Of(Reading reading, RoundNumbers numbers) => reading.Bounds switch
    {
        { IsPoint: true, Low: { } value } when !reading.Estimated && numbers.Has(value) => Quantity.Exact(value),
        { IsPoint: true, Low: { } value } => Quantity.About(numbers.Around(value).First()),
        { Low: > 0 and { } low, High: { } high } => Estimate(reading, numbers) ?? Quantity.Between(numbers.Down(low), numbers.Up(high), reading.Estimated),
        { Low: > 0 and { } low } => Floor(low, reading.Bounds.LowOpen, numbers.Below(low)),
        { High: { } high } => Ceiling(high, reading.Bounds.HighOpen, numbers.Above(high)),
        _ => null,
    };

    private static Quantity? Estimate(Reading reading, RoundNumbers numbers)
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
