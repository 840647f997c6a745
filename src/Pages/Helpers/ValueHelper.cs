using Report.Data;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{value "dataset" "field" year=2010}}</c>: the value of one cell. <c>format="number"</c> omits the unit, <c>format="exact"</c> keeps
/// every digit, <c>format=",.1f"</c> is a number format as in d3-format.
/// </summary>
internal sealed class ValueHelper : IHelper
{
    public Signature Signature { get; } =
        new("value", """value "us-troops-europe" "troops" year=2010""", ["a dataset", "a field"], ["format"], Filters: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.Field(dataset, call.Positional[1].Value) is not { } field
            || lookup.Format(field) is not { } format
            || lookup.Row(dataset) is not { } row
            || lookup.Cell(dataset, row, field, call.Positional[1].At) is not { } cell
        )
        {
            return null;
        }

        var value = cell.Cell.Value;
        return new BoundValue(context.Write(value, field.Unit, format), value, field.Unit, [cell]);
    }
}
