using Report.Data;
using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{table "dataset" fields="host troops" wave=2017}}</c>: a table of the matching rows, with all fields unless <c>fields</c> names
/// some.
/// </summary>
internal sealed class TableHelper : IHelper
{
    public Signature Signature { get; } =
        new(
            "table",
            """table "efp-battlegroups" fields="host troops" wave=2017""",
            ["a dataset"],
            ["fields"],
            Filters: true,
            IsBlock: true
        );

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        return
            lookup.Dataset(call.Positional[0]) is { } dataset
            && Fields(call["fields"], dataset, lookup) is { } fields
            && lookup.Rows(dataset) is { } rows
            ? new BoundTable(dataset, rows, fields)
            : null;
    }

    private static IReadOnlyList<Field>? Fields(Argument? named, Dataset dataset, Lookup lookup)
    {
        if (named is null)
        {
            return dataset.Fields;
        }

        var fields = new List<Field?>();
        var offset = 0;
        foreach (var name in named.Text.Split(' '))
        {
            if (name.Length > 0)
            {
                // Positions include the quotation mark before the text, hence the 1.
                fields.Add(lookup.Field(dataset, new Located<string>(name, named.At.Shift(offset + 1, name.Length))));
            }

            offset += name.Length + 1;
        }

        return fields.Contains(null) ? null : [.. fields.OfType<Field>()];
    }
}
