using System.Globalization;
using Report.Languages;

namespace Report.Data;

/// <summary>
/// Writes values as text: for machines, as an editor writes them, and as readers see them. <see cref="FilterValue"/> parses them.
/// </summary>
internal static class ValueText
{
    /// <summary>Writes a number in digits: no grouping, a decimal point, no trailing zeros. "" for null.</summary>
    public static string Machine(decimal? number)
    {
        if (number is not { } value)
        {
            return "";
        }

        Span<char> digits = stackalloc char[40];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var written = digits[..length];
        return value == 0 ? "0"
            : value.Scale == 0 ? written.ToString()
            : written.TrimEnd('0').TrimEnd('.').ToString();
    }

    /// <summary>The most bytes that a number takes.</summary>
    public const int LongestNumber = 40;

    /// <summary>Writes a number as above, in ASCII and without allocating a string.</summary>
    /// <param name="bytes">A buffer of at least <see cref="LongestNumber"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Machine(decimal number, Span<byte> bytes)
    {
        if (number == 0)
        {
            bytes[0] = (byte)'0';
            return 1;
        }

        if (Digits(number) is { } digits)
        {
            return Machine(digits, number < 0, number.Scale, bytes);
        }

        number.TryFormat(bytes, out var length, default, CultureInfo.InvariantCulture);
        return number.Scale == 0 ? length : bytes[..length].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
    }

    // Returns a number's digits without point and sign; null if they exceed 64 bits.
    private static ulong? Digits(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return bits[2] == 0 ? ((ulong)(uint)bits[1] << 32) | (uint)bits[0] : null;
    }

    private static int Machine(ulong digits, bool negative, int scale, Span<byte> bytes)
    {
        while (scale > 0 && digits % 10 == 0)
        {
            (digits, scale) = (digits / 10, scale - 1);
        }

        Span<byte> reversed = stackalloc byte[LongestNumber];
        var count = 0;
        for (; digits > 0 || count <= scale; digits /= 10)
        {
            if (count > 0 && count == scale)
            {
                reversed[count++] = (byte)'.';
            }

            reversed[count++] = (byte)('0' + (digits % 10));
        }

        if (negative)
        {
            reversed[count++] = (byte)'-';
        }

        reversed[..count].Reverse();
        reversed[..count].CopyTo(bytes);
        return count;
    }

    /// <summary>
    /// Writes a date in ISO 8601, a number in digits, and bounds as an interval of ISO 8601-2 ("300000/.."); null for text and missing
    /// values.
    /// </summary>
    public static string? Machine(Value? value) =>
        value switch
        {
            DateValue date => date.Iso,
            Quantity { Kind: QuantityKind.Exact or QuantityKind.Estimate, Low: { } number } => Machine(number),
            Quantity { Kind: not QuantityKind.Missing } quantity => $"{Bound(quantity.Low)}/{Bound(quantity.High)}",
            _ => null,
        };

    /// <summary>Returns the status's code in SDMX's list CL_OBS_STATUS (version 2.2).</summary>
    public static string Machine(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimated => "E",
            ObservationStatus.Provisional => "P",
            ObservationStatus.Forecast => "F",
            ObservationStatus.Revised => "R",
            ObservationStatus.Break => "B",
            ObservationStatus.Imputed => "I",
            ObservationStatus.LowReliability => "U",
            _ => "A",
        };

    /// <summary>
    /// Returns the text that identifies a row in keys and messages. Addresses of rows are derived from it, so it must never change: neither
    /// with the language nor with the way in which values are written.
    /// </summary>
    public static string Key(Value value) =>
        value switch
        {
            TextValue text => text.Text,
            DateValue date => date.Iso,
            Quantity { Kind: QuantityKind.Exact } number => Key(number.Low),
            Quantity { Kind: QuantityKind.Missing } missing => missing.Reason.ToString()!,
            Quantity quantity => $"{quantity.Kind} {Key(quantity.Low)} {Key(quantity.High)}".Trim(),
            _ => "",
        };

    /// <summary>Writes the value as an editor names it in a filter or call: "Estonia", "2016-07-08", "65000".</summary>
    public static string Written(Value value) =>
        value switch
        {
            TextValue text => text.Text,
            DateValue date => date.Iso,
            Quantity { Kind: QuantityKind.Exact or QuantityKind.Estimate, Point: { } point } => Machine(point),
            Quantity quantity => quantity.ToString(),
            _ => "",
        };

    /// <summary>Writes the value as the name of a category, series or panel: "Estonia", "8 July 2016", "65,000".</summary>
    public static string Category(Value value, ILocale locale) =>
        value switch
        {
            TextValue text => text.Text,
            DateValue date => locale.Dates.Write(date),
            Quantity quantity => Number(quantity, locale),
            _ => "",
        };

    /// <summary>Writes the value with its unit: "over 300,000 troops", "8 July 2016".</summary>
    public static string Full(Value value, Field field, ILocale locale) =>
        value is Quantity quantity ? QuantityWriter.In(locale).Write(quantity, field.Unit) : Category(value, locale);

    /// <summary>Writes the quantity in words, without its unit: "over 300,000".</summary>
    public static string Number(Quantity quantity, ILocale locale) => QuantityWriter.In(locale).WriteNumber(quantity);

    private static string Key(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string Bound(decimal? bound) => bound is null ? ".." : Machine(bound);
}
