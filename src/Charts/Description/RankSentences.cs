using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes ranks over time: from which rank to which each series goes, and who is first at both ends.</summary>
internal sealed class RankSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int MostSeries = 12;

    private readonly IChartSentences say = spoken.Sentences;

    // Positions of the names along the axis, in the order in which they first occur.
    private readonly Dictionary<string, int> order = reading
        .All.Select(o => o.Place)
        .OfType<Data.TextValue>()
        .Select(t => t.Text)
        .Distinct(StringComparer.Ordinal)
        .Index()
        .ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    public IEnumerable<string> Write()
    {
        var lit = reading.Layer.HighlightedNames;
        var series = reading.Series.Where(s => s.Measured.Count > 0).OrderBy(s => s.Measured[^1].Height).ToList();
        var told = series.Count <= MostSeries ? series : series.Where(s => s.Name is not null && lit.Contains(s.Name)).ToList();
        return series.Count == 0 ? [say.NoFigures]
            : told.Count == 0 ? [say.Sentence(Finding())]
            : told.Select(Tell);
    }

    /// <summary>Returns a clause for the alternative text: who is first at the start, and who at the end.</summary>
    public string Finding()
    {
        var all = reading.Measured.OrderBy(Along).ToList();
        if (all.Count == 0)
        {
            return say.FindingMissing;
        }

        var (first, last) = (FirstAt(Along(all[0])), FirstAt(Along(all[^1])));
        return say.FindingRanks(first, spoken.At(all[0]), last, spoken.At(all[^1]));
    }

    private double Along(Observation observation) =>
        observation.Place is Data.TextValue text ? order[text.Text] : LayerReading.Along(observation.Place);

    private string FirstAt(double place)
    {
        var there = reading
            .Series.SelectMany(s =>
                s.Measured.Where(o => Along(o) == place).Select(o => (Name: ScreenReaderText.Name(s.Name ?? ""), o.Height))
            )
            .ToList();
        var first = there.Min(t => t.Height);
        return say.Tied(there.Where(t => t.Height == first).Select(t => t.Name));
    }

    private string Tell(Series series)
    {
        var sorted = series.Measured.OrderBy(Along).ToList();
        var (first, last) = (sorted[0], sorted[^1]);
        var name = say.Capital(ScreenReaderText.Name(series.Name ?? ""));
        return sorted.Count == 1
            ? say.RankOnce(name, Rank(first), spoken.At(first))
            : say.RankChange(name, Rank(first), spoken.At(first), Rank(last), spoken.At(last), (int)(first.Height! - last.Height!).Value);
    }

    private string Rank(Observation observation) => spoken.Again(observation.Measure!, null);
}
