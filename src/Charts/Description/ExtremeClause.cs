using Report.Languages;

namespace Report.Charts.Description;

/// <summary>
/// Writes the highest or the lowest of some figures with the names of all that have it. Figures of equal height but different kind, such as
/// "about 9" and 9, are written separately.
/// </summary>
internal static class ExtremeClause
{
    /// <summary>Returns the clause, such as "9 ships for Arl and Bex".</summary>
    /// <param name="clause">Joins a figure and the names of those that have it.</param>
    /// <param name="height">Height of the extreme.</param>
    /// <param name="say">Writes a figure.</param>
    public static string Of(
        IChartSentences phrases,
        Func<string, string, string> clause,
        IEnumerable<(string Name, Observation Observation)> figures,
        double? height,
        Func<Observation, string> say
    ) =>
        phrases.List([
            .. figures
                .Where(f => f.Observation.Height == height)
                .GroupBy(f => f.Observation.Measure)
                .Select(tied => clause(say(tied.First().Observation), phrases.Tied(tied.Select(f => f.Name)))),
        ]);
}
