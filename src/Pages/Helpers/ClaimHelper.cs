using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{claim "id"}}</c>: a claim next to what the record says.</summary>
internal sealed class ClaimHelper : IHelper
{
    public Signature Signature { get; } = new("claim", "claim \"rand-72-hours\"", ["a claim"], [], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var id = call.Positional[0];
        if (context.Data.Claims.TryGetValue(id.Text, out var claim))
        {
            return new BoundClaim(claim);
        }

        if (!context.Data.Damaged.Contains("claims.yaml"))
        {
            context.Report(PageRules.NoClaim.At(id.At, id.Text).WithHint(() => DidYouMean.Hint(id.Text, context.Data.Claims.Keys)));
        }

        return null;
    }
}
