using Report.Charts.Rows;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes words at the places of rows: which they are, and what is measured there where no other layer describes it.</summary>
internal sealed class WordSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int MostWords = 12;

    public IEnumerable<string> Write()
    {
        var words = Words();
        var some =
            words.Count == 0
                ? []
                : new[]
                {
                    words.Count <= MostWords
                        ? spoken.Sentences.WordsAt(spoken.Sentences.Names(words.Select(ScreenReaderText.Name)))
                        : spoken.Sentences.WordsAtMany(words.Count),
                };
        // Describe all rows, unless the editor has picked some: then the layer beneath describes the rest.
        return reading.Layer.Labelled is null ? [.. some, .. new CategorySentences(spoken, reading).Write()] : some;
    }

    public string Finding() => new CategorySentences(spoken, reading).Finding();

    private List<string> Words() =>
        [
            .. reading
                .PanelsOf.SelectMany(p => p.Layers)
                .SelectMany(l => l.Data)
                .Select(d => d.Label)
                .OfType<string>()
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
}
