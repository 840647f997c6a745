using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>
/// The title and unit in the heading of a column: "Troops (thousands)" has both; "avg_wait_days" is spelt out as a readable title.
/// </summary>
/// <param name="Unit">Null if the heading has no known unit.</param>
internal sealed partial record ColumnTitle(string Title, string? Unit)
{
    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["avg"] = "average",
        ["pct"] = "percent",
        ["perc"] = "percent",
        ["num"] = "number of",
        ["nr"] = "number",
        ["cnt"] = "count",
        ["pop"] = "population",
        ["med"] = "median",
        ["amt"] = "amount",
        ["yr"] = "year",
        ["yrs"] = "years",
        ["est"] = "estimate",
        ["dept"] = "department",
        ["govt"] = "government",
        ["temp"] = "temperature",
        ["lat"] = "latitude",
        ["lon"] = "longitude",
        ["lng"] = "longitude",
        ["100k"] = "100,000",
        ["10k"] = "10,000",
        ["1k"] = "1,000",
        ["1m"] = "1,000,000",
        ["1000"] = "1,000",
        ["100000"] = "100,000",
        ["1000000"] = "1,000,000",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Initials = new[]
    {
        "us",
        "uk",
        "eu",
        "un",
        "usa",
        "gdp",
        "gni",
        "gnp",
        "cpi",
        "fbi",
        "cia",
        "nato",
        "ons",
        "nhs",
        "oecd",
        "imf",
        "who",
        "id",
        "url",
        "iso",
        "fips",
        "covid",
        "hiv",
        "usd",
        "eur",
        "gbp",
        "co2",
        "pm10",
        "tv",
        "la",
        "lsoa",
        "msoa",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ColumnTitle Of(string heading)
    {
        var text = SingleLineText.Of(heading);
        if (
            InBrackets().Match(text) is { Success: true } brackets
            && brackets.Groups["title"].Value.Trim() is var inFront
            && KnownUnits.Of(brackets.Groups["unit"].Value, Readable(inFront)) is var (unit, isAll)
        )
        {
            return new ColumnTitle(Readable(isAll ? inFront : text), unit);
        }

        if (
            AfterComma().Match(text) is { Success: true } comma
            && KnownUnits.Of(comma.Groups["unit"].Value, comma.Groups["title"].Value) is (var after, true)
            && (comma.Groups[1].Value == "," || !Plain().IsMatch(comma.Groups["unit"].Value))
        )
        {
            return new ColumnTitle(Readable(comma.Groups["title"].Value), after);
        }

        return text switch
        {
            [.., ' ', '%'] => new ColumnTitle(Readable(text[..^2]), "%"),
            [.., '%'] when text.Length > 1 => new ColumnTitle(Readable(text), "%"),
            ['%', ' ', ..] => new ColumnTitle(Capital(text[2..]), "%"),
            _ => new ColumnTitle(Readable(text), null),
        };
    }

    /// <summary>Spells out names made by programs: "avgHateCrimes_per_100k" becomes "Average hate crimes per 100,000".</summary>
    private static string Readable(string text)
    {
        if (text.Length <= 1 || text.Any(char.IsWhiteSpace) || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'))
        {
            return Capital(text);
        }

        var parts = Humps().Replace(text, " ").Split(['_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        var isName =
            parts.Length > 1
            || text.All(c => !char.IsAsciiLetterUpper(c))
            || (text.Length > 4 && text.All(c => !char.IsAsciiLetterLower(c)));
        return isName && parts.Length > 0 ? Capital(string.Join(' ', parts.Select(part => Word(part.ToLowerInvariant())))) : text;
    }

    private static string Word(string part) =>
        Abbreviations.GetValueOrDefault(part) ?? (Initials.Contains(part) ? part.ToUpperInvariant() : part);

    private static string Capital(string text) =>
        text.Length > 1 && char.IsLower(text[0])
            ? string.Concat(char.ToUpper(text[0], CultureInfo.InvariantCulture).ToString(), text.AsSpan(1))
            : text;

    [GeneratedRegex(@"^(?<title>.+?)\s*(\((?<unit>[^()]+)\)|\[(?<unit>[^\[\]]+)\])$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<title>.+?)(,| in) (?<unit>[^,]+)$")]
    private static partial Regex AfterComma();

    // Words that are units after a comma but not after "in": "Reached in hours" has a unit, "Change in votes" has none.
    [GeneratedRegex(
        @"^(votes|deaths|cases|people|persons|households|jobs|inhabitants|dwellings|employees|year|years|month|week|day)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Humps();
}
