using System.Globalization;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>How numbers are written along an axis: grouped, no more decimals than they need, the unit at the top one only.</summary>
internal static class TickText
{
    // Beyond these a number is written as a power of ten.
    private const double Tiny = 1e-6;
    private const double Huge = 1e16;

    // Those of the smallest number that is written out.
    private const int MostDecimals = 6;

    /// <summary>Evenly spaced numbers, all with the same number of decimals.</summary>
    /// <param name="format">How an editor wants them to be written; null for the way of the language.</param>
    public static IReadOnlyList<Tick> Write(IReadOnlyList<double> values, double step, string? unit, ILocale locale, NumberFormat? format = null)
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
            .. values.Select((v, i) => i == values.Count - 1
                ? Top(v, Named(Number(v / size, decimals, locale), magnitude, locale), InNumber(v, decimals, unit, locale), locale)
                : new Tick(v, Number(v / size, decimals, locale))),
        ];
    }

    /// <summary>Numbers of different sizes, each with the decimals that it needs.</summary>
    public static IReadOnlyList<Tick> WriteEach(IReadOnlyList<double> values, string? unit, ILocale locale, NumberFormat? format = null) => format is not null && values.All(IsDecimal)
        ? [.. values.Select((v, i) => Formatted(v, Decimals(v, format), format, unit, isTop: i == values.Count - 1, locale))]
        : [.. values.Select((v, i) => i == values.Count - 1 ? Top(v, Sized(v, locale), unit, locale) : new Tick(v, Sized(v, locale)))];

    // An SI prefix scales the number, so that its own decimals say nothing.
    private static int Decimals(double value, NumberFormat format) => format.Type == 's' ? 0 : Decimals(format.IsPercent ? value * 100 : value);

    private static bool IsDecimal(double value) => Math.Abs(value) < Huge && (value == 0 || Math.Abs(value) >= Tiny);

    // A tick stands at an exact number: it has all the digits that it needs, whatever the format says.
    private static Tick Formatted(double at, int decimals, NumberFormat format, string? unit, bool isTop, ILocale locale)
    {
        var number = QuantityWriter.In(locale).Number(Rounding.WithoutZeros((decimal)at), format, decimals);
        number = format.IsPercent ? locale.Quantities.WithPercent(number, "%") : number;
        return isTop ? Top(at, number, unit, locale) : new Tick(at, number);
    }

    private static string Named(string number, decimal magnitude, ILocale locale) =>
        magnitude == 0 ? number : locale.Quantities.InMagnitude(number, magnitude);

    private static Tick Top(double at, string number, string? unit, ILocale locale) => unit switch
    {
        null or "" => new Tick(at, number),
        ['%', ..] => new Tick(at, QuantityWriter.In(locale).WithSign(number, unit)),
        [var sign] when char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol => new Tick(at, QuantityWriter.In(locale).WithSign(number, unit)),
        _ => new Tick(at, locale.Quantities.WithUnit(number, unit), unit) { WithoutUnit = number },
    };

    // "1 wreck".
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

        // Beside powers of ten, nothing is nothing.
        return QuantityWriter.In(locale).Number(value, value == 0 && decimals > MostDecimals ? 0 : decimals);
    }

    private static string PowerOfTen(double value, ILocale locale)
    {
        var parts = value.ToString("0.###E0", CultureInfo.InvariantCulture).Split('E');
        return $"{Marked(parts[0], locale)}×10{Exponent(parts[1], locale)}";
    }

    private static string Marked(string number, ILocale locale) =>
        number.Replace(".", locale.Quantities.DecimalMark, StringComparison.Ordinal).Replace("-", locale.Quantities.Minus, StringComparison.Ordinal);

    // Few fonts have a raised minus, the built-in theme's among those that have none; all have the raised figures.
    private static string Exponent(string digits, ILocale locale) =>
        digits[0] == '-' ? "^" + Marked(digits, locale) : string.Concat(digits.Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
}
