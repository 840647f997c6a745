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
        reading.Mark.Sentences(spoken, reading)
        ?? (
            reading.IsEvents ? new EventSentences(spoken, reading)
            : stack is not null ? new StackSentences(spoken, stack, reading.Measure?.Field.Unit)
            : reading.HasCourse && reading.HasAxes ? new SeriesTrendSentences(spoken, reading)
            : new CategorySentences(spoken, reading)
        );
}
