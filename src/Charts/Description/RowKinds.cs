using Report.Languages;

namespace Report.Charts.Description;

/// <summary>
/// Sorts rows into the kinds that colour shows. Where the editor sets the order of the rows, they are not ranked, so that their kinds may
/// differ in what they measure ("hours until" this or that); where rows are ranked by value, all kinds share one measure.
/// </summary>
internal sealed class RowKinds(ScreenReaderText spoken, LayerReading reading)
{
    // The most kinds described separately; listeners cannot keep more apart.
    private const int MostKinds = 4;

    private const int MostRows = 12;

    // The most kinds listed together; with more, only each row names its kind.
    private const int MostNames = 12;

    private readonly IChartSentences say = spoken.Sentences;

    // Empty where rows are described by series, whose names say the kind.
    private readonly IReadOnlyList<string> kinds = reading.Series.Count > 1 && !reading.IsEvents ? [] : reading.Kinds;

    /// <summary>True if kinds are described one after the other, and not against each other.</summary>
    public bool AreApart =>
        kinds.Count is > 1 and <= MostKinds
        && reading.IsInSetOrder
        && reading.All.All(o => o.Kind is not null)
        && reading.Measured.Skip(MostRows).FirstOrDefault() is null;

    /// <summary>Returns the rows by kind, the kinds in the order of the key.</summary>
    public IEnumerable<IGrouping<string, Observation>> Groups(IEnumerable<Observation> rows) =>
        rows.GroupBy(o => o.Kind!, StringComparer.Ordinal).OrderBy(g => kinds.ToList().IndexOf(g.Key));

    /// <summary>Returns a sentence on what colour stands for; none where it stands for nothing.</summary>
    public IEnumerable<string> Intro() =>
        kinds.Count switch
        {
            0 => [],
            > MostNames => [say.KindsFollow(reading.KindTitle!)],
            _ => [say.Kinds(reading.KindTitle!, say.Names(kinds.Select(ScreenReaderText.Name)))],
        };

    /// <summary>Returns a name with the kind of its row, such as "Latvia (2017)".</summary>
    public string Named(string name, Observation observation) =>
        kinds.Count > 0 && observation.Kind is { } kind ? say.PlacesOf(name, ScreenReaderText.Name(kind)) : name;
}
