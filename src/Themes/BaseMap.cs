using Report.Data;

namespace Report.Themes;

/// <summary>The quiet map behind a map of places. Empty where a theme has none.</summary>
public sealed record BaseMap(IReadOnlyList<Country> Countries)
{
    /// <summary>Where a theme keeps it, below its folder.</summary>
    public const string File = "maps/europe.json";

    public static readonly BaseMap Empty = new([]);

    private Dictionary<string, Country> ByName => field ??= Countries.DistinctBy(c => NameKey.Of(c.Name), StringComparer.Ordinal).ToDictionary(c => NameKey.Of(c.Name), StringComparer.Ordinal);

    private Dictionary<string, Country> ByCode => field ??= Countries.Select(c => (Code: c.Code ?? CountryNames.CodeOf(c.Name), Country: c))
        .Where(c => c.Code is not null).DistinctBy(c => c.Code, StringComparer.Ordinal).ToDictionary(c => c.Code!, c => c.Country, StringComparer.Ordinal);

    /// <summary>The country of a name as people write it: its name on the map, another that is in use, its own, or an ISO 3166-1 code. Null for none.</summary>
    public Country? Find(string name) => ByName.GetValueOrDefault(NameKey.Of(name)) ?? (CountryNames.CodeOf(name) is { } code ? ByCode.GetValueOrDefault(code) : null);
}

/// <summary>A country of the base map.</summary>
/// <param name="Outlines">At least one, the largest first, without holes; each of three points or more, in degrees.</param>
public sealed record Country(string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Outlines)
{
    /// <summary>ISO 3166-1 numeric, as text; null where the map does not say.</summary>
    public string? Code { get; init; }
}
