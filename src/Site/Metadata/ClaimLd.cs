using System.Text.Json;
using Report.Data;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Site.Metadata;

/// <summary>
/// Describes a claim and its verdict as schema.org's ClaimReview, which search engines show with their results. The rating is the verdict
/// in words, without a number: readers see none, so machines get none.
/// </summary>
internal static class ClaimLd
{
    public static string Write(SiteBuild build, Claim claim) =>
        Json.Write(
            json =>
                json.WriteObject(() =>
                {
                    var (site, address) = (build.Data.Site, build.Absolute(build.Links.Claim(claim.Id)));
                    json.WriteString("@context", "https://schema.org");
                    json.WriteString("@type", "ClaimReview");
                    json.WriteString("@id", address);
                    json.WriteString("url", address);
                    json.WriteString("name", claim.Title);
                    json.WriteString("claimReviewed", claim.Title);
                    json.WriteString("datePublished", (claim.Date ?? build.FirstPublished).Iso);
                    json.WriteString("inLanguage", site.Locale.Tag);
                    json.WriteObject(
                        "author",
                        () =>
                            ArticleLd.WriteOrganization(
                                json,
                                site.Publisher ?? (site.Authors is [var first, ..] ? first : new Author(site.Title, site.Url.AbsoluteUri))
                            )
                    );
                    json.WriteObject("itemReviewed", () => WriteClaim(json, claim, build.Data));
                    json.WriteObject(
                        "reviewRating",
                        () =>
                        {
                            json.WriteString("@type", "Rating");
                            json.WriteString("alternateName", VerdictText.Of(claim.Verdict, site.Locale.Ledger));
                        }
                    );
                }),
            indented: false
        );

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, InputData data)
    {
        json.WriteString("@type", "Claim");
        json.WriteString("text", claim.Quote);
        if (claim.Source is not { } id || !data.Sources.TryGetValue(id.Value, out var source))
        {
            return;
        }

        json.WriteOptional("datePublished", source.Issued?.Iso);
        json.WriteOptionalArray("author", source.Authors, author => ArticleLd.WriteName(json, author));
        json.WriteArray("appearance", [source, .. Seen(source, data)], work => WriteWork(json, work));
    }

    // The copy in which the source was seen, as the original may have no address.
    private static IEnumerable<Source> Seen(Source source, InputData data) =>
        source.AsReportedBy is { } by && data.Sources.TryGetValue(by.Value, out var seen) ? [seen] : [];

    private static void WriteWork(Utf8JsonWriter json, Source source) =>
        json.WriteObject(() =>
        {
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", source.Title);
            json.WriteOptional("datePublished", source.Issued?.Iso);
            json.WriteOptional("url", source.Doi is { } doi ? $"https://doi.org/{doi}" : source.Url);
        });
}
