namespace Report.Data;

/// <summary>The ways of comparing two quantities in words.</summary>
public enum ComparisonStyle
{
    /// <summary>The second as a share or multiple of the first: "less than a quarter", "about four times".</summary>
    Ratio,

    /// <summary>The larger as a multiple of the smaller, whichever comes first: "more than four times".</summary>
    Times,

    /// <summary>The change as a share of the first, without its direction: "by more than three quarters", "by 78%".</summary>
    Percent,

    /// <summary>The difference, as an amount more or fewer: "over 235,000 fewer troops", "2 hours more".</summary>
    Difference,
}

internal sealed partial class QuantityWriter
{
    private const int Few = 2;

    // For estimates, 1 counts as a named value ("about the same"); for exact numbers, 101% is more precise.
    private RoundNumbers Multiples(bool estimated)
    {
        var named = words.Fractions.Concat(words.Multiples).Select(name => name.Value);
        return new RoundNumbers([.. estimated ? named.Append(1) : named], Few, Few, NamesFirst: true, Least: RoundNumbers.Telling);
    }

    // A fall is at most the whole; a rise has no such limit.
    private RoundNumbers Changes(bool risen) =>
        new(
            [.. words.Fractions.Select(name => name.Value)],
            Few,
            Few,
            NamesFirst: false,
            Least: RoundNumbers.Telling,
            Whole: risen ? null : 1
        );

    /// <summary>
    /// Compares <paramref name="to"/> with <paramref name="from"/>, in a phrase that is true of every value within their bounds. Null if
    /// there is no such phrase: one is missing, the divisor may be zero, both more and less are possible, or, except for differences,
    /// their scale has a zero that does not mean none.
    /// The sentence adds the preposition: "a quarter" of, "twice", "the same" as.
    /// </summary>
    public string? CompareInWords(Quantity from, Quantity to, ComparisonStyle how, string? unit = null) =>
        CompareInWords(from, to, how, new Measure(unit));

    /// <inheritdoc cref="CompareInWords(Quantity, Quantity, ComparisonStyle, string?)"/>
    /// <param name="format">
    /// The format of the difference, multiple or change; null for round numbers and names. "4.6 times", "by 78.3%".
    /// </param>
    public string? CompareInWords(Quantity from, Quantity to, ComparisonStyle how, Measure measure, NumberFormat? format = null)
    {
        if (how == ComparisonStyle.Difference)
        {
            return (Operand.Of(from), Operand.Of(to)) is ({ } low, { } high)
                ? WriteDifference(high - low, measure, format, whole: measure.Counted && IsWhole(from) && IsWhole(to))
                : null;
        }

        if (!measure.HasZero || (Read(from, measure), Read(to, measure)) is not ({ } first, { } second))
        {
            return null;
        }

        return how switch
        {
            ComparisonStyle.Percent => WriteChange(Quantity.Change(second, first), format),
            ComparisonStyle.Times => WriteTimes(first, second, format),
            _ => WriteMultiple(second / first, format),
        };
    }

    private static Operand? Read(Quantity quantity, Measure measure) => Operand.Of(quantity, measure.FromZero);

    // Null unless it is certain which is larger, or the two are about the same.
    private string? WriteTimes(Operand first, Operand second, NumberFormat? format)
    {
        var (falls, rises) = (first / second, second / first);
        if (falls.Bounds.Above(1, strictly: true))
        {
            return WriteMultiple(falls, format);
        }

        return
            rises.Bounds.Above(1, strictly: false)
            || Paraphrase.Of(rises, Multiples(rises.Estimated)) is { Kind: QuantityKind.Estimate, Low: 1 }
            ? WriteMultiple(rises, format)
            : null;
    }

    private string? WriteMultiple(Operand ratio, NumberFormat? format)
    {
        if (format is not null && ratio.Bounds.Above(0, strictly: false))
        {
            var written = InFormat(ratio, format);
            return format.IsPercent ? written : words.Times(written);
        }

        if (!ratio.Bounds.Above(0, strictly: false) || Paraphrase.Of(ratio, Multiples(ratio.Estimated)) is not { } said)
        {
            return null;
        }

        return said switch
        {
            { Kind: QuantityKind.Range, Low: < 1 } => Between(said, InPercent),
            { Kind: QuantityKind.Range } => words.Times(Between(said, Number)),
            { Kind: QuantityKind.Exact or QuantityKind.Estimate, Low: 1 } => WriteClaim(said, _ => words.Same),
            _ => WriteClaim(said, Multiple),
        };
    }

    private string? WriteChange(Operand change, NumberFormat? format)
    {
        var risen = change.Bounds.Above(0, strictly: false);
        var size = risen ? change : -change;
        if (size.Bounds is { IsPoint: true, Low: 0 })
        {
            return size.Estimated ? null : words.Unchanged;
        }

        if (!size.Bounds.Above(0, strictly: false))
        {
            return null;
        }

        return WriteChange(size, risen, Changes(risen), format);
    }

    private string? WriteChange(Operand size, bool risen, RoundNumbers numbers, NumberFormat? format = null)
    {
        // Drops an upper bound of the whole: that a fall is at most 100% is no information.
        if (!risen && size.Bounds is { High: >= 1, IsPoint: false })
        {
            size = size with { Bounds = size.Bounds with { High = null, HighOpen = true } };
        }

        if (format is not null)
        {
            return words.By(InFormat(size, format));
        }

        return Paraphrase.Of(size, numbers) is { } said
            ? words.By(said.Kind == QuantityKind.Range ? Between(said, InPercent) : WriteClaim(said, Share))
            : null;
    }

    private string? WriteDifference(Operand difference, Measure measure, NumberFormat? format, bool whole)
    {
        var grown = difference.Bounds.Above(0, strictly: false);
        var size = grown ? difference : -difference;
        if (whole && size is { Estimated: true, Bounds: { Low: not null, High: not null } })
        {
            size = size with { Bounds = size.Bounds.ToWholeNumbers() };
        }

        if (size.Bounds is { IsPoint: true, Low: 0 })
        {
            return size.Estimated ? null : words.Same;
        }

        if (!size.Bounds.Above(0, strictly: false) || Said(size) is not { } said)
        {
            return null;
        }

        return WriteMoreOrFewer(
            format is null ? said : said with { Format = format },
            grown,
            measure.Unit is ['%', ..] unit ? words.PercentagePoints(unit[1..]) : measure.Unit
        );
    }

    private string InFormat(Operand operand, NumberFormat format) => Formatted(operand.ToQuantity(), null, format, spoken: false);

    private static bool IsWhole(Quantity quantity) => (quantity.Low ?? 0) % 1 == 0 && (quantity.High ?? 0) % 1 == 0;

    // 0 to 2,000 becomes "at most 2,000"; "at least 0" is no information, and becomes null.
    private static Quantity? Said(Operand size) =>
        size.ToQuantity() switch
        {
            { Kind: QuantityKind.Floor, Low: 0 } => null,
            { Kind: QuantityKind.Range, Low: 0 } range => Quantity.Ceiling(
                range.High!.Value,
                reached: !size.Bounds.HighOpen || range.High != size.Bounds.High
            ),
            { Kind: QuantityKind.Exact, Low: { } value } => Quantity.Exact(Rounding.WithoutZeros(value)),
            var said => said,
        };

    private string WriteMoreOrFewer(Quantity said, bool more, string? unit)
    {
        if (string.IsNullOrEmpty(unit) || words.IsMeasured(unit))
        {
            var measured = FormatOf(said) is { } format
                ? Formatted(said, unit, format, spoken: false)
                : Write(said, words.Under, value => WithUnit(value, unit), RangeWithUnit(said, unit));
            return more ? words.MeasuredMore(measured) : words.MeasuredLess(measured);
        }

        // "Over 1.2 million more patients", but the singular for one: "about 1 more patient".
        var number = NumberIn(said, unit);
        var counted = said is { Kind: not QuantityKind.Range, Point: 1 } ? words.Singular(unit) : unit;
        var amount = FormatOf(said) is { } ofCounted
            ? Formatted(said, null, ofCounted, spoken: false)
            : Write(said, words.Under, number, RangeOf(number));
        return more ? words.CountedMore(amount, counted) : words.CountedFewer(amount, counted);
    }

    private string WriteClaim(Quantity said, Func<decimal, string> single) =>
        said switch
        {
            { Kind: QuantityKind.Floor, Reached: false } => words.MoreThan(single(said.Low!.Value)),
            _ => Write(said, words.LessThan, single, RangeOf(single)),
        };

    private string Between(Quantity range, Func<decimal, string> write) => words.Between(write(range.Low!.Value), write(range.High!.Value));

    // Below 1.1, a percentage is easier to read than a multiple.
    private string Multiple(decimal value) =>
        NameOf(value, words.Fractions) ?? NameOf(value, words.Multiples) ?? (value < 1.1m ? InPercent(value) : words.Times(Number(value)));

    private string Share(decimal value) => NameOf(value, words.Fractions) ?? InPercent(value);

    private string InPercent(decimal value) => Attach(Number(value * 100), "%");

    private static string? NameOf(decimal value, IReadOnlyList<(decimal Value, string Name)> names) =>
        names.FirstOrDefault(name => name.Value == value).Name;
}
