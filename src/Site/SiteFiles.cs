using Report.Site.Downloads;
using Report.Site.Feeds;

namespace Report.Site;

/// <summary>The files of a site that are no pages: downloads, feeds, and what servers and search engines look for.</summary>
internal static class SiteFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition, IReadOnlyList<HtmlPage> pages)
    {
        var (data, links) = (edition.Data, edition.Links);
        var tables = data.Datasets.Values.ToDictionary(
            d => d.Id, d => At(edition, links.DatasetCsv(d.Id), CsvDownload.Write(d)), StringComparer.Ordinal);
        return
        [
            .. tables.Values,
            .. data.Datasets.Values.Select(d => At(edition, links.DatasetJson(d.Id), JsonDownload.Write(d, data, edition.Address, links))),
            OutputFile.Text("datapackage.json", DataPackage.Write(data, edition.Address, links, tables)),
            OutputFile.Text("search.json", SearchIndex.Write(edition, pages)),
            OutputFile.Text("feed.xml", Feed.OfPages(edition, pages)),
            OutputFile.Text("corrections.xml", Feed.OfCorrections(edition)),
            OutputFile.Text("sitemap.xml", Sitemap.Write(edition, pages)),
            OutputFile.Text("robots.txt", Sitemap.Robots(edition)),
            OutputFile.Text("favicon.svg", Favicon.Write(edition.Theme)),
            new OutputFile(".nojekyll", ReadOnlyMemory<byte>.Empty),
        ];
    }

    /// <summary>A file at the place that a link leads to.</summary>
    public static OutputFile At(Edition edition, string link, string text) => OutputFile.Text(PathOf(edition, link), text);

    public static string PathOf(Edition edition, string link) => link[edition.Links.Home.Length..];
}
