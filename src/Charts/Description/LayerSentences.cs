using Report.Charts.Marks;

namespace Report.Charts.Description;

/// <summary>Describes the rows of a layer.</summary>
internal interface ILayerSentences
{
    /// <summary>Returns the sentences of the long description.</summary>
    IEnumerable<string> Write();

    /// <summary>Returns a clause for the alternative text.</summary>
    string Finding();
}

/// <summary>Chooses the sentences for a layer: those of its mark where it has its own, else by what is on its axes.</summary>
internal static class LayerSentences
{
    /// <param name="stack">The layer's stack; null where its series do not add up.</param>
    public static ILayerSentences Of(ScreenReaderText spoken, LayerReading reading, Stack? stack) =>
        reading.Mark.Telling switch
        {
            Telling.Distribution => new DistributionSentences(spoken, reading),
            Telling.Steps => new StepSentences(spoken, reading),
            Telling.Lines => new RuleSentences(spoken, reading),
            Telling.Words => new WordSentences(spoken, reading),
            Telling.Trend => new TrendSentences(spoken, reading),
            Telling.Ranks => new RankSentences(spoken, reading),
            _ when reading.IsEvents => new EventSentences(spoken, reading),
            _ when stack is not null => new StackSentences(spoken, stack, reading.Measure?.Field.Unit),
            _ when reading.HasCourse && reading.HasAxes => new SeriesTrendSentences(spoken, reading),
            _ => new CategorySentences(spoken, reading),
        };
}
