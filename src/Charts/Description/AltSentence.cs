using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Writes the alternative text: one sentence on what is charted and what it shows.</summary>
internal sealed class AltSentence(ScreenReaderText spoken, LayerReading reading)
{
    private readonly IChartSentences say = spoken.Sentences;

    private readonly Stack? stack = Stack.Of(reading);

    /// <param name="over">The layers over the first that show something else.</param>
    public string Write(IReadOnlyList<LayerReading> over)
    {
        var axes = new AxisSentences(spoken, reading, stack);
        var layers = over.Select(l => new AxisSentences(spoken, l, null).AsLayer()).ToList();
        if (reading.Measure is not { } measure)
        {
            return say.Alt(axes.Chart, measure: null, place: null, extent: null, Finding(), layers);
        }

        var extent =
            reading.HasAxes && axes.Extent() is { } e
                ? e.From == e.To
                    ? e.From
                    : say.Run(e.From, e.To)
                : null;
        return say.Alt(axes.Chart, spoken.Title(measure, reading.MeasureTitle(say)!), Place(extent), extent, Finding(), layers);
    }

    private string Finding() => reading.All.Any() ? LayerSentences.Of(spoken, reading, stack).Finding() : say.AltNoData;

    // Returns the title of the place. Null without axes, and where dates need no title and their field's title is not a plain word, such as
    // "counted on".
    private string? Place(string? extent) =>
        reading.Place switch
        {
            null => null,
            _ when !reading.HasAxes => null,
            { Field.IsTemporal: true } place when extent is not null && place.DisplayTitle.Contains(' ', StringComparison.Ordinal) => null,
            { } place => spoken.Title(place),
        };
}
