using System.Text.Json;
using Report.Data;

namespace Report.Site.Metadata;

/// <summary>Describes a page of the report as schema.org's NewsArticle.</summary>
internal static class ArticleLd
{
    /// <param name="corrections">The corrections that affect the page.</param>
    public static string Write(SiteBuild build, PageMeta meta, IReadOnlyList<string> authors, IReadOnlyList<Correction> corrections) =>
        Json.Write(
            json =>
                json.WriteObject(() =>
                {
                    var (site, address) = (build.Data.Site, build.Absolute(build.Links.Page(meta.Path)));
                    json.WriteString("@context", "https://schema.org");
                    json.WriteString("@type", "NewsArticle");
                    json.WriteString("@id", address);
                    json.WriteString("url", address);
                    json.WriteString("mainEntityOfPage", address);
                    json.WriteString("headline", meta.Title);
                    json.WriteOptional("description", meta.Description);
                    json.WriteString("inLanguage", (meta.Locale ?? site.Locale).Tag);
                    json.WriteString(
                        "datePublished",
                        (meta.Date ?? build.FirstPublished.Start).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    );
                    json.WriteString("dateModified", meta.Modified ?? build.FirstPublished.Iso);
                    json.WriteOptionalArray(
                        "author",
                        authors,
                        name => WriteAuthor(json, site.Authors.FirstOrDefault(a => a.Name == name) ?? new Author(name, null), site)
                    );
                    WritePublisher(json, site);
                    json.WriteOptional("license", site.Licence?.Url);
                    json.WriteOptionalArray("correction", corrections, correction => WriteCorrection(json, build, correction));
                    json.WriteOptional("image", meta.Chart is { } chart ? build.Absolute(build.Links.ChartCard(chart)) : null);
                }),
            indented: false
        );

    // Gives only the title, as the page does. The page of corrections has the full text, which would make every affected page heavier.
    private static void WriteCorrection(Utf8JsonWriter json, SiteBuild build, Correction correction) =>
        json.WriteObject(() =>
        {
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", correction.Title);
            json.WriteString("datePublished", correction.Date.Iso);
            json.WriteString("url", build.Absolute($"{build.Links.Corrections}#{correction.Anchor}"));
        });

    public static void WritePublisher(Utf8JsonWriter json, SiteSettings site)
    {
        if (site.Publisher is { } publisher)
        {
            json.WriteObject("publisher", () => WriteOrganization(json, publisher));
        }
    }

    /// <summary>Writes a person or an organisation, as site.yaml says; an author who is also the publisher is an organisation.</summary>
    public static void WriteAuthor(Utf8JsonWriter json, Author author, SiteSettings site) =>
        json.WriteObject(() =>
        {
            if (author.IsOrganization || author.Name == site.Publisher?.Name)
            {
                WriteOrganization(json, author);
                return;
            }

            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
            json.WriteOptional("url", author.Url);
        });

    /// <summary>Describes the page of an author as schema.org's ProfilePage.</summary>
    public static string Profile(SiteBuild build, Author author) =>
        Json.Write(
            json =>
                json.WriteObject(() =>
                {
                    var address = build.Absolute(build.Links.Author(author.Id));
                    json.WriteString("@context", "https://schema.org");
                    json.WriteString("@type", "ProfilePage");
                    json.WriteString("@id", address);
                    json.WriteString("url", address);
                    json.WriteObject(
                        "mainEntity",
                        () =>
                        {
                            json.WriteString(
                                "@type",
                                author.IsOrganization || author.Name == build.Data.Site.Publisher?.Name ? "Organization" : "Person"
                            );
                            json.WriteString("name", author.Name);
                            json.WriteOptional("description", author.About);
                            json.WriteOptional("sameAs", author.Url);
                        }
                    );
                }),
            indented: false
        );

    /// <summary>Writes the author of a publication: an organisation if its name is literal, else a person.</summary>
    public static void WriteName(Utf8JsonWriter json, Name author) =>
        json.WriteObject(() =>
        {
            json.WriteString("@type", author.Literal is null ? "Person" : "Organization");
            json.WriteString("name", author.Literal ?? $"{author.Given} {author.Family}".Trim());
        });

    public static void WriteOrganization(Utf8JsonWriter json, Author author)
    {
        json.WriteString("@type", "Organization");
        json.WriteString("name", author.Name);
        json.WriteOptional("url", author.Url);
    }
}
