using Report.Languages;

namespace Report.Charts.Description;

/// <summary>
/// Rows that colour sorts into kinds. An editor who sets the order of the rows does not rank them, so that their kinds may differ in
/// what they measure ("hours until" this or that); where rows are ranked by value, all kinds are of one measure.
/// </summary>
internal sealed class RowKinds(ScreenReaderText spoken, LayerReading reading)
{
    // As many kinds as a listener keeps apart.
    private const int MostKinds = 4;

    private const int MostRows = 12;

    // As many as are listed; where there are more, each row still says its own.
    private const int MostNames = 12;

    private readonly IChartSentences say = spoken.Sentences;

    // Where rows are told by series, the names of the series say it.
    private readonly IReadOnlyList<string> kinds = reading.Series.Count > 1 && !reading.IsEvents ? [] : reading.Kinds;

    /// <summary>Kinds are told one after the other and not against each other.</summary>
    public bool AreApart => kinds.Count is > 1 and <= MostKinds && reading.IsInSetOrder && reading.All.All(o => o.Kind is not null)
        && reading.Measured.Skip(MostRows).FirstOrDefault() is null;

    /// <summary>Rows by kind, kinds in the order of the key.</summary>
    public IEnumerable<IGrouping<string, Observation>> Groups(IEnumerable<Observation> rows) =>
        rows.GroupBy(o => o.Kind!, StringComparer.Ordinal).OrderBy(g => kinds.ToList().IndexOf(g.Key));

    /// <summary>What colour stands for; nothing where it stands for nothing.</summary>
    public IEnumerable<string> Intro() => kinds.Count switch
    {
        0 => [],
        > MostNames => [say.KindsFollow(reading.KindTitle!)],
        _ => [say.Kinds(reading.KindTitle!, say.Names(kinds.Select(ScreenReaderText.Name)))],
    };

    /// <summary>"Latvia (2017)".</summary>
    public string Named(string name, Observation observation) =>
        kinds.Count > 0 && observation.Kind is { } kind ? say.PlacesOf(name, ScreenReaderText.Name(kind)) : name;
}
