namespace Report.Data;

/// <summary>A share of a whole, in the percentages that a sentence likes.</summary>
internal static class Percentages
{
    private const int Digits = 2;
    private const decimal Whole = 100;

    private static readonly RoundNumbers Numbers =
        new([], Digits, Digits, NamesFirst: false, Least: Whole * RoundNumbers.Telling, Whole);

    /// <summary>A statement that holds for every share that is possible, in percent; null where none is impossible.</summary>
    /// <param name="share">Within 0 and 1.</param>
    public static Quantity? Of(Operand share) => (share * Whole) switch
    {
        { Bounds: { Low: <= 0, High: >= Whole } } => null,
        { Bounds: { IsPoint: false, High: >= Whole } bounds } reading =>
            Paraphrase.Of(reading with { Bounds = bounds with { High = null, HighOpen = true } }, Numbers),
        var reading => Paraphrase.Of(reading, Numbers),
    };
}
