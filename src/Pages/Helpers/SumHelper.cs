using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{sum "dataset" "field" field=value}}</c>: the sum of a field over the matching rows. <c>format</c> as in <see cref="ValueHelper"/>.
/// </summary>
internal sealed class SumHelper : IHelper
{
    public Signature Signature { get; } =
        new("sum", """sum "efp-battlegroups" "troops" wave=2017""", ["a dataset", "a field"], ["format"], Filters: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || lookup.Format(field) is not { } format
            || lookup.Rows(dataset) is not { } rows
            || lookup.Cells(dataset, rows, field, call.Positional[1].At) is not { } cells
        )
        {
            return null;
        }

        var measure = context.MeasureOf(dataset, field);
        if (CellArithmetic.Sum(cells, measure, call.At, context) is not { } sum)
        {
            return null;
        }

        return new BoundValue(context.Write(sum with { Format = field.Format }, field.Unit, format), sum, field.Unit, cells)
        {
            Breaks = dataset.BreaksWithin(field, cells.Select(cell => cell.Row)),
        };
    }
}
