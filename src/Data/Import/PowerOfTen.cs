using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Multiplies a number, as it is written, by a power of ten: its point moves, and no digit is lost.</summary>
internal static partial class PowerOfTen
{
    // SDMX's code list CL_UNIT_MULT ends at 15.
    private const int Largest = 15;

    /// <summary>The power in a cell of UNIT_MULT: "3", or "3: Thousands" with its label; null where it is no whole number from -15 to
    /// 15.</summary>
    public static int? Of(string cell) =>
        int.TryParse(
            cell.Split(':')[0],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var power
        )
        && Math.Abs(power) <= Largest
            ? power
            : null;

    /// <summary>The quantity in <paramref name="text"/>, with both ends of a range, its middle and its margin, times ten to that power;
    /// null where it cannot be written so.</summary>
    /// <param name="text">With a point before its decimals, as a field of that unit takes it.</param>
    public static string? Times(string text, int power, string unit)
    {
        if (power == 0)
        {
            return text;
        }

        if (text is ['(', .. var inner, ')'])
        {
            return Times(inner, power, unit) is { } bracketed ? $"({bracketed})" : null;
        }

        if (QuantityParser.Parse(text, unit).Value is not { } before)
        {
            return null;
        }

        // The grammar of quantities has numbers that are no amount, such as the level of an interval: what is written is read again and
        // compared.
        var moved = Amount().Replace(text, number => Moved(number.Value, power));
        return
            QuantityParser.Parse(moved, unit).Value is { } after
            && after.Kind == before.Kind
            && after.Confidence == before.Confidence
            && after.Reason == before.Reason
            && IsTimes(before.Low, after.Low, power)
            && IsTimes(before.High, after.High, power)
            && IsTimes(before.Central, after.Central, power)
            ? moved
            : null;
    }

    private static bool IsTimes(decimal? before, decimal? after, int power)
    {
        try
        {
            var factor = Factor(power);
            return before is null == after is null && (power > 0 ? before * factor == after : before == after * factor);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static decimal Factor(int power) => decimal.Parse("1" + new string('0', Math.Abs(power)), CultureInfo.InvariantCulture);

    private static string Moved(string number, int power)
    {
        var digits = number.Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? "" : digits[(point + 1)..];
        var all = power > 0 ? whole + decimals.PadRight(power, '0') : whole.PadLeft(1 - power, '0') + decimals;
        var cut = power > 0 ? whole.Length + power : all.Length - decimals.Length + power;
        var front = all[..cut].TrimStart('0');
        return (front.Length == 0 ? "0" : front) + (cut < all.Length ? "." + all[cut..] : "");
    }

    // No exponent, no digit of a unit (m2), and not the level before "% CI".
    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?<!\d[eE][-+])(?>\d[\d,]*(?:\.\d+)?|\.\d+)(?!\s*%\s*(?:CI|confidence|credible|uncertainty))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Amount();
}
