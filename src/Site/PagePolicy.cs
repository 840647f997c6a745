using Report.Data;

namespace Report.Site;

/// <summary>
/// Builds the Content-Security-Policy of a page. It allows the site itself, data: images and the hosts that site.yaml names, but no inline
/// scripts or styles.
/// </summary>
internal static class PagePolicy
{
    /// <param name="frameHosts">Hosts of the frames on the page.</param>
    /// <param name="scripts">Scripts of other hosts that the page loads.</param>
    public static string Of(IReadOnlyList<string> frameHosts, IReadOnlyList<ThirdPartyScript> scripts)
    {
        var sources = scripts.Select(script => script.Src.GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal).ToList();
        var connected = sources.Concat(scripts.SelectMany(script => script.Connect).Select(Https)).Distinct(StringComparer.Ordinal);
        return $"default-src 'none'; script-src 'self'{List(sources)}; style-src 'self'; font-src 'self'; img-src 'self' data:{List(connected)}; "
            + $"connect-src 'self'{List(connected)}; "
            + $"manifest-src 'self'; frame-src 'self'{List(frameHosts.Select(Https))}; base-uri 'none'; form-action 'none'";
    }

    private static string Https(string host) => "https://" + host;

    private static string List(IEnumerable<string> sources) => string.Concat(sources.Select(source => " " + source));
}
