using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes events on a scale of dates, in order, with the full wording of each where the dataset has it.</summary>
internal sealed class EventSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int MostEvents = 40;

    private readonly IChartSentences say = spoken.Sentences;

    private readonly RowKinds kinds = new(spoken, reading);

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
            .. events.Count < 2 ? Array.Empty<string>() : [say.Events(events.Count, spoken.Place(events[0]), spoken.Place(events[^1]))],
            .. kinds.Intro(),
            .. events.Take(MostEvents).Select(Tell),
            .. events.Count > MostEvents ? [say.EventsLeftOut(events.Count - MostEvents)] : Array.Empty<string>(),
        ];
    }

    public string Finding() =>
        Events switch
        {
            [] => say.AltNoData,
            [{ } only] => say.FindingOneEvent(Called(only), spoken.Place(only)),
            [{ } first, .., { } last] all => say.FindingEvents(
                all.Count,
                spoken.Place(first),
                Called(first),
                spoken.Place(last),
                Called(last)
            ),
        };

    private string Tell(Observation observed)
    {
        var end = reading.Layer.Encoding.GetValueOrDefault(Channel.High) is { } high
            ? observed.Row[high.Field.Name]?.Value as DateValue
            : null;
        var time = end is null || end == observed.Place ? spoken.Place(observed) : say.Run(spoken.Place(observed), spoken.Place(end));
        return say.Item(
            say.Capital(kinds.Named(time, observed)),
            reading.InFull is { } field ? Unended(observed.Row[field.Name]!.Value) : Called(observed)
        );
    }

    // Removes an event's own full stop, which would double that of the sentence.
    private static string Called(Observation observed) => ScreenReaderText.Name((observed.Label ?? Named(observed.Row)).TrimEnd('.'));

    private string Unended(Value text) => ScreenReaderText.Name(reading.Text(text)!.TrimEnd('.'));

    private static string Named(Row row) => row.Cells.Select(c => c.Value).OfType<TextValue>().FirstOrDefault()?.Text ?? "";
}
