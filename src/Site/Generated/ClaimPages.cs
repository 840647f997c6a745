using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>/claims/: the ledger of what was said and what the record says; and a page for each claim.</summary>
internal static class ClaimPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) => !ListPages.HasClaims(edition.Data)
        ? []
        : edition.Data.Claims.Values.SelectInParallel(claim => claim.At.File, claim => Render(edition, claim)).Prepend(Ledger(edition));

    private static HtmlPage Ledger(Edition edition)
    {
        var (claims, words) = (edition.Data.Claims.Values.ToList(), edition.Locale.Pages);
        var (rule, notes, files) = edition.Data.Site.VerdictRule is { } text ? PageRenderer.RenderVerdictRule(text, edition.Context, edition.Bag) : ("", "", []);
        var meta = new PageMeta("claims", "/claims/", words.ClaimsTitle, words.ClaimsDescription(claims.Count, edition.Number(claims.Count))) { Files = files };
        return Frame.Render(edition, meta, "claims", new Dictionary<string, object?>
        {
            ["tally"] = Enum.GetValues<Verdict>()
                .Select(v => (Verdict: v, Count: claims.Count(c => c.Verdict == v)))
                .Where(t => t.Count > 0)
                .Select(t => new Dictionary<string, object?> { ["name"] = VerdictText.Id(t.Verdict), ["text"] = VerdictText.Of(t.Verdict, edition.Locale.Ledger), ["count"] = t.Count })
                .ToList(),
            ["claims"] = claims.Select(c => Entry(edition, c)).ToList(),
            ["verdictRule"] = rule,
            ["notes"] = notes,
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Claim claim) => new()
    {
        ["url"] = edition.Links.Claim(claim.Id),
        ["title"] = claim.Title,
        ["quote"] = Quotation.Of(claim.Quote, edition.Locale.Interface),
        ["verdict"] = VerdictText.Of(claim.Verdict, edition.Locale.Ledger),
        ["verdictId"] = VerdictText.Id(claim.Verdict),
    };

    private static HtmlPage Render(Edition edition, Claim claim)
    {
        var (card, notes, files) = PageRenderer.RenderClaim(claim, edition.Context, edition.Bag);
        var meta = new PageMeta("claim", $"/claims/{claim.Id}/", claim.Title, edition.Locale.Pages.ClaimDescription(VerdictText.Of(claim.Verdict, edition.Locale.Ledger), Quotation.Of(claim.Quote, edition.Locale.Interface)))
        {
            From = claim.At,
            Files = files,
            JsonLd = [ClaimLd.Write(edition, claim)],
            SearchText = SearchText.Of(card),
        };
        return Frame.Render(edition, meta, "claim-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = edition.Locale.Pages.ClaimsTitle, ["url"] = edition.Links.Claims },
            ["standfirst"] = null,
            ["card"] = card,
            ["notes"] = notes,
            ["corrections"] = edition.Corrected.LinesOf(claim),
            ["pages"] = edition.LinksTo(edition.PagesByUse.OfClaim(claim.Id)),
            ["citation"] = HowToCite.Write(edition, claim.Title, edition.Links.Claim(claim.Id)),
        });
    }
}
