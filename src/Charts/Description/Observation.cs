using Report.Data;

namespace Report.Charts.Description;

/// <summary>A row as a reader meets it: a place along the chart, and what is measured there.</summary>
/// <param name="Place">A date, category or number; null where the mark has no such axis or the cell is blank.</param>
/// <param name="Measure">Null where the cell is blank or the mark measures nothing.</param>
/// <param name="Label">What the row is called, where the mark names its rows (events, places).</param>
/// <param name="Status">Of the measure, or of the place where nothing is measured.</param>
internal sealed record Observation(Row Row, Value? Place, ObservationStatus PlaceStatus, Quantity? Measure, ObservationStatus Status, string? Label)
{
    public double? Height => (double?)Measure?.Point;

    public bool IsDateUnsure() =>
        Place is DateValue && PlaceStatus is ObservationStatus.Estimated or ObservationStatus.LowReliability or ObservationStatus.Imputed;

    public bool IsEstimate() => Measure?.Kind == QuantityKind.Estimate || Status == ObservationStatus.Estimated;
}

/// <summary>Rows that belong together: one line, one group of bars, one panel.</summary>
/// <param name="Name">Null where there is only one.</param>
internal sealed record Series(string? Name, IReadOnlyList<Observation> Observations)
{
    /// <summary>Those with a value, in order.</summary>
    public IReadOnlyList<Observation> Measured { get; } = [.. Observations.Where(o => o.Height is not null)];
}
