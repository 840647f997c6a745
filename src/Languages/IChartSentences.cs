namespace Report.Languages;

/// <summary>
/// Every sentence that a language says about charts: one method each, so that the order of words is the language's own. Values come with
/// their unit where it is needed, times with their preposition ("in 1957").
/// </summary>
internal interface IChartSentences
    : IPlacePhrases, IAlternativeText, IAxisSentences, ISeriesSentences, ICategorySentences, IDoubtSentences, IKeySentences, IScaleSentences, ISpreadSentences, ITrendSentences;

/// <summary>How clauses and names are put together, in any language.</summary>
internal static class ChartSentenceLists
{
    /// <summary>How many rise, fall and hold, a clause each for those that there are.</summary>
    /// <param name="of">How many there are in all.</param>
    public static IReadOnlyList<string> Directions(this IChartSentences sentences, int up, int down, int level, int of) =>
    [
        .. up == 0 ? Array.Empty<string>() : [sentences.Rise(up, of)],
        .. down == 0 ? Array.Empty<string>() : [sentences.Fall(down, of)],
        .. level == 0 ? Array.Empty<string>() : [sentences.Hold(level, of)],
    ];

    /// <summary>"a, b and c", of clauses; parted by semicolons where they have commas of their own.</summary>
    public static string List(this IPlacePhrases phrases, IReadOnlyList<string> clauses) =>
        clauses.Any(c => c.Contains(phrases.Comma, StringComparison.Ordinal)) ? phrases.Clauses(clauses) : phrases.Enumerate(clauses);

    /// <summary>"a, “b, large” and c": a name with a comma of its own is quoted, so that it is heard as one.</summary>
    public static string Names(this IPlacePhrases phrases, IEnumerable<string> names) => phrases.Enumerate([.. names.Select(phrases.Whole)]);

    /// <summary>Names that share a place in a ranking: all while they are few, else some and how many more.</summary>
    public static string Tied(this IPlacePhrases phrases, IEnumerable<string> names) => names.ToList() is { Count: > 4 } many
        ? phrases.AndMore([.. many.Take(3).Select(phrases.Whole)], many.Count - 3)
        : phrases.Names(names);

    /// <summary>A name that can stand within a sentence.</summary>
    public static string Whole(this IPlacePhrases phrases, string name) => name.Contains(phrases.Comma, StringComparison.Ordinal) ? phrases.Quote(name) : name;

    /// <summary>"“a”, “b” and “c”".</summary>
    public static string Quotes(this IPlacePhrases phrases, IEnumerable<string> texts) => phrases.Enumerate([.. texts.Select(phrases.Quote)]);
}
