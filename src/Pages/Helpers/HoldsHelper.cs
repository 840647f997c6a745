using Report.Data.Findings;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{holds "max(total) &gt; 400000" over="us-troops-europe"}}</c>: what the sentence rests on in which it stands, or which it stands behind. Readers see
/// nothing of it in the sentence.
/// </summary>
internal sealed class HoldsHelper : IHelper
{
    private const string Over = "over";

    public Signature Signature { get; } = new("holds", """holds "max(total) > 400000" over="us-troops-europe" """.TrimEnd(), ["a condition"], [Over]) { StandsBehindWords = true };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var tables = context.Tables;
        if (call[Over] is { } over)
        {
            if (new Lookup(call, Signature.Options, context).Dataset(over) is not { } dataset)
            {
                return null;
            }

            tables = tables with { Shown = [dataset] };
        }

        var basis = new Basis(call.Positional[0].Value, null);
        return new BoundFinding(new Finding("", basis) { Tables = tables, Condition = Condition.Test(call.Positional[0].Value, tables, context.Locale, context.Bag) });
    }
}

/// <summary><c>{{reason "…"}}</c>: why no condition over the data can stand behind the sentence in which it stands.</summary>
internal sealed class ReasonHelper : IHelper
{
    public Signature Signature { get; } = new("reason", "reason \"the author's own judgement\"", ["a reason"], []) { StandsBehindWords = true };

    public BoundPart? Bind(Call call, BindingContext context) => new BoundFinding(new Finding("", new Basis(null, call.Positional[0].Value)));
}
