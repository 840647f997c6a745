using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>A running sum, mean, count, minimum or maximum, updated row by row.</summary>
internal sealed class RunningAggregate(string function, Measure measure)
{
    private readonly List<CellOrigin> from = [];
    private readonly List<string> sources = [];
    private Operand total = Operand.Zero;
    private Operand? extreme;
    private Quantity? first;
    private MissingReason? gap;
    private bool isBlank;
    private bool isDerived;
    private int count;

    /// <summary>The value so far; null after a blank cell, except for a count.</summary>
    public Quantity? Value =>
        function switch
        {
            "count" => Quantity.Exact(count),
            _ when isBlank => null,
            _ when gap is { } why => Quantity.None(why),
            _ when count == 1 => first,
            "sum" => Quantity.Total(total, measure.FromZero),
            "mean" => Quantity.Mean(total, count, measure.FromZero),
            _ => extreme!.Value.ToQuantity(),
        };

    public ObservationStatus Status { get; private set; }

    /// <summary>The source of the first cell that has one.</summary>
    public Located<string>? Source { get; private set; }

    public Lineage Lineage => new(isDerived ? Lineage.Steps : function, new ArraySegmentOfList(from, from.Count), [.. sources]);

    public void Add(Cell? cell)
    {
        if (cell is null)
        {
            isBlank = true;
            return;
        }

        Status = DerivedCells.LessCertain(Status, cell.Status);
        Source ??= cell.Source;
        isDerived |= cell.Lineage is { IsCopy: false };
        from.AddRange(cell.Lineage?.From ?? []);
        sources.AddRange(cell.Sources.Except(sources).ToList());
        var value = (Quantity)cell.Value;
        if (value.Kind == QuantityKind.Missing)
        {
            gap ??= value.Reason;
            return;
        }

        count++;
        first ??= value;
        total += Operand.Of(value, measure.FromZero)!.Value;
        var reading = Operand.Of(value)!.Value;
        extreme = extreme is { } so ? Extremes.Of([so, reading], least: function == "min") : reading;
    }

    /// <summary>A view of the first items of a list, which may grow later.</summary>
    private sealed class ArraySegmentOfList(List<CellOrigin> items, int count) : IReadOnlyList<CellOrigin>
    {
        public int Count => count;

        public CellOrigin this[int index] => index < count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<CellOrigin> GetEnumerator() => items.Take(count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
