using System.Text.Json;
using Report.Data;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Site.Metadata;

/// <summary>A claim and its verdict as schema.org's ClaimReview, which search engines show with what they find.</summary>
internal static class ClaimLd
{
    private const int Worst = 1;
    private const int Best = 5;

    public static string Write(Edition edition, Claim claim) => Json.Write(
        json => json.WriteObject(() =>
        {
            var (site, address) = (edition.Data.Site, edition.Absolute(edition.Links.Claim(claim.Id)));
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ClaimReview");
            json.WriteString("@id", address);
            json.WriteString("url", address);
            json.WriteString("name", claim.Title);
            json.WriteString("claimReviewed", claim.Quote);
            json.WriteString("datePublished", site.Date.Iso);
            json.WriteString("inLanguage", site.Locale.Tag);
            json.WriteObject("author", () => ArticleLd.WriteOrganization(json, site.Publisher ?? (site.Authors is [var first, ..] ? first : new Author(site.Title, site.Url.AbsoluteUri))));
            json.WriteObject("itemReviewed", () => WriteClaim(json, claim, edition.Data));
            json.WriteObject("reviewRating", () => WriteRating(json, claim.Verdict, site.Locale.Ledger));
        }),
        indented: false);

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, InputData data)
    {
        json.WriteString("@type", "Claim");
        json.WriteString("text", claim.Quote);
        if (claim.Source is not { } id || !data.Sources.TryGetValue(id.Value, out var source))
        {
            return;
        }

        json.WriteOptional("datePublished", source.Issued?.Iso);
        if (source.Authors is [var author, ..])
        {
            json.WriteObject("author", () =>
            {
                json.WriteString("@type", author.Literal is null ? "Person" : "Organization");
                json.WriteString("name", author.Literal ?? $"{author.Given} {author.Family}".Trim());
            });
        }

        json.WriteObject("appearance", () =>
        {
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", source.Title);
            json.WriteOptional("url", source.Url);
        });
    }

    /// <summary>What nobody can verify gets no number: it is neither true nor false.</summary>
    private static void WriteRating(Utf8JsonWriter json, Verdict verdict, ILedgerWords words)
    {
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", VerdictText.Of(verdict, words));
        if (Rating(verdict) is { } rating)
        {
            json.WriteNumber("ratingValue", rating);
            json.WriteNumber("bestRating", Best);
            json.WriteNumber("worstRating", Worst);
        }
    }

    private static int? Rating(Verdict verdict) => verdict switch
    {
        Verdict.Supported => Best,
        Verdict.Imprecise => 4,
        Verdict.Outdated => 3,
        Verdict.NotSupported => 2,
        Verdict.Contradicted => Worst,
        _ => null,
    };
}
