using System.Globalization;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>
/// Writes the numbers along an axis: with grouped digits, no more decimals than needed, and the unit at the last one only.
/// </summary>
internal static class TickText
{
    // Numbers whose absolute value is below Tiny, or Huge or more, are written as powers of ten.
    private const double Tiny = 1e-6;
    private const double Huge = 1e16;

    // The number of decimals of Tiny, the smallest number that is not written as a power of ten.
    private const int MostDecimals = 6;

    /// <summary>Writes evenly spaced numbers, all with the same number of decimals.</summary>
    /// <param name="format">The format that an editor has set; null for the default of the language.</param>
    public static IReadOnlyList<Tick> Write(
        IReadOnlyList<double> values,
        double step,
        string? unit,
        ILocale locale,
        NumberFormat? format = null
    )
    {
        if (format is not null && values.All(IsDecimal))
        {
            var places = Math.Max(Decimals(step, format), format is { Type: 'f' or '%', Trims: false } ? format.Precision ?? 0 : 0);
            return [.. values.Select((v, i) => Formatted(v, places, format, unit, isTop: i == values.Count - 1, locale))];
        }

        var most = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var magnitude = locale.Quantities.Magnitudes.FirstOrDefault(m => most >= (double)m && step >= (double)m / 100);
        var size = magnitude == 0 ? 1 : (double)magnitude;
        var decimals = Decimals(step / size);
        return
        [
            .. values.Select(
                (v, i) =>
                    i == values.Count - 1
                        ? Top(v, Named(Number(v / size, decimals, locale), magnitude, locale), InNumber(v, decimals, unit, locale), locale)
                        : new Tick(v, Number(v / size, decimals, locale))
            ),
        ];
    }

    /// <summary>Writes numbers of different sizes, each with the decimals that it needs.</summary>
    public static IReadOnlyList<Tick> WriteEach(IReadOnlyList<double> values, string? unit, ILocale locale, NumberFormat? format = null) =>
        format is not null && values.All(IsDecimal)
            ? [.. values.Select((v, i) => Formatted(v, Decimals(v, format), format, unit, isTop: i == values.Count - 1, locale))]
            : [.. values.Select((v, i) => i == values.Count - 1 ? Top(v, Sized(v, locale), unit, locale) : new Tick(v, Sized(v, locale)))];

    // An SI prefix scales the number, so that the decimals of the unscaled number do not matter.
    private static int Decimals(double value, NumberFormat format) =>
        format.Type == 's' ? 0 : Decimals(format.IsPercent ? value * 100 : value);

    private static bool IsDecimal(double value) => Math.Abs(value) < Huge && (value == 0 || Math.Abs(value) >= Tiny);

    // A tick is at an exact number, so it has all the digits that it needs, even if the format has fewer.
    private static Tick Formatted(double at, int decimals, NumberFormat format, string? unit, bool isTop, ILocale locale)
    {
        var number = QuantityWriter.In(locale).Number(Rounding.WithoutZeros((decimal)at), format, decimals);
        number = format.IsPercent ? locale.Quantities.WithPercent(number, "%") : number;
        return isTop ? Top(at, number, unit, locale) : new Tick(at, number);
    }

    private static string Named(string number, decimal magnitude, ILocale locale) =>
        magnitude == 0 ? number : locale.Quantities.InMagnitude(number, magnitude);

    private static Tick Top(double at, string number, string? unit, ILocale locale) =>
        unit switch
        {
            null or "" => new Tick(at, number),
            ['%', ..] => new Tick(at, QuantityWriter.In(locale).WithSign(number, unit)),
            [var sign] when char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol => new Tick(
                at,
                QuantityWriter.In(locale).WithSign(number, unit)
            ),
            _ => new Tick(at, locale.Quantities.WithUnit(number, unit), unit) { WithoutUnit = number },
        };

    // The singular of the unit for one: "1 wreck".
    private static string? InNumber(double value, int decimals, string? unit, ILocale locale) =>
        unit is { Length: > 1 } && decimals == 0 && Math.Abs(value) == 1 ? locale.Quantities.Singular(unit) : unit;

    private static string Sized(double value, ILocale locale)
    {
        var magnitude = Math.Abs(value) >= Huge ? 0 : locale.Quantities.Magnitudes.FirstOrDefault(m => Math.Abs(value) >= (double)m);
        var scaled = magnitude == 0 ? value : value / (double)magnitude;
        return Named(Number(scaled, Decimals(scaled), locale), magnitude, locale);
    }

    private static int Decimals(double step)
    {
        var decimals = 0;
        for (var scaled = step; decimals < 15 && Math.Abs(scaled - Math.Round(scaled)) > 1e-6 * Math.Abs(scaled); scaled *= 10)
        {
            decimals++;
        }

        return decimals;
    }

    private static string Number(double value, int decimals, ILocale locale)
    {
        if (value != 0 && (Math.Abs(value) < Tiny || Math.Abs(value) >= Huge))
        {
            return PowerOfTen(value, locale);
        }

        // On an axis of powers of ten, zero needs no decimals.
        return QuantityWriter.In(locale).Number(value, value == 0 && decimals > MostDecimals ? 0 : decimals);
    }

    private static string PowerOfTen(double value, ILocale locale)
    {
        var parts = value.ToString("0.###E0", CultureInfo.InvariantCulture).Split('E');
        return $"{Marked(parts[0], locale)}×10{Exponent(parts[1], locale)}";
    }

    private static string Marked(string number, ILocale locale) =>
        number
            .Replace(".", locale.Quantities.DecimalMark, StringComparison.Ordinal)
            .Replace("-", locale.Quantities.Minus, StringComparison.Ordinal);

    // Few fonts have a superscript minus (those of the built-in theme do not); all have superscript digits.
    private static string Exponent(string digits, ILocale locale) =>
        digits[0] == '-' ? "^" + Marked(digits, locale) : string.Concat(digits.Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
}
