using Report.Languages;

namespace Report.Charts.Description;

/// <summary>The highest or the lowest of some figures, with all that have it: equal figures are no ranking, nor are "about 9" and 9.</summary>
internal static class ExtremeClause
{
    /// <summary>"9 ships for Arl and Bex".</summary>
    /// <param name="clause">Of a figure and the names of those that have it.</param>
    /// <param name="height">Of the extreme.</param>
    /// <param name="say">Writes a figure.</param>
    public static string Of(
        IChartSentences phrases,
        Func<string, string, string> clause,
        IEnumerable<(string Name, Observation Observation)> figures,
        double? height,
        Func<Observation, string> say) =>
        phrases.List(
        [
            .. figures.Where(f => f.Observation.Height == height)
                .GroupBy(f => f.Observation.Measure)
                .Select(tied => clause(say(tied.First().Observation), phrases.Tied(tied.Select(f => f.Name)))),
        ]);
}
