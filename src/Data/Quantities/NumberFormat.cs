using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>
/// How numbers are written, in the syntax of d3-format (github.com/d3/d3-format): sign, "$", ",", precision, "~" and a type. Two rules differ, so that no number says more than its cell:
/// precision is the most digits and not the number of them ("5" stays "5" under ".2f"), and a bound moves only away from what it bounds ("over 5.28" is "over 5.2" under ".1f").
/// </summary>
/// <param name="Sign">'-' writes a sign for negative numbers, '+' for positive ones too, ' ' a blank for them, '(' puts negative ones into parentheses.</param>
/// <param name="Groups">Digits stand in groups of three.</param>
/// <param name="Precision">Decimals of f and %, significant digits of r, s, p and no type; null where all digits stand.</param>
/// <param name="Trims">Zeros behind the last digit are left out.</param>
/// <param name="Type">f, %, p (percent to significant digits), d (whole), r (significant digits), s (SI prefix) or '\0'.</param>
internal sealed partial record NumberFormat(string Written, char Sign, bool Groups, int? Precision, bool Trims, char Type)
{
    private const int MostDigits = 20;

    private static readonly string[] Prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];

    /// <summary>Fractions are written as percentages.</summary>
    public bool IsPercent => Type is '%' or 'p';

    /// <summary>The sign of the field's currency is asked for.</summary>
    public bool HasCurrency { get; private init; }

    /// <summary>The format that a text stands for; null, with what is wrong with it in words, where it stands for none.</summary>
    public static (NumberFormat? Format, string? Hint) Parse(string text)
    {
        var parts = Syntax().Match(text);
        if (!parts.Success || text.Length == 0)
        {
            return (null, text.StartsWith('%') && text.Length > 1
                ? "this is how dates are written, which this program writes in the language of the report; numbers take ',.1f', '.0%' or '.3s'"
                : text.All(c => c is '0' or '#' or ',' or '.') ? "write it as d3-format does: ',.1f' has groups of three digits and one decimal" : "write it as d3-format does: ',.1f', '.0%', '+,d' or '.3s'");
        }

        if (parts.Groups["align"].Success || parts.Groups["width"].Success)
        {
            return (null, "fill, alignment and width have no meaning here: leave them out");
        }

        var type = parts.Groups["type"].Value is [var letter] ? letter : '\0';
        if (type is not ('\0' or 'f' or '%' or 'p' or 'd' or 'r' or 's' or 'n'))
        {
            return (null, $"the type '{type}' is not known here; f, %, p, d, r and s are");
        }

        var digits = parts.Groups["precision"].Value is ['.', .. var precision] ? int.Parse(precision, CultureInfo.InvariantCulture) : (int?)null;
        return digits > MostDigits ? (null, $"at most {MostDigits} digits can be asked for") : (new NumberFormat(
            text,
            parts.Groups["sign"].Value is [var sign] ? sign : '-',
            parts.Groups["comma"].Success || type == 'n',
            digits,
            parts.Groups["trim"].Success,
            type == 'n' ? '\0' : type)
        { HasCurrency = parts.Groups["currency"].Success }, null);
    }

    /// <summary>Whether the format would write digits of a number that was written with a word in place of them: "1.2 billion" under ",.0f".</summary>
    public bool SaysMoreThan(Quantity quantity) => Type != 's' && quantity.RoundedTo is >= 1000;

    /// <summary>The quantity with no more digits than the format writes. Bounds only ever move away from what is between them.</summary>
    public Quantity Round(Quantity quantity) => quantity.Rounded(Round);

    /// <summary>A number that is rounded already, without "%" and unit.</summary>
    /// <param name="marks">Of the language: between groups, before decimals and of what is below zero.</param>
    /// <param name="decimals">No fewer than these, with zeros: along an axis all ticks have as many.</param>
    public string Write(decimal value, NumberFormatInfo marks, int decimals = 0)
    {
        var (number, prefix) = Type == 's' ? Scaled(value) : (IsPercent ? Percent(value) : value, "");
        number = Trims || Type is 's' ? Rounding.WithoutZeros(number) : number;
        var scale = Math.Max(number.Scale, decimals).ToString(CultureInfo.InvariantCulture);
        var digits = Math.Abs(number).ToString((Groups ? "N" : "F") + scale, marks) + prefix;
        return (number < 0, Sign) switch
        {
            (true, '(') => $"({digits})",
            (true, _) => marks.NegativeSign + digits,
            (false, '+') when number > 0 => "+" + digits,
            (false, ' ') => " " + digits,
            _ => digits,
        };
    }

    private decimal Round(decimal number, MidpointRounding mode)
    {
        if (Places(number) is not { } places)
        {
            return number;
        }

        // What is not zero is never written as zero.
        var rounded = To(number, places, mode);
        return rounded == 0 && number != 0 && mode == MidpointRounding.AwayFromZero ? To(number, -Exponent(number), mode) : rounded;
    }

    // Decimals that are kept, below zero where digits before the point are rounded too; null where all are.
    private int? Places(decimal value) => (Type, Precision) switch
    {
        ('f', var digits) => digits ?? 6,
        ('%', var digits) => (digits ?? 6) + 2,
        ('d', _) => 0,
        (_, null) => Type == '\0' ? null : 6 - 1 - Exponent(value),
        (_, { } digits) => Math.Max(1, digits) - 1 - Exponent(value),
    };

    private static decimal To(decimal value, int places, MidpointRounding mode)
    {
        if (places >= 0)
        {
            return decimal.Round(value, Math.Min(places, 28), mode);
        }

        var step = 1m;
        for (var i = 0; i < Math.Min(-places, 28); i++)
        {
            step *= 10;
        }

        return Rounding.ToStep(value, step, mode);
    }

    private static int Exponent(decimal value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10((double)Math.Abs(value)) + 1e-12);

    // A hundred times as much, with two decimals fewer.
    private static decimal Percent(decimal value) => decimal.Round(value * 100, Math.Max(0, value.Scale - 2));

    private static (decimal Number, string Prefix) Scaled(decimal value)
    {
        var power = value == 0 ? 0 : Math.Clamp((int)Math.Floor(Exponent(value) / 3.0), -8, 8);
        for (var i = 0; i < Math.Abs(power); i++)
        {
            value = power > 0 ? value / 1000 : value * 1000;
        }

        return (value, Prefixes[power + 8]);
    }

    [GeneratedRegex(@"^(?<align>.?[<>=^])?(?<sign>[+\-( ])?(?<currency>\$)?(?<width>\d+)?(?<comma>,)?(?<precision>\.\d{1,2})?(?<trim>~)?(?<type>[a-zA-Z%])?$")]
    private static partial Regex Syntax();
}
