using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{timeline "dataset"}}</c>: shows rows as events, earliest first. The date and the text of an event come from the dataset's first
/// date (or else year) field and its first text or category field, unless <c>when=</c> and <c>what=</c> name others.
/// </summary>
internal sealed class TimelineHelper : IHelper
{
    public Signature Signature { get; } =
        new("timeline", "timeline \"timeline\"", ["a dataset"], ["when", "what"], Filters: true, IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || Field(call, "when", f => f.IsTemporal, "a date", dataset, lookup, context) is not { } when
            || Field(call, "what", f => f.Type is FieldType.Text or FieldType.Category, "a text", dataset, lookup, context) is not { } what
            || lookup.Rows(dataset) is not { } rows
        )
        {
            return null;
        }

        var dated = rows.Where(r => r[when.Name]?.Value is DateValue).OrderBy(r => ((DateValue)r[when.Name]!.Value).Start).ToList();
        return new BoundTimeline(dataset, dated, when, what);
    }

    private static Field? Field(
        Call call,
        string option,
        Func<Field, bool> fits,
        string kind,
        Dataset dataset,
        Lookup lookup,
        BindingContext context
    )
    {
        if (call[option] is { } named)
        {
            var field = lookup.Field(dataset, named.Value);
            if (field is not null && !fits(field))
            {
                context.Report(PageRules.WrongType.At(named.At, named.Text, kind));
                return null;
            }

            return field;
        }

        var first = dataset.Fields.Where(fits).OrderByDescending(f => f.Type == FieldType.Date).FirstOrDefault();
        if (first is null && dataset.Whole)
        {
            context.Report(PageRules.NoFieldOfType.At(call.Positional[0].At, dataset.Id, kind));
        }

        return first;
    }
}
