using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>
/// Compares categories: every value while they are few, else both ends of the ranking. Kinds that colour shows are named; they are ranked
/// against each other only where the chart itself ranks its rows.
/// </summary>
internal sealed class CategorySentences(ScreenReaderText spoken, LayerReading reading) : ILayerSentences
{
    private const int MostItems = 12;

    private const int MostOfMany = 3;

    private readonly IChartSentences say = spoken.Sentences;

    private readonly RowKinds kinds = new(spoken, reading);

    // Figures of a scatter without labels are identified by their place instead of a name.
    private Func<string, string, string> FigureFor =>
        IsUnnamed ? (figure, places) => say.ValueAt(figure, say.AtNumber(places)) : say.FigureFor;

    private Func<string, string, string> FigureOf => IsUnnamed ? FigureFor : say.FigureOf;

    private bool IsUnnamed =>
        reading.IsScatter && !reading.Layer.Encoding.ContainsKey(Channel.Label) && !reading.Layer.Encoding.ContainsKey(Channel.Order);

    private string? Unit => reading.Measure?.Field.Unit;

    public IEnumerable<string> Write()
    {
        if (reading.Measure is null)
        {
            return Shown();
        }

        if (reading.Series.Count <= 1)
        {
            return Ranking([.. reading.Measured]);
        }

        var names = reading.Series.Select(s => ScreenReaderText.Name(s.Name ?? "")).ToList();
        return names.Count <= MostItems
            ? [say.SeriesNames(names.Count, say.Names(names)), .. ByPlaceOrSeries()]
            : [say.SomeSeriesNames(names.Count, say.Names(names.Take(MostOfMany))), .. reading.Measured.Any() ? Ends() : [say.NoFigures]];
    }

    /// <summary>Returns a clause for the alternative text: which is highest, which is lowest.</summary>
    public string Finding() =>
        reading.Measure is null ? FindingShown()
        : Changed is { Count: > 0 } changed ? say.List([.. Changes(changed)])
        : reading.Measured.Any() && kinds.AreApart ? say.Clauses([.. kinds.Groups(reading.Measured).Select(Finding)])
        : Extremes([.. reading.Series.SelectMany(s => s.Measured.Select(o => (FullName(s, o), o)))]);

    // Lists the names where nothing is measured, such as the places on a map.
    private IEnumerable<string> Shown() =>
        kinds.AreApart
            ? kinds
                .Groups(reading.All)
                .Select(k => say.Item(say.Capital(ScreenReaderText.Name(k.Key)), say.Names(k.Select(NameOf))))
                .Prepend(say.KindsFollow(reading.KindTitle!))
            : [say.ShowsNames(say.Names(reading.All.Select(NameOf)))];

    private string FindingShown() =>
        kinds.AreApart
            ? say.Clauses([
                .. kinds
                    .Groups(reading.All)
                    .Select(k => say.FindingKind(say.Quote(ScreenReaderText.Name(k.Key)), FindingShown([.. k.Select(NameOf)]))),
            ])
            : FindingShown([.. reading.All.Select(NameOf)]);

    private string FindingShown(List<string> names) =>
        names.Count <= MostItems ? say.FindingShown(say.Names(names)) : say.FindingShownMany(names.Count);

    private List<Observation> Changed => [.. reading.Measured.Where(o => o.Rise is not null)];

    // Describes changes from a before to an after: how many rise and fall, and which change most. Neither end alone is the figure.
    private IEnumerable<string> Changes(List<Observation> changed)
    {
        var counts = say.Directions(
            changed.Count(o => o.Rise > 0),
            changed.Count(o => o.Rise < 0),
            changed.Count(o => o.Rise == 0),
            changed.Count
        );
        var (most, least) = (changed.Max(o => o.Rise), changed.Min(o => o.Rise));
        return
        [
            .. counts,
            .. most > 0 ? [say.LargestRise(AllWith(most))] : Array.Empty<string>(),
            .. least < 0 ? [say.LargestFall(AllWith(least))] : Array.Empty<string>(),
        ];

        string AllWith(decimal? rise) =>
            say.Tied(changed.Where(o => o.Rise == rise).Select(o => say.RowChange(kinds.Named(NameOf(o), o), spoken.Number(o, Unit))));
    }

    private string Finding(IGrouping<string, Observation> kind) =>
        say.FindingKind(say.Quote(ScreenReaderText.Name(kind.Key)), Extremes([.. kind.Select(o => (NameOf(o), o))]));

    private string Extremes(List<(string Name, Observation Observation)> measured)
    {
        if (measured.Count == 0)
        {
            return say.FindingMissing;
        }

        var (low, high) = (measured.MinBy(m => m.Observation.Height), measured.MaxBy(m => m.Observation.Height));
        return measured.Count == 1 && IsUnnamed ? say.FindingOne(say.It, spoken.NumberAt(high.Observation, Unit))
            : measured.Count == 1 ? say.FindingOnly(say.Whole(high.Name), spoken.Number(high.Observation, Unit))
            : low.Observation.Height == high.Observation.Height ? say.FindingAllSame(measured.Count, spoken.Number(high.Observation, Unit))
            : say.FindingExtremes(
                ExtremeClause.Of(say, FigureFor, measured, high.Observation.Height, o => spoken.Number(o, Unit)),
                ExtremeClause.Of(say, FigureFor, measured, low.Observation.Height, o => spoken.Again(o, Unit))
            );
    }

    private IEnumerable<string> Ranking(List<Observation> measured)
    {
        if (measured.Count == 0)
        {
            return [say.NoFigures];
        }

        if (kinds.AreApart)
        {
            var told = kinds.Groups(Given(measured)).Select(k => say.Item(say.Capital(ScreenReaderText.Name(k.Key)), Parts(k)));
            return told.Prepend(say.KindsFollow(reading.KindTitle!));
        }

        if (measured.Count > 1 && measured.All(o => o.Measure == measured[0].Measure))
        {
            return [say.AllSame(measured.Count, spoken.Number(measured[0], Unit))];
        }

        if (measured.Count > MostItems && Changed is { Count: > 0 } changed)
        {
            return kinds.Intro().Append(say.Sentence(say.List([.. Changes(changed)])));
        }

        return kinds.Intro().Concat(measured.Count <= MostItems ? All(measured) : EndsOf([.. measured.OrderByDescending(o => o.Height)]));
    }

    private IEnumerable<string> All(List<Observation> measured)
    {
        var (order, intro) = reading switch
        {
            { IsInSetOrder: true } => (Given(measured), say.InOrder),
            { Place.Sorting: Sorting.Ascending } => (measured.OrderBy(o => o.Height), say.FromLowest),
            _ => (measured.OrderByDescending(o => o.Height), say.FromHighest),
        };
        return measured.Count == 1 ? Items(order) : Items(order).Prepend(intro);
    }

    private IEnumerable<string> EndsOf(List<Observation> ranked) =>
        [
            say.TopOfMany(MostOfMany, ranked.Count),
            .. Items(ranked.Take(MostOfMany)),
            say.BottomOfMany(MostOfMany),
            .. Items(ranked.TakeLast(MostOfMany)),
        ];

    // Returns the rows in the order that the editor lists; those that it does not list come last, as in the drawing.
    private IEnumerable<Observation> Given(List<Observation> measured)
    {
        var order = reading.Place!.Order.ToList();
        return measured.OrderBy(o => order.IndexOf(reading.Text(o.Place) ?? "") is var at and >= 0 ? at : order.Count);
    }

    private IEnumerable<string> Items(IEnumerable<Observation> observations) =>
        observations.Select((o, i) => Item(o, i == 0 ? spoken.Number(o, Unit) : spoken.Again(o, Unit)));

    private string Item(Observation observation, string value)
    {
        if (reading.IsScatter && observation.Place is not null)
        {
            value = say.ValueAt(value, spoken.At(observation));
            if (IsUnnamed)
            {
                return say.Sentence(observation.Kind is { } kind ? say.PlacesOf(value, ScreenReaderText.Name(kind)) : value);
            }
        }

        return kinds.Named(NameOf(observation), observation) is { Length: > 0 } name ? say.Item(name, value) : say.Sentence(value);
    }

    private string Parts(IEnumerable<Observation> observations) =>
        say.List([
            .. observations.Select((o, i) => say.ItemPart(say.Whole(NameOf(o)), i == 0 ? spoken.Number(o, Unit) : spoken.Again(o, Unit))),
        ]);

    // Describes few categories in a sentence each, with all their series, and many only by the highest and the lowest figure of all.
    private IEnumerable<string> ByPlaceOrSeries()
    {
        var places = reading.All.GroupBy(NameOf, StringComparer.Ordinal).ToList();
        if (places.Count > MostItems || reading.Series.Count > MostOfMany + 1)
        {
            return reading.Measured.Any() ? Ends() : [say.NoFigures];
        }

        var named = reading
            .Series.SelectMany(s => s.Measured.Select(o => (Place: NameOf(o), Series: ScreenReaderText.Name(s.Name ?? ""), Observation: o)))
            .ToList();
        return named.Count == 0
            ? [say.NoFigures]
            : named
                .GroupBy(n => n.Place, StringComparer.Ordinal)
                .Select(g =>
                    say.Item(g.Key, say.List([.. g.Select(n => say.ItemPart(say.Whole(n.Series), spoken.Again(n.Observation, Unit)))]))
                );
    }

    private IEnumerable<string> Ends()
    {
        var all = reading.Series.SelectMany(s => s.Measured.Select(o => (Name: FullName(s, o), Observation: o))).ToList();
        var (low, high) = (all.MinBy(p => p.Observation.Height), all.MaxBy(p => p.Observation.Height));
        if (all.Count > 1 && all.All(p => p.Observation.Measure == all[0].Observation.Measure))
        {
            return [say.AllSame(all.Count, spoken.Number(all[0].Observation, Unit))];
        }

        return
        [
            say.HighestOfAll(ExtremeClause.Of(say, FigureOf, all, high.Observation.Height, o => spoken.Number(o, Unit))),
            say.LowestOfAll(ExtremeClause.Of(say, FigureOf, all, low.Observation.Height, o => spoken.Number(o, Unit))),
        ];
    }

    private string FullName(Series series, Observation observation) =>
        (NameOf(observation), series.Name) switch
        {
            (var place, null or "") => kinds.Named(place, observation),
            ("", { } name) => ScreenReaderText.Name(name),
            var (place, name) => say.PlacesOf(place, ScreenReaderText.Name(name)),
        };

    private string NameOf(Observation observation) =>
        observation.Label is { } label ? ScreenReaderText.Name(label) : spoken.Place(observation);
}
