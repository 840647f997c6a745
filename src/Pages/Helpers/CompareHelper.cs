using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{compare "dataset" "field" from=1985 to=2010}}</c>: how one cell stands to another, in words. <c>from</c> and
/// <c>to</c> are values of the field that tells the rows apart; other arguments are what both rows have. <c>as</c> is
/// ratio ("a fifth"), times ("five times"), percent ("by 78%") or difference ("235,000 fewer troops"). <c>across="break"</c> says
/// that the sentence tells of the break in the series that lies between the two.
/// </summary>
internal sealed class CompareHelper : IHelper
{
    private static readonly (string Word, ComparisonStyle How)[] Ways =
    [
        ("ratio", ComparisonStyle.Ratio), ("times", ComparisonStyle.Times), ("percent", ComparisonStyle.Percent), ("difference", ComparisonStyle.Difference),
    ];

    public Signature Signature { get; } = new(
        "compare", """compare "us-troops-europe" "troops" from=1985 to=2010""", ["a dataset", "a field"], ["from", "to", "as", "across"], Filters: true)
    { StandsBehindWords = true };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || lookup.Choice("as", [.. Ways.Select(w => w.Word)]) is not { } way
            || (call["across"] is not null && lookup.Choice("across", "break") is null)
            || Ends(call, context) is not (var from, var to)
            || lookup.Filters(dataset) is not { } filters
            || KeyField(call, dataset, filters, context) is not { } key
            || lookup.Row(dataset, (key.Name, from)) is not { } fromRow
            || lookup.Row(dataset, (key.Name, to)) is not { } toRow
            || lookup.Cells(dataset, [fromRow, toRow], field, call.Positional[1].At) is not [var first, var second])
        {
            return null;
        }

        var measure = context.MeasureOf(dataset, field);
        var (a, b) = ((Quantity)first.Cell.Value, (Quantity)second.Cell.Value);
        var how = Ways.First(w => w.Word == way).How;
        if (how != ComparisonStyle.Difference && !measure.HasZero)
        {
            context.Report(PageRules.WithoutZero.At(call.At, field.Name, field.Unit!).WithHint("say how far apart the two are: 'as=\"difference\"'"));
            return null;
        }

        if (context.Wording.CompareInWords(a, b, how, measure) is not { } words)
        {
            context.Report(PageRules.NotComparable.At(call.At, context.Write(a, field.Unit), context.Write(b, field.Unit)));
            return null;
        }

        var breaks = dataset.BreaksWithin(field, [fromRow, toRow]);
        if (call["across"] is null && breaks is [var between, ..])
        {
            context.Report(PageRules.AcrossBreak.At(call.At, field.Name, between.After.Iso, between.Reason.TrimEnd('.')));
        }

        return new BoundValue(words, null, null, [first, second]) { Breaks = breaks };
    }

    private (Located<string> From, Located<string> To)? Ends(Call call, BindingContext context)
    {
        if (call["from"] is { } from && call["to"] is { } to)
        {
            return (from.Value, to.Value);
        }

        var missing = call["from"] is null ? "from=" : "to=";
        context.Report(PageRules.TooFewArguments.At(call.At, Signature.Name, missing, "{{" + Signature.Example + "}}"));
        return null;
    }

    // The field of the dataset's key that the other arguments leave open.
    private static Field? KeyField(Call call, Dataset dataset, IReadOnlyList<(string Field, Located<string> Value)> filters, BindingContext context)
    {
        var open = dataset.Key.Where(k => filters.All(f => f.Field != k.Name)).ToList();
        if (open.Count == 1)
        {
            return open[0];
        }

        if (dataset.Whole)
        {
            context.Report(PageRules.NoKeyField.At(call.At, dataset.Id, string.Join(", ", (open.Count > 0 ? open : dataset.Key).Select(f => f.Name))));
        }

        return null;
    }
}
