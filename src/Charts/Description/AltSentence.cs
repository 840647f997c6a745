using Report.Languages;

namespace Report.Charts.Description;

/// <summary>The alternative text: one sentence of what is charted and what it shows.</summary>
internal sealed class AltSentence(Voice voice, LayerReading reading)
{
    private readonly IChartSentences say = voice.Sentences;

    private readonly Stack? stack = Stack.Of(reading);

    /// <param name="over">The layers drawn over the first that say something else.</param>
    public string Write(IReadOnlyList<LayerReading> over)
    {
        var axes = new AxisSentences(voice, reading, stack);
        var layers = over.Select(l => new AxisSentences(voice, l, null).AsLayer()).ToList();
        if (reading.Measure is not { } measure)
        {
            return say.Alt(axes.Chart, measure: null, place: null, extent: null, Finding(), layers);
        }

        var extent = reading.HasAxes && axes.Extent() is { } e ? e.From == e.To ? e.From : say.Run(e.From, e.To) : null;
        return say.Alt(axes.Chart, voice.Title(measure, reading.MeasureTitle(say)!), Place(extent), extent, Finding(), layers);
    }

    private string Finding() =>
        !reading.All.Any() ? say.AltNoData
        : reading.Mark?.Telling == Marks.Telling.Distribution ? new DistributionSentences(voice, reading).Finding()
        : reading.Mark?.Telling == Marks.Telling.Steps ? new StepSentences(voice, reading).Finding()
        : reading.Mark?.Telling == Marks.Telling.Ranks ? new RankSentences(voice, reading).Finding()
        : reading.IsEvents ? new EventSentences(voice, reading).Finding()
        : stack is not null ? new StackSentences(voice, stack, reading.Measure?.Field.Unit).Finding()
        : reading.HasCourse && reading.HasAxes ? new CourseSentences(voice, reading).Finding()
        : new CategorySentences(voice, reading).Finding();

    // Dates speak for themselves where their field has a title that is no plain word: "counted on".
    private string? Place(string? extent) => reading.Place switch
    {
        null => null,
        _ when !reading.HasAxes => null,
        { Field.IsTemporal: true } place when extent is not null && (place.Title ?? place.Field.Title).Contains(' ', StringComparison.Ordinal) => null,
        { } place => voice.Title(place),
    };
}
