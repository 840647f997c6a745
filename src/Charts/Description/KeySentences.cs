using Report.Data;

namespace Report.Charts.Description;

/// <summary>The key in words: what each sign means, for the signs that occur.</summary>
internal sealed class KeySentences(Voice voice, LayerReading reading)
{
    private readonly Phrases say = voice.Phrases;

    public IEnumerable<string> Write()
    {
        // Only marks of events draw a date that is not sure as such.
        if (reading.Measure is null)
        {
            return reading.All.Any(o => o.IsDateUnsure()) ? [say.KeyDateUnsure] : [];
        }

        var doubts = new DoubtSentences(voice, reading);
        var isBar = reading.Layer.Mark == "bar";
        return
        [
            .. When(o => o.IsEstimate(), say.KeyEstimate),
            .. When(o => o.Measure?.Kind == QuantityKind.Floor, isBar ? say.KeyFloorBar : say.KeyFloor),
            .. When(o => o.Measure?.Kind == QuantityKind.Ceiling, isBar ? say.KeyCeilingBar : say.KeyCeiling),
            .. When(o => o.Measure?.Kind == QuantityKind.Range, isBar ? say.KeyRangeBar : say.KeyRange),
            .. When(o => o.Status == ObservationStatus.Provisional, say.KeyProvisional),
            .. When(o => o.Status == ObservationStatus.Forecast, say.KeyForecast),
            .. say.KeyMissing.SelectMany(reason => When(o => o.Measure?.Reason == reason.Key, reason.Value)),
            .. doubts.Breaks().Select(b => (reading.JoinsPoints ? say.KeyBreak : say.KeyBreakElsewhere).With(voice.Place(b.After), b.Reason)),
            .. doubts.Far().Any() ? [reading.Layer.Mark switch { "slope" => say.KeySlopeDashes, "area" => say.KeyEmpty, _ => say.KeyDashes }] : Array.Empty<string>(),
        ];
    }

    private IEnumerable<string> When(Func<Observation, bool> occurs, string sentence) => reading.All.Any(occurs) ? [sentence] : [];
}
