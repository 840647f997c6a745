using Report.Data;

namespace Report.Charts.Description;

/// <summary>A row as a reader sees it: a place along the chart, and what is measured there.</summary>
/// <param name="Place">A date, category or number; null where the mark has no such axis or the cell is blank.</param>
/// <param name="Measure">Null where the cell is blank or the mark measures nothing.</param>
/// <param name="Label">Name of the row, where the mark names its rows (events, places).</param>
/// <param name="Status">Status of the measure, or of the high end where the measure has none; normal where neither has one.</param>
/// <param name="Kind">Kind of the row by its colour or shape; null where that says nothing new.</param>
internal sealed record Observation(
    Row Row,
    Value? Place,
    ObservationStatus PlaceStatus,
    Quantity? Measure,
    ObservationStatus Status,
    string? Label,
    string? Kind
)
{
    /// <summary>The two ends of a row that goes from a before to an after; null for any other row.</summary>
    public (Quantity From, Quantity To)? Change { get; init; }

    /// <summary>True if only one of a low and a high end in two fields is known.</summary>
    public bool HasOneEnd { get; init; }

    /// <summary>The change from the first end to the second: below zero for a fall, null for a row without a change.</summary>
    public decimal? Rise => Change is { } change ? change.To.Point - change.From.Point : null;

    public double? Height => (double?)Measure?.Point;

    public bool IsDateUnsure() =>
        Place is DateValue && PlaceStatus is ObservationStatus.Estimated or ObservationStatus.LowReliability or ObservationStatus.Imputed;

    /// <summary>True if the figure is somebody's estimate, however exactly it is written.</summary>
    public bool IsEstimate() => Measure is not null && Status == ObservationStatus.Estimated;

    /// <summary>True if the figure is approximate, such as "about 65,000", and not marked as an estimate.</summary>
    public bool IsApproximate() => Is(QuantityKind.Estimate) && !IsEstimate();

    /// <summary>True if marks draw the figure hollow. Limits and ranges stay filled, whoever estimated them.</summary>
    public bool IsHollow() => Is(QuantityKind.Estimate) || (Is(QuantityKind.Exact) && IsEstimate());

    /// <summary>Whether its figure is of a kind; for a before and an after, whether one of the two is.</summary>
    public bool Is(QuantityKind kind) => Change is var (from, to) ? from.Kind == kind || to.Kind == kind : Measure?.Kind == kind;
}

/// <summary>Rows that belong together: one line, one group of bars, one panel.</summary>
/// <param name="Name">Name of the series; null where there is only one.</param>
internal sealed record Series(string? Name, IReadOnlyList<Observation> Observations)
{
    /// <summary>The observations that have a value, in order.</summary>
    public IReadOnlyList<Observation> Measured { get; } = [.. Observations.Where(o => o.Height is not null)];
}
