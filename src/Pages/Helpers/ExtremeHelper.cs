using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{largest "dataset" "name" "field" field=value}}</c>: the name with the largest value, or all names that share it;
/// <c>{{smallest …}}</c>: with the smallest. If the bounds of the values leave open which it is, that is reported and nothing is written.
/// </summary>
internal sealed class ExtremeHelper(bool least) : IHelper
{
    public Signature Signature { get; } =
        new(
            least ? "smallest" : "largest",
            $"{(least ? "smallest" : "largest")} \"efp-battlegroups\" \"host\" \"troops\"",
            ["a dataset", "the field of the names", "a field"],
            [],
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
            || lookup.NumericField(dataset, call.Positional[2]) is not { } field
            || lookup.Rows(dataset) is not { } rows
            || lookup.Cells(dataset, rows, name, call.Positional[1].At) is not { } names
            || lookup.Cells(dataset, rows, field, call.Positional[2].At) is not { } cells
            || !CellArithmetic.AreKnown(cells, call.At, context)
        )
        {
            return null;
        }

        var fromZero = context.MeasureOf(dataset, field).FromZero;
        var readings = cells.Select(cell => Operand.Of((Quantity)cell.Cell.Value, fromZero)!.Value).ToList();

        // The rows that certainly no other row precedes, all of those with equal values among them.
        var first = Enumerable.Range(0, cells.Count).Where(i => readings.TrueForAll(other => Before(other, readings[i]) == false)).ToList();
        var candidates = Enumerable
            .Range(0, cells.Count)
            .Where(i => readings.TrueForAll(other => Before(other, readings[i]) != true))
            .ToList();
        if (first.Count == 0 || candidates.Count != first.Count)
        {
            var open = candidates
                .Select(i => $"{context.Write(names[i].Cell.Value, null)} ({context.Write(cells[i].Cell.Value, field.Unit)})")
                .Take(2)
                .ToList();
            context.Report(FindingRules.WhichIsFirst.At(call.At, Signature.Name, open[0], open[^1]));
            return null;
        }

        var written = first.Select(i => context.Write(names[i].Cell.Value, null)).Distinct(StringComparer.Ordinal).ToList();
        return new BoundValue(context.Locale.Interface.List(written), null, null, [.. first.Select(i => cells[i])]);
    }

    private bool? Before(Operand one, Operand other) => least ? one.Bounds.IsLessThan(other.Bounds) : other.Bounds.IsLessThan(one.Bounds);
}
