using Report.Languages;

namespace Report.Charts.Description;

/// <summary>The alternative text: one sentence of what is charted and what it shows.</summary>
internal sealed class AltSentence(Voice voice, LayerReading reading)
{
    private readonly Phrases say = voice.Phrases;

    private readonly Stack? stack = Stack.Of(reading);

    /// <param name="over">The layers drawn over the first that say something else.</param>
    public string Write(IReadOnlyList<LayerReading> over)
    {
        var axes = new AxisSentences(voice, reading, stack);
        var layers = over.Select(l => new AxisSentences(voice, l, null).AsLayer()).ToList();
        var drawnOver = layers.Count == 0 ? "" : say.AltOver.With(say.List(layers));
        if (reading.Measure is not { } measure)
        {
            return say.AltFinding.With(axes.Chart, Finding() + drawnOver);
        }

        var extent = reading.HasAxes && axes.Extent() is { } e ? say.AltExtent.With(e.From == e.To ? e.From : say.Run.With(e.From, e.To)) : "";
        return say.Alt.With(axes.Chart, voice.Title(measure, reading.MeasureTitle!), Place(extent), extent, Finding(), drawnOver);
    }

    private string Finding() =>
        !reading.All.Any() ? say.AltNoData
        : reading.IsEvents ? new EventSentences(voice, reading).Finding()
        : stack is not null ? new StackSentences(voice, stack, reading.Measure?.Field.Unit).Finding()
        : reading.HasCourse && reading.HasAxes ? new CourseSentences(voice, reading).Finding()
        : new CategorySentences(voice, reading).Finding();

    // Dates speak for themselves where their field has a title that is no plain word: "counted on".
    private string Place(string extent) => reading.Place switch
    {
        null => "",
        _ when !reading.HasAxes => "",
        { Field.IsTemporal: true } place when extent.Length > 0 && (place.Title ?? place.Field.Title).Contains(' ', StringComparison.Ordinal) => "",
        { } place => say.AltPlace.With(voice.Title(place)),
    };
}
