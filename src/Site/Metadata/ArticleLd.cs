using System.Text.Json;
using Report.Data;

namespace Report.Site.Metadata;

/// <summary>A page of the report as schema.org's NewsArticle.</summary>
internal static class ArticleLd
{
    public static string Write(Edition edition, PageMeta meta, IReadOnlyList<string> authors) => Json.Write(
        json => json.WriteObject(() =>
        {
            var (site, address) = (edition.Data.Site, edition.Absolute(edition.Links.Page(meta.Path)));
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "NewsArticle");
            json.WriteString("@id", address);
            json.WriteString("url", address);
            json.WriteString("mainEntityOfPage", address);
            json.WriteString("headline", meta.Title);
            json.WriteOptional("description", meta.Description);
            json.WriteString("inLanguage", (meta.Locale ?? site.Locale).Tag);
            json.WriteString("datePublished", (meta.Date ?? site.Date.Start).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("dateModified", site.Date.Iso);
            json.WriteArray("author", authors, name => WriteAuthor(json, site.Authors.FirstOrDefault(a => a.Name == name) ?? new Author(name, null)));
            WritePublisher(json, site);
            json.WriteOptional("license", site.Licence?.Url);
            json.WriteOptional("image", meta.Chart is { } chart ? edition.Absolute(edition.Links.ChartCard(chart)) : null);
        }),
        indented: false);

    public static void WritePublisher(Utf8JsonWriter json, SiteSettings site)
    {
        if (site.Publisher is { } publisher)
        {
            json.WriteObject("publisher", () => WriteOrganization(json, publisher));
        }
    }

    // Whether a name is a person's cannot be told from it; an author of the report is taken for an organisation, as its publisher is.
    private static void WriteAuthor(Utf8JsonWriter json, Author author) => json.WriteObject(() => WriteOrganization(json, author));

    public static void WriteOrganization(Utf8JsonWriter json, Author author)
    {
        json.WriteString("@type", "Organization");
        json.WriteString("name", author.Name);
        json.WriteOptional("url", author.Url);
    }
}
