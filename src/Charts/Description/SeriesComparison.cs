using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Compares several series: how many rise and fall, which is above, and where they cross.</summary>
internal sealed class SeriesComparison(ScreenReaderText spoken, LayerReading reading)
{
    private const int MostCrossings = 3;

    private readonly IChartSentences say = spoken.Sentences;

    private string? Unit => reading.Measure?.Field.Unit;

    /// <summary>Returns clauses for the alternative text.</summary>
    public string Finding() =>
        say.Clauses([
            Directions() is { } directions ? say.FindingSeries(reading.Series.Count, directions) : say.FindingSingly(reading.Series.Count),
            .. AtLastPlace() is { Count: > 1 } ends
                ? [say.FindingEnd(Highest(ends, say.FigureFor), Lowest(ends, say.FigureFor))]
                : Array.Empty<string>(),
        ]);

    /// <summary>Describes series in sum, where they are too many to describe one by one.</summary>
    public IEnumerable<string> InSum()
    {
        // Each name has its own time, since several series may share an extreme at different times.
        var all = reading
            .Series.SelectMany(s =>
                s.Measured.Select(o => (Name: say.ValueAt(ScreenReaderText.Name(s.Name ?? ""), spoken.At(o)), Observation: o))
            )
            .ToList();
        var (low, high) = (all.MinBy(p => p.Observation.Height), all.MaxBy(p => p.Observation.Height));
        if (all.Count > 1 && all.All(p => p.Observation.Measure == all[0].Observation.Measure))
        {
            return [say.AllSame(all.Count, spoken.Number(all[0].Observation, Unit))];
        }

        return
        [
            .. Directions() is { } directions ? [say.Counted(directions)] : Array.Empty<string>(),
            say.HighestOfAll(ExtremeClause.Of(say, say.FigureOf, all, high.Observation.Height, o => spoken.Number(o, Unit))),
            say.LowestOfAll(ExtremeClause.Of(say, say.FigureOf, all, low.Observation.Height, o => spoken.Number(o, Unit))),
            .. AtEnd(),
        ];
    }

    /// <summary>Describes which of two series is above, and where they change places; empty for more than two series.</summary>
    public IEnumerable<string> Crossings()
    {
        if (reading.Series is not [{ } a, { } b] || a.Measured.Count == 0 || b.Measured.Count == 0)
        {
            return [];
        }

        var other = b.Measured.GroupBy(o => LayerReading.Along(o.Place)).ToDictionary(g => g.Key, g => g.First());
        var shared = a
            .Measured.Where(o => other.ContainsKey(LayerReading.Along(o.Place)))
            .Select(o => (At: o, Difference: o.Height!.Value - other[LayerReading.Along(o.Place)].Height!.Value))
            .ToList();
        var isEverEqual = shared.RemoveAll(d => d.Difference == 0) > 0;
        var crossings = shared.Zip(shared.Skip(1)).Where(p => Math.Sign(p.First.Difference) != Math.Sign(p.Second.Difference)).ToList();
        var (first, second) = (ScreenReaderText.Name(a.Name ?? ""), ScreenReaderText.Name(b.Name ?? ""));
        return crossings.Count switch
        {
            0 when isEverEqual || shared.Count < 2 => [],
            0 => [Above(shared[0].Difference > 0 ? (first, second) : (second, first))],
            <= MostCrossings => crossings.Select(c =>
                c.Second.Difference > 0
                    ? say.Passes(first, second, spoken.Place(c.First.At), spoken.Place(c.Second.At))
                    : say.Passes(second, first, spoken.Place(c.First.At), spoken.Place(c.Second.At))
            ),
            _ => [say.CrossOften(first, second, crossings.Count)],
        };
    }

    // Where one of them begins later or ends earlier, the sentence covers only the time that both share.
    private string Above((string Upper, string Lower) names)
    {
        var series = reading.Series.Select(s => s.Measured).ToList();
        var (firsts, lasts) = (series.Select(s => s[0]).ToList(), series.Select(s => s[^1]).ToList());
        return IsOnePlace(firsts) && IsOnePlace(lasts)
            ? say.AboveThroughout(names.Upper, names.Lower)
            : say.AboveWithin(
                names.Upper,
                names.Lower,
                spoken.Place(firsts.MaxBy(o => LayerReading.Along(o.Place))!),
                spoken.Place(lasts.MinBy(o => LayerReading.Along(o.Place))!)
            );
    }

    private static bool IsOnePlace(List<Observation> observations) =>
        observations.Select(o => LayerReading.Along(o.Place)).Distinct().Count() == 1;

    private string Highest(List<(string Name, Observation Last)> ends, Func<string, string, string> clause) =>
        ExtremeClause.Of(say, clause, ends, ends[0].Last.Height, o => spoken.Number(o, Unit));

    private string Lowest(List<(string Name, Observation Last)> ends, Func<string, string, string> clause) =>
        ExtremeClause.Of(say, clause, ends, ends[^1].Last.Height, o => spoken.Again(o, Unit));

    // Returns how many series rise, fall and stay level; null where no series has two figures.
    private string? Directions()
    {
        var changes = reading.Series.Where(s => s.Measured.Count > 1).Select(Direction).ToList();
        var (up, down, level) = (changes.Count(c => c > 0), changes.Count(c => c < 0), changes.Count(c => c == 0));
        var told = say.Directions(up, down, level, reading.Series.Count);
        return told.Count == 0 ? null : say.List(told);
    }

    // Returns 1 for up, -1 for down, and 0 where the ends differ by no more than a twentieth of the larger.
    private static int Direction(Series series)
    {
        var (first, last) = (series.Measured[0].Height!.Value, series.Measured[^1].Height!.Value);
        var change = last - first;
        return Math.Abs(change) <= 0.05 * Math.Max(Math.Abs(first), Math.Abs(last)) ? 0 : Math.Sign(change);
    }

    // Returns the last figures of the series that reach the last place, the highest first; the others cannot be compared there.
    private List<(string Name, Observation Last)> AtLastPlace()
    {
        var ends = reading
            .Series.Where(s => s.Measured.Count > 0)
            .Select(s => (Name: ScreenReaderText.Name(s.Name ?? ""), Last: s.Measured[^1]))
            .ToList();
        var last = ends.Count == 0 ? 0 : ends.Max(e => LayerReading.Along(e.Last.Place));
        return [.. ends.Where(e => LayerReading.Along(e.Last.Place) == last).OrderByDescending(e => e.Last.Height)];
    }

    private IEnumerable<string> AtEnd() =>
        AtLastPlace() is { Count: > 1 } ends
            ? [say.HighestAtEnd(Highest(ends, say.FigureOf)), say.LowestAtEnd(Lowest(ends, say.FigureOf))]
            : [];
}
