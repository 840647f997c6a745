using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// Two cells of a field, selected by <c>from=1985 to=2010</c>: values of the key field that distinguishes the rows. Other named arguments
/// are values that both rows have.
/// </summary>
internal sealed record ComparedCells(Dataset Dataset, Field Field, CellReference First, CellReference Second)
{
    public const string From = "from";
    public const string To = "to";

    /// <summary>Name of the argument that confirms that the sentence mentions the break in the series between the two cells.</summary>
    public const string Across = "across";

    public Quantity FirstValue => (Quantity)First.Cell.Value;

    public Quantity SecondValue => (Quantity)Second.Cell.Value;

    /// <summary>Returns the two cells that a call asks for; null after a diagnostic.</summary>
    public static ComparedCells? Of(Call call, Signature signature, Lookup lookup, BindingContext context)
    {
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || (call[Across] is not null && lookup.Choice(Across, "break") is null)
            || Ends(call, signature, context) is not (var from, var to)
            || lookup.Filters(dataset) is not { } filters
            || KeyField(call, dataset, filters, context) is not { } key
            || lookup.Row(dataset, (key.Name, from)) is not { } fromRow
            || lookup.Row(dataset, (key.Name, to)) is not { } toRow
            || lookup.Cells(dataset, [fromRow, toRow], field, call.Positional[1].At) is not [var first, var second]
        )
        {
            return null;
        }

        return new ComparedCells(dataset, field, first, second);
    }

    /// <summary>
    /// Returns the breaks in the series between the two cells. Reports the first, unless the call has <c>across="break"</c>.
    /// </summary>
    public IReadOnlyList<SeriesBreak> Breaks(Call call, BindingContext context)
    {
        var breaks = Dataset.BreaksWithin(Field, [First.Row, Second.Row]);
        if (call[Across] is null && breaks is [var between, ..])
        {
            context.Report(PageRules.AcrossBreak.At(call.At, Field.Name, between.After.Iso, between.Reason.TrimEnd('.')));
        }

        return breaks;
    }

    private static (Located<string> From, Located<string> To)? Ends(Call call, Signature signature, BindingContext context)
    {
        if (call[From] is { } from && call[To] is { } to)
        {
            return (from.Value, to.Value);
        }

        var missing = call[From] is null ? "from=" : "to=";
        context.Report(PageRules.TooFewArguments.At(call.At, signature.Name, missing, "{{" + signature.Example + "}}"));
        return null;
    }

    // Returns the only key field without a named argument of its own; null after a diagnostic.
    private static Field? KeyField(
        Call call,
        Dataset dataset,
        IReadOnlyList<(string Field, Located<string> Value)> filters,
        BindingContext context
    )
    {
        var open = dataset.Key.Where(k => filters.All(f => f.Field != k.Name)).ToList();
        if (open.Count == 1)
        {
            return open[0];
        }

        if (dataset.Whole)
        {
            context.Report(
                PageRules.NoKeyField.At(call.At, dataset.Id, string.Join(", ", (open.Count > 0 ? open : dataset.Key).Select(f => f.Name)))
            );
        }

        return null;
    }
}
