using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{verdict-rule}}</c>: the rule by which verdicts are given, from site.yaml; the page of all claims shows it too.</summary>
internal sealed class VerdictRuleHelper : IHelper
{
    public Signature Signature { get; } = new("verdict-rule", "verdict-rule", [], [], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        if (context.Data.Site.VerdictRule is { } rule)
        {
            return new BoundVerdictRule(rule);
        }

        if (!context.Data.Damaged.Contains("site.yaml"))
        {
            context.Report(PageRules.NoVerdictRule.At(call.At));
        }

        return null;
    }
}
