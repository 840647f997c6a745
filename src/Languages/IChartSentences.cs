namespace Report.Languages;

/// <summary>
/// The sentences about charts in one language, for alternative texts and descriptions: one method each, so that each language has its own
/// word order. Values are passed as written, with their unit where it is needed; times with their preposition ("in 1957").
/// </summary>
internal interface IChartSentences
    : IPlacePhrases,
        IAlternativeText,
        IAxisSentences,
        ISeriesSentences,
        ICategorySentences,
        IDoubtSentences,
        IKeySentences,
        IScaleSentences,
        ISpreadSentences,
        ITrendSentences;

/// <summary>Joins clauses and names into lists, in the same way for all languages.</summary>
internal static class ChartSentenceLists
{
    /// <summary>Returns one clause each for the number of series that rise, fall and hold; none for a number of zero.</summary>
    /// <param name="of">The number of all series.</param>
    public static IReadOnlyList<string> Directions(this IChartSentences sentences, int up, int down, int level, int of) =>
        [
            .. up == 0 ? Array.Empty<string>() : [sentences.Rise(up, of)],
            .. down == 0 ? Array.Empty<string>() : [sentences.Fall(down, of)],
            .. level == 0 ? Array.Empty<string>() : [sentences.Hold(level, of)],
        ];

    /// <summary>Joins clauses: "a, b and c", or "a; b; c" if any of them contains a comma.</summary>
    public static string List(this IPlacePhrases phrases, IReadOnlyList<string> clauses) =>
        clauses.Any(c => c.Contains(phrases.Comma, StringComparison.Ordinal)) ? phrases.Clauses(clauses) : phrases.Enumerate(clauses);

    /// <summary>Joins names: "a, “b, large” and c". A name with a comma is quoted, so that a listener hears it as one name.</summary>
    public static string Names(this IPlacePhrases phrases, IEnumerable<string> names) =>
        phrases.Enumerate([.. names.Select(phrases.Whole)]);

    /// <summary>
    /// Joins names that share a place in a ranking: all if there are at most four, else the first three and the number of the others.
    /// </summary>
    public static string Tied(this IPlacePhrases phrases, IEnumerable<string> names) =>
        names.ToList() is { Count: > 4 } many
            ? phrases.AndMore([.. many.Take(3).Select(phrases.Whole)], many.Count - 3)
            : phrases.Names(names);

    /// <summary>Returns a name for use within a list: quoted if it contains a comma.</summary>
    public static string Whole(this IPlacePhrases phrases, string name) =>
        name.Contains(phrases.Comma, StringComparison.Ordinal) ? phrases.Quote(name) : name;

    /// <summary>Joins texts, each in quotation marks: "“a”, “b” and “c”".</summary>
    public static string Quotes(this IPlacePhrases phrases, IEnumerable<string> texts) =>
        phrases.Enumerate([.. texts.Select(phrases.Quote)]);
}
