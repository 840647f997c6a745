using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>All claims grouped by verdict, for a strip of signs. Verdicts without claims are left out.</summary>
internal sealed record VerdictsModel(string Href, IReadOnlyList<VerdictModel> Verdicts) : Model<VerdictsModel>
{
    public static VerdictsModel Of(IReadOnlyList<Claim> claims, BindingContext context, Permalinks links)
    {
        return new(
            links.Claims,
            [
                .. Enum.GetValues<Verdict>()
                    .Select(verdict => (Verdict: verdict, Claims: claims.Where(c => c.Verdict == verdict).ToList()))
                    .Where(group => group.Claims.Count > 0)
                    .Select(
                        (group, i) =>
                            new VerdictModel(
                                VerdictText.Id(group.Verdict),
                                VerdictText.Of(group.Verdict, context.Locale.Ledger),
                                i == 0 ? context.Locale.Interface.SomeOf(Number(group.Claims), Number(claims)) : Number(group.Claims),
                                [.. group.Claims.Select(c => new LinkModel(c.Title, links.Claim(c.Id)))]
                            )
                    ),
            ]
        );

        string Number(IReadOnlyList<Claim> some) => context.Wording.Number(some.Count);
    }
}

/// <summary>A verdict with the claims that have it.</summary>
/// <param name="Name">The id of the verdict.</param>
/// <param name="Count">Their number in words; of the first, beside that of all claims.</param>
internal sealed record VerdictModel(string Name, string Text, string Count, IReadOnlyList<LinkModel> Claims) : Model<VerdictModel>;
