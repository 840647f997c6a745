using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;

namespace Report.Pages.Helpers;

/// <summary>Calculates sums and shares of cells, or reports why the result would be meaningless.</summary>
internal static class CellArithmetic
{
    // In percentage points: parts of one whole, each rounded to a whole percentage, may exceed 100 in sum by so much for each part.
    private const decimal RoundingOfPart = 0.5m;
    private const decimal All = 100;

    /// <summary>Returns the sum; null after a diagnostic.</summary>
    /// <param name="cells">The cells to add, at least one.</param>
    public static Quantity? Sum(IReadOnlyList<CellReference> cells, Measure measure, Position at, BindingContext context)
    {
        if (!CanBeAdded(cells, measure, at, context))
        {
            return null;
        }

        var sum = Quantity.Sum(cells.Select(ValueOf), measure.FromZero);
        if (sum.Kind == QuantityKind.Missing)
        {
            var (above, below) = (cells.First(c => ValueOf(c).Bounds?.High is null), cells.First(c => ValueOf(c).Bounds?.Low is null));
            context.Report(PageRules.NoBounds.At(at, Written(above, context), Written(below, context), cells[0].Cell.Field.Name));
            return null;
        }

        if (cells.Count > 1 && measure is { IsPercentage: true, FromZero: true } && sum.Bounds?.Low > All + (cells.Count * RoundingOfPart))
        {
            context.Report(PageRules.MoreThanAll.At(at, context.Write(sum, measure.Unit)));
            return null;
        }

        return sum;
    }

    /// <summary>
    /// Returns the share of <paramref name="part"/> in the sum of <paramref name="part"/> and <paramref name="rest"/>, in percent; null
    /// after a diagnostic.
    /// </summary>
    /// <param name="part">The cells of the part, at least one.</param>
    public static Quantity? Share(
        IReadOnlyList<CellReference> part,
        IReadOnlyList<CellReference> rest,
        Measure measure,
        NumberFormat? format,
        Position at,
        BindingContext context
    )
    {
        IReadOnlyList<CellReference> all = [.. part, .. rest];
        if (Sum(all, measure, at, context) is null)
        {
            return null;
        }

        // If no value is above 0, the signs are reversed: a loss of 5 is a quarter of a loss of 20.
        var negative = all.All(cell => ValueOf(cell).Bounds is { } bounds && bounds.Below(0, strictly: false));
        if (
            !negative
            && !measure.FromZero
            && all.FirstOrDefault(cell => !ValueOf(cell).Bounds!.Value.Above(0, strictly: false)) is { } below
        )
        {
            context.Report(PageRules.MixedSigns.At(at, Written(below, context)));
            return null;
        }

        var (one, other) = (Total(part, negative), Total(rest, negative));
        if (Percentages.Of(Operand.Share(one, other), format) is { } share)
        {
            return share;
        }

        context.Report(PageRules.AnyShare.At(at, Of(part), rest.Count == 0 ? context.Write(Quantity.Exact(0), measure.Unit) : Of(rest)));
        return null;

        string Of(IReadOnlyList<CellReference> cells) => context.Write(Quantity.Sum(cells.Select(ValueOf), measure.FromZero), measure.Unit);
    }

    /// <summary>Returns false, after a diagnostic, if a number is missing.</summary>
    public static bool AreKnown(IReadOnlyList<CellReference> cells, Position at, BindingContext context)
    {
        if (cells.FirstOrDefault(cell => ValueOf(cell).Kind == QuantityKind.Missing) is { } missing)
        {
            var place = missing.Cell.At;
            context.Report(PageRules.NothingToReckon.At(at, missing.Cell.Field.Name, Written(missing, context), place.Line, place.File));
            return false;
        }

        return true;
    }

    private static bool CanBeAdded(IReadOnlyList<CellReference> cells, Measure measure, Position at, BindingContext context)
    {
        if (cells.Count > 1 && !measure.HasZero)
        {
            context.Report(PageRules.WithoutZero.At(at, cells[0].Cell.Field.Name, measure.Unit!));
            return false;
        }

        if (cells.Count > 1 && measure.IsPercentChange)
        {
            context.Report(PageRules.SumOfChanges.At(at, cells[0].Cell.Field.Name));
            return false;
        }

        return AreKnown(cells, at, context);
    }

    private static Operand Total(IReadOnlyList<CellReference> cells, bool negative) =>
        cells
            .Select(cell => Operand.FromZero(ValueOf(cell))!.Value)
            .Aggregate(Operand.Zero, (total, reading) => negative ? total - reading : total + reading);

    private static string Written(CellReference cell, BindingContext context) => context.Write(cell.Cell.Value, cell.Cell.Field.Unit);

    private static Quantity ValueOf(CellReference cell) => (Quantity)cell.Cell.Value;
}
