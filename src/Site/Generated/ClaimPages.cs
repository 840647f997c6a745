using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Metadata;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/claims/: the list of claims with their verdicts; and a page for each claim.</summary>
internal static class ClaimPages
{
    public static IEnumerable<HtmlPage> Render(SiteBuild build) =>
        !ListPages.HasClaims(build.Data)
            ? []
            : build.Data.Claims.Values.SelectInParallel(claim => claim.At.File, claim => Render(build, claim)).Prepend(Ledger(build));

    private static HtmlPage Ledger(SiteBuild build)
    {
        var (claims, words) = (build.Data.Claims.Values.ToList(), build.Locale.Pages);
        var (rule, notes, files) = build.Data.Site.VerdictRule is { } text
            ? PageRenderer.RenderVerdictRule(text, build.Context, build.Bag)
            : ("", "", []);
        var meta = new PageMeta("claims", "/claims/", words.ClaimsTitle, words.ClaimsDescription(claims.Count, build.Number(claims.Count)))
        {
            Files = files,
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "claims",
            new ClaimsModel(
                [
                    .. Enum.GetValues<Verdict>()
                        .Select(v => (Verdict: v, Count: claims.Count(c => c.Verdict == v)))
                        .Where(t => t.Count > 0)
                        .Select(t => new TallyModel(VerdictText.Id(t.Verdict), VerdictText.Of(t.Verdict, build.Locale.Ledger), t.Count)),
                ],
                [.. claims.Select(c => Entry(build, c))],
                rule,
                notes
            )
        );
    }

    private static ListedClaimModel Entry(SiteBuild build, Claim claim) =>
        new(
            build.Links.Claim(claim.Id),
            claim.Title,
            Quotation.Of(claim.Quote, build.Locale.Interface),
            VerdictText.Of(claim.Verdict, build.Locale.Ledger),
            VerdictText.Id(claim.Verdict)
        );

    private static HtmlPage Render(SiteBuild build, Claim claim)
    {
        var (card, notes, files) = PageRenderer.RenderClaim(claim, build.Context, build.Bag);
        var meta = new PageMeta(
            "claim",
            $"/claims/{claim.Id}/",
            claim.Title,
            build.Locale.Pages.ClaimDescription(
                VerdictText.Of(claim.Verdict, build.Locale.Ledger),
                Quotation.Of(claim.Quote, build.Locale.Interface)
            )
        )
        {
            From = claim.At,
            Files = files,
            JsonLd = [ClaimLd.Write(build, claim)],
            SearchText = SearchText.Of(card),
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "claim-page",
            new ClaimPageModel
            {
                Kicker = new(build.Locale.Pages.ClaimsTitle, build.Links.Claims),
                Standfirst = null,
                Card = card,
                Notes = notes,
                Corrections = build.Corrected.LinesOf(claim),
                Pages = build.LinksTo(build.PagesByUse.OfClaim(claim.Id)),
                Citation = HowToCite.Write(build, claim.Title, build.Links.Claim(claim.Id)),
            }
        );
    }
}
