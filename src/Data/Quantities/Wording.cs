using System.Globalization;
using Report.Languages;

namespace Report.Data;

/// <summary>Writes quantities in the language of the report.</summary>
public sealed partial class Wording(Language language)
{
    private readonly NumberFormatInfo digits = new()
    {
        NumberDecimalSeparator = language.DecimalMark,
        NumberGroupSeparator = language.GroupMark,
        NegativeSign = language.Minus,
    };

    public static Wording English { get; } = new(Languages.English.Table);

    public Language Language { get; } = language;

    /// <summary>All the digits, grouped, with a real minus sign and never an exponent: "−1,234.5".</summary>
    public string Number(decimal value) => value == 0 ? "0" : value.ToString("#,0.############################", digits);

    /// <summary>The quantity without a unit: "over 300,000", "15,000 to 20,000", "not published".</summary>
    public string WriteNumber(Quantity quantity) => Write(quantity, unit: null);

    /// <summary>
    /// The quantity with its unit, which is given in the plural: "fewer than 5,000 troops", "less than 24 hours", "1 troop", "12%",
    /// "€5". Nothing is rounded: <see cref="Rounding"/> does that.
    /// </summary>
    public string Write(Quantity quantity, string? unit) =>
        Write(quantity, CeilingFor(quantity, unit), value => WithUnit(value, unit), RangeEnds(unit));

    /// <summary>How many there are, in a sentence: "four", "32".</summary>
    public string Count(int count) => count < Language.Counts.Count ? Language.Counts[count] : Number(count);

    /// <summary>One number as an axis has it: "400,000", "1.5 million", "12%", "€2 billion".</summary>
    public string Axis(decimal value, string? unit = null)
    {
        var number = Number(value);
        foreach (var (size, name) in Language.Magnitudes)
        {
            // Two decimals at most: beyond them, all the digits are easier to read than a fraction of a million.
            if (Math.Abs(value) >= size && decimal.Round(value / size, 2) * size == value)
            {
                number = $"{Number(value / size)} {name}";
                break;
            }
        }

        return IsSign(unit) ? Attach(number, unit!) : number;
    }

    /// <summary>The same as <see cref="Write(Quantity, string?)"/>, for a voice: signs are words ("minus 5 to 3 percent").</summary>
    public string Spoken(Quantity quantity, string? unit) => Spoken(quantity, unit, SpokenUnit(unit));

    /// <summary>The same where the unit has been heard: "fewer than 5,000" of troops, but "less than 24" of hours.</summary>
    public string SpokenNumber(Quantity quantity, string? unit) => Spoken(quantity, unit, null);

    private string Spoken(Quantity quantity, string? unit, string? said) =>
        Write(quantity, CeilingFor(quantity, unit), value => WithUnit(value, said), RangeEnds(said))
            .Replace(Language.Minus, Language.MinusSpoken, StringComparison.Ordinal);

    private string? SpokenUnit(string? unit) => unit switch
    {
        null => null,
        ['%', ' ', ..] => Language.SpokenUnits["%"] + unit[1..],
        _ => Language.SpokenUnits.GetValueOrDefault(unit, unit),
    };

    private string Write(
        Quantity quantity,
        string ceiling,
        Func<decimal, string> single,
        (Func<decimal, string> Low, Func<decimal, string> High) range) => quantity switch
        {
            { Kind: QuantityKind.Missing } => Language.Missing.For(quantity.Reason!.Value),
            { Kind: QuantityKind.Exact } => single(quantity.Low!.Value),
            { Kind: QuantityKind.Estimate } => Fill(Language.About, single(quantity.Low!.Value)),
            { Kind: QuantityKind.Floor, Reached: false } => Fill(Language.Over, single(quantity.Low!.Value)),
            { Kind: QuantityKind.Floor } => Fill(Language.AtLeast, single(quantity.Low!.Value)),
            { Kind: QuantityKind.Ceiling, Reached: false } => Fill(ceiling, single(quantity.High!.Value)),
            { Kind: QuantityKind.Ceiling } => Fill(Language.AtMost, single(quantity.High!.Value)),
            { Approximate: true } => Fill(Language.About, Fill(Language.Range, range.Low(quantity.Low!.Value), range.High(quantity.High!.Value))),
            _ => Fill(Language.Range, range.Low(quantity.Low!.Value), range.High(quantity.High!.Value)),
        };

    // Fewer things, less stuff; and less than one of anything.
    private string CeilingFor(Quantity quantity, string? unit) => unit switch
    {
        null or "" => Language.Under,
        _ when Language.IsMeasured(unit) || quantity.High == 1 => Language.Less,
        _ => Language.Fewer,
    };

    // A sign goes with both ends of a range ("10% to 12%"), a word with the second, in the plural ("0 to 1 hours").
    private (Func<decimal, string> Low, Func<decimal, string> High) RangeEnds(string? unit) => IsSign(unit)
        ? (value => WithUnit(value, unit), value => WithUnit(value, unit))
        : (Number, value => string.IsNullOrEmpty(unit) ? Number(value) : Fill(Language.WithUnit, Number(value), unit));

    private string WithUnit(decimal value, string? unit) => unit switch
    {
        null or "" => Number(value),
        _ when IsSign(unit) => Attach(Number(value), unit),
        _ => Fill(Language.WithUnit, Number(value), Math.Abs(value) == 1 ? Language.Singular(unit) : unit),
    };

    // "%" and "% of GDP" follow a number without a blank; signs of money come before it.
    private static bool IsSign(string? unit) => unit is { Length: > 0 } && (unit[0] == '%' || Spellings.Money.Contains(unit));

    private string Attach(string number, string unit)
    {
        var minus = number.StartsWith(Language.Minus, StringComparison.Ordinal) ? Language.Minus : "";
        return minus + Fill(unit[0] == '%' ? Language.WithPercent : Language.WithMoney, number[minus.Length..], unit);
    }

    private static string Fill(string template, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, template, arguments);
}
