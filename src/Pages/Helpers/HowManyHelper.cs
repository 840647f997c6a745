using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{howmany "dataset" where="troops &lt; 1000" wave=2022}}</c>: how many of the rows meet a condition: "three of the four", "both",
/// "none of the four". A row that may or may not meet it is a fault. <c>format="number"</c> writes digits.
/// </summary>
internal sealed class HowManyHelper : IHelper
{
    public Signature Signature { get; } =
        new(
            "howmany",
            """howmany "efp-battlegroups" where="troops < 1000" wave=2022""",
            ["a dataset"],
            [RowCondition.Name, "format"],
            Filters: true
        )
        {
            Supports = WordSupport.All,
        };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (lookup.Dataset(call.Positional[0]) is not { } dataset || lookup.CountFormat() is not { } written)
        {
            return null;
        }

        if (call[RowCondition.Name] is null)
        {
            context.Report(PageRules.TooFewArguments.At(call.At, Signature.Name, "where=", "{{" + Signature.Example + "}}"));
            return null;
        }

        if (lookup.Rows(dataset) is not { } rows || RowCondition.Kept(call, dataset, rows, DerivationScope.NameOf, context) is not { } kept)
        {
            return null;
        }

        return new BoundCount(
            context.Locale.Findings.SomeOf(kept.Count, written(kept.Count), rows.Count, written(rows.Count)),
            dataset,
            kept
        );
    }
}
