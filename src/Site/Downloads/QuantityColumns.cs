using Report.Data;

namespace Report.Site.Downloads;

/// <summary>A quantity taken apart for machines. Numbers are plain: no grouping, a point for the decimals.</summary>
/// <param name="Value">The number as the source gives it, or the bound it gives; null for a range that is given by its ends alone, and where there is none.</param>
/// <param name="Low">The least it can be; null where it has no floor.</param>
/// <param name="High">The most it can be; null where it has no ceiling.</param>
/// <param name="Qualifier">exact, about, just over, just under, over, at least, under, at most, range, about a range, interval, or why there is no number.</param>
internal readonly record struct QuantityColumns(decimal? Value, decimal? Low, decimal? High, string Qualifier)
{
    /// <summary>The qualifier of a number of which there is no doubt.</summary>
    public const string Exact = "exact";

    public static QuantityColumns Of(Quantity quantity) => new(
        quantity.Kind == QuantityKind.Range ? quantity.Central : quantity.Point,
        quantity.Low,
        quantity.High,
        QualifierOf(quantity));

    private static string QualifierOf(Quantity quantity) => quantity switch
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
