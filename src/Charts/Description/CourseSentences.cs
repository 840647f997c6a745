namespace Report.Charts.Description;

/// <summary>Series with a course, along dates or numbers: where they start, turn and end.</summary>
internal sealed class CourseSentences(Voice voice, LayerReading reading)
{
    // As many series as are described one by one; more are summed up.
    private const int MostSeries = 4;

    // As many points as are read out one by one.
    private const int FewPoints = 5;

    private const int MostNames = 12;

    private const int MostCrossings = 3;

    private readonly Phrases say = voice.Phrases;

    private string? Unit => reading.Measure?.Field.Unit;

    // A bare number could be misread only where the unit is a sign.
    private string? ShortUnit => Unit is { Length: <= 2 } ? Unit : null;

    public IEnumerable<string> Write()
    {
        if (reading.Series.Count == 1)
        {
            return Course(reading.Series[0]);
        }

        return [Names(), .. reading.Series.Count <= MostSeries ? reading.Series.SelectMany(Course).Concat(Crossings()) : Grouped()];
    }

    /// <summary>One clause for the alternative text: "it starts at …, rises to … and then falls to …".</summary>
    public string Finding()
    {
        if (!reading.Measured.Any())
        {
            return say.FindingMissing;
        }

        return reading.Series.Count <= 3
            ? string.Join("; ", reading.Series.Select(s => Finding(s)))
            : say.FindingSeries.With(reading.Series.Count, Directions()) + AtEnd();
    }

    private string Finding(Series series)
    {
        var points = series.Measured;
        var name = series.Name is null ? say.It : Voice.Name(series.Name);
        if (points.Count < 2)
        {
            return points.Count == 0 ? $"{name}: {say.FindingMissing}" : say.FindingOne.With(name, voice.NumberAt(points[0], Unit));
        }

        var course = Description.Course.Of([.. points.Select(p => p.Height!.Value)]);
        var (low, high) = (points.MinBy(p => p.Height)!, points.MaxBy(p => p.Height)!);
        if (low.Height == high.Height)
        {
            return say.FindingEqual.With(name, voice.Number(points[0], Unit));
        }

        if (course.Flat)
        {
            return say.FindingFlat.With(name, voice.Number(low, ShortUnit), voice.Number(high, Unit));
        }

        // The sharpest turn is enough for one sentence; the description has the others.
        var turns = course.Turns;
        var middle = turns.Skip(1).SkipLast(1).OrderByDescending(t => Bend(points, t, turns)).Take(1);
        var path = new[] { turns[0] }.Concat(middle).Append(turns[^1]).Select(t => points[t]).ToList();
        var clauses = new List<string> { say.Starts.With(name, voice.NumberAt(path[0], Unit)) };
        for (var i = 1; i < path.Count; i++)
        {
            var verb = path[i].Height >= path[i - 1].Height ? say.Rises : say.Falls;
            var clause = verb.With(voice.NumberAt(path[i], ShortUnit));
            clauses.Add(i == path.Count - 1 && i > 1 ? say.Then.With(clause) : clause);
        }

        return say.List(clauses);
    }

    private static double Bend(IReadOnlyList<Observation> points, int turn, IReadOnlyList<int> turns) =>
        Math.Min(Math.Abs(points[turn].Height!.Value - points[turns[0]].Height!.Value), Math.Abs(points[turn].Height!.Value - points[turns[^1]].Height!.Value));

    private List<string> Course(Series series)
    {
        var points = series.Measured;
        var subject = series.Name is null ? say.TheSeries : Voice.Name(series.Name);
        if (points.Count <= FewPoints)
        {
            return
            [
                points.Count switch
                {
                    0 => series.Name is null ? say.NoFigures : say.NoValues.With(subject),
                    1 => say.OneValue.With(subject, voice.NumberAt(points[0], Unit)),
                    _ => say.FewValues.With(subject, say.List([.. points.Select((p, i) => voice.NumberAt(p, i == 0 ? Unit : ShortUnit))])),
                },
            ];
        }

        var (low, high) = (points.MinBy(p => p.Height)!, points.MaxBy(p => p.Height)!);
        if (low.Height == high.Height)
        {
            return [say.AlwaysSame.With(subject, voice.Number(points[0], Unit), points.Count)];
        }

        var told = new List<string> { say.SeriesStarts.With(subject, WithExtreme(points[0], low, high, Unit)) };
        var course = Description.Course.Of([.. points.Select(p => p.Height!.Value)]);
        told.AddRange(course.Flat ? [say.ChangesLittle, say.Ends.With(WithExtreme(points[^1], low, high))] : Path(points, course, low, high));
        var turns = course.Turns.Select(t => points[t]).ToList();
        return
        [
            .. told,
            .. turns.Contains(high) ? Array.Empty<string>() : [say.Highest.With(voice.NumberAt(high, ShortUnit))],
            .. turns.Contains(low) ? Array.Empty<string>() : [say.Lowest.With(voice.NumberAt(low, ShortUnit))],
        ];
    }

    private IEnumerable<string> Path(IReadOnlyList<Observation> points, Course course, Observation low, Observation high)
    {
        var turns = course.Turns;
        var least = 0.1 * (high.Height!.Value - low.Height!.Value);
        for (var i = 1; i < turns.Count; i++)
        {
            var (from, to) = (points[turns[i - 1]], points[turns[i]]);
            var rise = to.Height!.Value - from.Height!.Value;
            var reached = WithExtreme(to, low, high);
            yield return (i == turns.Count - 1 && Math.Abs(rise) < least, course.Steady, i > 1, rise >= 0) switch
            {
                (true, _, _, _) => say.Ends.With(reached),
                (_, true, false, true) => say.RisesAllTheWay.With(reached),
                (_, true, false, false) => say.FallsAllTheWay.With(reached),
                (_, _, false, true) => say.RisesTo.With(reached),
                (_, _, false, false) => say.FallsTo.With(reached),
                (_, _, true, true) => say.ThenRisesTo.With(reached),
                _ => say.ThenFallsTo.With(reached),
            };
        }
    }

    private string WithExtreme(Observation point, Observation low, Observation high, string? unit = null)
    {
        var text = voice.NumberAt(point, unit ?? ShortUnit);
        return point == high ? say.ItsHighest.With(text) : point == low ? say.ItsLowest.With(text) : text;
    }

    private string Names()
    {
        var names = reading.Series.Select(s => Voice.Name(s.Name ?? "")).ToList();
        return names.Count <= MostNames
            ? say.SeriesNames.With(names.Count, say.List(names))
            : say.SomeSeriesNames.With(names.Count, say.List([.. names.Take(MostSeries)]));
    }

    private IEnumerable<string> Grouped()
    {
        if (!reading.Measured.Any())
        {
            return [say.NoFigures];
        }

        var all = reading.Series.SelectMany(s => s.Measured.Select(o => (s.Name, Observation: o))).ToList();
        var (low, high) = (all.MinBy(p => p.Observation.Height), all.MaxBy(p => p.Observation.Height));
        var lit = reading.Layer.Highlight.Select(h => h.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            say.Counted.With(Directions()),
            say.HighestOfAll.With(Voice.Name(high.Name ?? ""), voice.NumberAt(high.Observation, Unit)),
            say.LowestOfAll.With(Voice.Name(low.Name ?? ""), voice.NumberAt(low.Observation, Unit)),
            .. EndSentences(),
            .. reading.Series.Where(s => s.Name is not null && lit.Contains(s.Name)).Take(MostSeries).SelectMany(Course),
        ];
    }

    private string Directions()
    {
        var changes = reading.Series.Where(s => s.Measured.Count > 1).Select(Direction).ToList();
        var (up, down, level) = (changes.Count(c => c > 0), changes.Count(c => c < 0), changes.Count(c => c == 0));
        var parts = new[]
        {
            Count(up, say.OneRises, say.ManyRise), Count(down, say.OneFalls, say.ManyFall), Count(level, say.OneHolds, say.ManyHold),
        };
        var told = parts.OfType<string>().ToList();
        return told.Count == 0 ? say.FindingMissing : say.List(told);
    }

    private static string? Count(int count, string one, string many) => count switch { 0 => null, 1 => one, _ => many.With(count) };

    // Up, down, or level where the ends differ by less than a twentieth of the larger.
    private static int Direction(Series series)
    {
        var (first, last) = (series.Measured[0].Height!.Value, series.Measured[^1].Height!.Value);
        var change = last - first;
        return Math.Abs(change) <= 0.05 * Math.Max(Math.Abs(first), Math.Abs(last)) ? 0 : Math.Sign(change);
    }

    // Only the series that reach the last place can be compared there.
    private List<(string Name, Observation Last)> AtLastPlace()
    {
        var ends = reading.Series.Where(s => s.Measured.Count > 0).Select(s => (Name: s.Name ?? "", Last: s.Measured[^1])).ToList();
        var last = ends.Count == 0 ? 0 : ends.Max(e => LayerReading.Along(e.Last.Place));
        return [.. ends.Where(e => LayerReading.Along(e.Last.Place) == last).OrderByDescending(e => e.Last.Height)];
    }

    private string AtEnd() => AtLastPlace() is { Count: > 1 } ends
        ? "; " + say.FindingEnd.With(Voice.Name(ends[0].Name), voice.Number(ends[0].Last, Unit), Voice.Name(ends[^1].Name), voice.Number(ends[^1].Last, ShortUnit))
        : "";

    private IEnumerable<string> EndSentences() => AtLastPlace() is { Count: > 1 } ends
        ?
        [
            say.HighestAtEnd.With(Voice.Name(ends[0].Name), voice.Number(ends[0].Last, Unit)),
            say.LowestAtEnd.With(Voice.Name(ends[^1].Name), voice.Number(ends[^1].Last, ShortUnit)),
        ]
        : [];

    // Which of two series is above, and where they change places.
    private IEnumerable<string> Crossings()
    {
        if (reading.Series is not [{ } a, { } b] || a.Measured.Count == 0 || b.Measured.Count == 0)
        {
            return [];
        }

        var other = b.Measured.GroupBy(o => LayerReading.Along(o.Place)).ToDictionary(g => g.Key, g => g.First());
        var shared = a.Measured
            .Where(o => other.ContainsKey(LayerReading.Along(o.Place)))
            .Select(o => (o.Place, Difference: o.Height!.Value - other[LayerReading.Along(o.Place)].Height!.Value))
            .Where(d => d.Difference != 0)
            .ToList();
        var crossings = shared.Zip(shared.Skip(1)).Where(p => Math.Sign(p.First.Difference) != Math.Sign(p.Second.Difference)).ToList();
        var (first, second) = (Voice.Name(a.Name ?? ""), Voice.Name(b.Name ?? ""));
        return crossings.Count switch
        {
            0 when shared.Count < 2 => [],
            0 => [shared[0].Difference > 0 ? say.AboveThroughout.With(first, second) : say.AboveThroughout.With(second, first)],
            <= MostCrossings => crossings.Select(c => c.Second.Difference > 0
                ? say.Passes.With(first, second, voice.Place(c.First.Place), voice.Place(c.Second.Place))
                : say.Passes.With(second, first, voice.Place(c.First.Place), voice.Place(c.Second.Place))),
            _ => [say.CrossOften.With(first, second, crossings.Count)],
        };
    }
}
