using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data;

/// <summary>
/// A number format in the syntax of d3-format (github.com/d3/d3-format): sign, "$", ",", precision, "~" and a type. It differs in two
/// rules, so that no number claims more than its cell: precision is a maximum ("5" stays "5" under ".2f"), and bounds are rounded outwards
/// ("over 5.28" is "over 5.2" under ".1f").
/// </summary>
/// <param name="Sign">
/// '-' for a sign before negative numbers only, '+' for one before positive numbers too, ' ' for a blank before them, '(' for negative
/// numbers in parentheses.
/// </param>
/// <param name="Groups">Whether digits are written in groups of three.</param>
/// <param name="Precision">Decimals for f and %, significant digits for r, s, p and no type; null for the default of the type.</param>
/// <param name="Trims">Whether trailing zeros after the decimal point are removed.</param>
/// <param name="Type">f, %, p (percent to significant digits), d (whole), r (significant digits), s (SI prefix) or '\0'.</param>
internal sealed partial record NumberFormat(string Written, char Sign, bool Groups, int? Precision, bool Trims, char Type)
{
    private const int MostDigits = 20;

    private static readonly string[] Prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];

    /// <summary>Whether fractions are written as percentages.</summary>
    public bool IsPercent => Type is '%' or 'p';

    /// <summary>Whether the format asks for the sign of the field's currency.</summary>
    public bool HasCurrency { get; private init; }

    /// <summary>Parses a format. Returns null and a hint if the text is no format, or one that has no meaning here.</summary>
    public static (NumberFormat? Format, string? Hint) Parse(string text)
    {
        var parts = Syntax().Match(text);
        if (!parts.Success || text.Length == 0)
        {
            return (
                null,
                text.StartsWith('%') && text.Length > 1
                    ? "this is how dates are written, which this program writes in the language of the report; numbers take "
                        + "',.1f', '.0%' or '.3s'"
                : text.All(c => c is '0' or '#' or ',' or '.')
                    ? "write it as d3-format does: ',.1f' has groups of three digits and one decimal"
                : "write it as d3-format does: ',.1f', '.0%', '+,d' or '.3s'"
            );
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

        var digits = parts.Groups["precision"].Value is ['.', .. var precision]
            ? int.Parse(precision, CultureInfo.InvariantCulture)
            : (int?)null;
        return digits > MostDigits
            ? (null, $"at most {MostDigits} digits can be asked for")
            : (
                new NumberFormat(
                    text,
                    parts.Groups["sign"].Value is [var sign] ? sign : '-',
                    parts.Groups["comma"].Success || type == 'n',
                    digits,
                    parts.Groups["trim"].Success,
                    type == 'n' ? '\0' : type
                )
                {
                    HasCurrency = parts.Groups["currency"].Success,
                },
                null
            );
    }

    /// <summary>Whether the format would write more digits than the source gives: all those of "1.2 billion" under ",.0f".</summary>
    public bool SaysMoreThan(Quantity quantity) => Type != 's' && quantity.RoundedTo is >= 1000;

    /// <summary>Rounds a quantity to the digits that the format writes. Bounds only ever move outwards.</summary>
    public Quantity Round(Quantity quantity) => quantity.Rounded(Round);

    /// <summary>Writes a number that is already rounded, without "%" or unit.</summary>
    /// <param name="marks">The separators and the minus sign of the language.</param>
    /// <param name="decimals">The least number of decimals, padded with zeros, so that all ticks of an axis have as many.</param>
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

        // A number other than zero is never rounded to zero.
        var rounded = To(number, places, mode);
        return rounded == 0 && number != 0 && mode == MidpointRounding.AwayFromZero ? To(number, -Exponent(number), mode) : rounded;
    }

    // Returns the number of decimals to keep, negative if digits before the point are rounded too; null to keep all.
    private int? Places(decimal value) =>
        (Type, Precision) switch
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

    // Multiplies by a hundred and removes the two decimals that this adds as zeros.
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

    [GeneratedRegex(
        @"^(?<align>.?[<>=^])?(?<sign>[+\-( ])?(?<currency>\$)?(?<width>\d+)?(?<comma>,)?(?<precision>\.\d{1,2})?(?<trim>~)?(?<type>[a-zA-Z%])?$"
    )]
    private static partial Regex Syntax();
}
