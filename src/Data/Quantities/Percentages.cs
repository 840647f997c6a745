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
    /// <param name="format">How it is written, which is then not rounded; a share in a format of fractions is a part of 1.</param>
    public static Quantity? Of(Operand share, NumberFormat? format)
    {
        if (format is null)
        {
            return Of(share);
        }

        var all = format.IsPercent ? 1 : Whole;
        if (Limited(share * all, all)?.ToQuantity() is not { } said)
        {
            return null;
        }

        // 99.97% is not all of it, however few digits are asked for.
        var seemsAll = said is { Kind: QuantityKind.Exact, Low: { } value } && value < all && format.Round(said).Low >= all;
        return (seemsAll ? Quantity.Floor(said.Low!.Value, reached: false) : said) with { Format = format };
    }

    // That no share is more than all says nothing.
    private static Operand? Limited(Operand share, decimal all) => share.Bounds switch
    {
        { Low: <= 0, High: { } most } when most >= all => null,
        { IsPoint: false, High: { } most } when most >= all => share with { Bounds = share.Bounds with { High = null, HighOpen = true } },
        _ => share,
    };

    /// <summary>A statement that holds for every share that is possible, in percent; null where none is impossible.</summary>
    /// <param name="share">Within 0 and 1.</param>
    public static Quantity? Of(Operand share) => Limited(share * Whole, Whole) is { } limited ? Paraphrase.Of(limited, Numbers) : null;
}
