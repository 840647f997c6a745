using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of all claims grouped by verdict, for a strip of signs. Verdicts without claims are left out.</summary>
internal static class VerdictsModel
{
    public static Model Of(IReadOnlyList<Claim> claims, BindingContext context, Permalinks links)
    {
        return new()
        {
            ["href"] = links.Claims,
            ["verdicts"] = Enum.GetValues<Verdict>()
                .Select(verdict => (Verdict: verdict, Claims: claims.Where(c => c.Verdict == verdict).ToList()))
                .Where(group => group.Claims.Count > 0)
                .Select(
                    (group, i) =>
                        new Model
                        {
                            ["name"] = VerdictText.Id(group.Verdict),
                            ["text"] = VerdictText.Of(group.Verdict, context.Locale.Ledger),
                            ["count"] =
                                i == 0 ? context.Locale.Interface.SomeOf(Number(group.Claims), Number(claims)) : Number(group.Claims),
                            ["claims"] = group.Claims.Select(c => new Model { ["title"] = c.Title, ["url"] = links.Claim(c.Id) }).ToList(),
                        }
                )
                .ToList(),
        };

        string Number(IReadOnlyList<Claim> some) => context.Wording.Number(some.Count);
    }
}
