using Report.Data;

namespace Report.Themes;

/// <summary>
/// Names under which people write the countries of a map: in use in English, in their own language, and as codes. Codes are ISO 3166-1 numeric,
/// alpha-2 and alpha-3; Kosovo has none there and goes by the ones that others gave it.
/// </summary>
internal static class CountryNames
{
    // Numeric code, alpha-2, alpha-3, then names.
    private static readonly string[] Table =
    [
        "008|AL|ALB|Albania|Shqipëria",
        "012|DZ|DZA|Algeria|Algérie",
        "031|AZ|AZE|Azerbaijan|Azərbaycan",
        "040|AT|AUT|Austria|Österreich",
        "051|AM|ARM|Armenia|Hayastan",
        "056|BE|BEL|Belgium|Belgique|België|Belgien",
        "070|BA|BIH|Bosnia and Herzegovina|Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnia and Herz.|Bosna i Hercegovina",
        "100|BG|BGR|Bulgaria|България",
        "112|BY|BLR|Belarus|Byelorussia|Беларусь",
        "124|CA|CAN|Canada",
        "156|CN|CHN|China|People's Republic of China|PRC",
        "191|HR|HRV|Croatia|Hrvatska",
        "196|CY|CYP|Cyprus|Κύπρος|Kıbrıs",
        "203|CZ|CZE|Czechia|Czech Republic|the Czech Republic|Česko|Česká republika|Czech Rep.",
        "208|DK|DNK|Denmark|Danmark",
        "233|EE|EST|Estonia|Eesti",
        "234|FO|FRO|Faroe Islands|Faroes|Føroyar|Faeroe Islands",
        "246|FI|FIN|Finland|Suomi",
        "248|AX|ALA|Åland|Åland Islands",
        "250|FR|FRA|France",
        "268|GE|GEO|Georgia|საქართველო",
        "276|DE|DEU|Germany|Deutschland|Federal Republic of Germany|FRG|GER",
        "300|GR|GRC|Greece|Hellas|Ελλάδα|Hellenic Republic|EL",
        "348|HU|HUN|Hungary|Magyarország",
        "352|IS|ISL|Iceland|Ísland",
        "356|IN|IND|India",
        "364|IR|IRN|Iran|Islamic Republic of Iran|Iran, Islamic Republic of",
        "368|IQ|IRQ|Iraq",
        "372|IE|IRL|Ireland|Republic of Ireland|Éire",
        "376|IL|ISR|Israel",
        "380|IT|ITA|Italy|Italia",
        "392|JP|JPN|Japan",
        "398|KZ|KAZ|Kazakhstan|Qazaqstan",
        "400|JO|JOR|Jordan",
        "410|KR|KOR|South Korea|Republic of Korea|Korea, Republic of",
        "422|LB|LBN|Lebanon|Liban",
        "428|LV|LVA|Latvia|Latvija",
        "434|LY|LBY|Libya",
        "440|LT|LTU|Lithuania|Lietuva",
        "442|LU|LUX|Luxembourg|Luxemburg|Lëtzebuerg",
        "470|MT|MLT|Malta",
        "498|MD|MDA|Moldova|Republic of Moldova|Moldova, Republic of",
        "499|ME|MNE|Montenegro|Crna Gora",
        "504|MA|MAR|Morocco|Maroc",
        "528|NL|NLD|Netherlands|the Netherlands|Holland|Nederland",
        "578|NO|NOR|Norway|Norge|Noreg",
        "616|PL|POL|Poland|Polska",
        "620|PT|PRT|Portugal",
        "642|RO|ROU|Romania|România|Rumania",
        "643|RU|RUS|Russia|Russian Federation|the Russian Federation|Россия",
        "682|SA|SAU|Saudi Arabia",
        "688|RS|SRB|Serbia|Srbija|Србија",
        "703|SK|SVK|Slovakia|Slovak Republic|Slovensko",
        "705|SI|SVN|Slovenia|Slovenija",
        "724|ES|ESP|Spain|España",
        "752|SE|SWE|Sweden|Sverige",
        "756|CH|CHE|Switzerland|Schweiz|Suisse|Svizzera|Swiss Confederation",
        "760|SY|SYR|Syria|Syrian Arab Republic",
        "788|TN|TUN|Tunisia|Tunisie",
        "792|TR|TUR|Turkey|Türkiye|Turkiye|Republic of Türkiye",
        "804|UA|UKR|Ukraine|Україна",
        "807|MK|MKD|North Macedonia|Macedonia|FYROM|FYR Macedonia|Republic of North Macedonia|Severna Makedonija",
        "818|EG|EGY|Egypt",
        "826|GB|GBR|United Kingdom|UK|U.K.|the United Kingdom|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland",
        "833|IM|IMN|Isle of Man",
        "840|US|USA|United States|U.S.|U.S.A.|the United States|United States of America|America",
        "XKX|XK|XKX|Kosovo|Kosova|XKK|Kosovo*",
    ];

    private static readonly Dictionary<string, string> Codes = Table
        .Select(line => line.Split('|'))
        .SelectMany(parts => parts.Select(name => (Key: KeyOf(name), Code: parts[0])))
        .DistinctBy(p => p.Key, StringComparer.Ordinal)
        .ToDictionary(p => p.Key, p => p.Code, StringComparer.Ordinal);

    /// <summary>The numeric code of a country; null for a name that is in no table.</summary>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(KeyOf(name));

    // Marks on letters, full stops and "the" are often left out.
    private static string KeyOf(string name)
    {
        var key = NameKey.Of(ComposedText.WithoutMarks(name).Replace(".", "", StringComparison.Ordinal).Replace('\u2019', '\'').Replace("&", "and", StringComparison.Ordinal));
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
