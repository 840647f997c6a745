namespace Report.Data;

internal sealed partial class QuantityWriter
{
    /// <summary>The largest change, as a share, that is called none: "held steady".</summary>
    public const decimal Steady = 1m / 50;

    // From this on, a rise to twice as much has almost come there.
    private const decimal Almost = 19m / 20;
    private const int Twice = 2;

    /// <summary>
    /// How a value changed, as a verb in the past tense that is true of every value that the two may have: "fell by a third", "held steady", "more than
    /// doubled"; null where bounds leave more than one of them open, where something is missing or counted from nothing, and on a scale whose zero does not
    /// mean none.
    /// </summary>
    public string? ChangeInWords(Quantity from, Quantity to, Measure measure)
    {
        if (!measure.HasZero || (Read(from, measure), Read(to, measure)) is not ({ } first, { } second) || !first.Bounds.Above(0, strictly: true))
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

    // A third is easier to read than 32.8%: a share with a name stands for whatever is near to it.
    private string? WriteShare(Operand size, bool risen) =>
        size.Bounds is { IsPoint: true, Low: { } share }
        && words.Fractions.FirstOrDefault(f => f.Value != share && Math.Abs(f.Value - share) <= RoundNumbers.Near * f.Value) is { Name: { } near }
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

        if (times >= Twice && (bounds.Low > times || bounds.LowOpen))
        {
            return words.MoreThanMultiplied(times);
        }

        var nearest = (int)Math.Round(ratio.Nominal is { IsPoint: true, Low: { } nominal } ? Math.Min(nominal, int.MaxValue) : 0, MidpointRounding.AwayFromZero);
        return bounds.Below(Twice, strictly: true) && bounds.Above(Twice * Almost, strictly: false) ? words.AlmostMultiplied(Twice)
            : nearest >= Twice && bounds.Within(Interval.Of(nearest).Widen(Paraphrase.Allowance)) ? words.AboutMultiplied(nearest)
            : null;
    }
}
