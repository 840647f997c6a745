using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{names "dataset" "host" where="troops &lt; 1000"}}</c>: the names of the rows that meet a condition, in the order of the data:
/// "Bulgaria, Hungary and Slovakia". It is a fault if no row meets it, or if a row may or may not meet it.
/// </summary>
internal sealed class NamesHelper : IHelper
{
    public Signature Signature { get; } =
        new(
            "names",
            """names "efp-battlegroups" "host" where="troops < 1000" """.TrimEnd(),
            ["a dataset", "the field of the names"],
            [RowCondition.Name],
            Filters: true
        )
        {
            Supports = WordSupport.All,
        };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.Field(dataset, call.Positional[1].Value) is not { } name
            || lookup.Rows(dataset) is not { } rows
            || lookup.Cells(dataset, rows, name, call.Positional[1].At) is not { } names
        )
        {
            return null;
        }

        if (
            RowCondition.Kept(call, dataset, rows, row => context.Write(row[name.Name]!.Value, null), context)?.ToHashSet()
            is not { } meeting
        )
        {
            return null;
        }

        var kept = names.Where(cell => meeting.Contains(cell.Row)).ToList();
        if (kept.Count == 0)
        {
            context.Report(FindingRules.NoRow.At(call.At, call[RowCondition.Name]?.Text ?? call.Name.Value));
            return null;
        }

        var written = kept.Select(cell => context.Write(cell.Cell.Value, null)).Distinct(StringComparer.Ordinal).ToList();
        return new BoundValue(context.Locale.Interface.List(written), null, null, kept);
    }
}
