using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes series along dates or numbers: one by one while they are few, else in sum.</summary>
internal sealed class SeriesTrendSentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    // The most series described one by one; more are summed up.
    private const int MostSeries = 4;

    // The most series that one sentence of an alternative text has room for.
    private const int MostInFinding = 3;

    private const int MostNames = 12;

    // The most rises and falls described of each series, where there are several.
    private const int LegsOfSeveral = 3;

    private readonly IChartSentences say = spoken.Sentences;

    private readonly SeriesSentences one = new(
        spoken,
        reading.Measure?.Field.Unit,
        reading.Series.Count == 1 ? SeriesTrend.MostLegs : LegsOfSeveral
    );

    private readonly SeriesComparison comparison = new(spoken, reading);

    public IEnumerable<string> Write() =>
        reading.Series.Count switch
        {
            1 => one.Write(reading.Series[0]),
            <= MostSeries => [Names(), .. reading.Series.SelectMany(s => one.Write(s)), .. comparison.Crossings()],
            _ => [Names(), .. reading.Measured.Any() ? comparison.InSum().Concat(Highlighted()) : [say.NoFigures]],
        };

    /// <summary>Returns clauses for the alternative text.</summary>
    public string Finding() =>
        !reading.Measured.Any() ? say.FindingMissing
        : reading.Series.Count <= MostInFinding ? say.Clauses([.. reading.Series.Select(s => one.Finding(s))])
        : comparison.Finding();

    private string Names()
    {
        var names = reading.Series.Select(s => ScreenReaderText.Name(s.Name ?? "")).ToList();
        return names.Count <= MostNames
            ? say.SeriesNames(names.Count, say.Names(names))
            : say.SomeSeriesNames(names.Count, say.Names(names.Take(MostSeries)));
    }

    private IEnumerable<string> Highlighted()
    {
        var lit = reading.Layer.HighlightedNames;
        return reading.Series.Where(s => s.Name is not null && lit.Contains(s.Name)).Take(MostSeries).SelectMany(s => one.Write(s));
    }
}
