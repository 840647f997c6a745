using System.Globalization;

namespace Report.Charts.Scales;

/// <summary>How numbers are written along an axis: grouped, no more decimals than they need, the unit at the top one only.</summary>
internal static class TickText
{
    private static readonly (double Size, string Name)[] Words = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

    // Beyond these a number is written as a power of ten.
    private const double Tiny = 1e-6;
    private const double Huge = 1e16;

    /// <summary>Evenly spaced numbers, all with the same number of decimals.</summary>
    public static IReadOnlyList<Tick> Write(IReadOnlyList<double> values, double step, string? unit)
    {
        var most = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var (size, name) = Words.FirstOrDefault(w => most >= w.Size && step >= w.Size / 100);
        size = size == 0 ? 1 : size;
        var decimals = Decimals(step / size);
        return
        [
            .. values.Select((v, i) => i == values.Count - 1
                ? Top(v, Number(v / size, decimals) + (name is null ? "" : " " + name), unit)
                : new Tick(v, Number(v / size, decimals))),
        ];
    }

    /// <summary>Numbers of different sizes, each with the decimals that it needs.</summary>
    public static IReadOnlyList<Tick> WriteEach(IReadOnlyList<double> values, string? unit) =>
        [.. values.Select((v, i) => i == values.Count - 1 ? Top(v, Sized(v), unit) : new Tick(v, Sized(v)))];

    private static Tick Top(double at, string number, string? unit) => unit switch
    {
        null or "" => new Tick(at, number),
        ['%', ..] => new Tick(at, number + unit),
        [var sign] when char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol => new Tick(at, unit + number),
        _ => new Tick(at, $"{number} {unit}", unit),
    };

    private static string Sized(double value)
    {
        var (size, name) = Words.FirstOrDefault(w => value >= w.Size);
        return name is null || value >= Huge ? Number(value, Decimals(value)) : $"{Number(value / size, Decimals(value / size))} {name}";
    }

    private static int Decimals(double step)
    {
        var decimals = 0;
        for (var scaled = step; decimals < 15 && Math.Abs(scaled - Math.Round(scaled)) > 1e-6 * scaled; scaled *= 10)
        {
            decimals++;
        }

        return decimals;
    }

    private static string Number(double value, int decimals)
    {
        if (value != 0 && (Math.Abs(value) < Tiny || Math.Abs(value) >= Huge))
        {
            return PowerOfTen(value);
        }

        // A true minus sign: it is as wide as a figure and cannot be taken for a hyphen.
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '\u2212');
    }

    private static string PowerOfTen(double value)
    {
        var parts = value.ToString("0.###E0", CultureInfo.InvariantCulture).Split('E');
        return $"{parts[0]}×10{Superscript(parts[1])}".Replace('-', '\u2212');
    }

    private static string Superscript(string digits) =>
        string.Concat(digits.Select(d => d == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
}
