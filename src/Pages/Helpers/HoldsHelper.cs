using Report.Data.Findings;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{holds "max(total) &gt; 400000" over="us-troops-europe"}}</c>: the condition behind the sentence that contains it or that it
/// follows. The sentence shows nothing of it.
/// </summary>
internal sealed class HoldsHelper : IHelper
{
    private const string Over = "over";

    public Signature Signature { get; } =
        new("holds", """holds "max(total) > 400000" over="us-troops-europe" """.TrimEnd(), ["a condition"], [Over])
        {
            Supports = WordSupport.All,
        };

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
        return new BoundFinding(
            new Finding("", basis)
            {
                Tables = tables,
                Condition = Condition.Test(call.Positional[0].Value, tables, context.Locale, context.Bag),
            }
        );
    }
}

/// <summary><c>{{reason "…"}}</c>: the reason why no condition on the data can support the sentence that contains it.</summary>
internal sealed class ReasonHelper : IHelper
{
    public Signature Signature { get; } =
        new("reason", "reason \"the author's own judgement\"", ["a reason"], []) { Supports = WordSupport.All };

    public BoundPart? Bind(Call call, BindingContext context) =>
        new BoundFinding(new Finding("", new Basis(null, call.Positional[0].Value)));
}
