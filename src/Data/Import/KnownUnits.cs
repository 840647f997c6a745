using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Maps units in headings to the form that fields use. Text that is not a known unit is part of a title.</summary>
internal static partial class KnownUnits
{
    private static readonly FrozenDictionary<string, string> Magnitudes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["thousand"] = "thousand",
        ["thousands"] = "thousand",
        ["'000"] = "thousand",
        ["’000"] = "thousand",
        ["'000s"] = "thousand",
        ["’000s"] = "thousand",
        ["000s"] = "thousand",
        ["000"] = "thousand",
        ["k"] = "thousand",
        ["million"] = "million",
        ["millions"] = "million",
        ["mn"] = "million",
        ["mio"] = "million",
        ["mln"] = "million",
        ["billion"] = "billion",
        ["billions"] = "billion",
        ["bn"] = "billion",
        ["mrd"] = "billion",
        ["trillion"] = "trillion",
        ["trillions"] = "trillion",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["£"] = "£",
        ["gbp"] = "£",
        ["pounds"] = "£",
        ["€"] = "€",
        ["eur"] = "€",
        ["euro"] = "€",
        ["euros"] = "€",
        ["$"] = "$",
        ["dollars"] = "$",
        ["us$"] = "US$",
        ["usd"] = "US$",
        ["us dollars"] = "US$",
        ["¥"] = "¥",
        ["jpy"] = "¥",
        ["yen"] = "¥",
        ["chf"] = "CHF",
        ["sek"] = "SEK",
        ["nok"] = "NOK",
        ["dkk"] = "DKK",
        ["pln"] = "PLN",
        ["czk"] = "CZK",
        ["₹"] = "₹",
        ["inr"] = "₹",
        ["a$"] = "A$",
        ["aud"] = "A$",
        ["c$"] = "C$",
        ["cad"] = "C$",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Units kept as written: "km" and "kilometres" are both good.
    private static readonly FrozenSet<string> Words = new[]
    {
        "hours",
        "hour",
        "hrs",
        "h",
        "days",
        "day",
        "weeks",
        "week",
        "months",
        "month",
        "years",
        "year",
        "minutes",
        "mins",
        "min",
        "seconds",
        "sec",
        "ms",
        "km",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "cm",
        "mm",
        "miles",
        "feet",
        "ft",
        "inches",
        "kg",
        "kilograms",
        "g",
        "grams",
        "mg",
        "tonnes",
        "tons",
        "t",
        "kt",
        "Mt",
        "Gt",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "kW",
        "MW",
        "GW",
        "GJ",
        "TJ",
        "PJ",
        "EJ",
        "toe",
        "Mtoe",
        "ktoe",
        "km²",
        "km2",
        "sq km",
        "sq. km",
        "square kilometres",
        "square kilometers",
        "square miles",
        "sq mi",
        "m²",
        "m2",
        "sq m",
        "ha",
        "hectares",
        "acres",
        "litres",
        "liters",
        "l",
        "ml",
        "m³",
        "m3",
        "barrels",
        "°C",
        "°F",
        "degrees",
        "deg C",
        "km/h",
        "mph",
        "m/s",
        "hPa",
        "ppm",
        "ppb",
        "µg/m³",
        "μg/m³",
        "µg/m3",
        "ug/m3",
        "people",
        "persons",
        "inhabitants",
        "households",
        "jobs",
        "votes",
        "deaths",
        "cases",
        "dwellings",
        "employees",
        "employed persons",
        "tonnes of CO2",
        "t CO2",
        "MtCO2e",
        "pp",
        "percentage points",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Percent = new[]
    {
        "%",
        "percent",
        "per cent",
        "percentage",
        "pct",
        "in %",
        "as %",
        "in percent",
        "in per cent",
        "prozent",
        "en %",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the unit that a text names, and whether it names nothing else; null if it is not a known unit.</summary>
    /// <param name="title">The title of the column: "Troops" in "Troops (thousands)".</param>
    public static (string Unit, bool IsAll)? Of(string text, string title)
    {
        var unit = InFront().Replace(text.Trim(), "");
        if (Percent.Contains(unit))
        {
            return ("%", true);
        }

        if (unit.Length == 0)
        {
            return null;
        }

        if (Words.Contains(unit) || Words.Contains(unit.ToLowerInvariant()))
        {
            return (unit is "persons" or "inhabitants" ? "people" : unit, true);
        }

        return Magnitudes.TryGetValue(unit, out var magnitude) ? (Counted(magnitude, title), true)
            : Money(unit) is { } money ? (money, true)
            : Rate().IsMatch(unit) ? (Spaced(unit), false)
            : unit[0] == '%' && unit.Length > 1 && unit[1] == ' ' ? ("%", false)
            : Adjective().Match(unit) is { Success: true } price && Money(unit[price.Length..]) is { } currency ? (currency, false)
            : MagnitudeOfWord().Match(unit) is { Success: true } both
            && Magnitudes.TryGetValue(both.Groups[1].Value, out var many)
            && Words.Contains(both.Groups[2].Value.ToLowerInvariant())
                ? ($"{many} {both.Groups[2].Value.ToLowerInvariant()}", true)
            : null;
    }

    /// <summary>Returns the unit for a currency sign or code; null if it is not known.</summary>
    public static string? Currency(string sign) => Currencies.GetValueOrDefault(sign.Trim());

    // "£m", "£ million", "US$ billion", "million euro", "EUR thousand", "millions of dollars", "£'000".
    private static string? Money(string text)
    {
        if (Currencies.TryGetValue(text, out var whole))
        {
            return whole;
        }

        foreach (var (currency, multiple) in Splits(text))
        {
            if (
                Currencies.TryGetValue(currency, out var sign)
                && (
                    multiple is "m" or "M" ? "million"
                    : multiple is "b" or "B" ? "billion"
                    : Magnitudes.GetValueOrDefault(multiple)
                )
                    is { } magnitude
            )
            {
                return sign.Length == 3 && sign.All(char.IsAsciiLetterUpper) ? $"{magnitude} {sign}" : $"{sign} {magnitude}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Currency, string Multiple)> Splits(string text)
    {
        for (var cut = 1; cut < text.Length; cut++)
        {
            if (text[cut] is ' ' or '\'' or '’' or '0' || !char.IsLetter(text[cut - 1]))
            {
                yield return (text[..cut].Trim(), text[cut..].Trim());
            }

            if (text[cut] == ' ')
            {
                yield return (text[cut..].Trim().Replace("of ", "", StringComparison.OrdinalIgnoreCase), text[..cut].Trim());
            }
        }
    }

    // Adds the counted noun to the magnitude: "Troops (thousands)" has the unit "thousand troops", as in "68 thousand troops".
    private static string Counted(string magnitude, string title)
    {
        var counted = NumberOf().Replace(title, "").Trim().ToLowerInvariant();
        return counted.Length == 0 || counted.Count(c => c == ' ') > 1 ? magnitude : $"{magnitude} {counted}";
    }

    private static string Spaced(string unit) => unit.Replace("100k", "100,000", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:in|unit:|units:)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex InFront();

    [GeneratedRegex(
        @"^per\s+(?:1[0,. \u00A0]*0{2}[\d,. \u00A0k]*|100k|million|thousand|hundred|km²|hectare)(?:\s+\p{L}[\p{L} ]*)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"^(?:current|constant|international|nominal|real|(?:constant\s)?\d{4})\s+(?:\d{4}\s+)?(?:international\s+)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Adjective();

    [GeneratedRegex(@"^([\p{L}'’0]+)\s+(?:of\s+)?(\p{L}+)$")]
    private static partial Regex MagnitudeOfWord();

    [GeneratedRegex(@"^(?:total\s+)?(?:number|no\.?|count) of\s+", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOf();
}
