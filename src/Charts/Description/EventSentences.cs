using Report.Data;

namespace Report.Charts.Description;

/// <summary>Events on a scale of dates, told in order.</summary>
internal sealed class EventSentences(Voice voice, LayerReading reading)
{
    private const int MostEvents = 40;

    private readonly Phrases say = voice.Phrases;

    private List<Observation> Events => [.. reading.All.Where(o => o.Place is DateValue).OrderBy(o => LayerReading.Along(o.Place))];

    public IEnumerable<string> Write()
    {
        var events = Events;
        if (events.Count == 0)
        {
            return [say.NoRows];
        }

        return
        [
            .. events.Count < 2 ? Array.Empty<string>() : [say.Events.With(events.Count, voice.Place(events[0].Place), voice.Place(events[^1].Place))],
            .. events.Take(MostEvents).Select(Tell),
            .. events.Count > MostEvents ? [say.EventsLeftOut.With(events.Count - MostEvents)] : Array.Empty<string>(),
        ];
    }

    public string Finding() => Events switch
    {
        [] => say.AltNoData,
        [{ } only] => say.FindingOneEvent.With(Called(only), voice.Place(only.Place)),
        [{ } first, .., { } last] all => say.FindingEvents.With(all.Count, voice.Place(first.Place), Called(first), voice.Place(last.Place), Called(last)),
    };

    private string Tell(Observation observed)
    {
        var end = reading.Layer.Encoding.GetValueOrDefault(Channel.High) is { } high ? observed.Row[high.Field.Name]?.Value as DateValue : null;
        return end is null || end == observed.Place
            ? say.Event.With(voice.Place(observed.Place), Called(observed))
            : say.SpanEvent.With(voice.Place(observed.Place), voice.Place(end), Called(observed));
    }

    // An event's own full stop would double the sentence's.
    private static string Called(Observation observed) => Voice.Name((observed.Label ?? Named(observed.Row)).TrimEnd('.'));

    private static string Named(Row row) => row.Cells.Select(c => c.Value).OfType<TextValue>().FirstOrDefault()?.Text ?? "";
}
