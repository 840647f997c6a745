using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{verdicts}}</c>: a strip with a sign for each claim, in the order of the verdicts.</summary>
internal sealed class VerdictsHelper : IHelper
{
    public Signature Signature { get; } = new("verdicts", "verdicts", [], [], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        if (context.Data.Claims.Count > 0)
        {
            return new BoundVerdicts([.. context.Data.Claims.Values]);
        }

        if (!context.Data.Damaged.Contains("claims.yaml"))
        {
            context.Report(PageRules.NoClaimsToTell.At(call.At));
        }

        return null;
    }
}
