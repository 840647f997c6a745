using Report.Charts.Marks;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes what is not a plain figure: estimates, limits, ranges, missing values, breaks, stretches without data.</summary>
internal sealed class DoubtSentences(ScreenReaderText spoken, LayerReading reading)
{
    // With more series than this, their rows are counted together.
    private const int MostSeries = 4;

    // The most places without a row that are named; listeners cannot remember more.
    private const int MostPlaces = 6;

    private readonly IChartSentences say = spoken.Sentences;

    public IEnumerable<string> Write()
    {
        if (reading.Measure is null)
        {
            return [.. UnsureDates(), .. NotDrawn()];
        }

        return
        [
            .. UnsureDates(),
            .. Of(o => o.IsEstimate(), say.Estimate),
            .. Of(o => o.IsApproximate(), say.Approximate),
            .. Of(o => o.Is(QuantityKind.Floor), say.Floor),
            .. Of(o => o.Is(QuantityKind.Ceiling), say.Ceiling),
            .. Of(o => o.Measure?.Kind == QuantityKind.Range && !MeasuresEnds, say.Range),
            .. Of(o => o.HasOneEnd, say.OneEnd),
            .. Of(o => o.Status == ObservationStatus.Provisional, say.Provisional),
            .. Of(o => o.Status == ObservationStatus.Forecast, say.Forecast),
            .. Of(o => o.Status == ObservationStatus.Revised, say.Revised),
            .. Of(o => o.Status == ObservationStatus.Imputed, say.Imputed),
            .. Of(o => o.Status == ObservationStatus.LowReliability, say.LowReliability),
            .. Enum.GetValues<MissingReason>()
                .SelectMany(reason => Of(o => o.Measure?.Reason == reason, (places, count) => say.Missing(places, count).For(reason))),
            .. Of(o => o.Measure is null, say.Blank),
            .. Holes(),
            .. Breaks().Select(b => say.Break(spoken.Place(b.After), Ended(b.Reason))),
            .. Stretches(),
            .. NotDrawn(),
        ];
    }

    /// <summary>Returns the breaks of the measure within the times that are shown.</summary>
    public IEnumerable<SeriesBreak> Breaks() =>
        reading.OverTime && reading.Measure is { } measure
            ? reading.Layer.Data.Breaks.Where(b =>
                b.Field == measure.Field.Name && reading.All.Any(o => Follows(o, b)) && reading.All.Any(o => !Follows(o, b))
            )
            : [];

    /// <summary>Returns the pairs of points of one series that are so far apart that what lies between is not known.</summary>
    public IEnumerable<(Observation From, Observation To)> Far() =>
        reading.OverTime && reading.JoinsPoints && reading.Layer.Curve == Curve.Linear
            ? reading.Series.SelectMany(s => WideGapPoints.Pairs(s.Observations))
            : [];

    // True if low and high ends have channels of their own: then ranges are what the chart is about, not a doubt.
    public bool MeasuresEnds => reading.Layer.Encoding.ContainsKey(Channel.Low);

    private static bool Follows(Observation observation, SeriesBreak gap) => observation.Place is DateValue date && gap.Precedes(date);

    private IEnumerable<string> Of(Func<Observation, bool> which, Func<string, int, string> sentence)
    {
        var found = reading.Series.Select(s => (Series: s, Count: s.Observations.Count(which))).Where(f => f.Count > 0).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        // Say once what all series have in common.
        var told = found.Select(f => (Places: spoken.Places(f.Series, which), f.Series.Name, f.Count)).ToList();
        var inCommon = told.Count == reading.Series.Count && told.Select(t => t.Places).Distinct(StringComparer.Ordinal).Count() == 1;
        if (inCommon && found.All(f => f.Series.Observations.Count == found[0].Series.Observations.Count))
        {
            return [sentence(told[0].Places, told[0].Count)];
        }

        if (found.Count > MostSeries)
        {
            return [sentence(say.ManyPlaces(found.Sum(f => f.Count), reading.All.Count()), found.Sum(f => f.Count))];
        }

        return told.Select(t =>
            sentence(t.Name is { Length: > 0 } name ? say.PlacesOf(t.Places, ScreenReaderText.Name(name)) : t.Places, t.Count)
        );
    }

    private IEnumerable<string> Holes() =>
        reading
            .Holes.GroupBy(h => h.Series, StringComparer.Ordinal)
            .Select(part =>
            {
                var places = part.Select(h => h.Place).Distinct(StringComparer.Ordinal).ToList();
                var named =
                    places.Count > MostPlaces
                        ? say.ManyPlaces(places.Count, reading.All.Select(o => o.Place).Distinct().Count())
                        : say.ForCategory(say.Names(places.Select(ScreenReaderText.Name)));
                return say.Blank(say.PlacesOf(named, ScreenReaderText.Name(part.Key)), places.Count);
            });

    // Empty for a slope, which compares moments and leaves out the rest on purpose: that is no lack of data.
    private IEnumerable<string> Stretches() =>
        reading.Mark.WideGapSign == WideGapSign.Moments
            ? []
            : Far()
                .Select(f => say.NoDataBetween(spoken.Place(f.From), spoken.Place(f.To)))
                .Distinct(StringComparer.Ordinal)
                .Take(MostSeries);

    private string[] NotDrawn() => reading.NotDrawn == 0 ? [] : [say.NotDrawn(reading.NotDrawn)];

    private List<string> UnsureDates()
    {
        var unsure = reading.All.Where(o => o.IsDateUnsure()).Select(o => spoken.Place(o.Place)).Distinct(StringComparer.Ordinal).ToList();
        return unsure.Count == 0 ? [] : [say.DatesUnsure(unsure)];
    }

    private static string Ended(string reason) => reason.TrimEnd() is var text && text.EndsWith('.') ? text : text + ".";
}
