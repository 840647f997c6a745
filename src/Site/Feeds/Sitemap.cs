using System.Text;
using Report.Pages;

namespace Report.Site.Feeds;

/// <summary>
/// Writes sitemap.xml and robots.txt. A page's date is the day on which it last changed, never that of the build; it is left out if
/// unknown.
/// </summary>
internal static class Sitemap
{
    public static string Write(SiteBuild build, IEnumerable<HtmlPage> pages)
    {
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        );
        foreach (var meta in pages.Select(p => p.Meta).Where(m => !m.Hidden).OrderBy(m => m.Path, StringComparer.Ordinal))
        {
            var modified = meta.Modified is { } date ? $"<lastmod>{date}</lastmod>" : "";
            xml.Append("  <url><loc>")
                .Append(Html.Escape(build.Absolute(build.Links.Page(meta.Path))))
                .Append("</loc>")
                .Append(modified)
                .Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    public static string Robots(SiteBuild build) =>
        $"User-agent: *\nAllow: /\n\nSitemap: {build.Absolute(build.Links.Page("sitemap.xml"))}\n";
}
