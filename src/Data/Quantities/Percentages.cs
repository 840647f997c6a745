namespace Report.Data;

/// <summary>Writes a share of a whole as a percentage in round numbers.</summary>
internal static class Percentages
{
    private const int Digits = 2;
    private const decimal Whole = 100;

    private static readonly RoundNumbers Numbers = new([], Digits, Digits, NamesFirst: false, Least: Whole * RoundNumbers.Telling, Whole);

    /// <summary>Returns a percentage that is true of every possible share; null if any share from 0 to 100% is possible.</summary>
    /// <param name="share">A share from 0 to 1.</param>
    /// <param name="format">
    /// The format to write it in, instead of in round numbers; null for round numbers. With a percent format, the result is a fraction of
    /// 1.
    /// </param>
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

        // Less than the whole must not be written as 100%: 99.97% under ".0f" becomes "over 99.97%", which its format rounds down.
        var seemsAll = said is { Kind: QuantityKind.Exact, Low: { } value } && value < all && format.Round(said).Low >= all;
        return (seemsAll ? Quantity.Floor(said.Low!.Value, reached: false) : said) with { Format = format };
    }

    // Drops an upper bound of the whole: that a share is at most 100% is no information.
    private static Operand? Limited(Operand share, decimal all) =>
        share.Bounds switch
        {
            { Low: <= 0, High: { } most } when most >= all => null,
            { IsPoint: false, High: { } most } when most >= all => share with
            {
                Bounds = share.Bounds with { High = null, HighOpen = true },
            },
            _ => share,
        };

    /// <summary>Returns a percentage that is true of every possible share; null if any share from 0 to 100% is possible.</summary>
    /// <param name="share">A share from 0 to 1.</param>
    public static Quantity? Of(Operand share) => Limited(share * Whole, Whole) is { } limited ? Paraphrase.Of(limited, Numbers) : null;
}
