using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{count "dataset" field=value}}</c>: the number of matching rows, in words. <c>format="number"</c> writes digits.</summary>
internal sealed class CountHelper : IHelper
{
    public Signature Signature { get; } = new("count", """count "efp-battlegroups" wave=2017""", ["a dataset"], ["format"], Filters: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.CountFormat() is not { } written
            || lookup.Rows(dataset) is not { } rows
        )
        {
            return null;
        }

        return new BoundCount(written(rows.Count), dataset, rows);
    }
}
