using Report.Data;
using Report.Data.Derivation;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{rank "dataset" "field" host=Romania}}</c>: the rank of one row among all, "third largest", or among those that meet <c>where</c>. A
/// row that shares its rank is "joint third largest". <c>order="ascending"</c> counts from the smallest. If the bounds of the values leave
/// the rank open, that is reported and nothing is written.
/// </summary>
internal sealed class RankHelper : IHelper
{
    private const string Order = "order";

    public Signature Signature { get; } =
        new(
            "rank",
            "rank \"efp-battlegroups\" \"troops\" host=Romania",
            ["a dataset", "a field"],
            [RowCondition.Name, Order],
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
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || lookup.Choice(Order, "descending", "ascending") is not { } order
            || lookup.Row(dataset) is not { } row
            || RowCondition.Kept(call, dataset, dataset.Rows, DerivationScope.NameOf, context) is not { } rows
            || lookup.Cells(dataset, rows, field, call.Positional[1].At) is not { } cells
        )
        {
            return null;
        }

        if (cells.FirstOrDefault(c => ReferenceEquals(c.Row, row)) is not { } ranked)
        {
            var where = call[RowCondition.Name]!; // Without a condition, all rows are among them.
            context.Report(FindingRules.NotAmong.At(where.At, where.Text, DerivationScope.NameOf(row)));
            return null;
        }

        if (!CellArithmetic.AreKnown(cells, call.At, context))
        {
            return null;
        }

        var fromZero = context.MeasureOf(dataset, field).FromZero;
        return Words(ranked, cells, order == "ascending", fromZero, call, context) is { } words
            ? new BoundValue(words, null, null, [ranked])
            : null;
    }

    private static string? Words(
        CellReference ranked,
        IReadOnlyList<CellReference> cells,
        bool fromSmallest,
        bool fromZero,
        Call call,
        BindingContext context
    )
    {
        Interval Of(CellReference cell) => Operand.Of((Quantity)cell.Cell.Value, fromZero)!.Value.Bounds;
        var own = Of(ranked);
        var (before, equal, open) = (0, 0, (CellReference?)null);
        foreach (var other in cells.Where(c => !ReferenceEquals(c, ranked)))
        {
            var bounds = Of(other);
            switch (bounds.IsLessThan(own), own.IsLessThan(bounds))
            {
                case (false, false):
                    equal++;
                    break;
                case (true, _):
                    before += fromSmallest ? 1 : 0;
                    break;
                case (_, true):
                    before += fromSmallest ? 0 : 1;
                    break;
                default:
                    open ??= other;
                    break;
            }
        }

        if (open is not null)
        {
            context.Report(FindingRules.RankIsOpen.At(call.At, Written(ranked, context), Written(open, context)));
            return null;
        }

        return context.Locale.Findings.Rank(before + 1, fromSmallest, equal > 0);
    }

    private static string Written(CellReference cell, BindingContext context) =>
        $"{DerivationScope.NameOf(cell.Row)} with {context.Write(cell.Cell.Value, cell.Cell.Field.Unit)}";
}
