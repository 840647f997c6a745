namespace Report.Data;

/// <summary>How two quantities are compared in words.</summary>
public enum ComparedAs
{
    /// <summary>The second as a share or multiple of the first: "less than a quarter", "about four times".</summary>
    Ratio,

    /// <summary>The larger as a multiple of the smaller, whichever comes first: "more than four times".</summary>
    Times,

    /// <summary>The change as a share of the first, without its direction: "by more than three quarters", "by 78%".</summary>
    Percent,

    /// <summary>How many more or fewer the second is: "over 235,000 fewer troops", "2 hours more".</summary>
    Difference,
}

public sealed partial class Wording
{
    private const int Few = 2;
    private const int All = 28;

    // One has a name ("about the same") where estimates leave no more to say; of exact numbers, 101% says more.
    private RoundNumbers Multiples(bool estimated)
    {
        var named = Language.Fractions.Concat(Language.Multiples).Select(name => name.Value);
        return new RoundNumbers([.. estimated ? named.Append(1) : named], Few, Few, NamesFirst: true);
    }

    private RoundNumbers Shares => new([.. Language.Fractions.Select(name => name.Value)], Few, Few, NamesFirst: false);

    /// <summary>
    /// How <paramref name="to"/> stands to <paramref name="from"/>, as a phrase that is true of every value that the two may have;
    /// null where there is no such phrase: something is missing, zero is divided by, or more and less are both possible.
    /// Prepositions are left to the sentence: "a quarter" of, "twice", "the same" as.
    /// </summary>
    /// <param name="unit">In the plural; used for a difference only.</param>
    public string? CompareInWords(Quantity from, Quantity to, ComparedAs how, string? unit = null)
    {
        if (how == ComparedAs.Difference)
        {
            return (Reading.Of(from), Reading.Of(to)) is ({ } low, { } high) ? WriteDifference(high - low, unit) : null;
        }

        if ((Reading.FromZero(from), Reading.FromZero(to)) is not ({ } first, { } second))
        {
            return null;
        }

        return how switch
        {
            ComparedAs.Percent => WriteChange(Quantity.Change(second, first)),
            ComparedAs.Times when (first / second).Bounds.Above(1, strictly: true) => WriteMultiple(first / second),
            _ => WriteMultiple(second / first),
        };
    }

    private string? WriteMultiple(Reading ratio)
    {
        if (!ratio.Bounds.Above(0, strictly: false) || Paraphrase.Of(ratio, Multiples(ratio.Estimated)) is not { } said)
        {
            return null;
        }

        return said switch
        {
            { Kind: QuantityKind.Range, Low: < 1 } => Between(said, InPercent),
            { Kind: QuantityKind.Range } => Fill(Language.Times, Between(said, Number)),
            { Kind: QuantityKind.Exact or QuantityKind.Estimate, Low: 1 } => WriteClaim(said, _ => Language.Same),
            _ => WriteClaim(said, Multiple),
        };
    }

    private string? WriteChange(Reading change)
    {
        var risen = change.Bounds.Above(0, strictly: false);
        var size = risen ? change : -change;
        if (size.Bounds is { IsPoint: true, Low: 0 })
        {
            return size.Estimated ? null : Language.Unchanged;
        }

        if (!size.Bounds.Above(0, strictly: false))
        {
            return null;
        }

        // Nothing falls by more than all of it: that is no news.
        if (!risen && size.Bounds is { High: >= 1, IsPoint: false })
        {
            size = size with { Bounds = size.Bounds with { High = null, HighOpen = true } };
        }

        if (Paraphrase.Of(size, Shares) is not { } said)
        {
            return null;
        }

        return Fill(Language.By, said.Kind == QuantityKind.Range ? Between(said, InPercent) : WriteClaim(said, Share));
    }

    private string? WriteDifference(Reading difference, string? unit)
    {
        var grown = difference.Bounds.Above(0, strictly: false);
        var size = grown ? difference : -difference;
        if (size.Bounds is { IsPoint: true, Low: 0 })
        {
            return size.Estimated ? null : Language.Same;
        }

        // What was counted exactly is subtracted exactly; what was estimated has no more digits than it deserves.
        var (digits, boundDigits) = size.Estimated ? (Few + 1, Few) : (All, All);
        var numbers = new RoundNumbers([], digits, boundDigits, NamesFirst: false);
        if (!size.Bounds.Above(0, strictly: false) || Paraphrase.Of(size, numbers) is not { } said)
        {
            return null;
        }

        return WriteMoreOrFewer(said, grown, unit is ['%', ..] ? Language.PercentagePoints + unit[1..] : unit);
    }

    private string WriteMoreOrFewer(Quantity said, bool more, string? unit)
    {
        if (string.IsNullOrEmpty(unit) || Language.IsMeasured(unit))
        {
            var amount = Write(said, Language.Under, value => WithUnit(value, unit), RangeEnds(unit));
            return Fill(more ? Language.MeasuredMore : Language.MeasuredLess, amount);
        }

        var counted = said == Quantity.Exact(1) ? Language.Singular(unit) : unit;
        return Fill(more ? Language.CountedMore : Language.CountedFewer, WriteNumber(said), counted);
    }

    private string WriteClaim(Quantity said, Func<decimal, string> single) => said switch
    {
        { Kind: QuantityKind.Floor, Reached: false } => Fill(Language.MoreThan, single(said.Low!.Value)),
        _ => Write(said, Language.LessThan, single, (single, single)),
    };

    private string Between(Quantity range, Func<decimal, string> write) =>
        Fill(Language.Between, write(range.Low!.Value), write(range.High!.Value));

    // Up to a tenth above one, a percentage is easier to read than a multiple.
    private string Multiple(decimal value) =>
        NameOf(value, Language.Fractions)
        ?? NameOf(value, Language.Multiples)
        ?? (value < 1.1m ? InPercent(value) : Fill(Language.Times, Number(value)));

    private string Share(decimal value) => NameOf(value, Language.Fractions) ?? InPercent(value);

    private string InPercent(decimal value) => Attach(Number(value * 100), "%");

    private static string? NameOf(decimal value, IReadOnlyList<(decimal Value, string Name)> names) =>
        names.FirstOrDefault(name => name.Value == value).Name;
}
