using Report.Data;

namespace Report.Charts.Description;

/// <summary>Series stacked along time or numbers: their totals, and the parts.</summary>
/// <param name="Totals">The totals of the places where every part has a figure or does not apply.</param>
internal sealed record Stack(Series Totals, IReadOnlyList<Series> Parts)
{
    private const int ShareDigits = 2;

    /// <summary>Returns null where the layer is no such stack, or no total is known.</summary>
    public static Stack? Of(LayerReading reading)
    {
        if (!reading.Mark.AddsUp(reading.Layer) || !reading.HasCourse || reading.Panels > 0 || reading.Series.Count < 2)
        {
            return null;
        }

        var places = reading.All.GroupBy(o => LayerReading.Along(o.Place)).OrderBy(g => g.Key).ToList();
        // A total is known only where each part has a figure or does not apply.
        var whole = reading
            .Series.SelectMany(s => s.Observations.Where(IsPart).Select(o => LayerReading.Along(o.Place)).Distinct())
            .GroupBy(place => place)
            .Where(g => g.Count() == reading.Series.Count)
            .Select(g => g.Key)
            .ToHashSet();
        var totals = places.Where(g => whole.Contains(g.Key) && g.Any(o => o.Height is not null)).Select(Total).ToList();
        return totals.Count == 0 || places.All(g => g.Count() == 1) ? null : new Stack(new Series(null, totals), reading.Series);
    }

    /// <summary>
    /// True if some parts are above zero and others below. A part's share of the total could then be more than all of it, or less than
    /// nothing.
    /// </summary>
    public bool HasBothSigns =>
        Parts.SelectMany(p => p.Measured).Any(o => o.Height < 0) && Parts.SelectMany(p => p.Measured).Any(o => o.Height > 0);

    /// <summary>
    /// Returns the parts that are largest at a place, in the order of the stack, and the share that each has of the total there.
    /// </summary>
    public (IReadOnlyList<string> Names, Quantity Share) LargestAt(Observation total)
    {
        var parts = Parts
            .SelectMany(s => s.Measured.Where(o => o.Place == total.Place).Select(o => (Name: s.Name ?? "", o.Height, Measure: o.Measure!)))
            .ToList();
        var most = parts.Max(p => p.Height)!.Value;
        var largest = parts.Where(p => p.Height == most).ToList();
        var rest = Quantity.Sum(parts.Where(p => p != largest[0]).Select(p => p.Measure), fromZero: true);
        var share = parts.TrueForAll(p => p.Measure.Kind == QuantityKind.Exact)
            ? Quantity.About((decimal)Math.Round(100 * most / total.Height!.Value))
            : Rounding.To(ShareDigits, Limit(Quantity.Share(largest[0].Measure, rest)));
        return ([.. largest.Select(p => p.Name)], share);
    }

    // A range of shares from zero has no lower limit worth naming: it becomes a ceiling.
    private static Quantity Limit(Quantity share) =>
        share is { Kind: QuantityKind.Range, Low: 0, High: { } high } ? Quantity.Ceiling(high, reached: true) : share;

    private static bool IsPart(Observation observation) =>
        observation.Height is not null || observation.Measure?.Reason == MissingReason.NotApplicable;

    private static Observation Total(IEnumerable<Observation> parts)
    {
        var all = parts.Where(o => o.Height is not null).ToList();
        return all[0] with
        {
            Measure = Quantity.Sum(all.Select(o => o.Measure!)),
            Status = ObservationStatus.Normal,
            Label = null,
            Kind = null,
        };
    }
}
