using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes one series: where it starts, turns and ends.</summary>
/// <param name="mostLegs">The most rises and falls that are described; where there are more, small ones are left out.</param>
internal sealed class SeriesSentences(ScreenReaderText spoken, string? unit, int mostLegs)
{
    // The most points that are read out one by one.
    private const int FewPoints = 5;

    // A last leg that changes by less than this share of the range is described as the end, not as a rise or fall.
    private const double LeastEnd = 0.1;

    // The most that is called a small change, as a share of the largest figure.
    private const double LittleChange = 0.1;

    private readonly IChartSentences say = spoken.Sentences;

    /// <param name="subject">Subject of the first sentence; null to make one from the series' name.</param>
    public IReadOnlyList<string> Write(Series series, string? subject = null)
    {
        var points = series.Measured;
        if (points.Count <= FewPoints)
        {
            return [Few(series, subject)];
        }

        subject ??= series.Name is { } name ? say.Capital(say.ItFor(ScreenReaderText.Name(name))) : say.TheFigure;
        var (low, high) = (points.MinBy(p => p.Height)!, points.MaxBy(p => p.Height)!);
        if (low.Height == high.Height)
        {
            return [say.AlwaysSame(subject, spoken.Number(points[0], unit), points.Count)];
        }

        var course = CourseOf(points);
        var turns = course.Turns.Select(t => points[t]).ToList();
        return
        [
            say.SeriesStarts(subject, WithExtreme(points[0], low, high, spoken.NumberAt(points[0], unit))),
            .. course.Flat
                ? [IsLittle(low, high) ? say.ChangesLittle : say.UpAndDown, say.Ends(WithExtreme(points[^1], low, high))]
                : Path(points, course, low, high),
            .. Untold(series, turns, high, say.Highest, say.HighestOften),
            .. Untold(series, turns, low, say.Lowest, say.LowestOften),
        ];
    }

    // Returns a sentence on an extreme that is not among the turns described, so that a shortened description never leaves out the highest
    // or the lowest figure, nor one of several that are equal.
    private string[] Untold(
        Series series,
        List<Observation> told,
        Observation extreme,
        Func<string, string> once,
        Func<string, string, string> often
    )
    {
        var ties = series.Measured.Where(p => p.Height == extreme.Height).ToList();
        return ties.TrueForAll(told.Contains) ? []
            : ties.Count == 1 ? [once(spoken.AgainAt(extreme, unit))]
            : [often(spoken.Again(extreme, unit), spoken.Places(series, p => p.Height == extreme.Height))];
    }

    /// <summary>Returns a clause for the alternative text: "it starts at …, rises to … and then falls to …".</summary>
    public string Finding(Series series, string? subject = null)
    {
        var points = series.Measured;
        subject ??= series.Name is { } name ? say.ItFor(ScreenReaderText.Name(name)) : say.It;
        if (points.Count < 2)
        {
            return points.Count == 1 ? say.FindingOne(subject, spoken.NumberAt(points[0], unit)) : NoFigures(series);
        }

        var course = CourseOf(points);
        var (low, high) = (points.MinBy(p => p.Height)!, points.MaxBy(p => p.Height)!);
        if (low.Height == high.Height)
        {
            return say.FindingEqual(subject, spoken.Number(points[0], unit));
        }

        if (course.Flat)
        {
            var (least, most) = (spoken.Again(low, unit), spoken.Number(high, unit));
            return IsLittle(low, high) ? say.FindingFlat(subject, least, most) : say.FindingUpAndDown(subject, least, most);
        }

        // One sentence has room for the highest and the lowest point, or else for the sharpest turn; the description has the others.
        var turns = course.Turns;
        var ends = new[] { points[0].Height, points[^1].Height };
        var extremes = new[] { high, low }.Where(p => !ends.Contains(p.Height)).Select(p => points.ToList().IndexOf(p)).ToList();
        var middle = extremes.Count > 0 ? extremes : [.. turns.Skip(1).SkipLast(1).OrderByDescending(t => Bend(points, t, turns)).Take(1)];
        var path = middle.Prepend(0).Append(points.Count - 1).Distinct().Order().Select(t => points[t]).ToList();
        var clauses = new List<string> { say.Starts(subject, spoken.NumberAt(path[0], unit)) };
        for (var i = 1; i < path.Count; i++)
        {
            var value = spoken.AgainAt(path[i], unit);
            var clause = path[i].Height >= path[i - 1].Height ? say.Rises(value) : say.Falls(value);
            clauses.Add(i == path.Count - 1 && i > 1 ? say.Then(clause) : clause);
        }

        return say.List(clauses);
    }

    // Whether the whole range is a small change. Noise without a shape is not, where it reaches far.
    private static bool IsLittle(Observation low, Observation high) =>
        high.Height - low.Height <= LittleChange * Math.Max(Math.Abs(low.Height!.Value), Math.Abs(high.Height!.Value));

    private string NoFigures(Series series) =>
        series.Name is { } name ? say.FindingKind(ScreenReaderText.Name(name), say.FindingMissing) : say.FindingMissing;

    private SeriesTrend CourseOf(IReadOnlyList<Observation> points) => SeriesTrend.Of([.. points.Select(p => p.Height!.Value)], mostLegs);

    private string Few(Series series, string? subject)
    {
        var values = say.List([.. series.Measured.Select((p, i) => i == 0 ? spoken.NumberAt(p, unit) : spoken.AgainAt(p, unit))]);
        return (series.Measured.Count, subject, series.Name) switch
        {
            (0, _, null) => say.NoFigures,
            (0, _, { } name) => say.NoValues(ScreenReaderText.Name(name)),
            (_, { } given, _) => say.FewValues(given, values),
            (1, _, null) => say.OneValue(values),
            (1, _, { } name) => say.OneValueFor(ScreenReaderText.Name(name), values),
            (_, _, null) => say.TheFigures(values),
            (_, _, { } name) => say.FewValues(say.Capital(say.ItFor(ScreenReaderText.Name(name))), values),
        };
    }

    private static double Bend(IReadOnlyList<Observation> points, int turn, IReadOnlyList<int> turns) =>
        Math.Min(
            Math.Abs(points[turn].Height!.Value - points[turns[0]].Height!.Value),
            Math.Abs(points[turn].Height!.Value - points[turns[^1]].Height!.Value)
        );

    private IEnumerable<string> Path(IReadOnlyList<Observation> points, SeriesTrend course, Observation low, Observation high)
    {
        var turns = course.Turns;
        var least = LeastEnd * (high.Height!.Value - low.Height!.Value);
        for (var i = 1; i < turns.Count; i++)
        {
            var rise = points[turns[i]].Height!.Value - points[turns[i - 1]].Height!.Value;
            var reached = WithExtreme(points[turns[i]], low, high);
            if (i == turns.Count - 1 && Math.Abs(rise) < least)
            {
                yield return say.Ends(reached);
                continue;
            }

            yield return Leg(reached, course.Steady, i == 1, rise >= 0);
            if (mostLegs == SeriesTrend.MostLegs && Steepest.Of(points, turns[i - 1], turns[i]) is { } steep)
            {
                var (from, to) = (spoken.Place(points[steep.From]), spoken.Place(points[steep.To]));
                yield return rise > 0 ? say.MostOfRise(from, to) : say.MostOfFall(from, to);
            }
        }
    }

    private string Leg(string value, bool steady, bool first, bool up) =>
        (steady, first, up) switch
        {
            (true, true, true) => say.RisesAllTheWay(value),
            (true, true, false) => say.FallsAllTheWay(value),
            (_, true, true) => say.RisesTo(value),
            (_, true, false) => say.FallsTo(value),
            (_, false, true) => say.ThenRisesTo(value),
            _ => say.ThenFallsTo(value),
        };

    private string WithExtreme(Observation point, Observation low, Observation high, string? text = null)
    {
        text ??= spoken.AgainAt(point, unit);
        return point == high ? say.ItsHighest(text)
            : point == low ? say.ItsLowest(text)
            : point.Height == high.Height ? say.HighestAgain(text)
            : point.Height == low.Height ? say.LowestAgain(text)
            : text;
    }
}
