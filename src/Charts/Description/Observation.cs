using Report.Data;

namespace Report.Charts.Description;

/// <summary>A row as a reader meets it: a place along the chart, and what is measured there.</summary>
/// <param name="Place">A date, category or number; null where the mark has no such axis or the cell is blank.</param>
/// <param name="Measure">Null where the cell is blank or the mark measures nothing.</param>
/// <param name="Label">What the row is called, where the mark names its rows (events, places).</param>
/// <param name="Status">Of the measure, or of the place where nothing is measured.</param>
/// <param name="Kind">What its colour says of it; null where that says nothing of its own.</param>
internal sealed record Observation(
    Row Row,
    Value? Place,
    ObservationStatus PlaceStatus,
    Quantity? Measure,
    ObservationStatus Status,
    string? Label,
    string? Kind)
{
    /// <summary>Where the measure was and where it is, of a row whose two ends are a before and an after; null for any other.</summary>
    public (Quantity From, Quantity To)? Change { get; init; }

    /// <summary>Of a low and a high end in two fields, one is not known.</summary>
    public bool HasOneEnd { get; init; }

    /// <summary>By how much it rises; below zero where it falls.</summary>
    public decimal? Rise => Change is { } change ? change.To.Point - change.From.Point : null;

    public double? Height => (double?)Measure?.Point;

    public bool IsDateUnsure() =>
        Place is DateValue && PlaceStatus is ObservationStatus.Estimated or ObservationStatus.LowReliability or ObservationStatus.Imputed;

    /// <summary>Somebody's estimate, however exactly it is written.</summary>
    public bool IsEstimate() => Measure is not null && Status == ObservationStatus.Estimated;

    /// <summary>A round figure, "about 65,000", which need not be an estimate.</summary>
    public bool IsApproximate() => Is(QuantityKind.Estimate) && !IsEstimate();

    /// <summary>Marks leave limits and ranges filled, whoever estimated them.</summary>
    public bool IsHollow() => Is(QuantityKind.Estimate) || (Is(QuantityKind.Exact) && IsEstimate());

    /// <summary>Whether its figure is of a kind; of a before and an after, whether one of the two is.</summary>
    public bool Is(QuantityKind kind) => Change is var (from, to) ? from.Kind == kind || to.Kind == kind : Measure?.Kind == kind;
}

/// <summary>Rows that belong together: one line, one group of bars, one panel.</summary>
/// <param name="Name">Null where there is only one.</param>
internal sealed record Series(string? Name, IReadOnlyList<Observation> Observations)
{
    /// <summary>Those with a value, in order.</summary>
    public IReadOnlyList<Observation> Measured { get; } = [.. Observations.Where(o => o.Height is not null)];
}
