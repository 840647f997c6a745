namespace Report.Data;

internal sealed partial class QuantityWriter
{
    /// <summary>The largest change, as a share, that is worded as "held steady".</summary>
    public const decimal Steady = 1m / 50;

    // The share of a multiple from which it is "almost" reached: 1.9 times is "almost doubled".
    private const decimal Almost = 19m / 20;
    private const int Twice = 2;

    /// <summary>
    /// Words a change as a verb in the past tense: "fell by a third", "held steady", "more than doubled". The wording is true of every
    /// value within the bounds of the two. Null if their bounds allow more than one wording, if one is missing, if the first may be zero
    /// or less, and on a scale whose zero does not mean none.
    /// </summary>
    public string? ChangeInWords(Quantity from, Quantity to, Measure measure)
    {
        if (
            !measure.HasZero
            || (Read(from, measure), Read(to, measure)) is not ({ } first, { } second)
            || !first.Bounds.Above(0, strictly: true)
        )
        {
            return null;
        }

        var (ratio, change) = (second / first, Quantity.Change(second, first));
        return ratio.Bounds switch
        {
            { IsPoint: true, Low: 1 } when !ratio.Estimated => words.DidNotChange,
            var b when b.Above(1 - Steady, strictly: false) && b.Below(1 + Steady, strictly: false) => words.HeldSteady,
            var b when b.Below(1 - Steady, strictly: true) => WriteShare(-change, risen: false) is { } by ? words.Fell(by) : null,
            var b when !b.Above(1 + Steady, strictly: true) => null,
            var b when b.Below(Twice * Almost, strictly: true) => WriteShare(change, risen: true) is { } by ? words.Rose(by) : null,
            _ => Multiplied(ratio),
        };
    }

    // A share close to a fraction with a name is written as that: "about a third" is easier to read than 32.8%.
    private string? WriteShare(Operand size, bool risen) =>
        size.Bounds is { IsPoint: true, Low: { } share }
        && words.Fractions.FirstOrDefault(f => f.Value != share && Math.Abs(f.Value - share) <= RoundNumbers.Near * f.Value)
            is { Name: { } near }
            ? words.By(words.About(near))
            : WriteChange(size, risen, Changes(risen) with { NamesFirst = true });

    private string? Multiplied(Operand ratio)
    {
        var bounds = ratio.Bounds;
        var times = (int)Math.Min(int.MaxValue, Math.Floor(bounds.Low ?? 0));
        if (bounds is { IsPoint: true } && bounds.Low == times && !ratio.Estimated)
        {
            return words.Multiplied(times);
        }

        var nearest = (int)
            Math.Round(
                ratio.Nominal is { IsPoint: true, Low: { } nominal } ? Math.Min(nominal, int.MaxValue) : 0,
                MidpointRounding.AwayFromZero
            );
        var isAbout = nearest >= Twice && bounds.Within(Interval.Of(nearest).Widen(Paraphrase.Allowance));
        // An estimate just below three times is "about tripled", which tells more than "more than doubled".
        return ratio.Estimated && isAbout && nearest > times ? words.AboutMultiplied(nearest)
            : times >= Twice && (bounds.Low > times || bounds.LowOpen) ? words.MoreThanMultiplied(times)
            : bounds.Below(Twice, strictly: true) && bounds.Above(Twice * Almost, strictly: false) ? words.AlmostMultiplied(Twice)
            : isAbout ? words.AboutMultiplied(nearest)
            : null;
    }
}
