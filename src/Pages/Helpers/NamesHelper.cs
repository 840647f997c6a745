using Report.Data;
using Report.Data.Derivation.Expressions;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Call = Report.Pages.Calls.Call;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{names "dataset" "host" where="troops &lt; 1000"}}</c>: the names of the rows that meet a condition, in the order of the data: "Bulgaria, Hungary and
/// Slovakia". A row for which it cannot be told, or no row at all, is a fault.
/// </summary>
internal sealed class NamesHelper : IHelper
{
    private const string Where = "where";

    public Signature Signature { get; } = new("names", """names "efp-battlegroups" "host" where="troops < 1000" """.TrimEnd(), ["a dataset", "the field of the names"], [Where], Filters: true) { StandsBehindWords = true };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.Field(dataset, call.Positional[1].Value) is not { } name
            || lookup.Rows(dataset) is not { } rows
            || lookup.Cells(dataset, rows, name, call.Positional[1].At) is not { } names)
        {
            return null;
        }

        var kept = names;
        if (call[Where] is { } where)
        {
            if (ConditionParser.Parse(where.Value, context.Bag) is not { } condition
                || condition.Check(dataset, new ConditionScope(context.Tables with { Shown = [dataset] }, context.Locale, context.Bag)) is not { } type)
            {
                return null;
            }

            if (type.Kind != ValueKind.Condition)
            {
                context.Report(FindingRules.NoCondition.At(where.At, where.Text, type.Words));
                return null;
            }

            if (names.FirstOrDefault(cell => condition.Evaluate(cell.Row).Truth is null) is { } open)
            {
                context.Report(FindingRules.RowIsOpen.At(where.At, where.Text, context.Write(open.Cell.Value, null)));
                return null;
            }

            kept = [.. names.Where(cell => condition.Evaluate(cell.Row).Truth == true)];
        }

        if (kept.Count == 0)
        {
            context.Report(FindingRules.NoRow.At(call.At, call[Where]?.Text ?? call.Name.Value));
            return null;
        }

        var written = kept.Select(cell => context.Write(cell.Cell.Value, null)).Distinct(StringComparer.Ordinal).ToList();
        return new BoundValue(context.Locale.Interface.List(written), null, null, kept);
    }
}
