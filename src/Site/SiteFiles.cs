using Report.Site.Feeds;
using Report.Site.Generated;

namespace Report.Site;

/// <summary>The files that servers, search engines, feed readers and the site's own search request.</summary>
internal static class SiteFiles
{
    private const string HostScript = "js/host.js";

    public static IEnumerable<OutputFile> Of(SiteBuild build, IReadOnlyList<HtmlPage> pages)
    {
        yield return new OutputFile("search.json", build.Contents.Write(file => SearchIndex.Write(build, pages, file)));
        yield return OutputFile.Text("feed.xml", Feed.OfPages(build, pages));
        foreach (var feed in Feed.OfLists(build, pages, TagPages.Feeds(build).Concat(AuthorPages.Feeds(build))))
        {
            yield return feed;
        }

        yield return OutputFile.Text("llms.txt", LlmsText.Write(build));
        yield return OutputFile.Text("corrections.xml", Feed.OfCorrections(build));
        yield return OutputFile.Text("sitemap.xml", Sitemap.Write(build, pages));
        yield return OutputFile.Text("robots.txt", Sitemap.Robots(build));
        foreach (var picture in build.Pictures.Files)
        {
            yield return picture;
        }

        // Without this file, GitHub Pages runs the site through Jekyll, which leaves out files that start with an underscore.
        yield return new OutputFile(".nojekyll", ReadOnlyMemory<byte>.Empty);

        // Pages on other sites link to it for years, so its address has no hash.
        if (build.Assets.Paths.TryGetValue(HostScript, out var path))
        {
            yield return build.Assets.Files.Single(f => f.Path == path) with
            {
                Path = "embed.js",
            };
        }
    }

    /// <summary>Returns the path, below the output folder, of the file to which a link leads.</summary>
    public static string PathOf(SiteBuild build, string link) => link[build.Links.Home.Length..];
}
