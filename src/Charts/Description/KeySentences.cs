using Report.Charts.Marks;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Writes the key in words: the meaning of each sign that occurs.</summary>
internal sealed class KeySentences(ScreenReaderText spoken, LayerReading reading)
{
    private readonly IChartSentences say = spoken.Sentences;

    /// <summary>Returns the key of a whole chart, each sign once.</summary>
    public static IEnumerable<string> Of(ScreenReaderText spoken, IReadOnlyList<LayerReading> layers) =>
        Hollow(spoken.Sentences, [.. layers.Where(DrawsRows)])
            .Concat(layers.Where(DrawsRows).SelectMany(l => new KeySentences(spoken, l).Write()))
            .Distinct(StringComparer.Ordinal);

    // False for lines across the chart and trends, whose signs a note explains.
    private static bool DrawsRows(LayerReading layer) => !layer.Mark.NeedsOtherLayer;

    // Approximate figures and estimates have the same sign, so that one sentence has to explain it for all layers.
    private static IEnumerable<string> Hollow(IChartSentences sentences, IReadOnlyList<LayerReading> layers)
    {
        var hollow = layers.SelectMany(l => l.All).Where(o => o.IsHollow()).ToList();
        // A figure that is shown by colour may be uncertain where the measure is not.
        var colors = layers
            .Where(l => l.Layer.ColorOfNumbers is not null)
            .SelectMany(l => l.All.Select(o => o.Row[l.Layer.ColorOfNumbers!.Field.Name]))
            .OfType<Cell>()
            .ToList();
        var isApproximate =
            hollow.Any(o => o.IsApproximate())
            || colors.Any(c => c is { Value: Quantity { Kind: QuantityKind.Estimate }, Status: not ObservationStatus.Estimated });
        var isEstimate =
            hollow.Any(o => o.IsEstimate())
            || colors.Any(c => c is { Value: Quantity { Point: not null }, Status: ObservationStatus.Estimated });
        return (isApproximate, isEstimate) switch
        {
            (true, true) => [sentences.KeyApproximateOrEstimate],
            (true, _) => [sentences.KeyApproximate],
            (_, true) => [sentences.KeyEstimate],
            _ => [],
        };
    }

    private IEnumerable<string> Write()
    {
        // Only marks of events show that a date is uncertain.
        if (reading.Measure is null)
        {
            return reading.All.Any(o => o.IsDateUnsure()) ? [say.KeyDateUnsure] : [];
        }

        var doubts = new DoubtSentences(spoken, reading);
        return
        [
            .. When(o => o.Is(QuantityKind.Floor) && !FadesDown(o), Fades ? say.KeyFloorBar : say.KeyFloor),
            .. When(o => o.Is(QuantityKind.Floor) && FadesDown(o), say.KeyFloorBarDown),
            .. When(o => o.Is(QuantityKind.Ceiling) && !FadesDown(o), Fades ? say.KeyCeilingBar : say.KeyCeiling),
            .. When(o => o.Is(QuantityKind.Ceiling) && FadesDown(o), say.KeyCeilingBarDown),
            .. When(
                o => o.Is(QuantityKind.Range) && !((reading.JoinsPoints || reading.Mark.ShowsDistribution) && doubts.MeasuresEnds),
                Fades ? say.KeyRangeBar : say.KeyRange
            ),
            .. When(o => o.Status == ObservationStatus.Provisional, say.KeyProvisional),
            .. When(o => o.Status == ObservationStatus.Forecast, reading.JoinsPoints ? say.KeyProjection : say.KeyForecast),
            .. Gaps(),
            .. doubts
                .Breaks()
                .Select(b =>
                    reading.JoinsPoints
                        ? say.KeyBreak(spoken.Place(b.After), b.Reason)
                        : say.KeyBreakElsewhere(spoken.Place(b.After), b.Reason)
                ),
            .. doubts.Far().Any()
                ?
                [
                    reading.Mark.WideGapSign switch
                    {
                        WideGapSign.Moments => say.KeySlopeDashes,
                        WideGapSign.Empty => say.KeyEmpty,
                        _ => say.KeyDashes,
                    },
                ]
                : Array.Empty<string>(),
        ];
    }

    private bool Fades => reading.Mark.LimitSign == LimitSign.FadingEnd;

    // True if the bar ends below zero or its baseline, where a larger value is a shorter bar.
    private bool FadesDown(Observation observation) =>
        Fades && observation.Measure?.Point < (reading.Measure?.Baseline ?? 0) && reading.Layer.Stack != StackMode.Diverging;

    // Explains gaps. Several reasons share one sign, so that one sentence lists each with its places.
    private IEnumerable<string> Gaps()
    {
        var reasons = Enum.GetValues<MissingReason>().Where(reason => reading.All.Any(o => o.Measure?.Reason == reason)).ToList();
        if (reasons.Count < 2)
        {
            return reasons.Select(say.KeyMissing.For);
        }

        var clauses = reasons.Select(reason => say.KeyGap(PlacesOf(o => o.Measure?.Reason == reason)).For(reason));
        var blank = reading.All.Any(o => o.Measure is null) ? [say.KeyGapBlank(PlacesOf(o => o.Measure is null))] : Array.Empty<string>();
        return [say.KeyGaps(say.List([.. clauses, .. blank]))];
    }

    private string PlacesOf(Func<Observation, bool> which) =>
        say.Names(
            reading.Series.Where(s => s.Observations.Any(which)).Select(s => spoken.Places(s, which)).Distinct(StringComparer.Ordinal)
        );

    private IEnumerable<string> When(Func<Observation, bool> occurs, string sentence) => reading.All.Any(occurs) ? [sentence] : [];
}
