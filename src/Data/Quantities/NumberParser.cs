using System.Globalization;
using System.Text.RegularExpressions;
using Report.Languages;

namespace Report.Data;

/// <summary>One number of a quantity, with its multiplier and percent sign: "1.5 million", "-12%".</summary>
/// <param name="Start">The offset of its first character in the text.</param>
internal sealed record WrittenNumber(decimal Digits, decimal? Multiplier, bool Percent, int Start)
{
    public decimal Value => Multiplier is { } times ? Rounding.WithoutZeros(Digits * times) : Digits;

    /// <summary>
    /// The place value of the last digit written before the multiplier: 100,000,000 for "1.2 billion". Null without a multiplier.
    /// </summary>
    public decimal? RoundedTo => Multiplier is { } times ? times / Power(Digits.Scale) : null;

    private static decimal Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);
}

/// <summary>Reads a number: digits and their grouping, a multiplier, and a percent sign or unit.</summary>
/// <param name="unit">The unit of the field: "" for none, null if not known.</param>
internal sealed partial class NumberParser(TextCursor cursor, string? unit)
{
    // Leaves room in a decimal for sums of a hundred thousand rows, and for the padding of a chart's scale.
    private const decimal Largest = 1e22m;

    private const int MostDecimals = 20;

    private readonly string[] units = string.IsNullOrEmpty(unit)
        ? []
        : [unit, QuantityWriter.English.Words.Singular(unit), .. OtherSpellings(unit)];

    /// <summary>The fault if <see cref="Read"/> returned null.</summary>
    public ParseFault? Fault { get; private set; }

    public WrittenNumber? Read()
    {
        cursor.SkipBlanks();
        var start = cursor.Offset;
        if (DatePattern().Match(cursor.Text, start, cursor.Text.Length - start) is { Success: true } date && date.Index == start)
        {
            return Fail(new ParseFault(ParseRule.Date, start, date.Length));
        }

        var negative = TakeSign();
        var money = Money.SignIn(cursor.Text, cursor.Offset);
        if (money is not null)
        {
            if (unit is not null && Money.SignOf(unit) != money)
            {
                return Fail(new ParseFault(ParseRule.MoneyOfOtherUnit, cursor.Offset, money.Length));
            }

            cursor.MoveTo(cursor.Offset + money.Length);
            cursor.SkipBlanks();
            negative |= TakeSign();
        }

        return ReadDigits() is { } digits ? ReadEnding(start, negative ? -digits : digits, money is not null) : null;
    }

    private bool TakeSign()
    {
        var signed = QuantitySpellings.Minus.Contains(cursor.Current, StringComparison.Ordinal);
        if (signed || cursor.Current == '+')
        {
            // Typeset tables have a thin space after a minus sign.
            cursor.MoveTo(cursor.Offset + 1);
            cursor.SkipBlanks();
        }

        return signed;
    }

    private decimal? ReadDigits()
    {
        var start = cursor.Offset;
        var end = EndOfDigits(start);
        var written = cursor.Text[start..end];
        if (written.Length == 0 && ReadFraction() is > 0 and var fraction)
        {
            return fraction;
        }

        if (!written.Any(char.IsAsciiDigit))
        {
            Fault = cursor.FaultHere(ParseRule.NotANumber);
            return null;
        }

        cursor.MoveTo(end);
        var rule = RuleBrokenBy(written);
        if (rule is not null)
        {
            Fault = cursor.FaultSince(start, rule.Value);
            return null;
        }

        var digits = string.Concat(written.Where(c => char.IsAsciiDigit(c) || c == '.'));
        if (
            !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > Largest
            || !Kept(digits, value)
        )
        {
            Fault = cursor.FaultSince(start, ParseRule.TooManyDigits);
            return null;
        }

        return value == decimal.Truncate(value) && !written.Contains('.', StringComparison.Ordinal)
            ? ReadExponent(start, value + ReadFraction())
            : ReadExponent(start, value);
    }

    // Reads the fraction after a whole number, as in "3½"; zero if there is none.
    private decimal ReadFraction()
    {
        if (!QuantitySpellings.Fractions.Contains(cursor.Current, StringComparison.Ordinal))
        {
            return 0;
        }

        var fraction = (decimal)CharUnicodeInfo.GetNumericValue(cursor.Current);
        cursor.MoveTo(cursor.Offset + 1);
        return fraction;
    }

    // Reads an exponent, as spreadsheets write it: "1e6".
    private decimal? ReadExponent(int start, decimal digits)
    {
        if (ExponentPattern().Match(cursor.Text, cursor.Offset) is not { Success: true } written)
        {
            return digits;
        }

        cursor.MoveTo(cursor.Offset + written.Length);
        var exponent = int.Parse(written.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        for (; exponent > 0 && Math.Abs(digits) <= Largest; exponent--)
        {
            digits *= 10;
        }

        for (; exponent < 0 && Rounding.WithoutZeros(digits).Scale < MostDecimals; exponent++)
        {
            digits = Rounding.WithoutZeros(digits) / 10;
        }

        if (exponent != 0 || Math.Abs(digits) > Largest)
        {
            Fault = cursor.FaultSince(start, ParseRule.TooManyDigits);
            return null;
        }

        return Rounding.WithoutZeros(digits);
    }

    private static ParseRule? RuleBrokenBy(string written) =>
        written switch
        {
            _ when LeadingZeroPattern().IsMatch(written) => ParseRule.LeadingZero,
            _ when NumberPattern().IsMatch(written) => null,
            _ when written.Any(IsGroup) => ParseRule.Grouping,
            _ => ParseRule.NotANumber,
        };

    private static bool IsGroup(char c) => QuantitySpellings.Groups.Contains(c, StringComparison.Ordinal);

    // Includes all that may belong to a number, so that a fault spans all of it. Two points end it, since they separate a range.
    private int EndOfDigits(int start)
    {
        var text = cursor.Text;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.' || IsGroup(text[end])))
        {
            if (text[end] == '.' && end + 1 < text.Length && text[end + 1] == '.')
            {
                break;
            }

            end++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // False if the decimal was rounded because it cannot hold all digits: published numbers are never rounded when read.
    private static bool Kept(string digits, decimal value)
    {
        var significant = digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
        var kept = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return kept
            == (
                significant is "" ? "0"
                : significant[0] == '.' ? "0" + significant
                : significant
            );
    }

    private WrittenNumber? ReadEnding(int start, decimal digits, bool money)
    {
        var ended = cursor.TakeAny(units);
        var multiplier = ended ? null : TakeMultiplier(money);
        if (multiplier is { } times && Math.Abs(digits) > Largest / times)
        {
            return Fail(cursor.FaultSince(start, ParseRule.TooManyDigits));
        }

        // If the unit is "million euros", "5 million" may mean 5 units or 5 million. If it is "£ million", "£1.2bn" is 1,200 units, but
        // "£5" may mean either.
        var multiple = unit is null ? null : QuantitySpellings.MultiplierOf(unit[(Money.SignOf(unit)?.Length ?? 0)..].TrimStart());
        if (multiple is not null && !ended && (money ? multiplier is null : multiplier is not null))
        {
            return Fail(cursor.FaultSince(start, ParseRule.AmbiguousMultiplier));
        }

        var percent = ended ? unit!.StartsWith('%') : TakePercent();
        if (Fault is not null)
        {
            return null;
        }

        if (!ended && !percent)
        {
            cursor.TakeAny(units);
        }

        return new WrittenNumber(money && multiple is { } size ? digits / size : digits, multiplier, percent, start);
    }

    private decimal? TakeMultiplier(bool money)
    {
        if (cursor.Take(QuantitySpellings.Multipliers, out var times))
        {
            return times;
        }

        // "m" may mean metres, minutes or months if the unit begins with "m" or is not known.
        var mayBeUnit = !money && (unit is null || unit.StartsWith('m') || unit.StartsWith('M'));
        return !mayBeUnit && cursor.TakeAny(QuantitySpellings.Millions) ? QuantitySpellings.Million : null;
    }

    // "12 per 100,000" for deaths per 100,000 people, "2 pp" for percentage points.
    private static IEnumerable<string> OtherSpellings(string unit)
    {
        if (unit is "percentage points" or "pp")
        {
            return ["percentage points", "percentage point", "pp"];
        }

        if (unit.StartsWith('%'))
        {
            return unit == "%" ? ["pc"] : [];
        }

        var rate = unit.IndexOf(" per ", StringComparison.Ordinal);
        return rate < 0 ? [] : [unit[(rate + 1)..], string.Join(' ', unit[(rate + 1)..].Split(' ').Take(2))];
    }

    private bool TakePercent()
    {
        cursor.SkipBlanks();
        var start = cursor.Offset;
        if (!cursor.TakeAny(QuantitySpellings.Percent))
        {
            return false;
        }

        if (unit is not null && !unit.StartsWith('%') && !QuantitySpellings.Percent.Contains(unit))
        {
            Fault = cursor.FaultSince(start, ParseRule.PercentOfOtherUnit);
        }

        return true;
    }

    private WrittenNumber? Fail(ParseFault fault)
    {
        Fault = fault;
        return null;
    }

    [GeneratedRegex(@"[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2})?(?![0-9])|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}(?![0-9])")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\G[eE]([+-]?[0-9]{1,2})(?![\w])")]
    private static partial Regex ExponentPattern();

    [GeneratedRegex("^0[^.]")]
    private static partial Regex LeadingZeroPattern();

    [GeneratedRegex("^([0-9]+|[0-9]{1,3}([, \u00A0\u202F\u2009\u2007'’_])[0-9]{3}(\\2[0-9]{3})*)?(\\.[0-9]+)?$")]
    private static partial Regex NumberPattern();
}
