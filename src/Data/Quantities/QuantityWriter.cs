using System.Globalization;
using System.Runtime.CompilerServices;
using Report.Languages;

namespace Report.Data;

/// <summary>Writes quantities in the language of the report.</summary>
internal sealed partial class QuantityWriter(IQuantityWords words)
{
    private readonly NumberFormatInfo digits = new()
    {
        NumberDecimalSeparator = words.DecimalMark,
        NumberGroupSeparator = words.GroupMark,
        NegativeSign = words.Minus,
    };

    private static readonly ConditionalWeakTable<ILocale, QuantityWriter> Known = [];

    public static QuantityWriter English { get; } = new(EnglishLocale.International.Quantities);

    public IQuantityWords Words => words;

    /// <summary>Returns the writer for a locale, creating it on first use.</summary>
    public static QuantityWriter In(ILocale locale) => Known.GetValue(locale, known => new QuantityWriter(known.Quantities));

    /// <summary>Writes all digits, grouped, with a true minus sign and never an exponent: "−1,234.5".</summary>
    public string Number(decimal value) => value == 0 ? "0" : value.ToString("#,0.############################", digits);

    /// <summary>Writes a number in a format, without "%" or unit.</summary>
    /// <param name="decimals">The least number of decimals; padded with zeros.</param>
    public string Number(decimal value, NumberFormat format, int decimals) => format.Write(value, digits, decimals);

    /// <summary>Writes a quantity without a unit, in all its digits: "over 300,000", "15,000 to 20,000", "not published".</summary>
    public string WriteNumber(Quantity quantity) => Write(quantity, unit: null);

    /// <summary>
    /// Writes a quantity with its unit, which is given in the plural: "fewer than 5,000 troops", "less than 24 hours", "1 troop", "12%",
    /// "€1.2 billion". Does not round, except for <see cref="Quantity.Shown"/> and a format, and keeps decimals as written ("5.0").
    /// </summary>
    public string Write(Quantity quantity, string? unit) =>
        FormatOf(quantity) is { } format ? Formatted(quantity, unit, format, spoken: false)
        : quantity.Central is null
            ? Write(quantity, CeilingFor(quantity, unit), value => WithUnit(value, unit), RangeWithUnit(quantity, unit))
        : WriteInterval(quantity, unit, words.WithConfidence);

    /// <summary>
    /// Writes a quantity as <see cref="Write(Quantity, string?)"/> does, rounded for a sentence (see <see cref="Rounding.ForReading"/>):
    /// "326.6 billion dollars" for 326,608,014,285.316. Large numbers are in words ("million") even without a unit.
    /// </summary>
    public string WriteInProse(Quantity quantity, string? unit) =>
        FormatOf(quantity) is { } format ? Formatted(quantity, unit, format, spoken: false)
        : Rounding.ForReading(quantity.Shown) is var rounded && unit is null && rounded.Central is null
            ? Write(rounded, CeilingFor(rounded, unit), value => InSentence(value, unit), RangeOf(value => InSentence(value, unit)))
        : Write(rounded, unit);

    /// <summary>
    /// Writes a number with a fixed number of decimals, grouped, for an axis. The minus sign is that of the language, not a hyphen.
    /// </summary>
    public string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), digits);

    /// <summary>Adds "%" or a currency sign to a number that is already written, where the language puts it.</summary>
    public string WithSign(string number, string unit) => Attach(number, unit);

    /// <summary>Writes a count for a sentence, small ones in words: "four", "32".</summary>
    public string Count(int count) => words.Count(count) ?? Number(count);

    /// <summary>Writes a number for an axis: "400,000", "1.5 million", "12%", "€2 billion".</summary>
    public string Axis(decimal value, string? unit = null)
    {
        var number = Shortened(value) ?? Number(value);
        return IsSign(unit) ? Attach(number, unit!) : number;
    }

    /// <summary>
    /// Writes a quantity as <see cref="Write(Quantity, string?)"/> does, but for screen readers: signs are in words ("minus 5 to 3
    /// percent").
    /// </summary>
    public string Spoken(Quantity quantity, string? unit) => Spoken(quantity, unit, SpokenUnit(unit));

    /// <summary>
    /// Writes a quantity for screen readers without its unit, which still decides the words: "fewer than 5,000" for troops, but "less
    /// than 24" for hours.
    /// </summary>
    public string SpokenNumber(Quantity quantity, string? unit) => Spoken(quantity, unit, null);

    private string Spoken(Quantity quantity, string? unit, string? said) =>
        (
            FormatOf(quantity) is { Type: not 's' } format ? Formatted(quantity, said, format, spoken: true)
            : quantity.Central is null
                ? Write(quantity, CeilingFor(quantity, unit), value => WithUnit(value, said), RangeWithUnit(quantity, said))
            : WriteInterval(quantity, said, words.SpokenConfidence)
        ).Replace(words.Minus, words.MinusSpoken, StringComparison.Ordinal);

    private string? SpokenUnit(string? unit)
    {
        if (unit is null || Money.SignOf(unit) is not { } sign)
        {
            return unit is null ? null : words.SpokenUnit(unit);
        }

        var rest = unit[sign.Length..].Trim();
        return words.SpokenMoney(sign, rest, HasMagnitude(rest));
    }

    private string Write(
        Quantity quantity,
        Func<string, string> ceiling,
        Func<decimal, string> single,
        Func<decimal, decimal, string> range
    ) =>
        quantity.Shown switch
        {
            { Kind: QuantityKind.Missing } => words.Missing.For(quantity.Reason!.Value),
            { Kind: QuantityKind.Exact } shown => single(shown.Low!.Value),
            { Kind: QuantityKind.Estimate, Leaning: ApproximationSide.Above } shown => words.JustOver(single(shown.Low!.Value)),
            { Kind: QuantityKind.Estimate, Leaning: ApproximationSide.Below } shown => words.JustUnder(single(shown.Low!.Value)),
            { Kind: QuantityKind.Estimate } shown => words.About(single(shown.Low!.Value)),
            { Kind: QuantityKind.Floor, Reached: false } shown => words.Over(single(shown.Low!.Value)),
            { Kind: QuantityKind.Floor } shown => words.AtLeast(single(shown.Low!.Value)),
            { Kind: QuantityKind.Ceiling, Reached: false } shown => ceiling(single(shown.High!.Value)),
            { Kind: QuantityKind.Ceiling } shown => words.AtMost(single(shown.High!.Value)),
            { Approximate: true } shown => words.About(range(shown.Low!.Value, shown.High!.Value)),
            { } shown => range(shown.Low!.Value, shown.High!.Value),
        };

    private static NumberFormat? FormatOf(Quantity quantity) =>
        quantity.Format is { } format && !format.SaysMoreThan(quantity) ? format : null;

    private string Formatted(Quantity quantity, string? unit, NumberFormat format, bool spoken)
    {
        var shown = format.Round(quantity.Shown);
        var percent = format.IsPercent
            ? spoken
                ? words.SpokenUnit("%")
                : "%"
            : null;
        if (shown.Central is { } central)
        {
            var range = words.Range(Number(shown.Low!.Value), Number(shown.High!.Value));
            var interval =
                shown.Confidence is not { } sure ? words.WithInterval(Number(central), range)
                : spoken ? words.SpokenConfidence(Number(central), range, this.Number(sure))
                : words.WithConfidence(Number(central), range, this.Number(sure));
            return string.IsNullOrEmpty(unit) || IsSign(unit) ? interval : words.WithUnit(interval, unit);
        }

        return Write(
            shown,
            CeilingFor(shown, unit ?? percent),
            Single,
            (low, high) =>
                string.IsNullOrEmpty(unit) || IsSign(unit)
                    ? words.Range(Number(low), Number(high))
                    : words.WithUnit(words.Range(Number(low), Number(high)), unit)
        );

        string Single(decimal value) =>
            string.IsNullOrEmpty(unit) || IsSign(unit)
                ? Number(value)
                : words.WithUnit(
                    Number(value),
                    !format.IsPercent && Math.Abs(value) == 1 && value.Scale == 0 ? words.Singular(unit) : unit
                );

        string Number(decimal value)
        {
            var number = format.Write(value, digits);
            number =
                percent is null ? number
                : spoken ? words.WithUnit(number, percent)
                : words.WithPercent(number, percent);
            return IsSign(unit) ? Attach(number, unit!) : number;
        }
    }

    // "4.2 (3.1 to 5.3) weeks", "4.2% (3.1% to 5.3%)".
    private string WriteInterval(Quantity calculated, string? unit, Func<string, string, string, string> withConfidence)
    {
        var quantity = calculated.Shown;
        Func<decimal, string> write = IsSign(unit) ? value => WithUnit(value, unit) : Written;
        var range = words.Range(write(quantity.Low!.Value), write(quantity.High!.Value));
        var interval = quantity.Confidence is { } sure
            ? withConfidence(write(quantity.Central!.Value), range, Number(sure))
            : words.WithInterval(write(quantity.Central!.Value), range);
        return string.IsNullOrEmpty(unit) || IsSign(unit) ? interval : words.WithUnit(interval, unit);
    }

    // "Fewer" for things that are counted, "less" for what is measured and before 1.
    private Func<string, string> CeilingFor(Quantity quantity, string? unit) =>
        unit switch
        {
            null or "" => words.Under,
            _ when words.IsMeasured(unit) || quantity.High == 1 => words.Less,
            _ => words.Fewer,
        };

    // A sign is written at both ends of a range ("10% to 12%"); a word once, after the range, in the plural ("0 to 1 hours").
    private Func<decimal, decimal, string> RangeWithUnit(Quantity quantity, string? unit)
    {
        var number = NumberIn(quantity, unit);
        return unit switch
        {
            null or "" => RangeOf(number),
            _ when IsSign(unit) => RangeOf(value => Attach(number(value), unit)),
            _ => (low, high) => words.WithUnit(words.Range(number(low), number(high)), unit),
        };
    }

    // Avoids words for large numbers if the lower end has none: "1 to 1.5 million" would be read as "1 million to 1.5 million".
    private Func<decimal, string> NumberIn(Quantity quantity, string? unit) =>
        string.IsNullOrEmpty(unit) || quantity is { Kind: QuantityKind.Range, Low: not 0 and > -1000 and < 1000 }
            ? Written
            : value => InSentence(value, unit);

    private Func<decimal, decimal, string> RangeOf(Func<decimal, string> write) => (low, high) => words.Range(write(low), write(high));

    private string WithUnit(decimal value, string? unit) =>
        unit switch
        {
            null or "" => Written(value),
            _ when IsSign(unit) => Attach(InSentence(value, unit), unit),
            _ => words.WithUnit(InSentence(value, unit), Math.Abs(value) == 1 && value.Scale == 0 ? words.Singular(unit) : unit),
        };

    // Keeps the decimals as written: "5.0".
    private string Written(decimal value) => value.ToString("N" + value.Scale.ToString(CultureInfo.InvariantCulture), digits);

    // "1.2 billion" in pounds, but "1,200" if the unit is million pounds, and "12,000,000" in percent.
    private string InSentence(decimal value, string? unit) =>
        (unit is not null && (unit[0] == '%' || HasMagnitude(unit)) ? null : Shortened(value)) ?? Written(value);

    // Null if the number is too small, or would need more than two decimals: all its digits are then easier to read.
    private string? Shortened(decimal value)
    {
        foreach (var size in words.Magnitudes)
        {
            if (Math.Abs(value) >= size)
            {
                return decimal.Round(value / size, 2) * size == value ? words.InMagnitude(Number(value / size), size) : null;
            }
        }

        return null;
    }

    private static bool HasMagnitude(string unit) =>
        QuantitySpellings.MultiplierOf(unit[(Money.SignOf(unit)?.Length ?? 0)..].TrimStart()) is not null;

    // "%" and "% of GDP" are attached after a number, currency signs before it.
    private static bool IsSign(string? unit) => unit is ['%', ..] || (unit is not null && Money.SignOf(unit) is not null);

    private string Attach(string number, string unit)
    {
        if (Money.SignOf(unit) is not { } sign)
        {
            return words.WithPercent(number, unit);
        }

        var minus = number.StartsWith(words.Minus, StringComparison.Ordinal) ? words.Minus : "";
        return words.WithMoney(minus, number[minus.Length..], sign, unit[sign.Length..]);
    }
}
