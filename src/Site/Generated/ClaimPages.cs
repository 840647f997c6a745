using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>/claims/: the ledger of what was said and what the record says; and a page for each claim.</summary>
internal static class ClaimPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) =>
        edition.Data.Claims.Values.SelectInParallel(claim => Render(edition, claim)).Prepend(Ledger(edition));

    private static HtmlPage Ledger(Edition edition)
    {
        var claims = edition.Data.Claims.Values.ToList();
        var meta = new PageMeta("claims", "/claims/", "Claims against the record", $"{Count.Of(claims.Count, "claim", "claims")}, each beside what the published record says, with a verdict and its reasons.");
        return Frame.Render(edition, meta, "claims", new Dictionary<string, object?>
        {
            ["tally"] = Enum.GetValues<Verdict>()
                .Select(v => (Verdict: v, Count: claims.Count(c => c.Verdict == v)))
                .Where(t => t.Count > 0)
                .Select(t => new Dictionary<string, object?> { ["name"] = VerdictText.Id(t.Verdict), ["text"] = VerdictText.Of(t.Verdict), ["count"] = t.Count })
                .ToList(),
            ["claims"] = claims.Select(c => Entry(edition, c)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Claim claim) => new()
    {
        ["url"] = edition.Links.Claim(claim.Id),
        ["title"] = claim.Title,
        ["quote"] = Quotation.Of(claim.Quote),
        ["verdict"] = VerdictText.Of(claim.Verdict),
        ["verdictId"] = VerdictText.Id(claim.Verdict),
    };

    private static HtmlPage Render(Edition edition, Claim claim)
    {
        var (card, notes, files) = PageRenderer.RenderClaim(claim, edition.Context, edition.Bag);
        var meta = new PageMeta("claim", $"/claims/{claim.Id}/", claim.Title, $"{VerdictText.Of(claim.Verdict)}: {Quotation.Of(claim.Quote)}")
        {
            From = claim.At,
            Files = files,
            JsonLd = [ClaimLd.Write(edition, claim)],
            SearchText = SearchText.Of(card),
        };
        return Frame.Render(edition, meta, "claim-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = "Claims against the record", ["url"] = edition.Links.Claims },
            ["standfirst"] = null,
            ["card"] = card,
            ["notes"] = notes,
            ["pages"] = edition.PagesThat(uses => uses.Claims.Contains(claim.Id)),
            ["citation"] = HowToCite.Write(edition, claim.Title, edition.Links.Claim(claim.Id)),
        });
    }
}
