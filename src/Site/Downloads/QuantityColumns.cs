using Report.Data;

namespace Report.Site.Downloads;

/// <summary>The parts of a quantity for machine-readable files.</summary>
/// <param name="Value">The number or bound that the source gives; null for a range of which it gives only the ends, and for a missing
/// value.</param>
/// <param name="Low">The least it can be; null if it has no lower bound.</param>
/// <param name="High">The most it can be; null if it has no upper bound.</param>
/// <param name="Qualifier">exact, about, just over, just under, over, at least, under, at most, range, about a range, interval, or the
/// reason why there is no number.</param>
internal readonly record struct QuantityColumns(decimal? Value, decimal? Low, decimal? High, string Qualifier)
{
    /// <summary>The qualifier of an exact number.</summary>
    public const string Exact = "exact";

    public static QuantityColumns Of(Quantity quantity) =>
        new(quantity.Kind == QuantityKind.Range ? quantity.Central : quantity.Point, quantity.Low, quantity.High, QualifierOf(quantity));

    private static string QualifierOf(Quantity quantity) =>
        quantity switch
        {
            { Kind: QuantityKind.Exact } => Exact,
            { Kind: QuantityKind.Estimate, Leaning: ApproximationSide.Above } => "just over",
            { Kind: QuantityKind.Estimate, Leaning: ApproximationSide.Below } => "just under",
            { Kind: QuantityKind.Estimate } => "about",
            { Kind: QuantityKind.Floor, Reached: true } => "at least",
            { Kind: QuantityKind.Floor } => "over",
            { Kind: QuantityKind.Ceiling, Reached: true } => "at most",
            { Kind: QuantityKind.Ceiling } => "under",
            { Kind: QuantityKind.Range, Approximate: true } => "about a range",
            { Kind: QuantityKind.Range, Central: not null } => "interval",
            { Kind: QuantityKind.Range } => "range",
            { Reason: MissingReason.NotCollected } => "not collected",
            { Reason: MissingReason.NotApplicable } => "not applicable",
            { Reason: MissingReason.Suppressed } => "suppressed",
            { Reason: MissingReason.NotAvailable } => "not available",
            _ => "not published",
        };
}
