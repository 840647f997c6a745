using Report.Site.Feeds;
using Report.Site.Generated;

namespace Report.Site;

/// <summary>What servers, search engines, feed readers and the site's own search look for.</summary>
internal static class SiteFiles
{
    private const string HostScript = "js/host.js";

    public static IEnumerable<OutputFile> Of(Edition edition, IReadOnlyList<HtmlPage> pages)
    {
        yield return new OutputFile("search.json", edition.Contents.Write(file => SearchIndex.Write(edition, pages, file)));
        yield return OutputFile.Text("feed.xml", Feed.OfPages(edition, pages));
        foreach (var feed in Feed.OfLists(edition, pages, TagPages.Feeds(edition).Concat(AuthorPages.Feeds(edition))))
        {
            yield return feed;
        }

        yield return OutputFile.Text("llms.txt", LlmsText.Write(edition));
        yield return OutputFile.Text("corrections.xml", Feed.OfCorrections(edition));
        yield return OutputFile.Text("sitemap.xml", Sitemap.Write(edition, pages));
        yield return OutputFile.Text("robots.txt", Sitemap.Robots(edition));
        foreach (var picture in edition.Pictures.Files)
        {
            yield return picture;
        }

        // GitHub Pages would leave out files that start with an underscore, and run the rest through Jekyll.
        yield return new OutputFile(".nojekyll", ReadOnlyMemory<byte>.Empty);

        // Other people's pages name it for years, so its address has no hash.
        if (edition.Assets.Paths.TryGetValue(HostScript, out var path))
        {
            yield return edition.Assets.Files.Single(f => f.Path == path) with { Path = "embed.js" };
        }
    }

    /// <summary>Path of the file that a link leads to, below the output folder.</summary>
    public static string PathOf(Edition edition, string link) => link[edition.Links.Home.Length..];
}
