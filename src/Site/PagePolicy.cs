using Report.Data;

namespace Report.Site;

/// <summary>The Content-Security-Policy of pages: their own site, nothing inline, and the hosts that site.yaml names.</summary>
internal static class PagePolicy
{
    /// <param name="frameHosts">Hosts of the frames that the page itself has.</param>
    /// <param name="scripts">Scripts of other hosts that the page has.</param>
    public static string Of(IReadOnlyList<string> frameHosts, IReadOnlyList<ThirdPartyScript> scripts)
    {
        var sources = scripts.Select(script => script.Src.GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal).ToList();
        var connected = sources.Concat(scripts.SelectMany(script => script.Connect).Select(Https)).Distinct(StringComparer.Ordinal);
        return $"default-src 'none'; script-src 'self'{List(sources)}; style-src 'self'; font-src 'self'; img-src 'self' data:{List(connected)}; connect-src 'self'{List(connected)}; "
            + $"manifest-src 'self'; frame-src 'self'{List(frameHosts.Select(Https))}; base-uri 'none'; form-action 'none'";
    }

    private static string Https(string host) => "https://" + host;

    private static string List(IEnumerable<string> sources) => string.Concat(sources.Select(source => " " + source));
}
