using System.Globalization;
using System.Text;
using System.Xml;
using Report.Pages;
using Report.Site.Generated;

namespace Report.Site.Feeds;

/// <summary>Writes Atom feeds (RFC 4287): of articles, and of corrections.</summary>
internal static class Feed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The file name of a page's feed, in the folder of that page.</summary>
    public const string Name = "feed.xml";

    public static string OfPages(SiteBuild build, IEnumerable<HtmlPage> pages) => OfPages(build, Name, build.Data.Site.Title, pages);

    /// <summary>Returns a feed for each list of pages.</summary>
    /// <param name="pages">All pages of the site.</param>
    public static IEnumerable<OutputFile> OfLists(SiteBuild build, IReadOnlyList<HtmlPage> pages, IEnumerable<FeedOfList> lists)
    {
        var byPath = pages.ToLookup(page => page.Meta.Path, StringComparer.Ordinal);
        return lists.Select(list =>
            OutputFile.Text(
                list.Path,
                OfPages(
                    build,
                    list.Path,
                    build.Locale.Pages.PageOfReport(list.Name, build.Data.Site.Title),
                    list.Pages.SelectMany(page => byPath[page.Permalink])
                )
            )
        );
    }

    private static string OfPages(SiteBuild build, string path, string title, IEnumerable<HtmlPage> pages) =>
        Write(
            build,
            path,
            build.Links.Page(path[..^Name.Length]),
            title,
            pages
                .Select(p => p.Meta)
                .Where(m => m is { IsArticle: true, Hidden: false })
                .Select(m => new Entry(
                    build.Absolute(build.Links.Page(m.Path)),
                    m.Title,
                    m.Description,
                    m.Updated ?? m.Date ?? build.FirstPublished.Start
                ))
        );

    public static string OfCorrections(SiteBuild build) =>
        Write(
            build,
            "corrections.xml",
            build.Links.Corrections,
            build.Locale.Pages.CorrectionsOfReport(build.Data.Site.Title),
            build.Data.Corrections.Select(c => new Entry(
                build.Absolute($"{build.Links.Corrections}#{c.Anchor}"),
                c.Title,
                build.Locale.Pages.CorrectionSummary(c.What, c.Why),
                c.Date.Start
            ))
        );

    private sealed record Entry(string Url, string Title, string Summary, DateOnly Date);

    /// <param name="page">Link to the page that lists the same entries.</param>
    private static string Write(SiteBuild build, string path, string page, string title, IEnumerable<Entry> entries)
    {
        var latestFirst = entries.OrderByDescending(e => e.Date).ThenBy(e => e.Url, StringComparer.Ordinal).ToList();
        var site = build.Data.Site;
        var self = build.Absolute(build.Links.Page(path));
        using var stream = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    Encoding = new UTF8Encoding(false),
                }
            )
        )
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Locale.Tag);
            xml.WriteElementString("id", Namespace, self);
            xml.WriteElementString("title", Namespace, title);
            xml.WriteElementString("updated", Namespace, Instant(latestFirst.Select(e => e.Date).Append(site.Date.Start).Max()));
            Link(xml, "self", self);
            Link(xml, "alternate", build.Absolute(page));
            foreach (var author in site.Authors)
            {
                xml.WriteStartElement("author", Namespace);
                xml.WriteElementString("name", Namespace, author.Name);
                xml.WriteEndElement();
            }

            latestFirst.ForEach(entry => WriteEntry(xml, entry));
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteEntry(XmlWriter xml, Entry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Url);
        xml.WriteElementString("title", Namespace, entry.Title);
        xml.WriteElementString("updated", Namespace, Instant(entry.Date));
        Link(xml, "alternate", entry.Url);
        xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    // Atom requires a time; only the day is known.
    private static string Instant(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}

/// <summary>A list of pages that has a feed.</summary>
/// <param name="Path">The feed's path from the root of the site: <see cref="Feed.Name"/> in the folder of the list.</param>
/// <param name="Name">The subject of the list: an author or a tag.</param>
internal sealed record FeedOfList(string Path, string Name, IEnumerable<PageSource> Pages);
