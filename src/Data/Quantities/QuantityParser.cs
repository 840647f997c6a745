using System.Numerics;
using System.Text.RegularExpressions;
using static Report.Data.QuantitySpellings;

namespace Report.Data;

/// <summary>Reads a quantity as editors write it: "65,000", "about 1.5 million", "at least 5", "15000..20000", "not published".</summary>
/// <remarks>
/// The spellings are in <see cref="QuantitySpellings"/>. What <see cref="QuantityWriter"/> writes in English is read back unchanged.
/// </remarks>
internal static partial class QuantityParser
{
    /// <summary>Parses a text as a quantity; the result is a fault if it is none.</summary>
    /// <param name="unit">
    /// The unit of the field. It may be written with the number ("24 hours", "£5"); a percent sign is a fault unless the unit is a
    /// percentage. Null if the unit is not known, which allows a percent sign; "" for no unit, which does not.
    /// </param>
    public static ParseResult<Quantity> Parse(string text, string? unit = null) =>
        PlainNumber(text) is { } number ? Quantity.Exact(number) : ParseInFull(text, unit);

    /// <summary>
    /// Parses plain digits, at most 18, with an optional minus and decimal point; null for any other text. A fast path: most cells of
    /// large tables are such.
    /// </summary>
    internal static decimal? PlainNumber(string text) => PlainNumber(text.AsSpan());

    /// <inheritdoc cref="PlainNumber(string)"/>
    /// <typeparam name="T">The unit of the text's encoding: <see cref="char"/>, or <see cref="byte"/> for UTF-8.</typeparam>
    internal static decimal? PlainNumber<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        const int most = 18;
        var negative = text.Length > 0 && uint.CreateTruncating(text[0]) == '-';
        var (digits, count, scale, point) = (0L, 0, 0, false);
        var unsigned = text[(negative ? 1 : 0)..];
        foreach (var unit in unsigned)
        {
            var c = (char)uint.CreateTruncating(unit);
            if (char.IsAsciiDigit(c))
            {
                digits = (digits * 10) + (c - '0');
                scale += point ? 1 : 0;
                if (++count > most)
                {
                    return null;
                }
            }
            else if (c == '.' && !point && count > 0)
            {
                point = true;
            }
            else
            {
                return null;
            }
        }

        var leads = unsigned.Length > 1 && uint.CreateTruncating(unsigned[0]) == '0' && uint.CreateTruncating(unsigned[1]) != '.';
        return count == 0 || leads || (point && scale == 0)
            ? null
            : new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)scale);
    }

    /// <summary>Parses any text by the whole grammar.</summary>
    internal static ParseResult<Quantity> ParseInFull(string text, string? unit)
    {
        var cursor = new TextCursor(text);
        if (cursor.AtEnd)
        {
            return new ParseFault(ParseRule.Empty, 0, text.Length);
        }

        if (cursor.Take(Missing, out var reason))
        {
            return cursor.AtEnd ? Quantity.None(reason) : cursor.FaultHere(ParseRule.UnknownText);
        }

        var result = ParseNumbers(cursor, new NumberParser(cursor, unit), unit);
        return result.Succeeded && !cursor.AtEnd ? cursor.FaultHere(ParseRule.UnknownText) : result;
    }

    /// <summary>
    /// Splits a cell into its number and the observation status after it, as in "12 (r)" (revised). Null if there is no known status.
    /// </summary>
    public static (string Number, ObservationStatus Status)? StatusAfter(string text)
    {
        if (text is [.., >= '0' and <= '9'])
        {
            return null;
        }

        var mark = StatusMark().Match(text);
        foreach (var (word, status) in mark.Success ? StatusMarks : [])
        {
            if (word.Equals(mark.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            {
                return (text[..mark.Index], status);
            }
        }

        return null;
    }

    private static ParseResult<Quantity> ParseNumbers(TextCursor cursor, NumberParser numbers, string? unit)
    {
        var start = cursor.Offset;
        var qualifier = cursor.Take(Qualifiers, out var first) ? first : (Qualifier?)null;
        var approximate = qualifier is Qualifier.About;
        if (qualifier is not null && cursor.Take(Qualifiers, out var second))
        {
            approximate = (qualifier, second) is (Qualifier.Between, Qualifier.About);
            if (!approximate)
            {
                return cursor.FaultSince(start, ParseRule.TwoQualifiers);
            }
        }

        if (ShareParser.Read(cursor, unit) is { } share)
        {
            return Single(qualifier ?? (share.IsRounded ? Qualifier.About : null), share.Value);
        }

        if (numbers.Read() is not { } low)
        {
            return numbers.Fault!;
        }

        if (qualifier is null && IntervalParser.Read(cursor, low, unit) is { } interval)
        {
            return interval;
        }

        if (cursor.Take(Suffixes, out var suffix))
        {
            return qualifier is null
                ? Single(suffix, low.Value) with
                {
                    RoundedTo = low.RoundedTo,
                }
                : cursor.FaultSince(start, ParseRule.TwoQualifiers);
        }

        var isRange = qualifier is Qualifier.Between ? cursor.Take(And) : cursor.TakeAny(To);
        return (isRange, qualifier) switch
        {
            (false, Qualifier.Between) => cursor.FaultSince(start, ParseRule.UnfinishedRange),
            (false, _) => Single(qualifier, low.Value) with { RoundedTo = low.RoundedTo },
            (true, not (null or Qualifier.About or Qualifier.From or Qualifier.Between)) => cursor.FaultSince(
                start,
                ParseRule.QualifiedRange
            ),
            (true, _) when cursor.AtEnd => cursor.FaultSince(start, ParseRule.UnfinishedRange),
            (true, _) => ParseRange(cursor, numbers, low, approximate),
        };
    }

    private static Quantity Single(Qualifier? qualifier, decimal value) =>
        qualifier switch
        {
            null => Quantity.Exact(value),
            Qualifier.About => Quantity.About(value),
            Qualifier.JustOver => Quantity.About(value) with { Leaning = ApproximationSide.Above },
            Qualifier.JustUnder => Quantity.About(value) with { Leaning = ApproximationSide.Below },
            Qualifier.Over => Quantity.Floor(value, reached: false),
            Qualifier.Under => Quantity.Ceiling(value, reached: false),
            Qualifier.AtMost => Quantity.Ceiling(value, reached: true),
            _ => Quantity.Floor(value, reached: true),
        };

    private static ParseResult<Quantity> ParseRange(TextCursor cursor, NumberParser numbers, WrittenNumber low, bool approximate)
    {
        if (numbers.Read() is not { } high)
        {
            return numbers.Fault!;
        }

        // "10 to 12%" means 10% to 12%, "15 to 20 thousand" 15 thousand to 20 thousand.
        if (low.Percent && !high.Percent)
        {
            return cursor.FaultSince(low.Start, ParseRule.MixedPercent);
        }

        var from = low.Value;
        if (low.Multiplier is null && high.Multiplier is not null && Math.Abs(low.Digits) < 1000)
        {
            if (low.Digits > high.Digits)
            {
                return cursor.FaultSince(low.Start, ParseRule.AmbiguousMultiplier);
            }

            from = low.Digits * high.Multiplier.Value;
        }

        return from > high.Value ? cursor.FaultSince(low.Start, ParseRule.BackwardRange) : Quantity.Between(from, high.Value, approximate);
    }

    [GeneratedRegex(@"(?<=[\w%])\s*[(\[]\s*([A-Za-z]+)\s*[)\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex StatusMark();
}
